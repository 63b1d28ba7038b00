import { t } from '../../messages/index'
import { overviewPath } from '../links'

interface Props {
  month: string
  unit: string
  units: readonly { id: string; name: string }[]
}

/** Numbers of one unit: a form that asks by its address, so that it works without script. */
export function UnitFilter({ month, unit, units }: Props) {
  return (
    <form action={overviewPath()} className="desk-form" method="get">
      <input name="month" type="hidden" value={month} />
      <label htmlFor="overview-unit">{t('scores.column.unit')}</label>
      <div className="desk-searchbar">
        <select className="desk-input" defaultValue={unit} id="overview-unit" name="unit">
          <option value="">{t('scores.overview.allUnits')}</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button className="desk-button" type="submit">
          {t('scores.overview.show')}
        </button>
      </div>
    </form>
  )
}
