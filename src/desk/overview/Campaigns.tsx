import type { CampaignTasks } from '../../campaign/rules/overview/overview'
import { BarChart } from '../../charts/BarChart'
import { t } from '../../messages/index'

interface Props {
  campaigns: readonly CampaignTasks[]
  taskPath(campaign: string): string
}

/** Of each campaign how many of the stories that were asked for are published. */
export function Campaigns({ campaigns, taskPath }: Props) {
  return (
    <>
      <h2>{t('scores.overview.campaigns')}</h2>
      {campaigns.length === 0 ? (
        <p className="desk-empty">{t('scores.overview.noCampaigns')}</p>
      ) : (
        <BarChart
          bars={campaigns.map(({ id, title, asked, done }) => ({
            label: title || t('scores.overview.unnamed'),
            value: String(done),
            target: String(asked),
            ...(title ? { href: taskPath(id) } : {}),
          }))}
          head={t('scores.overview.campaign')}
          targetHead={t('scores.overview.asked')}
          title={t('scores.overview.campaignsTitle')}
          unit={t('scores.overview.stories')}
          valueHead={t('scores.overview.done')}
        />
      )}
    </>
  )
}
