/**
 * Every public address that answers with a page, in parts. A part holds stories of one kind and year in the order of
 * their first publication, so that a new story changes the last part alone.
 */
import type { Payload, Where } from 'payload'
import { isKind, KINDS, type Kind } from '../../editorial/rules/kinds'
import { LIVE_TAG, pastTag, yearTag } from '../../editorial/rules/pageTags'
import { pageChangesAt, pageDependsOn } from '../../platform/pageParts'
import type { LiveCard, LiveStory, PublicUnit } from '../model'
import type { SitemapPart } from '../paths'
import { countLive, findCards, findStories, findValues } from './publications'
import { findUnits } from './units'

/** Stories of one part: they are read whole, for their pictures. The protocol allows 50,000. */
export const PART_SIZE = 100
/** Nodes whose clocks differ by less put what is new behind what a part holds. */
const SETTLED_MS = 24 * 60 * 60 * 1000

/** Every part that there is, newest years last. */
export async function findSitemapParts(payload: Payload): Promise<SitemapPart[]> {
  const ofKind = async (kind: Kind): Promise<SitemapPart[]> => {
    const years = (await findValues(payload, 'year', [{ kind: { equals: kind } }])).map(Number)
    const parts = years.map(async (year) => {
      const many = await countLive(payload, [{ kind: { equals: kind } }, { year: { equals: year } }])
      return Array.from({ length: Math.ceil(many / PART_SIZE) }, (_, at) => ({ kind, year, part: at + 1 }))
    })
    return (await Promise.all(parts)).flat()
  }
  return (await Promise.all(KINDS.map(ofKind))).flat()
}

/** Moments of a year in Beijing, as a condition. */
const within = (year: number): Where[] => [
  { firstPublishedAt: { greater_than_equal: new Date(`${year}-01-01T00:00:00+08:00`).toISOString() } },
  { firstPublishedAt: { less_than: new Date(`${year + 1}-01-01T00:00:00+08:00`).toISOString() } },
]

/** The stories of a part, the oldest first; undefined where there is none. */
export async function findSitemapPart(
  payload: Payload,
  { kind, year, part }: SitemapPart,
): Promise<LiveStory[] | undefined> {
  const slice = { limit: PART_SIZE, page: part, sort: ['firstPublishedAt', 'id'] }
  const stories = await findStories(payload, [{ kind: { equals: kind } }, ...within(year)], slice)
  const last = stories.at(-1)
  const settled = stories.length === PART_SIZE && last && Date.parse(last.firstPublishedAt) < Date.now() - SETTLED_MS
  pageDependsOn(settled ? pastTag(kind, year) : yearTag(kind, year))
  return last && stories
}

/** What is no story: columns and units with something live. */
export async function findSitemapPlaces(payload: Payload): Promise<{ columns: Kind[]; units: PublicUnit[] }> {
  const [kinds, units] = await Promise.all([findValues(payload, 'kind'), findValues(payload, 'unit')])
  return { columns: kinds.filter(isKind), units: await findUnits(payload, units) }
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
