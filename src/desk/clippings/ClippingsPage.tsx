/** Where else stories appeared: entered by units, decided on by the gate office. */
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ClippingList, ClippingQuery } from '../../campaign/rules/clippingList'
import { entersClippings } from '../../campaign/rules/clippings'
import type { ReprintRate } from '../../campaign/rules/scoring/reprints'
import { monthAt } from '../../editorial/rules/months'
import { CLIPPING_STATES } from '../../editorial/rules/values'
import { t } from '../../messages/index'
import { DeskFrame } from '../frame/DeskFrame'
import { MonthLinks } from '../frame/MonthLinks'
import { clippingsPath, loginPath, newClippingPath } from '../links'
import { Pager } from '../list/Pager'
import { readerOf } from '../reader'
import { ClippingTable } from './ClippingTable'
import { asAddress, clippingQuery } from './query'

interface Props extends AdminViewServerProps {
  /** handed over by the configuration */
  clippingsFor(req: PayloadRequest, query: ClippingQuery): Promise<ClippingList>
}

function Filters({ query }: { query: ClippingQuery }) {
  const { state: _state, ...rest } = asAddress(query)
  return (
    <nav aria-label={t('scores.clippings.states')} className="desk-calendar__months">
      {[undefined, ...CLIPPING_STATES].map((state) => (
        <a
          aria-current={query.state === state ? 'true' : undefined}
          className="desk-button"
          href={clippingsPath({ ...rest, ...(state ? { state } : {}) })}
          key={state ?? 'all'}
        >
          {state ? t(`options.clippingState.${state}`) : t('scores.clippings.all')}
        </a>
      ))}
    </nav>
  )
}

const Rate = ({ rate }: { rate: ReprintRate }) => (
  <p className="desk-quiet">{t('scores.clippings.rate', { ...rate })}</p>
)

export async function ClippingsPage({ clippingsFor, initPageResult, params, searchParams }: Props) {
  const { req } = initPageResult
  const reader = readerOf(req.user)
  const query = clippingQuery(searchParams)
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent(clippingsPath(asAddress(query)))}`)
  const { rows, page, pages, total, rate } = await clippingsFor(req, query)
  const now = new Date()
  const { month: _month, ...rest } = asAddress(query)
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page">
        <SetStepNav nav={[{ label: t('scores.clippings.title'), url: clippingsPath() }]} />
        <div className="desk-page__head">
          <h1>{t('scores.clippings.title')}</h1>
          {entersClippings(reader.role) && (
            <a className="desk-button desk-button--primary" href={newClippingPath}>
              {t('scores.clippings.enter')}
            </a>
          )}
        </div>
        <p className="desk-quiet">{t('scores.clippings.how')}</p>
        <Filters query={query} />
        <MonthLinks
          month={query.month ?? monthAt(now)}
          now={now}
          pathOf={(month) => clippingsPath({ ...rest, month: month ?? monthAt(now) })}
        />
        {query.month && <h2>{query.month}</h2>}
        {rate && <Rate rate={rate} />}
        {rows.length === 0 ? (
          <p className="desk-empty">{t('scores.clippings.empty')}</p>
        ) : (
          <ClippingTable reader={reader} rows={rows} />
        )}
        <Pager page={page} pages={pages} path={clippingsPath()} query={asAddress(query)} total={total} />
      </main>
    </DeskFrame>
  )
}
