import { NewsArticle } from '../../../../src/site/components/NewsArticle'
import { presentNews } from '../../../../src/site/present/news'
import { articleContents } from '../../../../src/site/present/sections'
import { storyPage } from '../../_pages/storyPage'

export default storyPage('news', (story, around) => {
  const props = presentNews(story, around)
  return { article: props.article, contents: articleContents(props.article), element: <NewsArticle {...props} /> }
})
