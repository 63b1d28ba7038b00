/** Paragraphs with numbers or bullets as lists within lists. */
import type { LexicalNode } from '../../editorial/rules/content'
import { element } from './lexical'
import type { Numbered } from './numbering'

export interface Item {
  numbered: Numbered
  children: LexicalNode[]
}

/** A number that a page writes before an item by itself. */
const PLAIN = /^\d{1,5}[.．]$/
/** A number of documents: 一、 （一） （1） ① 第一条. It stays a part of the text. */
const TYPED = /[\u2460-\u24ff\u3000-\u9fff\uff00-\uffef]/

export const isPlainNumber = (text: string): boolean => PLAIN.test(text)

/** Whether a paragraph is an item of a list on a page, or a line that begins with its number. */
export const isItem = ({ format, text }: Numbered): boolean => format === 'bullet' || (text !== '' && !TYPED.test(text))

const isBullet = ({ numbered }: Item): boolean => numbered.format === 'bullet'

function listFor(item: Item): LexicalNode & { children: LexicalNode[] } {
  const [listType, tag] = isBullet(item) ? ['bullet', 'ul'] : ['number', 'ol']
  const start = isBullet(item) ? 1 : Math.max(1, item.numbered.value)
  return element('list', [], { listType, tag, start }) as LexicalNode & { children: LexicalNode[] }
}

interface OpenList {
  level: number
  bullet: boolean
  /** number of its last item */
  value: number
  list: LexicalNode & { children: LexicalNode[] }
}

/** Items in a row; where the kind of list changes, or its numbers do not go on, another list begins. */
export function listNodes(items: readonly Item[]): LexicalNode[] {
  const lists: LexicalNode[] = []
  let open: OpenList[] = []
  for (const item of items) {
    const { level, value } = item.numbered
    open = open.filter((each) => each.level <= level)
    const deepest = open.at(-1)
    const goesOn = deepest && deepest.bullet === isBullet(item) && (deepest.bullet || value === deepest.value + 1)
    if (deepest?.level === level && !goesOn) open.pop()
    if (open.at(-1)?.level !== level) {
      const inner = { level, bullet: isBullet(item), value, list: listFor(item) }
      const outer = open.at(-1)
      if (outer) outer.list.children.push(element('listitem', [inner.list], { value: outer.list.children.length + 1 }))
      else lists.push(inner.list)
      open.push(inner)
    }
    const own = open.at(-1)
    if (own) own.value = value
    own?.list.children.push(element('listitem', item.children, { value: Math.max(1, value), indent: open.length - 1 }))
  }
  return lists
}
