import type { RegisterRow } from '../../campaign/rules/figures/rows'
import { t } from '../../messages/index'
import { editPath, projectPath } from '../links'
import { amountWord, figureKindWord, indicatorWord } from '../projects/words'

const COLUMNS = ['indicator', 'kind', 'amount', 'asOf', 'project', 'story', 'evidence', 'checkedBy', 'counts'] as const

/** Figures, each with the project and the story on which it stands. */
export function FigureRows({ rows }: { rows: readonly RegisterRow[] }) {
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
          {rows.map(
            ({ indicator, label, kind, amount, unit, asOf, project, story, evident, checkedBy, why }, index) => (
              <tr key={index}>
                <td>{indicatorWord(indicator, label)}</td>
                <td className="desk-table__whole">{figureKindWord(kind)}</td>
                <td className="desk-table__whole">{amountWord(amount, unit)}</td>
                <td className="desk-table__whole">{asOf}</td>
                <td>{project && <a href={projectPath(project.id)}>{project.name}</a>}</td>
                <td>{story && <a href={editPath(story.kind, story.id)}>{story.title || t('desk.untitled')}</a>}</td>
                <td>{t(evident ? 'desk.yes' : 'desk.no')}</td>
                <td>{checkedBy}</td>
                <td>{t(why ? `register.uncounted.${why}` : 'register.counted')}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}
