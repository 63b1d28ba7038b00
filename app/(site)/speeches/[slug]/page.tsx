import { SpeechArticle } from '../../../../src/site/components/SpeechArticle'
import { articleContents } from '../../../../src/site/present/sections'
import { presentSpeech } from '../../../../src/site/present/speeches'
import { storyPage } from '../../_pages/storyPage'

export default storyPage('speeches', (story, around) => {
  const props = presentSpeech(story, around)
  return { article: props.article, contents: articleContents(props.article), element: <SpeechArticle {...props} /> }
})
