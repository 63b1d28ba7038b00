/** A speech: delivered text, with who spoke, where and when. Who cleared it is not public. */
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

export function presentSpeech(story: LiveStory, around: Surroundings): SpeechProps {
  const { speaker, post, occasion, place, textStatus, documentDate } = story.page.content
  return {
    article: presentArticle(story, around),
    day: documentDate && t('site.bracketed', { text: proseDay(documentDate) }),
    speaker: [post, speaker].filter((part) => !!part).join(' ') || undefined,
    facts: facts(
      ['site.speech.occasion', occasion],
      ['site.speech.place', place],
      ['site.speech.textStatus', optionText('textStatus', textStatus)],
    ),
  }
}
