import type { LexicalNode, RichText as RichTextValue } from '../../../editorial/rules/content'
import type { PublicMedia } from '../../../editorial/rules/publication'
import { anchors } from '../../present/outline'
import { isBlank, renderNodes, unindented } from './node'

const BOLD = 1

interface Props {
  rich?: RichTextValue
  media: readonly PublicMedia[]
  /** 电头, place and date at the start of the first paragraph */
  dateline?: string
}

/** Begins the first paragraph that says something with the dateline; a text without one gets a paragraph before it. */
function withDateline(children: readonly LexicalNode[], dateline: string | undefined): readonly LexicalNode[] {
  if (!dateline) return children
  const line: LexicalNode = { type: 'text', text: `${dateline}\u2003`, format: BOLD }
  const place = children.findIndex((node) => node.type === 'paragraph' && !isBlank(node.children ?? []))
  if (place < 0) return [{ type: 'paragraph', children: [line] }, ...children]
  return children.map((node, index) =>
    index === place ? { ...node, children: [line, ...unindented(node.children ?? [])] } : node,
  )
}

/** The body of a story: a function of its frozen text and files alone. */
export function RichText({ rich, media, dateline }: Props) {
  const children = withDateline(rich?.root?.children ?? [], dateline)
  if (children.length === 0) return null
  return <div className="text">{renderNodes(children, { media, anchors: anchors(rich) })}</div>
}
