import { ArchivePage } from '../../../src/site/components/ArchivePage'
import { presentArchive } from '../../../src/site/present/archive'
import { findMonths } from '../../../src/site/queries/archive'
import { withLists } from '../_pages/orAlone'
import { Page } from '../_pages/Page'

export default async function Archive() {
  return withLists(async ({ source, site, frame }) => {
    const { meta, crumbs, ...archive } = presentArchive(site, await findMonths(source))
    return (
      <Page meta={meta} crumbs={crumbs} frame={frame()}>
        <ArchivePage {...archive} />
      </Page>
    )
  })
}
