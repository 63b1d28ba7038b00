/** What a Word file shows, between its XML and the rich text of a story. */
import type { Numbered } from './numbering'

export type Inline =
  | { type: 'text'; text: string; format: number; link?: string }
  | { type: 'break' }
  | { type: 'tab' }
  | { type: 'picture'; key: string }

export interface Paragraph {
  type: 'paragraph'
  /** counted through the file, from 1 */
  number: number
  /** names of its styles, the nearest first */
  styles: string[]
  align: '' | 'center' | 'right'
  /** 1 … 9, where it is a heading by itself or by a style */
  outline: number | null
  numbered: Numbered | null
  /** the largest type in it, half-points; 0 where nothing says */
  size: number
  /** some of it is red */
  red: boolean
  inlines: Inline[]
  /** a line across the page, and no words */
  isRule: boolean
}

export interface Cell {
  colSpan: number
  rowSpan: number
  /** of a row that heads every page */
  heads: boolean
  /** bits: 1 in a first column, 2 in a first row, as Word marks cells of some tables */
  first: number
  blocks: Block[]
}
export interface Table {
  type: 'table'
  rows: Cell[][]
}

export type Block = Paragraph | Table

const [SUB, SUPER] = [32, 64]
const ABOVE: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
}
const BELOW: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
}

/** Digits above and below the line as signs of their own, as plain text has no other place for them: `m²`. What else stands there is words. */
function plain({ text, format }: Extract<Inline, { type: 'text' }>): string {
  const signs = format & SUPER ? ABOVE : format & SUB ? BELOW : undefined
  return signs && /^\d+$/.test(text) ? text.replace(/\d/g, (digit) => signs[digit] ?? digit) : text
}

/** What inlines say as plain text, a line break as `\n`. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.type === 'text' ? plain(inline) : inline.type === 'picture' ? '' : inline.type === 'tab' ? '\t' : '\n',
    )
    .join('')

/** What a paragraph says, with the number that Word writes before it. */
export const lineOf = ({ numbered, inlines }: Paragraph): string => `${numbered?.text ?? ''}${wordsOf(inlines)}`.trim()

export const picturesIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => (inline.type === 'picture' ? [inline.key] : []))
