import { CampaignArticle } from '../../../../src/site/components/CampaignArticle'
import { presentCampaign } from '../../../../src/site/present/campaigns'
import { articleContents } from '../../../../src/site/present/sections'
import { findCampaignCases, findCampaignStories } from '../../../../src/site/queries/campaign'
import { storyPage } from '../../_pages/storyPage'

export default storyPage('campaigns', async (story, _around, { payload }) => {
  const [stories, cases] = await Promise.all([
    findCampaignStories(payload, story.story),
    findCampaignCases(payload, story.story),
  ])
  const props = presentCampaign(story, stories, cases)
  return { article: props.article, contents: articleContents(props.article), element: <CampaignArticle {...props} /> }
})
