import type { ReactNode } from 'react'
import type { LexicalNode } from '../../../editorial/rules/content'

/** Renders what stands within a node. */
export type RenderChildren = (children: readonly LexicalNode[]) => ReactNode
