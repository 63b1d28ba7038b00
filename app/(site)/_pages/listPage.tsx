import type { Kind } from '../../../src/editorial/rules/kinds'
import { ListPage } from '../../../src/site/components/ListPage'
import { presentListing } from '../../../src/site/present/listing'
import { readListQuery, type RawQuery } from '../../../src/site/present/listQuery'
import { findListing } from '../../../src/site/queries/listing'
import { withLists } from './orAlone'
import { missing } from './missing'
import { Page } from './Page'

/** The page of a column. */
export const listPage = (kind: Kind) =>
  async function Column({ searchParams }: { searchParams: Promise<RawQuery> }) {
    const query = readListQuery(kind, await searchParams)
    return withLists(async (opened) => {
      const { source, site, frame } = opened
      const listing = query && (await findListing(source, kind, query))
      if (!listing) return missing(opened)
      const { meta, crumbs, ...list } = presentListing(site, listing)
      return (
        <Page meta={meta} crumbs={crumbs} frame={frame(kind)}>
          <ListPage {...list} />
        </Page>
      )
    })
  }
