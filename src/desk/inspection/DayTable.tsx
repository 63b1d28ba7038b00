import type { InspectionTold } from '../../campaign/inspection/inspect'
import { ITEM_NAMES } from '../../campaign/rules/inspection/items'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'

/** How many of each item the last days found. */
export function DayTable({ days }: Pick<InspectionTold, 'days'>) {
  return (
    <ListTable
      head={[
        t('inspection.columnDay'),
        t('inspection.columnState'),
        ...ITEM_NAMES.map((item) => t(`inspection.item.${item}`)),
      ]}
      label={t('inspection.history')}
      rows={days.map(({ counts, day, state }) => ({
        key: day,
        cells: [
          day,
          t(`options.inspectionState.${state}`),
          ...ITEM_NAMES.map((item) => (counts ? (counts.items[item] ?? 0) : t('wave.dash'))),
        ],
      }))}
    />
  )
}
