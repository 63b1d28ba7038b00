import type { RegisterRow } from '../../campaign/rules/figures/rows'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { editPath, projectPath } from '../links'
import { amountWord, figureKindWord, indicatorWord } from '../projects/words'

const COLUMNS = ['indicator', 'kind', 'amount', 'asOf', 'project', 'story', 'evidence', 'checkedBy', 'counts'] as const
/** Names, titles and reasons. */
const LONG = [0, 4, 5, 7, 8]

/** Figures, each with the project and the story on which it stands. @param label what the table tells */
export function FigureRows({ rows, label: caption }: { rows: readonly RegisterRow[]; label: string }) {
  return (
    <ListTable
      head={COLUMNS.map((column) => t(`register.figureColumn.${column}`))}
      label={caption}
      long={LONG}
      rows={rows.map(
        ({ indicator, label, kind, amount, unit, asOf, project, story, evident, checkedBy, why }, index) => ({
          key: String(index),
          cells: [
            indicatorWord(indicator, label),
            figureKindWord(kind),
            amountWord(amount, unit),
            asOf,
            project && (
              <a href={projectPath(project.id)} key="project">
                {project.name}
              </a>
            ),
            story && (
              <a href={editPath(story.kind, story.id)} key="story">
                {story.title || t('desk.untitled')}
              </a>
            ),
            t(evident ? 'desk.yes' : 'desk.no'),
            checkedBy,
            t(why ? `register.uncounted.${why}` : 'register.counted'),
          ],
        }),
      )}
    />
  )
}
