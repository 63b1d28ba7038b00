/** A text as a page that a browser prints: whole in itself, without script. */
import type { PublicMedia } from '../../editorial/rules/publication'
import { t } from '../../messages/index'
import { sheetBlocks } from '../write/sheet/sheet'
import type { Sheet } from '../write/sheet/data'
import { markText, type Mark } from '../write/mark'
import { inert } from '../write/xml/markup'
import { blocksHtml, notesHtml, type Setting } from './html'
import { PAPER } from './looks'
import { EndNotes } from './notes'
import { ItemNumbers, said, type Told } from './said'

const STYLE = `@page{size:A4;margin:25mm}body{margin:0 auto;max-width:160mm;color:#1a1a1a;background:#fff;font-family:"Songti SC",SimSun,"Noto Serif CJK SC",serif;overflow-wrap:anywhere}tr{page-break-inside:avoid}thead{display:table-header-group}aside{margin:16px 0;padding:8px 12px;border:1px solid #6e6e6e;font:14px/22px sans-serif}@media print{aside{display:none}}`

/** Policy of such an answer: its own style, styles within it, our pictures, nothing else. */
export const PAPER_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const page = (title: string, mark: string, body: readonly string[]): string =>
  [
    '<!DOCTYPE html>',
    '<html lang="zh-CN"><head><meta charset="utf-8"><meta name="robots" content="noindex">',
    `<title>${inert(title)}</title><style>${STYLE}</style></head><body>`,
    `<aside>${inert(t('ways.howToPrint'))}</aside>`,
    mark === '' ? '' : `<p style="margin:0 0 12pt;font-size:9pt;text-align:center">${inert(mark)}</p>`,
    ...body,
    '</body></html>',
  ].join('\n')

const settingOf = (pictures: ReadonlyMap<string, PublicMedia>): Setting => ({
  look: PAPER,
  notes: new EndNotes(),
  numbers: new ItemNumbers(),
  pictureAt: (id) => pictures.get(id)?.url,
  follows: () => false,
})

export function storyOnPaper(told: Told, mark: Mark): string {
  const { blocks, pictures } = said(told)
  const setting = settingOf(pictures)
  const text = blocksHtml(blocks, setting)
  return page(told.page.content.title, markText(mark), [...text, ...notesHtml(setting)])
}

export const sheetOnPaper = (sheet: Sheet): string =>
  page(t('word.write.sheet.title'), '', blocksHtml(sheetBlocks(sheet), settingOf(new Map())))
