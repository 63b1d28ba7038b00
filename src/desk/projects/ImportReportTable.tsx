'use client'
import type { ImportReport } from '../../campaign/projects/sheet/report'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'

const COLUMNS = ['sheet', 'row', 'field', 'severity', 'text'] as const

/** What is said of a file: in sum, then row by row. */
export function ImportReportTable({ report }: { report: ImportReport }) {
  const { counts, rows, projects, more } = report
  return (
    <section aria-labelledby="import-report">
      <h2 id="import-report">{t('register.report')}</h2>
      <p>{t('register.counts', counts)}</p>
      {rows.length > 0 && (
        <ListTable
          head={COLUMNS.map((column) => t(`register.reportColumn.${column}`))}
          label={t('register.report')}
          long={[2, 4]}
          rows={rows.map(({ sheet, row, field, severity, text }, index) => ({
            key: String(index),
            cells: [sheet, row || '', field, t(`register.severity.${severity}`), text],
          }))}
        />
      )}
      {projects.length > 0 && (
        <details className="desk-fold">
          <summary>{t('register.projectsIn', { count: projects.length })}</summary>
          <ul className="desk-lines">
            {projects.map(({ row, name, outcome, fields }) => (
              <li key={row}>{t(`register.outcome.${outcome}`, { row, name, fields: fields.join(t('desk.comma')) })}</li>
            ))}
          </ul>
        </details>
      )}
      {more > 0 && <p>{t('register.moreRows', { count: more })}</p>}
    </section>
  )
}
