/** A report as tables, which the document and the spreadsheet write each in its own way. */
import { lookUp, t } from '../../messages/index'
import type { CellOut } from '../../sheet/write'
import type { LeftOut, Stated } from '../rules/figures'
import type { UnitLine } from '../rules/lines'
import type { Report } from '../rules/report'

export interface ReportTable {
  title: string
  head: string[]
  rows: CellOut[][]
  /** shares of the width of a page, one a column */
  widths: number[]
  /** said where there are no rows */
  none: string
}

const number = (value: number | null): CellOut => (value === null ? null : { number: String(value) })
const amount = (value: string | null | undefined): CellOut => (value ? { number: value } : null)
const day = (value: string | null | undefined): CellOut => (value ? { day: value } : null)
const kindWord = (kind: string): string => lookUp(`options.kind.${kind}`) ?? kind

/** What a figure measures, in words. */
export const measureWord = ({ indicator, label }: Stated): string => {
  const word = lookUp(`options.indicator.${indicator ?? 'other'}`) ?? String(indicator)
  return label ? t('wave.measureOf', { indicator: word, label }) : word
}
export const unitWord = ({ unit }: Stated): string => (unit ? (lookUp(`options.measure.${unit}`) ?? unit) : '')

const lineRow = (line: UnitLine): CellOut[] => [
  line.name,
  number(line.quota),
  number(line.published),
  number(line.asked),
  number(line.claimed),
  number(line.delivered),
  number(line.declined),
  number(line.late),
]

const leftOutRow = ({ why, kind, title, figure }: LeftOut): CellOut[] => [
  measureWord(figure),
  amount(figure.amount),
  unitWord(figure),
  day(figure.asOf),
  t('wave.storyOf', { kind: kindWord(kind), title }),
  t(`wave.leftOut.${why}`),
]

/** @param origin of the site, before the addresses of stories */
export function reportTables(report: Report, origin: string): ReportTable[] {
  return [
    {
      title: t('wave.reportUnits'),
      head: (['unit', 'quota', 'published', 'asked', 'claimed', 'delivered', 'declined', 'late'] as const).map((name) =>
        t(`wave.column.${name}`),
      ),
      rows: report.lines.map(lineRow),
      widths: [6, 2, 2, 2, 2, 2, 2, 2],
      none: t('wave.noLines'),
    },
    {
      title: t('wave.reportFigures'),
      head: (['indicator', 'measure', 'target', 'reached', 'percent', 'projects', 'asOf'] as const).map((name) =>
        t(`wave.column.${name}`),
      ),
      rows: report.targets.map(({ target, reached }) => [
        measureWord(target),
        unitWord(target),
        amount(target.amount),
        amount(reached?.amount),
        amount(reached?.percent),
        number(reached?.projects ?? null),
        day(reached?.asOf),
      ]),
      widths: [6, 3, 3, 3, 3, 2, 4],
      none: t('wave.noTargets'),
    },
    {
      title: t('wave.reportPublished'),
      head: (['day', 'unit', 'kind', 'title', 'state', 'address'] as const).map((name) => t(`wave.column.${name}`)),
      rows: report.published.map(({ publishedOn, name, kind, title, state, address }) => [
        day(publishedOn),
        name,
        kindWord(kind),
        title,
        t(`options.coverageState.${state}`),
        address && state === 'live' ? `${origin}${address}` : null,
      ]),
      widths: [4, 4, 3, 8, 3, 6],
      none: t('wave.nothingPublished'),
    },
    {
      title: t('wave.reportDeclined'),
      head: (['unit', 'topic', 'reason'] as const).map((name) => t(`wave.column.${name}`)),
      rows: report.declined.map(({ name, topic, reason }) => [name, topic, reason]),
      widths: [4, 6, 6],
      none: t('wave.nobodyDeclined'),
    },
    {
      title: t('wave.reportLeftOut'),
      head: (['indicator', 'amount', 'measure', 'asOf', 'story', 'why'] as const).map((name) =>
        t(`wave.column.${name}`),
      ),
      rows: report.leftOut.map(leftOutRow),
      widths: [4, 3, 3, 4, 6, 5],
      none: t('wave.nothingLeftOut'),
    },
  ]
}
