import { TopicsPage } from '../../../src/site/components/TopicsPage'
import { presentTopics } from '../../../src/site/present/topics'
import { findTopics } from '../../../src/site/queries/topics'
import { Page } from '../_pages/Page'
import { openSite } from '../_pages/site'

export default async function Topics() {
  const { payload, site, frame } = await openSite()
  const { meta, crumbs, ...topics } = presentTopics(site, await findTopics(payload))
  return (
    <Page meta={meta} crumbs={crumbs} frame={frame()}>
      <TopicsPage {...topics} />
    </Page>
  )
}
