import { permanentRedirect } from 'next/navigation'
import { UnitPage } from '../../../../src/site/components/UnitPage'
import { isSlug, unitPath } from '../../../../src/site/paths'
import { readPage, type RawQuery } from '../../../../src/site/present/listQuery'
import { presentUnit } from '../../../../src/site/present/unit'
import { findUnitListing } from '../../../../src/site/queries/listing'
import { withLists } from '../../_pages/orAlone'
import { missing } from '../../_pages/missing'
import { Page } from '../../_pages/Page'

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<RawQuery>
}

export default async function Unit({ params, searchParams }: Props) {
  const { slug } = await params
  const page = readPage((await searchParams).page)
  return withLists(async (opened) => {
    const { source, site, frame } = opened
    const listing = isSlug(slug) && page !== null ? await findUnitListing(source, slug, page) : undefined
    if (!listing) return missing(opened)
    if ('moved' in listing) permanentRedirect(unitPath(listing.moved))
    const { meta, crumbs, ...unit } = presentUnit(site, listing)
    return (
      <Page meta={meta} crumbs={crumbs} frame={frame()}>
        <UnitPage {...unit} />
      </Page>
    )
  })
}
