/** A speech: delivered text, with who spoke, where and when. Who cleared it is not public. */
import type { StoryContent } from '../../editorial/rules/content'
import { t } from '../../messages/index'
import type { LiveStory, Surroundings } from '../model'
import { presentArticle, type ArticleProps } from './article'
import { facts, type Fact } from './fact'
import { optionText } from './option'
import { proseDay } from './time'

export interface SpeechProps {
  article: ArticleProps
  /** the day in round brackets */
  day?: string
  /** post and name */
  speaker?: string
  facts: Fact[]
}

/** The day as a speech bears it under its title: in prose, in round brackets. */
export const givenOn = ({ documentDate }: StoryContent): string | undefined =>
  documentDate && t('site.bracketed', { text: proseDay(documentDate) })

/** 场合, 地点, 文本. */
export const speechFacts = ({ occasion, place, textStatus }: StoryContent): Fact[] =>
  facts(
    ['occasion', 'site.speech.occasion', occasion],
    ['place', 'site.speech.place', place],
    ['textStatus', 'site.speech.textStatus', optionText('textStatus', textStatus)],
  )

/** Post and name, the post first. */
export const speakerOf = ({ post, speaker }: StoryContent): string | undefined =>
  [post, speaker].filter((part) => !!part).join(' ') || undefined

export function presentSpeech(story: LiveStory, around: Surroundings): SpeechProps {
  const { content } = story.page
  return {
    article: presentArticle(story, around),
    day: givenOn(content),
    speaker: speakerOf(content),
    facts: speechFacts(content),
  }
}
