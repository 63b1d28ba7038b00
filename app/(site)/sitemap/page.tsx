import { SiteMapPage } from '../../../src/site/components/SiteMapPage'
import { presentSiteMap } from '../../../src/site/present/siteMap'
import { findOverview } from '../../../src/site/queries/overview'
import { Page } from '../_pages/Page'
import { openSite } from '../_pages/site'

export default async function SiteMap() {
  const { payload, site, frame } = await openSite()
  const { meta, crumbs, ...map } = presentSiteMap(site, await findOverview(payload))
  return (
    <Page meta={meta} crumbs={crumbs} frame={frame()}>
      <SiteMapPage {...map} />
    </Page>
  )
}
