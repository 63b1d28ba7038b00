/** The styles of a document, as data: what each part of it looks like, by the names that Word itself knows. */
import type { FONTS } from './data/fonts'
import { SIZE } from './measures'

export interface ParagraphStyle {
  /** by which Word knows it in every language; ours are called by `word.write.style.<id>` */
  name?: string
  font: keyof typeof FONTS
  /** half points */
  size: number
  align?: 'both' | 'center' | 'left' | 'right'
  /** of the first line, characters of its own size */
  firstLine?: number
  /** of all lines, characters of its own size */
  left?: number
  right?: number
  /** of an outline, 0 the highest */
  outline?: number
  keepNext?: boolean
  /** lines as high as what stands in them; else each as high as the pitch */
  ownHeight?: boolean
  /** what Word offers to go on with */
  next?: ParagraphStyleId
}

const normal = { font: 'body', size: SIZE.body, align: 'both', firstLine: 2 } as const
const centred = { align: 'center', size: SIZE.body } as const
const heading = { ...normal, keepNext: true, next: 'Normal' } as const
const inTable = { font: 'body', size: SIZE.table, align: 'left', ownHeight: true } as const

const STYLE_DATA = {
  Normal: { name: 'Normal', ...normal },
  Heading1: { name: 'heading 1', ...heading, font: 'heading1', outline: 0 },
  Heading2: { name: 'heading 2', ...heading, font: 'heading2', outline: 1 },
  Heading3: { name: 'heading 3', ...heading, outline: 2 },
  Heading4: { name: 'heading 4', ...heading, outline: 3 },
  /** of a part that is no body: facts, figures, what people said; it looks like the highest heading */
  PartTitle: { ...heading, font: 'heading1', outline: 0 },
  Title: { name: 'Title', font: 'title', size: SIZE.title, align: 'center', keepNext: true },
  Kicker: { font: 'heading2', ...centred, keepNext: true },
  Subtitle: { name: 'Subtitle', font: 'heading2', ...centred, keepNext: true },
  /** day and speaker of a speech; the line under the title of news */
  UnderTitle: { font: 'heading2', ...centred },
  DocumentNumber: { font: 'body', ...centred },
  Addressees: { font: 'body', size: SIZE.body, align: 'both' },
  AttachmentList: { font: 'body', size: SIZE.body, align: 'both' },
  Signature: { name: 'Signature', font: 'body', size: SIZE.body, align: 'right' },
  Summary: { ...normal, font: 'heading2' },
  Quote: { name: 'Quote', ...normal, font: 'heading2', left: 2, right: 2 },
  QuoteSource: { font: 'heading2', size: SIZE.body, align: 'right', right: 2 },
  ListParagraph: { name: 'List Paragraph', ...normal },
  TableText: { ...inTable },
  TableHead: { ...inTable, font: 'heading1', align: 'center' },
  Picture: { font: 'body', size: SIZE.body, align: 'center', ownHeight: true },
  /** the picture before the text, which is none of the text */
  Cover: { font: 'body', size: SIZE.body, align: 'center', ownHeight: true },
  Caption: { name: 'caption', font: 'heading2', size: SIZE.caption, align: 'center' },
  Rule: { font: 'body', size: SIZE.body },
  Blank: { font: 'body', size: SIZE.body },
  Ending: { font: 'body', size: SIZE.table, align: 'left', firstLine: 2 },
  FootnoteText: { name: 'footnote text', font: 'body', size: SIZE.note, align: 'left', ownHeight: true },
  Header: { name: 'header', font: 'pageNumber', size: SIZE.mark, align: 'center', ownHeight: true },
  PageNumberOdd: { font: 'pageNumber', size: SIZE.pageNumber, align: 'right', right: 1 },
  PageNumberEven: { font: 'pageNumber', size: SIZE.pageNumber, align: 'left', left: 1 },
  SheetText: { font: 'body', size: SIZE.sheet, align: 'left', ownHeight: true },
  SheetLabel: { font: 'heading1', size: SIZE.sheet, align: 'center', ownHeight: true },
} as const

export type ParagraphStyleId = keyof typeof STYLE_DATA
export const STYLES: Readonly<Record<ParagraphStyleId, ParagraphStyle>> = STYLE_DATA
