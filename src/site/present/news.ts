/** News: what happened, on which day and where, and in which form it is told. */
import type { StoryContent } from '../../editorial/rules/content'
import type { LiveStory, Surroundings } from '../model'
import { presentArticle, type ArticleProps } from './article'
import { facts, type Fact } from './fact'
import { optionText } from './option'
import { proseDay } from './time'

export interface NewsProps {
  article: ArticleProps
  facts: Fact[]
}

/** 体裁, 时间, 地点. */
export const newsFacts = ({ form, eventDate, place }: StoryContent): Fact[] =>
  facts(
    ['form', 'site.news.form', optionText('newsForm', form)],
    ['eventDate', 'site.news.eventDate', eventDate && proseDay(eventDate)],
    ['place', 'site.news.place', place],
  )

export function presentNews(story: LiveStory, around: Surroundings): NewsProps {
  return { article: presentArticle(story, around), facts: newsFacts(story.page.content) }
}
