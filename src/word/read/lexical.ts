/** Nodes of the rich text of this product, from what a file shows. */
import type { LexicalNode } from '../../editorial/rules/content'
import type { Inline } from './blocks'

type Children = LexicalNode[]

export const element = (type: string, children: Children, more: Record<string, unknown> = {}): LexicalNode => ({
  type,
  format: '',
  indent: 0,
  direction: null,
  version: 1,
  children,
  ...more,
})

const text = (words: string, format: number): LexicalNode => ({
  type: 'text',
  text: words,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

/** A picture, by its key until its file is stored. */
export const upload = (key: string): LexicalNode => ({
  type: 'upload',
  relationTo: 'media',
  value: key,
  fields: {},
  format: '',
  version: 3,
})

export const rule = (): LexicalNode => ({ type: 'horizontalrule', version: 1 })

function nodeOf(inline: Exclude<Inline, { type: 'picture' }>, keep: number): LexicalNode {
  if (inline.type === 'break') return { type: 'linebreak', version: 1 }
  if (inline.type === 'tab')
    return { type: 'tab', text: '\t', format: 0, detail: 0, mode: 'normal', style: '', version: 1 }
  return text(inline.text, inline.format & keep)
}

const ALL_FORMATS = 127
const linkOf = (inline: Inline): string | undefined => (inline.type === 'text' ? inline.link : undefined)

/** Inlines as nodes: neighbours with one address are one link. Pictures stand elsewhere. @param keep bits of formats */
export function inlineNodes(inlines: readonly Inline[], keep = ALL_FORMATS): Children {
  const nodes: Children = []
  let [link, open]: [string | undefined, Children] = [undefined, nodes]
  for (const inline of inlines) {
    if (inline.type === 'picture') continue
    const address = linkOf(inline)
    if (address !== link) {
      link = address
      open = nodes
      if (address !== undefined) {
        open = []
        nodes.push(element('link', open, { fields: { url: address, newTab: false, linkType: 'custom' } }))
      }
    }
    const node = nodeOf(inline, keep)
    const last = open.at(-1)
    if (last?.type === 'text' && node.type === 'text' && last.format === node.format)
      last.text = `${last.text}${node.text}`
    else open.push(node)
  }
  return nodes
}

/** Spaces, breaks and tabs at either end are layout: a page indents by itself. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const isBlank = (inline: Inline | undefined): boolean =>
    inline !== undefined && (inline.type === 'text' ? inline.text.trim() === '' : inline.type !== 'picture')
  const rest = [...inlines]
  while (isBlank(rest[0])) rest.shift()
  while (isBlank(rest.at(-1))) rest.pop()
  const [first] = rest
  if (first?.type === 'text') rest[0] = { ...first, text: first.text.trimStart() }
  const last = rest.at(-1)
  if (last?.type === 'text') rest[rest.length - 1] = { ...last, text: last.text.trimEnd() }
  return rest
}
