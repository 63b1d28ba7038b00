/** An exemplary case: the facts of a project, then its telling. */
import type { StoryContent } from '../../editorial/rules/content'
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
export function projectFacts(page: PublicPage): Fact[] {
  const { project = {}, introducedBy } = page.content
  return facts(
    ['project.name', 'site.project.name', project.name],
    ['project.investor', 'site.project.investor', project.investor],
    ['project.investorOrigin', 'site.project.investorOrigin', project.investorOrigin],
    ['project.industry', 'site.project.industry', project.industry],
    ['project.kind', 'site.project.kind', optionText('projectKind', project.kind)],
    ['project.method', 'site.project.method', optionText('method', project.method)],
    ['project.park', 'site.project.park', project.park],
    ['introducedBy.unit', 'site.project.introducedBy', unitNameIn(page, introducedBy?.unit)],
    ['introducedBy.contributors', 'site.project.contributors', names(introducedBy?.contributors)],
  )
}

/** What people said; a quotation without words says nothing. */
export const quotesOf = ({ quotes = [] }: StoryContent): Quote[] =>
  quotes.flatMap(({ text, speaker, post }) =>
    text ? [{ text, by: [post, speaker].filter((part) => !!part).join(' ') || undefined }] : [],
  )

/** 启示要点, without empty ones. */
export const lessonsOf = ({ lessons = [] }: StoryContent): string[] => lessons.filter((lesson) => lesson.trim() !== '')

/** @param now the moment of the answer; only derived elements depend on it */
export function presentCase(story: LiveStory, around: Surroundings, now: Date): CaseProps {
  const { content } = story.page
  return {
    article: presentArticle(story, around),
    facts: projectFacts(story.page),
    timeline: timelineRows(content.timeline, now),
    quotes: quotesOf(content),
    lessons: lessonsOf(content),
  }
}
