/** The one way to the collection `publications`: live editions, by conditions over its columns. */
import type { Payload, Where } from 'payload'
import type { Publication } from '../../editorial/rules/publication'
import { COLUMNS_TAG, LIVE_TAG, namedTag } from '../../editorial/rules/pageTags'
import { pageDependsOn, pageShows } from '../../platform/pageParts'
import type { CorrectedCard, LiveCard, LiveStory } from '../model'
import { tagsAsked } from './tagsAsked'

const COLLECTION = 'publications'

export type Row = Omit<Publication, 'page'> & Partial<Pick<Publication, 'page'>>

/** Conditions over columns of a publication, beside that it is live. */
const live = (...conditions: Where[]): Where => ({ and: [{ state: { equals: 'live' } }, ...conditions] })

const NEWEST_FIRST = ['-firstPublishedAt', 'id']

export interface Slice {
  limit: number
  page?: number
  sort?: string[]
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

/** Cards of the live editions that match, newest first, and how many there are in all. */
export async function findCards(
  payload: Payload,
  where: Where[],
  slice: Slice,
): Promise<{ cards: LiveCard[]; total: number }> {
  pageDependsOn(...tagsAsked(where))
  const { docs, totalDocs } = await payload.find({
    collection: COLLECTION,
    where: live(...where),
    select: { page: false },
    sort: slice.sort ?? NEWEST_FIRST,
    limit: slice.limit,
    page: slice.page ?? 1,
    depth: 0,
    overrideAccess: true,
  })
  return { cards: (docs as unknown as Row[]).flatMap(cardOf), total: totalDocs }
}

/** Live editions that match, whole; for few. @param slice all of them where there is none */
export async function findStories(
  payload: Payload,
  where: Where[],
  { limit, page = 1, sort }: Slice = { limit: 0 },
): Promise<LiveStory[]> {
  pageDependsOn(...tagsAsked(where))
  const { docs } = await payload.find({
    collection: COLLECTION,
    where: live(...where),
    sort: sort ?? NEWEST_FIRST,
    limit,
    page,
    pagination: page > 1,
    depth: 0,
    overrideAccess: true,
  })
  return (docs as unknown as Row[]).flatMap(storyOf)
}

/** How many live editions match. */
export async function countLive(payload: Payload, where: Where[]): Promise<number> {
  pageDependsOn(...tagsAsked(where))
  return (await payload.count({ collection: COLLECTION, where: live(...where), overrideAccess: true })).totalDocs
}

/** Cards of the live ones among some stories, in the order in which they were named. */
export async function findCardsOf(payload: Payload, stories: readonly string[]): Promise<LiveCard[]> {
  if (stories.length === 0) return []
  const { cards } = await findCards(payload, [{ story: { in: [...stories] } }], { limit: stories.length })
  return stories.flatMap((story) => cards.find((card) => card.story === story) ?? [])
}

/** Cards of stories that are live in just these editions, by story. */
export async function findEditions(
  payload: Payload,
  editions: readonly { story: string; revision: string }[],
): Promise<Map<string, LiveCard>> {
  if (editions.length === 0) return new Map()
  const where: Where[] = [
    { story: { in: editions.map(({ story }) => story) } },
    { liveRevision: { in: editions.map(({ revision }) => revision) } },
  ]
  const { cards } = await findCards(payload, where, { limit: editions.length })
  return new Map(cards.map((card) => [card.story, card]))
}

/** Live stories that were corrected, the latest correction first, and how many there are in all. */
export async function findCorrected(
  payload: Payload,
  { limit, page = 1 }: Slice,
): Promise<{ cards: CorrectedCard[]; total: number }> {
  pageDependsOn(LIVE_TAG)
  const { docs, totalDocs } = await payload.find({
    collection: COLLECTION,
    where: live({ correctedAt: { exists: true } }),
    select: { page: false },
    sort: ['-correctedAt', 'id'],
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

/** The different values that a column has among the live editions that match, ascending, without the empty ones. */
export async function findValues(
  payload: Payload,
  column: 'kind' | 'unit' | 'year' | 'industry' | 'method' | 'park',
  where: Where[] = [],
): Promise<string[]> {
  pageDependsOn(...(column === 'kind' && where.length === 0 ? [COLUMNS_TAG] : tagsAsked(where)))
  const { values } = await payload.findDistinct({
    collection: COLLECTION,
    field: column,
    where: live(...where),
    overrideAccess: true,
  })
  return (values as Record<string, unknown>[])
    .map((row) => row[column])
    .flatMap((value) => (value ? [String(value)] : []))
}
