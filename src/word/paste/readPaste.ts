/** What somebody pastes, cleaned as a Word file is: the same nodes, the same losses. Pure; nothing is run or fetched. */
import type { RichText } from '../../editorial/rules/content'
import { uploadIds } from '../../editorial/rules/lexicalTree'
import { readRichText } from '../../editorial/rules/richText'
import { Body } from '../read/body'
import type { Loss, Picture } from '../read/draft'
import { element, inlineNodes, rule, trimmed } from '../read/lexical'
import { Losses } from '../read/losses'
import { NOTHING_AROUND, type Clipboard } from './around'
import { commentsIn } from './comments'
import { notesIn } from './notes'
import { PastedPictures, type PastedFile } from './pictures'
import { picturesInRtf } from './rtf'
import { flat } from './tables'
import { findAll, treeOf, type Node } from './tree'
import { Walk } from './walk'

export interface Pasted {
  body: RichText
  pictures: Picture[]
  losses: Loss[]
}
export interface PastedParts {
  html: string
  rtf?: string
  /** pictures that the clipboard holds as files */
  files?: readonly PastedFile[]
  /** it goes into a table: a page shows none within another, and no headings there */
  inCell?: boolean
}

const OFFICE = /urn:schemas-microsoft-com:office|mso-|class="?Mso/i
const SUPER = 64

/** A rule and a paragraph for each note that the text marks. */
function noteNodes(root: Node, board: Clipboard) {
  const notes = notesIn(root)
  const lines = board.marks.map((id, i) => {
    const note = notes.get(id)
    const blocks = note ? new Walk(board).read(note, { ...NOTHING_AROUND, numbered: { number: null } }) : []
    const words = blocks.flatMap((block) => (block.type === 'paragraph' ? trimmed(block.inlines) : []))
    const mark = { type: 'text', text: `[${i + 1}]`, format: SUPER } as const
    return element('paragraph', inlineNodes([mark, { type: 'text', text: ' ', format: 0 }, ...words]))
  })
  return lines.length > 0 ? [rule(), ...lines] : []
}

/** Null where it is more than an article, or nothing at all. */
export function readPaste({ html, rtf = '', files = [], inCell = false }: PastedParts): Pasted | null {
  const root = treeOf(html)
  if (!root) return null
  const losses = new Losses()
  const pictures = new PastedPictures(root, [files, picturesInRtf(rtf)])
  const isOffice = OFFICE.test(html)
  const hasTop = isOffice || findAll(root, ({ nodeName }) => nodeName === 'h1').length > 0
  const board: Clipboard = { losses, pictures, isOffice, hasTop, marks: [], paragraphs: 0, lists: 0 }
  const read = new Walk(board).read(root)
  const blocks = inCell ? flat(read, () => losses.add('nestedTable', 1)) : read
  const nodes = new Body({ losses, pictures, own: false, untouched: false }).read(blocks, inCell)
  const children = [...nodes, ...noteNodes(root, board)]
  for (const words of commentsIn(root)) losses.add('comment', 1, words || undefined)
  const body = readRichText({ root: element('root', children) })
  if (typeof body === 'string') return null
  const shown = uploadIds(body)
  return {
    body,
    pictures: pictures.all
      .filter(({ key }) => shown.includes(key))
      .map((picture) => ({ ...picture, place: losses.place(1) })),
    losses: losses.all(),
  }
}
