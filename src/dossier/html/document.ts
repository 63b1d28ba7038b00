/** A story as one page that needs nothing else: it runs nothing and asks nobody for anything. */
import { t } from '../../messages/index'
import type { Block, Cell, Paragraph, Picture, Table } from '../../word/write/blocks'
import type { PictureFile } from '../../word/write/pictures'
import type { ParagraphStyleId } from '../../word/write/styles'
import { inlines, Writing } from './inline'
import { element, words } from './markup'

/** Nothing is loaded but what stands in the page itself. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

const LOOK = `body{max-width:42em;margin:2em auto;padding:0 1em;font-family:serif;line-height:1.8}
h1,.Kicker,.Subtitle,.UnderTitle,.DocumentNumber,.Caption,.Picture{text-align:center;text-indent:0}
p{margin:.4em 0;text-indent:2em;white-space:pre-wrap}table p,.item,.note,.AttachmentList,.Addressees{text-indent:0}
.item{padding-left:2em}.Signature,.QuoteSource{text-align:right}table{border-collapse:collapse;margin:1em 0}
td,th{border:1px solid;padding:.2em .5em}img{display:block;max-width:100%;height:auto;margin:1em auto}
.mark{text-align:center;border:1px solid;overflow-wrap:anywhere}`

const HEADINGS: Partial<Record<ParagraphStyleId, string>> = {
  Title: 'h1',
  Heading1: 'h2',
  Heading2: 'h3',
  Heading3: 'h4',
  Heading4: 'h5',
}

/** Beyond it none is deeper than another. */
const LEVELS = 9

function paragraph({ style, children, align, item }: Paragraph, writing: Writing): string {
  if (style === 'Rule') return element('hr')
  const level = item && Math.min(item.level, LEVELS)
  const look = [
    align ? `text-align:${align === 'both' ? 'justify' : align}` : '',
    level ? `margin-left:${2 * level}em` : '',
  ]
  const text = item ? `${writing.labelOf(item)} ${inlines(children, writing)}` : inlines(children, writing)
  return element(
    HEADINGS[style] ?? 'p',
    { class: item ? 'item' : style, style: look.filter(Boolean).join(';') || undefined },
    text,
  )
}

const spanned = (count: number): number | undefined => (count > 1 ? count : undefined)

const cell = ({ blocks: inner, columns, rows }: Cell, name: string, writing: Writing): string =>
  element(name, { colspan: spanned(columns), rowspan: spanned(rows) }, blocks(inner, writing))

const table = ({ rows, headRows }: Table, writing: Writing): string =>
  element(
    'table',
    {},
    ...rows.map((cells, row) =>
      element('tr', {}, ...cells.map((each) => cell(each, row < headRows ? 'th' : 'td', writing))),
    ),
  )

function picture({ file, width, height, alt }: Picture, { files }: Writing): string {
  const found = files.get(file)
  if (!found) return ''
  const src = `data:image/${found.ending};base64,${Buffer.from(found.bytes).toString('base64')}`
  return element('img', { src, width, height, alt: alt ?? '' })
}

function block(each: Block, writing: Writing): string {
  switch (each.type) {
    case 'paragraph':
      return paragraph(each, writing)
    case 'table':
      return table(each, writing)
    case 'picture':
      return picture(each, writing)
  }
}

const blocks = (list: readonly Block[], writing: Writing): string =>
  list.map((each) => `${block(each, writing)}\n`).join('')

export interface PageInput {
  title: string
  blocks: readonly Block[]
  files: ReadonlyMap<string, PictureFile>
  /** of what is not public, at the head */
  mark?: string
}

/** The bytes of the page: the same for the same input. */
export function pageBytes({ title, blocks: list, files, mark }: PageInput): Buffer {
  const writing = new Writing(files)
  const body = blocks(list, writing)
  const notes = writing.notes.map((children, index) =>
    element('p', { class: 'note' }, `[${index + 1}] ${inlines(children, writing)}`),
  )
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, words(title)),
    `<style>${LOOK}</style>`,
  ]
  const shown = [
    mark ? element('p', { class: 'mark' }, words(mark)) : '',
    body,
    ...(notes.length > 0 ? [element('hr'), element('h2', {}, words(t('dossier.notes'))), ...notes] : []),
  ]
  return Buffer.from(
    `<!doctype html>\n${element('html', { lang: 'zh-CN' }, `${element('head', {}, ...head)}\n`, element('body', {}, '\n', ...shown))}\n`,
  )
}
