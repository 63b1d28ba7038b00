import { StatementPage } from '../../../src/site/components/StatementPage'
import { presentCopyright } from '../../../src/site/present/statements'
import { Page } from '../_pages/Page'
import { openSite } from '../_pages/site'

export default async function Copyright() {
  const { site, frame } = await openSite()
  const { meta, crumbs, ...statement } = presentCopyright(site)
  return (
    <Page meta={meta} crumbs={crumbs} frame={frame()}>
      <StatementPage {...statement} />
    </Page>
  )
}
