import { headers } from 'next/headers'
import { t } from '../../../src/messages/index'
import { setStatus } from '../../../src/platform/response'
import { SearchPage } from '../../../src/site/components/SearchPage'
import { TooMany } from '../../../src/site/components/SearchPage/TooMany'
import { waysOut } from '../../../src/site/present/columns'
import type { RawQuery } from '../../../src/site/present/listQuery'
import { pageMeta } from '../../../src/site/present/pageMeta'
import { presentSearch, readSearchQuery } from '../../../src/site/present/search'
import { findSearch, maySearch } from '../../../src/site/queries/search'
import { missing } from '../_pages/missing'
import { Page } from '../_pages/Page'
import { openSite } from '../_pages/site'

export default async function Search({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const query = readSearchQuery(await searchParams)
  const opened = await openSite()
  const { payload, site, frame } = opened
  if (query?.q && !maySearch(await headers())) {
    setStatus(429)
    const around = frame()
    return (
      <Page meta={pageMeta(site, { title: t('site.search.tooMany'), hidden: true })} frame={around}>
        <TooMany ways={waysOut(around.menu)} />
      </Page>
    )
  }
  const results = query && (await findSearch(payload, query))
  if (!results) return missing(opened)
  const { meta, crumbs, ...page } = presentSearch(site, results)
  return (
    <Page meta={meta} crumbs={crumbs} frame={frame()}>
      <SearchPage {...page} />
    </Page>
  )
}
