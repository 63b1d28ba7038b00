/** An exemplary case: the facts of a project, then its telling. */
import type { PublicPage } from '../../editorial/rules/publication'
import type { LiveStory, Surroundings } from '../model'
import { presentArticle, type ArticleProps } from './article'
import { unitNameIn } from './byline'
import { facts, names, type Fact } from './fact'
import { optionText } from './option'
import { timelineRows, type TimelineRow } from './timeline'

export interface Quote {
  text: string
  /** speaker and post */
  by?: string
}

export interface CaseProps {
  article: ArticleProps
  facts: Fact[]
  timeline: TimelineRow[]
  quotes: Quote[]
  lessons: string[]
}

/** 项目要素 and 引荐单位 with its contributors. */
function projectFacts(page: PublicPage): Fact[] {
  const { project = {}, introducedBy } = page.content
  return facts(
    ['site.project.name', project.name],
    ['site.project.investor', project.investor],
    ['site.project.investorOrigin', project.investorOrigin],
    ['site.project.industry', project.industry],
    ['site.project.kind', optionText('projectKind', project.kind)],
    ['site.project.method', optionText('method', project.method)],
    ['site.project.park', project.park],
    ['site.project.introducedBy', unitNameIn(page, introducedBy?.unit)],
    ['site.project.contributors', names(introducedBy?.contributors)],
  )
}

/** @param now the moment of the answer; only derived elements depend on it */
export function presentCase(story: LiveStory, around: Surroundings, now: Date): CaseProps {
  const { content } = story.page
  return {
    article: presentArticle(story, around),
    facts: projectFacts(story.page),
    timeline: timelineRows(content.timeline, now),
    quotes: (content.quotes ?? []).flatMap(({ text, speaker, post }) =>
      text ? [{ text, by: [post, speaker].filter((part) => !!part).join(' ') || undefined }] : [],
    ),
    lessons: (content.lessons ?? []).filter((lesson) => lesson.trim() !== ''),
  }
}
