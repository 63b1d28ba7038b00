/** A document before it is written: its parts in order, free of files and of markup. */
import type { ParagraphStyleId } from './styles'

/** How a run of text looks: the bits of a text node (1 bold, 2 italic, 4 strike, 8 underline, 32 sub, 64 super). */
export type Inline =
  | { type: 'text'; text: string; format?: number }
  | { type: 'break' }
  | { type: 'tab' }
  /** `href` is whole and of a kind that may be followed */
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'note'; children: Inline[] }

export interface Paragraph {
  type: 'paragraph'
  style: ParagraphStyleId
  children: Inline[]
  /** other than its style has it */
  align?: 'left' | 'center' | 'right' | 'both'
  /** characters; negative first line: what hangs before the others */
  indent?: { left?: number; right?: number; firstLine?: number }
  item?: ListPlace
}

/** The place of a paragraph in a list. */
export interface ListPlace {
  /** the same object for all items of one list */
  list: List
  level: number
}
export interface List {
  numbered: boolean
  /** number of the first item */
  start: number
}

export interface Cell {
  blocks: Block[]
  columns: number
  rows: number
  /** bits: 1 heads a row, 2 heads a column */
  head?: number
}
export interface Table {
  type: 'table'
  rows: Cell[][]
  /** rows that stand at the head of each page */
  headRows: number
  /** shares of the width, one a column; equal where absent */
  widths?: readonly number[]
  /** least heights of rows, twips */
  heights?: readonly number[]
}

export interface Picture {
  type: 'picture'
  /** index of the file */
  file: string
  /** pixels */
  width: number
  height: number
  alt?: string
  /** of the line that it stands in; that of a picture of the text where absent */
  style?: ParagraphStyleId
}

export type Block = Paragraph | Table | Picture

/** A paragraph of plain text. */
export const line = (style: ParagraphStyleId, text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  style,
  children: [{ type: 'text', text }],
  ...more,
})

/** A line without text. */
export const blank: Paragraph = { type: 'paragraph', style: 'Blank', children: [] }

/** A cell of plain text. */
export const cell = (style: ParagraphStyleId, text: string, columns = 1): Cell => ({
  blocks: [line(style, text)],
  columns,
  rows: 1,
})
