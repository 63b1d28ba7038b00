import { TopicPage } from '../../../../src/site/components/TopicPage'
import { readTopic } from '../../../../src/site/paths'
import { readPage, type RawQuery } from '../../../../src/site/present/listQuery'
import { presentTopic } from '../../../../src/site/present/topics'
import { findTopic } from '../../../../src/site/queries/topics'
import { withLists } from '../../_pages/orAlone'
import { missing } from '../../_pages/missing'
import { Page } from '../../_pages/Page'

interface Props {
  params: Promise<{ keyword: string }>
  searchParams: Promise<RawQuery>
}

export default async function Topic({ params, searchParams }: Props) {
  const keyword = readTopic((await params).keyword)
  const page = readPage((await searchParams).page)
  return withLists(async (opened) => {
    const { source, site, frame } = opened
    const listing = keyword !== null && page !== null ? await findTopic(source, keyword, page) : undefined
    if (!listing) return missing(opened)
    const { meta, crumbs, ...list } = presentTopic(site, listing)
    return (
      <Page meta={meta} crumbs={crumbs} frame={frame()}>
        <TopicPage {...list} />
      </Page>
    )
  })
}
