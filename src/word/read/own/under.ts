/** Lines around the text of a document of this program: under its title, at its end. */
import { NEWS_FORMS } from '../../../editorial/rules/values'
import { t } from '../../../messages/index'
import type { Said } from './parts'
import { dayOf, inBrackets, labelled, valueOf } from './words'

/** Post and name, which are parted by the last space: a post may have some, a name has none. */
export function postAndName(text: string): { post?: string; speaker?: string } {
  const at = text.lastIndexOf(' ')
  return at < 0 ? { speaker: text } : { post: text.slice(0, at), speaker: text.slice(at + 1) }
}

const TEXT_STATUS = ['full', 'excerpt', 'transcript']

/** A line under a title: of news its form, day and place, of a speech its day, its speaker or what text it is. */
export function underTitle(text: string): Said[] {
  const news = labelled(text, [
    ['form', 'site.news.form'],
    ['eventDate', 'site.news.eventDate'],
    ['place', 'site.news.place'],
  ])
  if (news) {
    const { form, eventDate, place } = news
    return [
      ...(form === undefined ? [] : [{ field: 'form', value: valueOf('newsForm', NEWS_FORMS, form) } as const]),
      ...(eventDate === undefined ? [] : [{ field: 'eventDate', value: dayOf(eventDate) ?? eventDate } as const]),
      ...(place === undefined ? [] : [{ field: 'place', value: place } as const]),
    ]
  }
  const within = inBrackets(text)
  if (within === undefined) {
    const { post, speaker } = postAndName(text)
    return [
      ...(speaker === undefined ? [] : [{ field: 'speaker', value: speaker } as const]),
      ...(post === undefined ? [] : [{ field: 'post', value: post } as const]),
    ]
  }
  const day = dayOf(within)
  return [
    day
      ? { field: 'documentDate', value: day }
      : { field: 'textStatus', value: valueOf('textStatus', TEXT_STATUS, within) },
  ]
}

/** What follows a prefix that has no colon of its own. */
const after = (text: string, start: string): string | undefined =>
  text.startsWith(start) ? text.slice(start.length) : undefined

/** A line at the end. Null for what a publication says of itself: when, where and by whom it was made. */
export function endingLine(text: string): Said[] | null {
  const given = labelled(text, [
    ['occasion', 'site.speech.occasion'],
    ['place', 'site.speech.place'],
  ])
  if (given)
    return (['occasion', 'place'] as const).flatMap((field): Said[] => {
      const value = given[field]
      return value === undefined ? [] : [{ field, value }]
    })
  const [source, reprint, words] = [
    after(text, t('site.source')),
    after(text, t('site.reprintOf')),
    after(text, t('site.keywords')),
  ]
  const of = source ?? reprint
  if (of !== undefined) return [{ field: 'source', value: of }]
  if (words !== undefined) return words.split(t('site.listComma')).map((value): Said => ({ field: 'keywords', value }))
  const address = after(text, t('word.write.original', { address: '' }))
  if (address !== undefined) return [{ field: 'sourceUrl', value: address }]
  const day = after(text, t('site.originalOf', { day: '' }))
  return day === undefined ? null : [{ field: 'sourcePublishedAt', value: dayOf(day) ?? day }]
}
