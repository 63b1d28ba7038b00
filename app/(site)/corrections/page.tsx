import { CorrectionsPage } from '../../../src/site/components/CorrectionsPage'
import { PAGE_SIZE } from '../../../src/site/model'
import { presentCorrections } from '../../../src/site/present/corrections'
import { readPage, type RawQuery } from '../../../src/site/present/listQuery'
import { findCorrected } from '../../../src/site/queries/publications'
import { missing } from '../_pages/missing'
import { Page } from '../_pages/Page'
import { openSite } from '../_pages/site'

export default async function Corrections({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const page = readPage((await searchParams).page)
  const opened = await openSite()
  const { payload, site, frame } = opened
  const found = page === null ? null : await findCorrected(payload, { limit: PAGE_SIZE, page })
  if (page === null || !found || (page > 1 && found.cards.length === 0)) return missing(opened)
  const { meta, crumbs, ...list } = presentCorrections(site, found.cards, found.total, page)
  return (
    <Page meta={meta} crumbs={crumbs} frame={frame()}>
      <CorrectionsPage {...list} />
    </Page>
  )
}
