/** How the wave goes, in numbers: each as a picture and as a table, and each leads to the stories behind it. */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { Overview, OverviewQuery } from '../../campaign/rules/overview/overview'
import { overviewQuery } from '../../campaign/rules/overview/query'
import { BarChart } from '../../charts/BarChart'
import { Trend } from '../../charts/Trend'
import { lookUp, t } from '../../messages/index'
import { monthWord } from '../calendar/dayWords'
import { DeskFrame } from '../frame/DeskFrame'
import { MonthLinks } from '../frame/MonthLinks'
import { clippingsPath, deskPath, editPath, loginPath, overviewPath, scoresPath } from '../links'
import { readerOf } from '../reader'
import { Campaigns } from './Campaigns'
import { OverviewFilters } from './OverviewFilters'
import { RegisterNow } from './RegisterNow'
import { StoriesBehind } from './StoriesBehind'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  overviewOf(req: PayloadRequest, query: OverviewQuery): Promise<Overview>
}

type Scope = Pick<OverviewQuery, 'unit' | 'campaign'>

/** What is asked for, as an address says it. */
const membersOf = ({ month, unit, campaign }: Scope & { month?: string }): Record<string, string> => ({
  ...(month ? { month } : {}),
  ...(unit ? { unit } : {}),
  ...(campaign ? { campaign } : {}),
})

/** The address of the same numbers, with other members. */
const pathWith =
  (query: Scope & { month?: string }) =>
  (more: Record<string, string>): string =>
    `${overviewPath({ ...membersOf(query), ...more })}${more.list ? '#behind' : ''}`

function Gate({ overview, to }: { overview: Overview; to: ReturnType<typeof pathWith> }) {
  const { steps, returns } = overview
  return (
    <>
      <h2>{t('scores.overview.steps')}</h2>
      {steps.length === 0 ? (
        <p className="desk-empty">{t('scores.overview.noSteps')}</p>
      ) : (
        <BarChart
          bars={steps.map(({ step, mean }) => ({
            label: lookUp(`stages.step.${step}`) ?? step,
            value: mean,
            href: to({ list: 'step', of: step }),
          }))}
          head={t('scores.overview.step')}
          title={t('scores.overview.stepsTitle')}
          unit={t('scores.overview.hours')}
          valueHead={t('scores.overview.mean')}
        />
      )}
      <h2>{t('scores.overview.returns')}</h2>
      {returns.length === 0 ? (
        <p className="desk-empty">{t('scores.overview.noReturns')}</p>
      ) : (
        <BarChart
          bars={returns.map(({ code, count }) => ({
            label: lookUp(`stages.reason.${code}`) ?? code,
            value: String(count),
            href: to({ list: 'returned', of: code }),
          }))}
          head={t('scores.overview.reason')}
          title={t('scores.overview.returnsTitle')}
          unit={t('scores.overview.times')}
          valueHead={t('scores.overview.count')}
        />
      )}
    </>
  )
}

function Reading({ views, reprints, month }: Overview) {
  return (
    <>
      <h2>{t('scores.overview.views')}</h2>
      {views.length === 0 ? (
        <p className="desk-empty">{t('scores.overview.noViews')}</p>
      ) : (
        <BarChart
          bars={views.map(({ kind, id, title, views: count }) => ({
            label: title,
            value: String(count),
            href: editPath(kind, id),
          }))}
          head={t('scores.column.story')}
          title={t('scores.overview.viewsTitle')}
          unit={t('scores.overview.times')}
          valueHead={t('scores.overview.read')}
        />
      )}
      <h2>{t('scores.clippings.title')}</h2>
      <p>
        <a href={clippingsPath({ month, state: 'confirmed' })}>{t('scores.clippings.rate', { ...reprints })}</a>
      </p>
    </>
  )
}

function Ranking({ ranking, month }: Overview) {
  if (!ranking) return null
  return (
    <>
      <h2>{t('scores.ranking')}</h2>
      <BarChart
        bars={ranking.map(({ unit, name, points }) => ({ label: name, value: points, href: scoresPath(month, unit) }))}
        head={t('scores.column.unit')}
        title={t('scores.chart', { month })}
        unit={t('scores.points')}
        valueHead={t('scores.column.points')}
      />
    </>
  )
}

export async function OverviewPage({ overviewOf, initPageResult, params, searchParams }: Props) {
  const { req } = initPageResult
  const now = new Date()
  const reader = readerOf(req.user)
  const query = overviewQuery((name) => searchParams?.[name], now)
  const to = pathWith(query)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(to({}))}`)
  const overview = await overviewOf(req, query)
  const { month } = overview
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page">
        <SetStepNav nav={[{ label: t('scores.overview.title'), url: overviewPath() }]} />
        <div className="desk-page__head">
          <h1>{t('scores.overview.title')}</h1>
          <MonthLinks
            month={month}
            now={now}
            pathOf={(other) => overviewPath(membersOf({ ...query, month: other ?? '' }))}
          />
        </div>
        <h2>{monthWord(month)}</h2>
        <OverviewFilters {...overview} />
        <p>
          <a
            className="desk-button"
            download
            href={`/api/overview/sheet?${new URLSearchParams(membersOf(query)).toString()}`}
          >
            {t('scores.export')}
          </a>
        </p>
        {overview.overdue > 0 && (
          <p className="desk-banner">
            <a href={to({ list: 'overdue' })}>{t('scores.overview.overdue', { count: overview.overdue })}</a>
          </p>
        )}
        <h2>{t('scores.overview.published')}</h2>
        <Trend
          points={overview.published.map((one) => ({
            label: one.month,
            value: String(one.count),
            href: pathWith({ ...query, month: one.month })({ list: 'published' }),
          }))}
          title={t('scores.overview.published')}
          unit={t('scores.overview.stories')}
          valueHead={t('scores.column.delivered')}
        />
        <Campaigns campaigns={overview.campaigns} taskPath={(id) => deskPath(`/collections/campaigns/${id}`)} />
        <RegisterNow {...overview} />
        <Ranking {...overview} />
        <Gate overview={overview} to={to} />
        <Reading {...overview} />
        {query.list && <StoriesBehind list={query.list} listed={overview.listed} />}
      </main>
    </DeskFrame>
  )
}
