/** What stands within a paragraph. */
import type { LexicalNode } from '../../../editorial/rules/content'
import { MAX_DEPTH } from '../../../editorial/rules/lexicalTree'
import type { Inline } from '../blocks'
import { wordHref } from './link'
import { isRaised, marksIn } from './notes'
import type { BodySetting } from './setting'

const bits = ({ format }: LexicalNode): number => (typeof format === 'number' ? format : 0)

/** A link within a link leads where the outer one leads. */
const unlinked = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) => (inline.type === 'link' ? unlinked(inline.children) : [inline]))

/** A text, and the footnotes that it marks. A note has no notes of its own. */
function words(text: string, node: LexicalNode, setting: BodySetting, depth: number): Inline[] {
  const format = bits(node)
  const { notes } = setting
  if (!notes || !isRaised(node)) return [{ type: 'text', text, format }]
  return marksIn(text).map((piece): Inline => {
    const note = notes.get(piece)
    return note
      ? { type: 'note', children: inlinesOf(note, { ...setting, notes: undefined }, depth + 1) }
      : { type: 'text', text: piece, format }
  })
}

function one(node: LexicalNode, setting: BodySetting, depth: number): Inline[] {
  switch (node.type) {
    case 'text':
      return typeof node.text === 'string' ? words(node.text, node, setting, depth) : []
    case 'linebreak':
      return [{ type: 'break' }]
    case 'tab':
      return [{ type: 'tab' }]
    case 'link':
    case 'autolink': {
      const children = inlinesOf(node.children ?? [], setting, depth + 1)
      const href = wordHref(node, setting.origin)
      return href && children.length > 0 ? [{ type: 'link', href, children: unlinked(children) }] : children
    }
    default:
      return []
  }
}

export const inlinesOf = (nodes: readonly LexicalNode[], setting: BodySetting, depth = 0): Inline[] =>
  depth > MAX_DEPTH ? [] : nodes.flatMap((node) => one(node, setting, depth))

/** Nodes that stand within a paragraph. */
export const isInline = ({ type }: LexicalNode): boolean =>
  ['text', 'linebreak', 'tab', 'link', 'autolink'].includes(type)
