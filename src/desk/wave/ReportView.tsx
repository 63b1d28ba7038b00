import type { Report } from '../../campaign/rules/report'
import { reportTables } from '../../campaign/run/tables'
import { BarChart } from '../../charts/BarChart'
import { t } from '../../messages/index'
import { measureWord, unitWord } from '../../campaign/run/tables'
import { Table } from './Table'

/** Targets and what was reached, a chart for each unit of measure. */
function Figures({ report }: { report: Report }) {
  const units = [...new Set(report.targets.map(({ target }) => unitWord(target)))]
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
          title={units.length > 1 ? t('wave.figuresIn', { unit }) : t('wave.reportFigures')}
          unit={unit}
        />
      ))}
    </>
  )
}

/** The report of a campaign: charts, and the tables that the document and the spreadsheet have too. */
export function ReportView({ report }: { report: Report }) {
  return (
    <>
      {report.targets.length > 0 && <Figures report={report} />}
      {reportTables(report, '').map(({ title, head, rows, none }) => (
        <section key={title}>
          <h3>{title}</h3>
          {rows.length === 0 ? (
            <p className="desk-quiet">{none}</p>
          ) : (
            <Table
              head={head}
              label={title}
              rows={rows.map((row) =>
                row.map((value) => {
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
              )}
            />
          )}
        </section>
      ))}
    </>
  )
}
