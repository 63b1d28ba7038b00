/** The one way to the collection `publications`: live editions, by conditions over its columns. */
import type { Payload, Where } from 'payload'
import { NEWEST_FIRST, type Publication } from '../../editorial/rules/publication'
import { LIVE_TAG } from '../../editorial/rules/pageTags'
import { namedTag, pageDependsOn, pageShows } from '../../platform/pageParts'
import { rowsOf } from '../../platform/storyRows'
import type { CorrectedCard, LiveCard, LiveStory } from '../model'
import { tagsAsked } from './tagsAsked'

const COLLECTION = 'publications'

export type Row = Omit<Publication, 'page'> & Partial<Pick<Publication, 'page'>>

/** Conditions over columns of a publication, beside that it is live. */
const live = (...conditions: Where[]): Where => ({ and: [{ state: { equals: 'live' } }, ...conditions] })

export interface Slice {
  limit: number
  sort?: string | string[]
}

/** Whatever is made with a row depends on its story. */
const said = ({ story, state, liveRevision, takeDownAt }: Row): void =>
  pageShows(story, state === 'live' ? liveRevision : null, takeDownAt)

const cardOf = (row: Row): LiveCard[] => {
  const { kind, story, slug, unit, firstPublishedAt, revisedAt, campaigns, card } = row
  said(row)
  return card
    ? [{ kind, story, slug, unit, firstPublishedAt, revisedAt: revisedAt ?? null, campaigns: campaigns ?? [], card }]
    : []
}

/** A row as a live edition; nothing for a row that is not live. */
export const storyOf = (row: Row): LiveStory[] => {
  const { state, liveRevision, page, repeals, amends } = row
  if (state !== 'live' || !liveRevision || !page) return []
  return cardOf(row).map((card) => ({
    ...card,
    revision: liveRevision,
    page,
    repeals: repeals ?? [],
    amends: amends ?? [],
    history: row.history ?? [],
  }))
}

/** Any row of a kind by its address, live or not. */
export async function findRow(payload: Payload, kind: string, slug: string): Promise<Row | undefined> {
  const { docs } = await payload.find({
    collection: COLLECTION,
    where: { and: [{ kind: { equals: kind } }, { slug: { equals: slug } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const row = docs[0] as unknown as Row | undefined
  if (row) {
    said(row)
    // One that is down may come down for another reason, or get a successor.
    pageDependsOn(namedTag(row.story))
  }
  return row
}

/** Cards of the first live editions that match, newest first. How many there are the catalogue knows. */
export async function findCards(payload: Payload, where: Where[], slice: Slice): Promise<{ cards: LiveCard[] }> {
  pageDependsOn(...tagsAsked(where))
  const { docs } = await payload.find({
    collection: COLLECTION,
    where: live(...where),
    select: { page: false },
    sort: slice.sort ?? NEWEST_FIRST,
    limit: slice.limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return { cards: (docs as unknown as Row[]).flatMap(cardOf) }
}

/** Whether a story was corrected: an index finds what is later than the first moment, and not what is anything. */
export const CORRECTED: Where = { correctedAt: { greater_than: '1970-01-01T00:00:00.000Z' } }

/** In the order of the index of stories: by that of moments all that is newer would be read. */
const BY_STORY = ['story', 'createdAt']

/** The live ones among some stories, whole, in the order in which they were named; for few. */
export async function findStoriesOf(payload: Payload, stories: readonly string[]): Promise<LiveStory[]> {
  if (stories.length === 0) return []
  const slice = { limit: stories.length, sort: BY_STORY }
  const found = await findStories(payload, [{ story: { in: [...stories] } }], slice)
  const byStory = new Map(found.map((one) => [one.story, one]))
  return stories.flatMap((story) => byStory.get(story) ?? [])
}

/** The first live editions that match, whole. */
export async function findStories(payload: Payload, where: Where[], { limit, sort }: Slice): Promise<LiveStory[]> {
  pageDependsOn(...tagsAsked(where))
  const { docs } = await payload.find({
    collection: COLLECTION,
    where: live(...where),
    sort: sort ?? NEWEST_FIRST,
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return (docs as unknown as Row[]).flatMap(storyOf)
}

/** Cards of the live ones among some stories, in the order in which they were named. */
export async function findCardsOf(payload: Payload, stories: readonly string[]): Promise<LiveCard[]> {
  if (stories.length === 0) return []
  const slice = { limit: stories.length, sort: BY_STORY }
  const { cards } = await findCards(payload, [{ story: { in: [...stories] } }], slice)
  const byStory = new Map(cards.map((card) => [card.story, card]))
  return stories.flatMap((story) => byStory.get(story) ?? [])
}

/**
 * Which stories are live in just these editions. Each search asks: they are read below Payload's Local API, as all of them are that
 * the index is made of (`platform/storyRows.ts`).
 */
export async function liveAmong(
  payload: Payload,
  editions: readonly { story: string; revision: string }[],
): Promise<Set<string>> {
  const stories = editions.map(({ story }) => story)
  const revisions = editions.map(({ revision }) => revision)
  const rows = await rowsOf(payload, COLLECTION, stories, [], live({ liveRevision: { in: revisions } }))
  return new Set(rows.map(({ story }) => story))
}

/** Live stories that were corrected, the latest correction first, and how many there are in all. */
export async function findCorrected(
  payload: Payload,
  { limit, page = 1 }: { limit: number; page?: number },
): Promise<{ cards: CorrectedCard[]; total: number }> {
  pageDependsOn(LIVE_TAG)
  const { docs, totalDocs } = await payload.find({
    collection: COLLECTION,
    where: live(CORRECTED),
    select: { page: false },
    sort: '-correctedAt',
    limit,
    page,
    depth: 0,
    overrideAccess: true,
  })
  const cards = (docs as unknown as Row[]).flatMap((row) =>
    cardOf(row).map((card) => ({ ...card, corrections: correctionsOf(row) })),
  )
  return { cards, total: totalDocs }
}

const correctionsOf = ({ history }: Row): CorrectedCard['corrections'] =>
  (history ?? []).flatMap(({ at, note }) => (note ? [{ at, note }] : [])).reverse()
