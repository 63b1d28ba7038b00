import type { Report } from '../../campaign/rules/report'
import { measureWord, reportTables, unitWord, type ReportTable } from '../../campaign/run/tables'
import { BarChart } from '../../charts/BarChart'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'

function Rows({ title, head, rows }: Pick<ReportTable, 'title' | 'head' | 'rows'>) {
  return (
    <ListTable
      head={head}
      label={title}
      rows={rows.map((row, index) => ({
        key: String(index),
        cells: row.map((value) => {
          if (value === null) return t('wave.dash')
          if (typeof value !== 'string') return 'number' in value ? value.number : value.day
          return value.startsWith('/') ? (
            <a href={value} key={value}>
              {t('wave.open')}
            </a>
          ) : (
            value
          )
        }),
      }))}
    />
  )
}

/** Targets and what was reached: a chart for each unit of measure, with its rows of the table. */
function Figures({ report, table }: { report: Report; table: ReportTable }) {
  const units = [...new Set(report.targets.map(({ target }) => unitWord(target)))]
  // Its caption says the unit of a chart; the name of a table must do so itself.
  const titleOf = (unit: string) => (units.length > 1 ? t('wave.figuresIn', { unit }) : table.title)
  return (
    <>
      {units.map((unit) => (
        <BarChart
          bars={report.targets
            .filter(({ target }) => unitWord(target) === unit)
            .map(({ target, reached }) => ({
              label: measureWord(target),
              value: reached?.amount ?? '0',
              target: target.amount,
            }))}
          key={unit}
          note={t('wave.asOfDay', { day: report.asOf })}
          title={table.title}
          unit={unit}
        >
          <Rows
            head={table.head}
            title={titleOf(unit)}
            rows={table.rows.filter((_, index) => inUnit(report, index) === unit)}
          />
        </BarChart>
      ))}
    </>
  )
}

const inUnit = ({ targets }: Report, index: number): string => {
  const line = targets[index]
  return line ? unitWord(line.target) : ''
}

/** The report of a campaign: charts, and the tables that the document and the spreadsheet have too. */
export function ReportView({ report }: { report: Report }) {
  return (
    <>
      {reportTables(report, '').map((table) => (
        <section className="desk-report" key={table.title}>
          <h3>{table.title}</h3>
          {table.rows.length === 0 && <p className="desk-quiet">{table.none}</p>}
          {table.rows.length > 0 &&
            (table.title === t('wave.reportFigures') ? <Figures report={report} table={table} /> : <Rows {...table} />)}
        </section>
      ))}
    </>
  )
}
