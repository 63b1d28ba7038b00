import { headers } from 'next/headers'
import { readerOf } from '../../../../src/desk/reader'
import { t } from '../../../../src/messages/index'
import { HomePreview } from '../../../../src/site/components/HomePreview'
import { presentHome } from '../../../../src/site/present/home'
import { leftOut, readTried } from '../../../../src/site/present/homePreview'
import type { RawQuery } from '../../../../src/site/present/listQuery'
import { pageMeta } from '../../../../src/site/present/pageMeta'
import { findHome } from '../../../../src/site/queries/home'
import { missing } from '../../_pages/missing'
import { Page } from '../../_pages/Page'
import { openSite } from '../../_pages/site'

/** The home page as it would be with the placements of the query; to everybody but directors it is not there. */
export default async function PreviewHome({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const opened = await openSite()
  const { payload, site, now, frame } = opened
  const { user } = await payload.auth({ headers: await headers() })
  const reader = readerOf(user)
  if (reader?.role !== 'director' || !reader.confirmed || reader.suspended) return missing(opened)
  const tried = readTried(await searchParams)
  const data = await findHome(payload, { ...site.settings, ...tried })
  const { meta: _meta, ...home } = presentHome(site, data, now)
  return (
    <Page meta={pageMeta(site, { title: t('pages.homePreview.title'), hidden: true })} frame={frame('home')}>
      <HomePreview home={home} left={leftOut(tried, data)} />
    </Page>
  )
}
