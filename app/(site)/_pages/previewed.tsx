import type { ReactNode } from 'react'
import type { Kind } from '../../../src/editorial/rules/kinds'
import { CampaignArticle } from '../../../src/site/components/CampaignArticle'
import { CaseArticle } from '../../../src/site/components/CaseArticle'
import { NewsArticle } from '../../../src/site/components/NewsArticle'
import { NoticeArticle } from '../../../src/site/components/NoticeArticle'
import { SpeechArticle } from '../../../src/site/components/SpeechArticle'
import type { LiveStory } from '../../../src/site/model'
import { presentCampaign } from '../../../src/site/present/campaigns'
import { presentCase } from '../../../src/site/present/cases'
import { presentNews } from '../../../src/site/present/news'
import { presentNotice } from '../../../src/site/present/notices'
import type { OutlineEntry } from '../../../src/site/present/outline'
import { NOTHING_AROUND } from '../../../src/site/present/preview'
import { articleContents, caseContents } from '../../../src/site/present/sections'
import { presentSpeech } from '../../../src/site/present/speeches'

interface Previewed {
  contents: OutlineEntry[]
  element: ReactNode
}

/** The article of a revision and its contents, by the same presenters as the page of the kind, with nothing around it. */
export const PREVIEWED: Record<Kind, (story: LiveStory, now: Date) => Previewed> = {
  cases(story, now) {
    const props = presentCase(story, NOTHING_AROUND, now)
    return { contents: caseContents(props), element: <CaseArticle {...props} /> }
  },
  speeches(story) {
    const props = presentSpeech(story, NOTHING_AROUND)
    return { contents: articleContents(props.article), element: <SpeechArticle {...props} /> }
  },
  notices(story, now) {
    const props = presentNotice(story, NOTHING_AROUND, now)
    return { contents: articleContents(props.article), element: <NoticeArticle {...props} /> }
  },
  news(story) {
    const props = presentNews(story, NOTHING_AROUND)
    return { contents: articleContents(props.article), element: <NewsArticle {...props} /> }
  },
  campaigns(story) {
    const props = presentCampaign(story, [], [])
    return { contents: articleContents(props.article), element: <CampaignArticle {...props} /> }
  },
}
