/** What the feeds say, whatever their format: new stories and dated corrections, the newest first. */
import { t } from '../../messages/index'
import type { CorrectedCard, FeedData, LiveCard } from '../model'
import { ATOM_FEED, HOME, JSON_FEED, storyPath } from '../paths'
import { columnTitle } from './columns'
import { absolute, siteName, type SiteContext } from './pageMeta'
import { momentOf } from './time'

/** Entries of one answer. */
const MOST = 50

export interface FeedEntry {
  /** for ever the same, and no other entry's */
  id: string
  /** address of the story */
  url: string
  title: string
  summary?: string
  source: string
  column: string
  /** moments as machines read them, Beijing time */
  published: string
  updated: string
  /** address of the cover */
  image?: string
}

export interface Feed {
  title: string
  description: string
  home: string
  atom: string
  json: string
  /** of the newest entry; the same from answer to answer while nothing changes */
  updated: string
  entries: FeedEntry[]
}

/** While there is nothing to tell. */
const NEVER = new Date(0).toISOString()

const sourceOf = ({ card }: LiveCard): string => card.source ?? card.unitName

function storyEntry(site: SiteContext, story: LiveCard): FeedEntry {
  const { kind, slug, card, firstPublishedAt, revisedAt } = story
  const url = absolute(site, storyPath(kind, slug))
  return {
    id: url,
    url,
    title: card.title,
    summary: card.summary ?? card.goal,
    source: sourceOf(story),
    column: columnTitle(kind),
    published: momentOf(firstPublishedAt).datetime,
    updated: momentOf(revisedAt ?? firstPublishedAt).datetime,
    image: card.cover && absolute(site, card.cover.url),
  }
}

/** A correction is an entry of its own: who has read the story would not be shown a changed one again. */
const correctionEntries = (site: SiteContext, story: CorrectedCard): FeedEntry[] =>
  story.corrections.map(({ at, note }) => {
    const url = absolute(site, storyPath(story.kind, story.slug))
    const { datetime } = momentOf(at)
    return {
      id: `${url}#${new Date(at).getTime()}`,
      url,
      title: t('site.feed.correction', { title: story.card.title }),
      summary: t('site.feed.correctionNote', { day: momentOf(at).text, note }),
      source: sourceOf(story),
      column: t('site.corrections'),
      published: datetime,
      updated: datetime,
    }
  })

/** The newest stories and corrections. A correction is as new as its note, a story as its first publication. */
export function presentFeed(site: SiteContext, { stories, corrected }: FeedData): Feed {
  const title = siteName(site.settings)
  const entries = [
    ...stories.map((story) => storyEntry(site, story)),
    ...corrected.flatMap((story) => correctionEntries(site, story)),
  ]
    .sort((a, b) => (a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? 1 : -1))
    .slice(0, MOST)
  return {
    title,
    description: t('site.feed.description', { site: title }),
    home: absolute(site, HOME),
    atom: absolute(site, ATOM_FEED),
    json: absolute(site, JSON_FEED),
    updated:
      entries
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? momentOf(NEVER).datetime,
    entries,
  }
}
