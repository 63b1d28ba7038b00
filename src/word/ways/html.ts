/** Blocks as HTML with styles within: for programs that take no style sheet, and for paper. No class, no id, no script. */
import { t } from '../../messages/index'
import { inert } from '../write/xml/markup'
import type { Block, Cell, Inline, Paragraph, Picture, Table } from '../write/blocks'
import type { ParagraphStyleId } from '../write/styles'
import type { EndNotes } from './notes'
import { cellBlocks, type ItemNumbers, wordsOf } from './said'

/** How it looks: declarations by place, all of them ours. */
export interface Look {
  paragraph(style: ParagraphStyleId): string
  aligned(align: string): string
  item(level: number): string
  table: string
  /** tables that name the widths of their columns keep them */
  keepsWidths: boolean
  cell(head: boolean): string
  picture: string
  rule: string
}

export interface Setting {
  look: Look
  notes: EndNotes
  numbers: ItemNumbers
  /** the address of a picture, whole; undefined where it cannot be had */
  pictureAt(id: string): string | undefined
  /** whether a link may lead there; all others are notes */
  follows(address: string): boolean
}

const TAGS: Partial<Record<ParagraphStyleId, 'h1' | 'h2' | 'h3' | 'h4' | 'blockquote'>> = {
  Title: 'h1',
  Heading1: 'h2',
  Heading2: 'h3',
  Heading3: 'h4',
  Quote: 'blockquote',
}

const LOOKS: readonly [number, string][] = [
  [32, 'sub'],
  [64, 'sup'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
]

const looking = (text: string, format = 0): string =>
  LOOKS.reduce((inner, [bit, tag]) => (format & bit ? `<${tag}>${inner}</${tag}>` : inner), text)

const mark = (number: number): string => `<sup>[${number}]</sup>`

export const inlines = (children: readonly Inline[], setting: Setting): string =>
  children
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return looking(inert(inline.text), inline.format)
        case 'break':
          return '<br>'
        case 'tab':
          return '\u2003'
        case 'note':
          return mark(setting.notes.note(inline.children))
        case 'link': {
          const words = inlines(inline.children, setting)
          const { href } = inline
          // An address that stands there needs no note.
          if (wordsOf(inline.children).trim() === href) return words
          return setting.follows(href)
            ? `<a href="${inert(href)}">${words}</a>`
            : words + mark(setting.notes.link(href))
        }
      }
    })
    .join('')

const styled = (tag: string, css: string, inner: string): string => `<${tag} style="${css}">${inner}</${tag}>`

function paragraph(block: Paragraph, setting: Setting): string {
  const { style, align, item } = block
  const { look } = setting
  if (style === 'Rule') return `<hr style="${look.rule}">`
  const words = inlines(block.children, setting)
  if (words.trim() === '') return ''
  const number = item && setting.numbers.of(item)
  const before = item ? (number === undefined ? t('ways.bullet') : `${number}. `) : ''
  const css = look.paragraph(style) + (align ? look.aligned(align) : '') + (item ? look.item(item.level) : '')
  return styled(TAGS[style] ?? 'p', css, before + words)
}

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '')

function cell(of: Cell, isHead: boolean, setting: Setting): string {
  const { columns, rows } = of
  const inner = blocksHtml(cellBlocks(of), setting).join('')
  const tag = isHead ? 'th' : 'td'
  return `<${tag}${span('colspan', columns)}${span('rowspan', rows)} style="${setting.look.cell(isHead)}">${inner}</${tag}>`
}

/** In a point. */
const TWIPS = 20

const isLabel = ({ blocks: [first] }: Cell): boolean =>
  first?.type === 'paragraph' && (first.style === 'TableHead' || first.style === 'SheetLabel')

/** Columns of named widths keep them, whatever stands in them. */
function columnsOf(widths: readonly number[]): string {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => `<col style="width:${((width / all) * 100).toFixed(2)}%">`)
  return `<colgroup>${columns.join('')}</colgroup>`
}

function table({ rows, heights, widths }: Table, setting: Setting): string {
  const high = (row: number): string => (heights?.[row] ? ` style="height:${heights[row] / TWIPS}pt"` : '')
  const lines = rows.map(
    (cells, row) => `<tr${high(row)}>${cells.map((each) => cell(each, isLabel(each), setting)).join('')}</tr>`,
  )
  const kept = setting.look.keepsWidths ? widths : undefined
  const css = setting.look.table + (kept ? 'table-layout:fixed;' : '')
  return styled('table', css, `${kept ? columnsOf(kept) : ''}<tbody>${lines.join('')}</tbody>`)
}

function picture({ file, alt }: Picture, setting: Setting): string {
  const address = setting.pictureAt(file)
  if (!address) return styled('p', setting.look.paragraph('Caption'), inert(t('ways.picture', { alt: alt ?? '' })))
  return styled(
    'p',
    setting.look.paragraph('Picture'),
    `<img src="${inert(address)}" alt="${inert(alt ?? '')}" style="${setting.look.picture}">`,
  )
}

/** A text for each block. */
export const blocksHtml = (blocks: readonly Block[], setting: Setting): string[] =>
  blocks
    .map((block) => {
      if (block.type === 'paragraph') return paragraph(block, setting)
      return block.type === 'table' ? table(block, setting) : picture(block, setting)
    })
    .filter((html) => html !== '')

/** The notes, as they were gathered. */
export const notesHtml = (setting: Setting): string[] =>
  setting.notes.all.map((note, index) =>
    styled(
      'p',
      setting.look.paragraph('Ending'),
      `[${index + 1}] ${'address' in note ? inert(note.address) : inlines(note.children, setting)}`,
    ),
  )
