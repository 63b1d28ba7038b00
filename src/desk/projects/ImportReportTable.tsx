'use client'
import type { ImportReport } from '../../campaign/projects/sheet/report'
import { t } from '../../messages/index'

const COLUMNS = ['sheet', 'row', 'field', 'severity', 'text'] as const

/** What is said of a file: in sum, then row by row. */
export function ImportReportTable({ report }: { report: ImportReport }) {
  const { counts, rows, projects, more } = report
  return (
    <section aria-labelledby="import-report">
      <h2 id="import-report">{t('register.report')}</h2>
      <p>{t('register.counts', counts)}</p>
      {rows.length > 0 && (
        <div className="desk-scroll" tabIndex={0}>
          <table className="desk-table">
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {t(`register.reportColumn.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ sheet, row, field, severity, text }, index) => (
                <tr key={index}>
                  <td>{sheet}</td>
                  <td>{row || ''}</td>
                  <td>{field}</td>
                  <td className="desk-table__whole">{t(`register.severity.${severity}`)}</td>
                  <td>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
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
