/** What is known while a clipboard is read: of all of it, and around each piece. */
import type { Paragraph } from '../read/blocks'
import type { Losses } from '../read/losses'
import type { Numbered } from '../read/numbering'
import { inCell, type Colours } from './colours'
import type { PastedPictures } from './pictures'
import type { Node } from './tree'

/** What is around a piece. */
export interface Around {
  format: number
  link?: string
  /** within a link, which is underlined anyway */
  linked: boolean
  align: Paragraph['align']
  styles: string[]
  outline: number | null
  numbered: { number: Numbered | null }
  depth: number
  asIs: boolean
  colours: Colours
}

export const NOTHING_AROUND: Around = {
  format: 0,
  linked: false,
  align: '',
  styles: [],
  outline: null,
  numbered: { number: null },
  depth: -1,
  asIs: false,
  colours: {},
}

/** What is around the words of a cell: of the table around it only the colour of words. */
export const aroundCell = (cell: Node, { colours }: Around): Around => ({
  ...NOTHING_AROUND,
  numbered: { number: null },
  colours: inCell(cell, colours),
})

/** What is known of a clipboard while it is read. */
export interface Clipboard {
  losses: Losses
  pictures: PastedPictures
  /** from Word or WPS: what they mark as changed is a change */
  isOffice: boolean
  /** a page has a heading above all others */
  hasTop: boolean
  /** marks of notes, in the order of the text */
  marks: string[]
  paragraphs: number
  lists: number
}
