/** Words as HTML, and what is gathered while a page is written: the numbers of items and notes. */
import type { Inline, List, Paragraph } from '../../word/write/blocks'
import type { PictureFile } from '../../word/write/pictures'
import { element, words } from './markup'

/** Bits of a text node, and what stands for them. */
const FORMATS = [
  [1, 'b'],
  [2, 'i'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
] as const

/** How the items of a list are numbered, by depth, as in the Word file. */
const NUMBERS = [(n: number) => `${n}.`, (n: number) => `(${n})`, (n: number) => `${n})`] as const

/** What is gathered while a page is written. */
export class Writing {
  readonly notes: Inline[][] = []
  readonly #reached = new Map<List, number>()

  constructor(readonly files: ReadonlyMap<string, PictureFile>) {}

  /** What stands before an item. */
  labelOf({ list, level }: NonNullable<Paragraph['item']>): string {
    if (!list.numbered) return '•'
    const number = (this.#reached.get(list) ?? list.start - 1) + 1
    this.#reached.set(list, number)
    return NUMBERS[level % NUMBERS.length]?.(number) ?? ''
  }

  /** Number of a note. */
  note(children: Inline[]): number {
    return this.notes.push(children)
  }
}

function inline(part: Inline, writing: Writing): string {
  switch (part.type) {
    case 'text': {
      const { format = 0 } = part
      const inner = words(part.text)
      return FORMATS.reduce((text, [bit, name]) => (format & bit ? element(name, {}, text) : text), inner)
    }
    case 'break':
      return element('br')
    case 'tab':
      return words('\t')
    case 'link':
      return element('a', { href: part.href, rel: 'noopener noreferrer' }, inlines(part.children, writing))
    case 'note':
      return element('sup', {}, `[${writing.note(part.children)}]`)
  }
}

export const inlines = (parts: readonly Inline[], writing: Writing): string =>
  parts.map((part) => inline(part, writing)).join('')
