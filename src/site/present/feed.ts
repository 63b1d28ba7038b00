/** What a feed says, whatever its format: live stories whole, what is new first. A correction makes its story new again. */
import { t } from '../../messages/index'
import type { LiveStory, PublicUnit } from '../model'
import { feedPaths, HOME, storyPath, unitPath } from '../paths'
import type { Kind } from '../../editorial/rules/kinds'
import { columnLink, columnTitle } from './columns'
import { absolute, feedTitle, siteName, type SiteContext } from './pageMeta'
import { firstPicture } from './pictures'
import { momentOf } from './time'

/** Entries of one feed. */
const MOST = 30

/** Which feed it is. */
export interface FeedOf {
  title: string
  description: string
  /** path of the page that shows the same */
  page: string
}

export interface FeedEntry {
  /** for ever the same, and no other entry's */
  id: string
  /** address of the story */
  url: string
  title: string
  /** what is corrected first, then what it is about */
  summary?: string
  /** HTML */
  content: string
  /** people of the byline, else the source */
  authors: string[]
  column: string
  keywords: string[]
  /** moments as machines read them, Beijing time */
  published: string
  updated: string
  /** address of the first picture that is large enough */
  image?: string
}

export interface Feed {
  title: string
  description: string
  home: string
  atom: string
  json: string
  /** of the entry that was changed last; the same from answer to answer while nothing changes */
  updated: string
  publisher: string
  entries: FeedEntry[]
}

/** While there is nothing to tell. */
const NEVER = new Date(0).toISOString()

export function siteFeed({ settings }: SiteContext): FeedOf {
  const site = siteName(settings)
  return { title: site, description: t('machines.feed.site', { site }), page: HOME }
}

export const kindFeed = ({ settings }: SiteContext, kind: Kind): FeedOf => ({
  title: feedTitle(columnTitle(kind), siteName(settings)),
  description: t(`site.columnDescription.${kind}`),
  page: columnLink(kind).href,
})

export const unitFeed = ({ settings }: SiteContext, { name, slug }: PublicUnit): FeedOf => ({
  title: feedTitle(name, siteName(settings)),
  description: t('site.unit.description', { name }),
  page: unitPath(slug),
})

export const campaignFeed = ({ settings }: SiteContext, { kind, slug, card }: LiveStory): FeedOf => ({
  title: feedTitle(card.title, siteName(settings)),
  description: card.goal ?? t('machines.feed.campaign', { title: card.title }),
  page: storyPath(kind, slug),
})

/** Corrections that readers were told of, the latest first. */
export const correctionsOf = ({ history }: Pick<LiveStory, 'history'>): { at: string; note: string }[] =>
  history.flatMap(({ at, note }) => (note ? [{ at, note }] : [])).reverse()

/** A correction with its moment. */
export const correctionText = ({ at, note }: { at: string; note: string }): string =>
  t('machines.feed.correction', { day: momentOf(at).text, note })

const newSince = (story: LiveStory): string => correctionsOf(story)[0]?.at ?? story.firstPublishedAt

function entryOf(site: SiteContext, story: LiveStory, content: string): FeedEntry {
  const { kind, slug, card, page, firstPublishedAt, revisedAt } = story
  const url = absolute(site, storyPath(kind, slug))
  const [correction] = page.correction ? correctionsOf(story) : []
  const summary = [correction && correctionText(correction), card.summary ?? card.goal].filter((text) => !!text)
  const names = (page.content.authors ?? []).flatMap(({ name }) => name || [])
  const picture = firstPicture(story)
  return {
    id: url,
    url,
    title: card.title,
    summary: summary.join('\n') || undefined,
    content,
    authors: names.length > 0 ? [...new Set(names)] : [card.source ?? card.unitName],
    column: columnTitle(kind),
    keywords: (page.content.keywords ?? []).filter((word) => word !== ''),
    published: momentOf(firstPublishedAt).datetime,
    updated: momentOf(revisedAt ?? firstPublishedAt).datetime,
    image: picture && absolute(site, picture.url),
  }
}

/** @param contentOf the whole text of a story as HTML */
export function presentFeed(
  site: SiteContext,
  { title, description, page }: FeedOf,
  stories: readonly LiveStory[],
  contentOf: (story: LiveStory) => string,
): Feed {
  const { atom, json } = feedPaths(page)
  const entries = stories
    .map((story) => [newSince(story), story] as const)
    .sort(([a, one], [b, other]) => (a === b ? (one.story < other.story ? -1 : 1) : a < b ? 1 : -1))
    .slice(0, MOST)
    .map(([, story]) => entryOf(site, story, contentOf(story)))
  return {
    title,
    description,
    home: absolute(site, page),
    atom: absolute(site, atom),
    json: absolute(site, json),
    updated: entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), momentOf(NEVER).datetime),
    publisher: siteName(site.settings),
    entries,
  }
}
