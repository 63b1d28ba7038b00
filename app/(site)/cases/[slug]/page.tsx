import { CaseArticle } from '../../../../src/site/components/CaseArticle'
import { presentCase } from '../../../../src/site/present/cases'
import { caseContents } from '../../../../src/site/present/sections'
import { storyPage } from '../../_pages/storyPage'

export default storyPage('cases', (story, around, { now }) => {
  const props = presentCase(story, around, now)
  return { article: props.article, contents: caseContents(props), element: <CaseArticle {...props} /> }
})
