import { headers } from 'next/headers'
import { t } from '../../../src/messages/index'
import { setStatus } from '../../../src/platform/response'
import { SearchPage } from '../../../src/site/components/SearchPage'
import { TooMany } from '../../../src/site/components/SearchPage/TooMany'
import { waysOut } from '../../../src/site/present/columns'
import type { RawQuery } from '../../../src/site/present/listQuery'
import { pageMeta } from '../../../src/site/present/pageMeta'
import { presentSearch, readSearchQuery } from '../../../src/site/present/search'
import { findSearchIn, maySearch } from '../../../src/site/queries/search'
import { missing } from '../_pages/missing'
import { Page } from '../_pages/Page'
import { withSearch } from '../_pages/orAlone'

export default async function Search({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const query = readSearchQuery(await searchParams)
  const isMuch = Boolean(query?.q) && !maySearch(await headers())
  return withSearch(async (opened) => {
    const { site, frame, source } = opened
    if (isMuch) {
      setStatus(429)
      const around = frame()
      return (
        <Page meta={pageMeta(site, { title: t('site.search.tooMany'), hidden: true })} frame={around}>
          <TooMany ways={waysOut(around.menu)} />
        </Page>
      )
    }
    const results = query && (await findSearchIn(source, query))
    if (!results) return missing(opened)
    const { meta, crumbs, ...page } = presentSearch(site, results)
    return (
      <Page meta={meta} crumbs={crumbs} frame={frame()}>
        <SearchPage {...page} />
      </Page>
    )
  })
}
