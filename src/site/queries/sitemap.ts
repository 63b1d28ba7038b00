/**
 * Every public address that answers with a page, in parts. A part holds stories of one kind and year in the order of
 * their first publication, so that a new story changes the last part alone.
 */
import type { Payload, Where } from 'payload'
import { KINDS, type Kind } from '../../editorial/rules/kinds'
import { LIVE_TAG, pastTag, yearTag } from '../../editorial/rules/pageTags'
import { pageChangesAt, pageDependsOn } from '../../platform/pageParts'
import type { LiveCard, LiveStory, PublicUnit } from '../model'
import type { SitemapPart } from '../paths'
import { findColumns, findLive } from './live'
import { findCards, findStoriesOf } from './publications'
import { findUnits } from './units'

/** Stories of one part: they are read whole, for their pictures. The protocol allows 50,000. */
export const PART_SIZE = 100
/** Nodes whose clocks differ by less put what is new behind what a part holds. */
const SETTLED_MS = 24 * 60 * 60 * 1000

/** Every part that there is, newest years last. */
export async function findSitemapParts(payload: Payload): Promise<SitemapPart[]> {
  const live = await findLive(payload, LIVE_TAG)
  return KINDS.flatMap((kind) =>
    live
      .counts(kind, 'year')
      .toSorted(([a], [b]) => Number(a) - Number(b))
      .flatMap(([year, many]) =>
        Array.from({ length: Math.ceil(many / PART_SIZE) }, (_, at) => ({ kind, year: Number(year), part: at + 1 })),
      ),
  )
}

/** The stories of a part, the oldest first; undefined where there is none. */
export async function findSitemapPart(
  payload: Payload,
  { kind, year, part }: SitemapPart,
): Promise<LiveStory[] | undefined> {
  const live = await findLive(payload)
  const entries = live
    .by(kind, 'year', String(year))
    .toReversed()
    .slice((part - 1) * PART_SIZE, part * PART_SIZE)
  const last = entries.at(-1)
  const settled = entries.length === PART_SIZE && last && Date.parse(last.at) < Date.now() - SETTLED_MS
  pageDependsOn(settled ? pastTag(kind, year) : yearTag(kind, year))
  if (!last) return undefined
  return findStoriesOf(
    payload,
    entries.map(({ story }) => story),
  )
}

/** What is no story: columns and units with something live. */
export async function findSitemapPlaces(payload: Payload): Promise<{ columns: Kind[]; units: PublicUnit[] }> {
  const [columns, live] = await Promise.all([findColumns(payload), findLive(payload, LIVE_TAG)])
  return {
    columns,
    units: await findUnits(
      payload,
      live.counts(undefined, 'unit').map(([unit]) => unit),
    ),
  }
}

/** The protocol of news looks back so far, and reads so many. */
const NEWS_MS = 48 * 60 * 60 * 1000
const MOST_NEWS = 1_000

/** Stories that were first published in the last 48 hours, the newest first. @param now the moment of the answer */
export async function findLatest(payload: Payload, now: Date): Promise<LiveCard[]> {
  const since = new Date(now.getTime() - NEWS_MS).toISOString()
  pageDependsOn(LIVE_TAG)
  const where: Where[] = [{ kind: { not_equals: 'campaigns' } }, { firstPublishedAt: { greater_than: since } }]
  const { cards } = await findCards(payload, where, { limit: MOST_NEWS })
  const oldest = cards.at(-1)
  pageChangesAt(oldest && new Date(Date.parse(oldest.firstPublishedAt) + NEWS_MS).toISOString())
  return cards
}
