import { TopicsPage } from '../../../src/site/components/TopicsPage'
import { presentTopics } from '../../../src/site/present/topics'
import { findTopics } from '../../../src/site/queries/topics'
import { withLists } from '../_pages/orAlone'
import { Page } from '../_pages/Page'

export default async function Topics() {
  return withLists(async ({ source, site, frame }) => {
    const { meta, crumbs, ...topics } = presentTopics(site, await findTopics(source))
    return (
      <Page meta={meta} crumbs={crumbs} frame={frame()}>
        <TopicsPage {...topics} />
      </Page>
    )
  })
}
