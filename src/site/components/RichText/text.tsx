import { Fragment, type ReactNode } from 'react'
import type { LexicalNode } from '../../../editorial/rules/content'

/** Bits of `format`, inmost element first. */
const FORMATS: readonly [number, 'sub' | 'sup' | 'code' | 'u' | 's' | 'em' | 'strong'][] = [
  [32, 'sub'],
  [64, 'sup'],
  [16, 'code'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
]

/** A run of text within the elements of its formats. */
export function formatted({ text, format }: LexicalNode, key: number): ReactNode {
  if (typeof text !== 'string') return null
  const bits = typeof format === 'number' ? format : 0
  if (bits === 0) return text
  const run = FORMATS.reduce<ReactNode>(
    (inner, [bit, Element]) => (bits & bit ? <Element>{inner}</Element> : inner),
    text,
  )
  return <Fragment key={key}>{run}</Fragment>
}
