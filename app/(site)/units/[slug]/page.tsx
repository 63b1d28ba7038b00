import { notFound } from 'next/navigation'
import { UnitPage } from '../../../../src/site/components/UnitPage'
import { isSlug } from '../../../../src/site/paths'
import { readPage, type RawQuery } from '../../../../src/site/present/listQuery'
import { presentUnit } from '../../../../src/site/present/unit'
import { findUnitListing } from '../../../../src/site/queries/listing'
import { Page } from '../../_pages/Page'
import { openSite } from '../../_pages/site'

interface Props {
  params: Promise<{ slug: string }>
  searchParams: Promise<RawQuery>
}

export default async function Unit({ params, searchParams }: Props) {
  const { slug } = await params
  const page = readPage((await searchParams).page)
  if (!isSlug(slug) || page === null) notFound()
  const { payload, site, frame } = await openSite()
  const listing = await findUnitListing(payload, slug, page)
  if (!listing) notFound()
  const { meta, crumbs, ...unit } = presentUnit(site, listing)
  return (
    <Page meta={meta} crumbs={crumbs} frame={frame()}>
      <UnitPage {...unit} />
    </Page>
  )
}
