import type { Overview } from '../../campaign/rules/overview/overview'
import { t } from '../../messages/index'
import { FilterChoice } from '../frame/FilterChoice'
import { overviewPath } from '../links'

/** Numbers of one unit, of one campaign: a form that asks by its address, so that it works without script. */
export function OverviewFilters({ month, unit, units, campaign, choices }: Overview) {
  if (units.length === 0 && choices.length === 0) return null
  return (
    <>
      <form action={overviewPath()} className="desk-filterform" role="search">
        <input name="month" type="hidden" value={month} />
        {units.length > 0 && (
          <FilterChoice
            every={t('scores.overview.allUnits')}
            label={t('scores.column.unit')}
            name="unit"
            options={units.map(({ id, name }) => [id, name])}
            value={unit}
          />
        )}
        {choices.length > 0 && (
          <FilterChoice
            every={t('scores.overview.allCampaigns')}
            label={t('scores.overview.campaign')}
            name="campaign"
            options={choices.map(({ id, title }) => [id, title])}
            value={campaign}
          />
        )}
        <button className="desk-button" type="submit">
          {t('scores.overview.show')}
        </button>
      </form>
      {campaign && <p className="desk-quiet">{t('scores.overview.ofCampaign')}</p>}
    </>
  )
}
