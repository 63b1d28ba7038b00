import type { InspectionTold } from '../../campaign/inspection/inspect'
import { ITEM_NAMES } from '../../campaign/rules/inspection/items'
import { t } from '../../messages/index'

/** How many of each item the last days found. */
export function DayTable({ days }: Pick<InspectionTold, 'days'>) {
  return (
    <div className="desk-scroll desk-list">
      <table className="desk-table desk-table--list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('inspection.columnDay')}
            </th>
            <th role="columnheader" scope="col">
              {t('inspection.columnState')}
            </th>
            {ITEM_NAMES.map((item) => (
              <th key={item} role="columnheader" scope="col">
                {t(`inspection.item.${item}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {days.map(({ counts, day, state }) => (
            <tr key={day} role="row">
              <td role="cell">{day}</td>
              <td role="cell">{t(`options.inspectionState.${state}`)}</td>
              {ITEM_NAMES.map((item) => (
                <td key={item} role="cell">
                  {counts ? (counts.items[item] ?? 0) : '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
