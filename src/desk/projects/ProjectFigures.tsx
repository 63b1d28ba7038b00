import { subjectOf } from '../../campaign/rules/projects/amounts'
import type { ProjectFigure } from '../../campaign/rules/projects/content'
import { t } from '../../messages/index'
import { amountWord, figureKindWord, indicatorWord } from './words'

const COLUMNS = ['indicator', 'kind', 'asOf', 'amount', 'evidence', 'checkedBy'] as const

/** Figures over time: those of one subject together, by their days. */
export function ProjectFigures({ figures }: { figures: readonly ProjectFigure[] }) {
  if (figures.length === 0) return <p className="desk-empty">{t('register.noFigures')}</p>
  const rows = figures.toSorted(
    (a, b) => subjectOf(a).localeCompare(subjectOf(b)) || (a.asOf ?? '').localeCompare(b.asOf ?? ''),
  )
  return (
    <div className="desk-scroll" tabIndex={0}>
      <table className="desk-table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`register.figureColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, label, kind, asOf, amount, unit, evidence, checkedBy }, index) => (
            <tr key={index}>
              <td>{indicatorWord(indicator, label)}</td>
              <td className="desk-table__whole">{figureKindWord(kind)}</td>
              <td className="desk-table__whole">{asOf}</td>
              <td className="desk-table__whole">{amountWord(amount ?? '', unit)}</td>
              <td>{t(evidence.file || evidence.url ? 'desk.yes' : 'desk.no')}</td>
              <td>{checkedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
