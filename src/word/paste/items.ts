/** Numbers before paragraphs: of lists of a page, and of paragraphs that Word and WPS number. */
import type { Numbered } from '../read/numbering'
import { attribute, styleOf } from './css'
import { findAll, textIn, type Node } from './tree'

const MSO = /(l\d+)\s+level(\d+)/
const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** The words of a number, which stand before the text and are none of it. */
export const isNumber = (node: Node): boolean => styleOf(node).get('mso-list') === 'ignore'

/** The number of a paragraph of Word: its words say whether it is one. */
export function wordNumber(node: Node): Numbered | null {
  const [, list, level] = MSO.exec(styleOf(node).get('mso-list') ?? '') ?? []
  const [before] = findAll(node, isNumber)
  if (!list || !level || !before) return null
  const text = textIn(before).replace(/[\s\u00a0]+/g, '')
  const isCount = /[\d一二三四五六七八九十百a-z\u2460-\u24ff]/i.test(text) && !/^[a-z\u00a7\u00b7]$/i.test(text)
  const value = Number(/\d+/.exec(text)?.[0] ?? 1)
  const place = { list, level: Number(level) - 1, value }
  return isCount ? { ...place, format: 'decimal', text } : { ...place, format: 'bullet', text: '' }
}

/** Counts the items of one list of a page. */
export class Items {
  #next: number
  readonly #format: string

  constructor(
    private readonly list: Node,
    private readonly id: string,
    private readonly level: number,
  ) {
    const start = Number(attribute(list, 'start') ?? 1)
    this.#next = Number.isInteger(start) && start > 0 ? start : 1
    this.#format = list.nodeName === 'ol' ? (FORMATS[attribute(list, 'type') ?? ''] ?? 'decimal') : 'bullet'
  }

  next(item: Node): Numbered {
    const said = Number(attribute(item, 'value') ?? Number.NaN)
    const value = Number.isInteger(said) && said > 0 ? said : this.#next
    this.#next = value + 1
    const text = this.list.nodeName === 'ol' ? `${value}${this.#format === 'decimal' ? '.' : ')'}` : ''
    return { list: this.id, level: this.level, value, format: this.#format, text }
  }
}
