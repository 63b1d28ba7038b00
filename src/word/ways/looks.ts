/** How an article looks in WeChat, and on paper. WeChat takes away positions, floats and backgrounds: there are none. */
import type { ParagraphStyleId } from '../write/styles'
import type { Look } from './html'

const CENTRED: readonly ParagraphStyleId[] = ['Title', 'Kicker', 'Subtitle', 'UnderTitle', 'DocumentNumber', 'Picture']
const SMALL: readonly ParagraphStyleId[] = ['Caption', 'Ending']
const IN_CELL: readonly ParagraphStyleId[] = ['TableText', 'TableHead', 'SheetText', 'SheetLabel']

const HEADING = 'margin:24px 0 12px;font-weight:bold;line-height:1.5;'
const HEADING_SIZES: Partial<Record<ParagraphStyleId, string>> = {
  Title: '22px',
  Heading1: '20px',
  Heading2: '18px',
  Heading3: '17px',
}

function inWeChat(style: ParagraphStyleId): string {
  const size = HEADING_SIZES[style]
  if (size) return `${HEADING}font-size:${size};${style === 'Title' ? 'text-align:center;' : ''}`
  if (IN_CELL.includes(style)) return 'margin:0;font-size:15px;line-height:1.6;'
  const text = `margin:0 0 16px;font-size:${SMALL.includes(style) ? 14 : 17}px;line-height:1.75;`
  if (CENTRED.includes(style) || style === 'Caption') return `${text}text-align:center;`
  if (SMALL.includes(style)) return `${text}color:#545454;`
  if (style === 'Quote') return `${text}padding-left:16px;border-left:2px solid #d6d6d3;`
  if (style === 'QuoteSource' || style === 'Signature') return `${text}text-align:right;`
  if (style === 'ListParagraph') return text
  return `${text}text-align:justify;${style === 'Normal' || style === 'Summary' ? 'text-indent:2em;' : ''}`
}

export const WECHAT: Look = {
  paragraph: inWeChat,
  aligned: (align) => `text-align:${align === 'both' ? 'justify' : align};text-indent:0;`,
  item: (level) => `padding-left:${(level + 1) * 1.5}em;text-indent:-1.5em;`,
  table: 'width:100%;margin:0 0 16px;border-collapse:collapse;',
  keepsWidths: false,
  cell: (head) => `padding:6px 8px;border:1px solid #d6d6d3;text-align:left;${head ? 'font-weight:bold;' : ''}`,
  picture: 'max-width:100%;height:auto;',
  rule: 'margin:24px 0;border:0;border-top:1px solid #d6d6d3;',
}

const PAPER_SIZES: Partial<Record<ParagraphStyleId, string>> = { Title: '18pt', Heading1: '14pt', Heading2: '12pt' }

function onPaper(style: ParagraphStyleId): string {
  const size = PAPER_SIZES[style] ?? (SMALL.includes(style) ? '10pt' : '12pt')
  const text = `margin:0 0 6pt;font-size:${size};line-height:1.75;`
  if (HEADING_SIZES[style]) return `${text}font-weight:bold;${style === 'Title' ? 'text-align:center;' : ''}`
  if (IN_CELL.includes(style)) return `margin:0;font-size:10.5pt;line-height:1.6;`
  if (CENTRED.includes(style) || style === 'Caption') return `${text}text-align:center;`
  if (style === 'Quote') return `${text}padding-left:2em;`
  if (style === 'QuoteSource' || style === 'Signature') return `${text}text-align:right;`
  return style === 'Normal' || style === 'Summary' ? `${text}text-align:justify;text-indent:2em;` : text
}

export const PAPER: Look = {
  paragraph: onPaper,
  aligned: WECHAT.aligned,
  item: WECHAT.item,
  table: 'width:100%;margin:0 0 12pt;border-collapse:collapse;page-break-inside:auto;',
  keepsWidths: true,
  cell: (head) => `padding:4pt 6pt;border:1px solid #1a1a1a;text-align:left;${head ? 'font-weight:bold;' : ''}`,
  picture: 'max-width:100%;max-height:200mm;height:auto;',
  rule: 'margin:12pt 0;border:0;border-top:1px solid #1a1a1a;',
}
