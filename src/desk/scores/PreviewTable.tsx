import type { PreviewedMonth } from '../../campaign/rules/scoring/report'
import { compare } from '../../campaign/rules/scoring/decimals'
import { t } from '../../messages/index'
import { monthWord } from '../calendar/dayWords'
import { ListTable } from '../frame/ListTable'

/** What one month would come to: the units whose points would be others. */
export function PreviewTable({ month: { month, state, units } }: { month: PreviewedMonth }) {
  const changed = units.filter(({ before, after }) => compare(before, after) !== 0)
  return (
    <>
      <h3>{monthWord(month)}</h3>
      {state !== 'open' && <p className="desk-quiet">{t('scores.previewLocked')}</p>}
      {changed.length === 0 ? (
        <p className="desk-quiet">{t('scores.previewSame')}</p>
      ) : (
        <ListTable
          head={[t('scores.column.unit'), t('scores.before'), t('scores.after')]}
          label={t('scores.previewOf', { month })}
          rows={changed.map(({ unit, before, after }) => ({ key: unit.id, cells: [unit.name, before, after] }))}
        />
      )}
    </>
  )
}
