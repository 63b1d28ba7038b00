import type { Overview } from '../../campaign/rules/overview/overview'
import { t } from '../../messages/index'
import { overviewPath } from '../links'

interface ChoiceProps {
  name: 'unit' | 'campaign'
  label: string
  every: string
  value: string
  options: readonly { id: string; word: string }[]
}

function Choice({ name, label, every, value, options }: ChoiceProps) {
  return (
    <div>
      <label htmlFor={`overview-${name}`}>{label}</label>
      <select className="desk-input" defaultValue={value} id={`overview-${name}`} name={name}>
        <option value="">{every}</option>
        {options.map(({ id, word }) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Numbers of one unit, of one campaign: a form that asks by its address, so that it works without script. */
export function OverviewFilters({ month, unit, units, campaign, choices }: Overview) {
  if (units.length === 0 && choices.length === 0) return null
  return (
    <>
      <form action={overviewPath()} className="desk-form" method="get">
        <input name="month" type="hidden" value={month} />
        {units.length > 0 && (
          <Choice
            every={t('scores.overview.allUnits')}
            label={t('scores.column.unit')}
            name="unit"
            options={units.map(({ id, name }) => ({ id, word: name }))}
            value={unit}
          />
        )}
        {choices.length > 0 && (
          <Choice
            every={t('scores.overview.allCampaigns')}
            label={t('scores.overview.campaign')}
            name="campaign"
            options={choices.map(({ id, title }) => ({ id, word: title }))}
            value={campaign}
          />
        )}
        <div className="desk-actions">
          <button className="desk-button" type="submit">
            {t('scores.overview.show')}
          </button>
        </div>
      </form>
      {campaign && <p className="desk-quiet">{t('scores.overview.ofCampaign')}</p>}
    </>
  )
}
