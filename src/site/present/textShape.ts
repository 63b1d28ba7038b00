/** What a rich text shows of its blocks, wherever it is shown: on a page, on paper. */
import type { LexicalNode } from '../../editorial/rules/content'

/** Typed spaces at the start of a paragraph would indent it twice. */
export function unindented(children: readonly LexicalNode[]): readonly LexicalNode[] {
  const [first, ...rest] = children
  return typeof first?.text === 'string'
    ? [{ ...first, text: first.text.replace(/^[\s\u3000]+/, '') }, ...rest]
    : children
}

/** Whether a paragraph says nothing. */
export const isBlank = (children: readonly LexicalNode[]): boolean =>
  children.every(({ type, text }) => type === 'linebreak' || type === 'tab' || text?.trim() === '')

const isList = ({ type }: LexicalNode): boolean => type === 'list'

/** An item and the lists that hang below it: the editor keeps a nested list in an item of its own. */
export interface ListItem {
  own: LexicalNode[]
  nested: LexicalNode[]
}

export function itemsOf(list: LexicalNode): ListItem[] {
  const items: ListItem[] = []
  for (const { type, children = [] } of list.children ?? []) {
    if (type !== 'listitem') continue
    const own = children.filter((child) => !isList(child))
    const nested = children.filter(isList)
    const before = items.at(-1)
    if (own.length === 0 && before) before.nested.push(...nested)
    else items.push({ own, nested })
  }
  return items
}

const BOLD = 1

/** 电头 before the first paragraph that says something; a text without one gets a paragraph before it. */
export function withDateline(children: readonly LexicalNode[], dateline: string | undefined): readonly LexicalNode[] {
  if (!dateline) return children
  const line: LexicalNode = { type: 'text', text: `${dateline}\u2003`, format: BOLD }
  const place = children.findIndex((node) => node.type === 'paragraph' && !isBlank(node.children ?? []))
  if (place < 0) return [{ type: 'paragraph', children: [line] }, ...children]
  return children.map((node, index) =>
    index === place ? { ...node, children: [line, ...unindented(node.children ?? [])] } : node,
  )
}
