import type { RunPage } from '../../campaign/rules/runList'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { wavePath, createPath } from '../links'
import { Pager } from '../list/Pager'

const COLUMNS = ['asked', 'claimed', 'submitted', 'delivered', 'declined', 'late', 'published'] as const

/** Campaigns, each with where it stands and what came of it so far. @param may begin a new one */
export function RunList({ runs, total, page, pages, may }: RunPage & { may: boolean }) {
  const begin = may && (
    <a className="desk-button" href={createPath('campaigns')}>
      {t('wave.newCampaign')}
    </a>
  )
  if (total === 0)
    return (
      <div className="desk-empty">
        <p>{t('wave.noCampaigns')}</p>
        {begin}
      </div>
    )
  return (
    <>
      {begin && <p className="desk-actions">{begin}</p>}
      <ListTable
        head={[
          t('wave.campaign'),
          t('wave.column.state'),
          t('wave.period'),
          ...COLUMNS.map((name) => t(`wave.column.${name}`)),
          t('wave.quotasMet'),
        ]}
        label={t('wave.campaigns')}
        rows={runs.map(({ campaign, title, state, startsOn, endsOn, progress }) => ({
          key: campaign,
          cells: [
            <a href={wavePath(campaign)} key="title">
              {title}
            </a>,
            t(`wave.runState.${state}`),
            t('wave.fromTo', { from: startsOn ?? t('wave.dash'), to: endsOn ?? t('wave.dash') }),
            ...COLUMNS.map((name) => progress[name]),
            progress.quotas === 0 ? t('wave.dash') : t('wave.of', { part: progress.met, whole: progress.quotas }),
          ],
        }))}
      />
      <Pager page={page} pages={pages} path={wavePath()} query={{}} total={total} />
    </>
  )
}
