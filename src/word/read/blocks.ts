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

/** What inlines say, a line break as `\n`. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'picture' ? '' : inline.type === 'tab' ? '\t' : '\n',
    )
    .join('')

/** What a paragraph says, with the number that Word writes before it. */
export const lineOf = ({ numbered, inlines }: Paragraph): string => `${numbered?.text ?? ''}${wordsOf(inlines)}`.trim()

export const picturesIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((inline) => (inline.type === 'picture' ? [inline.key] : []))
