import { headers } from 'next/headers'
import type { RawQuery } from '../../../src/site/present/listQuery'
import { readSearchQuery } from '../../../src/site/present/search'
import { searchPage } from '../../../src/site/pages/search'
import { findSearchIn, maySearch } from '../../../src/site/queries/search'
import { Page } from '../_pages/Page'
import { withSearch } from '../_pages/orAlone'

/** Where the page of results is not made without Next (`src/site/pages/searchAnswer.tsx`): in development, and without the database. */
export default async function Search({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const query = readSearchQuery(await searchParams)
  const sent = await headers()
  const isMuch =
    Boolean(query?.q) && !maySearch(sent.get('x-exemplar-address') ?? '', sent.get('x-forwarded-for') ?? '')
  return withSearch(async (opened) => {
    const results = query && !isMuch ? await findSearchIn(opened.source, query) : undefined
    return <Page {...searchPage(opened, results, isMuch)} />
  })
}
