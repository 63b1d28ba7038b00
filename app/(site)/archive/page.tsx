import { ArchivePage } from '../../../src/site/components/ArchivePage'
import { presentArchive } from '../../../src/site/present/archive'
import { findMonths } from '../../../src/site/queries/archive'
import { Page } from '../_pages/Page'
import { openSite } from '../_pages/site'

export default async function Archive() {
  const { payload, site, frame } = await openSite()
  const { meta, crumbs, ...archive } = presentArchive(site, await findMonths(payload))
  return (
    <Page meta={meta} crumbs={crumbs} frame={frame()}>
      <ArchivePage {...archive} />
    </Page>
  )
}
