import { PeriodPage } from '../../../src/site/components/PeriodPage'
import { readPeriod } from '../../../src/site/paths'
import { presentPeriod } from '../../../src/site/present/archive'
import { readPage, type RawQuery } from '../../../src/site/present/listQuery'
import { findArchive } from '../../../src/site/queries/archive'
import { withLists } from './orAlone'
import { missing } from './missing'
import { Page } from './Page'

interface Props {
  params: Promise<{ year: string; month?: string }>
  searchParams: Promise<RawQuery>
}

/** What was published in a year, or in a month of it. */
export async function periodPage({ params, searchParams }: Props) {
  const { year, month } = await params
  const period = readPeriod(year, month)
  const page = readPage((await searchParams).page)
  return withLists(async (opened) => {
    const { source, site, frame } = opened
    const listing = period !== null && page !== null ? await findArchive(source, period, page) : undefined
    if (!listing) return missing(opened)
    const { meta, crumbs, ...list } = presentPeriod(site, listing)
    return (
      <Page meta={meta} crumbs={crumbs} frame={frame()}>
        <PeriodPage {...list} />
      </Page>
    )
  })
}
