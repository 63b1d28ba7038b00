/** What the nodes of a text need to know to become blocks. */
import type { LexicalNode } from '../../../editorial/rules/content'
import type { PublicMedia } from '../../../editorial/rules/publication'
import type { Block } from '../blocks'
import type { PictureFile } from '../pictures'
import type { ParagraphStyleId } from '../styles'

export interface BodySetting {
  media: readonly PublicMedia[]
  files: ReadonlyMap<string, PictureFile>
  /** protocol, host and port of the site, under which its own paths lie */
  origin?: string
  /** footnotes by their marks */
  notes?: ReadonlyMap<string, readonly LexicalNode[]>
}

/** Makes blocks of what stands within a node. @param style of paragraphs that say nothing of theirs */
export type InnerBlocks = (children: readonly LexicalNode[], style: ParagraphStyleId) => Block[]
