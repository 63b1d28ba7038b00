/** The headings of a text, as a table of contents and as anchors. */
import type { LexicalNode, RichText } from '../../editorial/rules/content'
import { plainText } from './plainText'

export interface OutlineEntry {
  /** anchor within the page */
  id: string
  text: string
}

export type HeadingLevel = 'h2' | 'h3' | 'h4'

/** Level of a heading node on the page, whose h1 is the title. */
export const headingLevel = ({ tag }: LexicalNode): HeadingLevel =>
  tag === 'h1' || tag === 'h2' ? 'h2' : tag === 'h3' ? 'h3' : 'h4'

const headings = (rich: RichText | undefined): LexicalNode[] =>
  (rich?.root?.children ?? []).filter(({ type }) => type === 'heading')

/** Anchors of the headings that stand between the blocks of a text: by their place, the same on every render. */
export const anchors = (rich: RichText | undefined): ReadonlyMap<LexicalNode, string> =>
  new Map(headings(rich).map((node, index) => [node, `s${index + 1}`]))

/** The headings of the highest level of a text. */
export const outline = (rich: RichText | undefined): OutlineEntry[] =>
  [...anchors(rich)]
    .filter(([node]) => headingLevel(node) === 'h2')
    .map(([node, id]) => ({ id, text: textOf(node) }))
    .filter(({ text }) => text !== '')

const textOf = (node: LexicalNode): string => plainText({ root: { ...node, children: node.children ?? [] } })
