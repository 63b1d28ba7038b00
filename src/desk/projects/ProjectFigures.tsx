import { subjectOf } from '../../campaign/rules/projects/amounts'
import type { ProjectFigure } from '../../campaign/rules/projects/content'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { amountWord, figureKindWord, indicatorWord } from './words'

const COLUMNS = ['indicator', 'kind', 'asOf', 'amount', 'evidence', 'checkedBy'] as const

/** Figures over time: those of one subject together, by their days. */
export function ProjectFigures({ figures }: { figures: readonly ProjectFigure[] }) {
  if (figures.length === 0) return <p className="desk-empty">{t('register.noFigures')}</p>
  const rows = figures.toSorted(
    (a, b) => subjectOf(a).localeCompare(subjectOf(b)) || (a.asOf ?? '').localeCompare(b.asOf ?? ''),
  )
  return (
    <ListTable
      head={COLUMNS.map((column) => t(`register.figureColumn.${column}`))}
      label={t('register.page.figures')}
      long={[0, 5]}
      rows={rows.map(({ indicator, label, kind, asOf, amount, unit, evidence, checkedBy }, index) => ({
        key: String(index),
        cells: [
          indicatorWord(indicator, label),
          figureKindWord(kind),
          asOf,
          amountWord(amount ?? '', unit),
          t(evidence.file || evidence.url ? 'desk.yes' : 'desk.no'),
          checkedBy,
        ],
      }))}
    />
  )
}
