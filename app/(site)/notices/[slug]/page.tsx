import { NoticeArticle } from '../../../../src/site/components/NoticeArticle'
import { presentNotice } from '../../../../src/site/present/notices'
import { articleContents } from '../../../../src/site/present/sections'
import { storyPage } from '../../_pages/storyPage'

export default storyPage('notices', (story, around, { now }) => {
  const props = presentNotice(story, around, now)
  return { article: props.article, contents: articleContents(props.article), element: <NoticeArticle {...props} /> }
})
