/** What a reader's search found. The index says what may be it; the publications say whether it is live in just that edition. */
import type { Payload } from 'payload'
import { askerOf } from '../../platform/asker'
import { follow } from '../../search/follow'
import { lookAgain } from '../../search/look'
import { searchIndex, type Answer, type Asked, type Hit } from '../../search/index'
import { searchLimit } from '../../search/limit'
import { excerpt, marked } from '../../search/marks'
import { soundNeedles } from '../../search/pinyin'
import { PAGE_SIZE, type LiveCard, type SearchHit, type SearchResults } from '../model'
import type { SearchQuery } from '../paths'
import { aroundAlone } from './aroundAlone'
import { findFrame, type FrameData } from './frame'
import { liveAmong } from './publications'
import { unitsOf, type UnitSource } from './units'

/** How long a search waits for an index that is behind, milliseconds. */
const WAIT_MS = 300
/** An index that is wrong is mended and asked again, so often. */
const TRIES = 2

/** Counts a search. @param peer, @param forwarded as `askerOf` takes them @returns whether it may be answered */
export const maySearch = (peer: string, forwarded: string): boolean =>
  searchLimit.take(askerOf(peer, forwarded), Date.now())

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

/** Work on the index that a search can do without: what it finds is asked of the publications anyway. */
const ifPossible = (payload: Payload, work: Promise<unknown>): Promise<unknown> =>
  work.catch((err: unknown) => payload.logger.warn({ err, msg: 'the search is behind what is published' }))

function shown(hit: Hit, card: LiveCard, { needles: said, typed }: Answer): SearchHit {
  const { title, summary, names, body } = hit
  const needles = [...said, ...soundNeedles(title, typed), ...soundNeedles(names, typed)]
  // The first line is the title, the others stand beside it.
  const beside = title.split('\n').slice(1).join('\n')
  return { card, title: marked(card.card.title, needles), excerpt: excerpt([summary, body, names, beside], needles) }
}

/** One page of what the index found, and what of it is live in just that edition. */
export interface Found {
  answer: Answer
  live: Map<string, LiveCard>
  /** so many are not */
  wrong: number
}

/** @param isLive whether the edition of a hit may be shown */
export function foundIn(answer: Answer, isLive: (hit: Hit) => boolean): Found {
  const shown = answer.hits.filter(isLive)
  const live = new Map(shown.map(({ story, card }) => [story, JSON.parse(card) as LiveCard]))
  return { answer, live, wrong: answer.hits.length - shown.length }
}

/** Whoever knows what is live. */
export interface SearchSource extends UnitSource {
  ask(asked: Asked): Promise<Found>
}

async function askBoth(payload: Payload, asked: Asked): Promise<Found> {
  for (let tries = 1; ; tries++) {
    const answer = await searchIndex().query(asked)
    const live = await liveAmong(payload, answer.hits)
    const wrong = answer.hits.filter(({ story }) => !live.has(story))
    if (wrong.length === 0 || tries === TRIES) return foundIn(answer, ({ story }) => live.has(story))
    await ifPossible(payload, lookAgain(payload, wrong))
  }
}

/** What a page of results is made with. */
export interface OpenedSearch {
  frame: FrameData
  source: SearchSource
}

/** Gives the index the time to follow what was published. @returns whether it has */
async function hasFollowed(payload: Payload): Promise<boolean> {
  const followed = ifPossible(
    payload,
    follow(payload).then(() => true),
  )
  return (await Promise.race([followed, pause(WAIT_MS)])) === true
}

/** The publications themselves; what stands around them is read of the index, where that has followed. */
export async function openSearch(payload: Payload): Promise<OpenedSearch> {
  const ask = (asked: Asked) => askBoth(payload, asked)
  if (await hasFollowed(payload)) {
    const { frame, units } = await aroundAlone()
    return { frame, source: { ...units, ask } }
  }
  return { frame: await findFrame(payload), source: { ...unitsOf(payload), ask } }
}

function ask(source: SearchSource, query: SearchQuery, unit: string | undefined): Promise<Found> {
  const { q, kind, year, order, page } = query
  return source.ask({ text: q, kind, unit, year: year ? Number(year) : undefined, order, page, size: PAGE_SIZE })
}

/** A suggestion that finds something live; it may come of a story that is live no more. */
async function sound(source: SearchSource, q: string | null): Promise<string | undefined> {
  if (q === null) return undefined
  const { answer, live } = await ask(source, { q, order: 'relevance', page: 1 }, undefined)
  return answer.found === 'all' && live.size > 0 ? q : undefined
}

/** The page that a query names; undefined where there is none. */
export const findSearch = async (payload: Payload, query: SearchQuery): Promise<SearchResults | undefined> =>
  findSearchIn((await openSearch(payload)).source, query)

/** The same of whoever knows what is live. */
export async function findSearchIn(source: SearchSource, query: SearchQuery): Promise<SearchResults | undefined> {
  const chosen = query.unit ? await source.unit(query.unit) : undefined
  if (query.unit && !chosen) return undefined
  const { answer, live, wrong } = await ask(source, query, chosen?.id)
  const { text, found, hits, counts, suggestion } = answer
  if (query.page > 1 && hits.length === 0) return undefined
  const units = await source.units([...counts.unit.keys()])
  return {
    query: { ...query, q: text },
    found,
    suggestion: await sound(source, suggestion),
    total: answer.total - wrong,
    most: answer.most,
    hits: hits.flatMap((hit) => {
      const card = live.get(hit.story)
      return card ? [shown(hit, card, answer)] : []
    }),
    kinds: [...counts.kind],
    units: units.map((unit) => [unit, counts.unit.get(unit.id) ?? 0]),
    years: [...counts.year].sort(([a], [b]) => b - a).map(([year, count]) => [String(year), count]),
  }
}
