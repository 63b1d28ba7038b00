/** A month's scores as a spreadsheet: what the person may see of them, line by line. */
import { t } from '../../messages/index'
import { writeWorkbook, type CellOut, type SheetOut } from '../../sheet/write'
import type { ScoreLine } from '../rules/scoring/ledger'
import type { MonthReport } from '../rules/scoring/report'
import { becauseWords, ruleWord, unitKindWord } from './words'

const number = (value: string | number): CellOut => ({ number: String(value) })

const rankings = ({ ranking, units }: MonthReport): SheetOut[] =>
  ranking === null
    ? []
    : [
        {
          name: t('scores.ranking'),
          head: ['rank', 'unit', 'unitKind', 'points', 'delivered', 'missing'].map((column) =>
            t(`scores.column.${column}` as 'scores.column.rank'),
          ),
          rows: ranking.units.map(({ rank, unit, points, delivered, missing }) => [
            number(rank),
            unit.name,
            unitKindWord(unit.kind),
            number(points),
            number(delivered),
            number(missing),
          ]),
        },
        {
          name: t('scores.byKind'),
          head: ['rank', 'unitKind', 'points', 'units', 'mean', 'silent'].map((column) =>
            t(`scores.column.${column}` as 'scores.column.rank'),
          ),
          rows: ranking.kinds.map((row) => [
            number(row.rank),
            unitKindWord(row.kind),
            number(row.points),
            number(row.units),
            number(row.mean),
            number(row.silent),
          ]),
        },
        {
          name: t('scores.byPerson'),
          head: ['rank', 'person', 'unit', 'points'].map((column) =>
            t(`scores.column.${column}` as 'scores.column.rank'),
          ),
          rows: ranking.people.map(({ rank, person, unit, points }) => [
            number(rank),
            person.name,
            units[unit] ?? unit,
            number(points),
          ]),
        },
      ]

const lineRow = (units: Record<string, string>, line: ScoreLine): CellOut[] => [
  units[line.unit] ?? line.unit,
  line.person?.name ?? '',
  number(line.points),
  ruleWord(line.rule),
  line.story.title,
  becauseWords(line),
  number(line.rules),
]

/** The bytes of an .xlsx. */
export const scoreSheet = (report: MonthReport): Promise<Buffer> =>
  writeWorkbook([
    ...rankings(report),
    {
      name: t('scores.lines'),
      head: ['unit', 'person', 'points', 'rule', 'story', 'because', 'rules'].map((column) =>
        t(`scores.column.${column}` as 'scores.column.rank'),
      ),
      rows: report.lines.map((line) => lineRow(report.units, line)),
    },
  ])
