/** The picture that is made for a page where its address is passed on: what stands in it, and which page shows which. */
import { t } from '../../messages/index'
import type { Kind } from '../../editorial/rules/kinds'
import type { LiveCard, SiteSettings } from '../model'
import { HOME_CARD, storyCardPath } from '../cardPaths'
import { columnTitle } from './columns'
import { siteName } from './pageMeta'
import type { SharePicture } from './pictures'
import { momentOf } from './time'

export const CARD_WIDTH = 1200
export const CARD_HEIGHT = 630

/** The words of a card: site and column above, unit and day below. */
export interface CardWords {
  title: string
  site?: string
  column?: string
  below?: string
  day?: string
}

/** @param unit name of the unit, where it is known */
export const storyCard = (
  settings: SiteSettings,
  { kind, card, firstPublishedAt }: Pick<LiveCard, 'kind' | 'card' | 'firstPublishedAt'>,
  unit: string | undefined,
): CardWords => ({
  title: card.title,
  site: siteName(settings),
  column: columnTitle(kind),
  below: unit,
  day: momentOf(firstPublishedAt).text.slice(0, 10),
})

export const homeCard = (settings: SiteSettings): CardWords => ({
  title: siteName(settings),
  below: settings.organizer ?? t('site.description'),
})

const made = (url: string, alt: string): SharePicture => ({ url, width: CARD_WIDTH, height: CARD_HEIGHT, alt })

/** Of an edition: another one has another address, so that nobody holds a title that was corrected. */
export const storyCardPicture = (story: { kind: Kind; slug: string; revision: string; card: { title: string } }) =>
  made(storyCardPath(story.kind, story.slug, story.revision), story.card.title)

export const homeCardPicture = (settings: SiteSettings): SharePicture => made(HOME_CARD, siteName(settings))
