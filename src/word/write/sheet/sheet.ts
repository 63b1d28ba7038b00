/** The 发稿审签单 of a revision: one page, for the file and for offices that sign on paper too. */
import { REVIEW_STEPS } from '../../../editorial/rules/stages'
import { t, type MessageKey } from '../../../messages/index'
import { names } from '../../../site/present/fact'
import { opening } from '../../../site/present/plainText'
import { momentOf } from '../../../site/present/time'
import { blank, cell, line, type Block, type Cell } from '../blocks'
import { documentBytes } from '../document'
import { settingsOf, type Chosen } from '../settings'
import type { Decision, Sheet, Step } from './data'
import { fitted } from './opinions'

const label = (key: MessageKey): Cell => cell('SheetLabel', t(key))
const words = (text: string, columns = 1): Cell => cell('SheetText', text, columns)

/** Signs in a cell of half a row, of which more than three lines would go over the page. */
const CELL = 36

/** Least heights: a line, and room for an opinion that is written by hand. */
const LINE_HEIGHT = 480
const REVIEW_HEIGHT = 1700

/** What it says before the reviews. */
function head({ title, unit, writers, kind, number, submittedAt, proofreader }: Sheet): Cell[][] {
  return [
    [label('word.write.sheet.name'), words(opening(title, 100), 3)],
    [
      label('word.write.sheet.unit'),
      words(opening(unit, CELL)),
      label('word.write.sheet.writer'),
      words(opening(names(writers) || t('word.write.sheet.ofTheUnit'), CELL)),
    ],
    [
      label('word.write.sheet.kind'),
      words(t(`site.column.${kind}`)),
      label('word.write.sheet.number'),
      words(t('word.write.sheet.numberOf', { number })),
    ],
    [
      label('word.write.sheet.submitted'),
      words(momentOf(submittedAt).text),
      label('word.write.sheet.proofreader'),
      words(opening(proofreader ?? '', CELL / 2)),
    ],
  ]
}

function review(step: Step, decision: Decision | undefined, opinion: string | undefined): Cell[] {
  const said = [decision && opening(decision.outcome, 12), opinion].filter((text) => !!text).join(t('site.comma'))
  const blocks: Block[] = [
    line('SheetText', said ? t('word.write.sheet.opinion', { text: said }) : t('word.write.sheet.noOpinion')),
    line('SheetText', t(decision?.secrecyReviewed ? 'word.write.sheet.secrecyDone' : 'word.write.sheet.secrecyOpen')),
    line(
      'SheetText',
      decision
        ? t('word.write.sheet.signed', { name: opening(decision.person, 16), time: momentOf(decision.at).text })
        : t('word.write.sheet.unsigned'),
      { align: 'right' },
    ),
  ]
  return [label(`word.write.sheet.${step}`), { blocks, columns: 3, rows: 1 }]
}

/** The sheet as blocks. */
export function sheetBlocks(sheet: Sheet): Block[] {
  const opinions = fitted(REVIEW_STEPS.map((step) => sheet.reviews[step]?.opinion))
  const first = head(sheet)
  const rows = [
    ...first,
    ...REVIEW_STEPS.map((step, index) => review(step, sheet.reviews[step], opinions[index])),
    [label('word.write.sheet.hash'), words(sheet.sha256, 3)],
  ]
  const heights = rows.map((_, index) =>
    index >= first.length && index < rows.length - 1 ? REVIEW_HEIGHT : LINE_HEIGHT,
  )
  return [
    line('Title', t('word.write.sheet.title')),
    blank,
    { type: 'table', rows, heights, widths: [3, 8, 3, 8], headRows: 0 },
    line('SheetText', t('word.write.sheet.foot')),
  ]
}

/** The sheet as a Word document. */
export const writeSheet = (sheet: Sheet, settings?: Chosen): Uint8Array =>
  documentBytes({
    blocks: sheetBlocks(sheet),
    files: new Map(),
    properties: { title: t('word.write.sheet.title'), office: sheet.office, at: sheet.submittedAt },
    settings: settingsOf(settings),
    pageNumbers: false,
  })
