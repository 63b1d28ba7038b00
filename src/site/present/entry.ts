/** One line of a list. */
import type { PublicMedia } from '../../editorial/rules/publication'
import type { LiveCard } from '../model'
import { storyPath } from '../paths'
import { columnTitle } from './columns'
import { momentOf } from './time'

export interface Entry {
  title: string
  href: string
  summary?: string
  cover?: PublicMedia
  /** `YYYY-MM-DD` of the first publication */
  day: string
  column: string
}

export const entryOf = ({ kind, slug, firstPublishedAt, card }: LiveCard): Entry => ({
  title: card.title,
  href: storyPath(kind, slug),
  summary: card.summary ?? card.goal,
  cover: card.cover,
  day: momentOf(firstPublishedAt).text.slice(0, 10),
  column: columnTitle(kind),
})
