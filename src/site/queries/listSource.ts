/** Whoever knows what stands in lists: the database, or while that is away what this node keeps. */
import type { Payload } from 'payload'
import { PAGE_SIZE, type LiveCard } from '../model'
import { findLive, type Catalogue, type Entry } from './live'
import { findCardsOf, findRow } from './publications'
import { unitsOf, type UnitSource } from './units'

export interface ListSource extends UnitSource {
  /** @param tags what the page asks: as `editorial/rules/pageTags.ts` names it */
  live(...tags: string[]): Promise<Catalogue>
  /** cards of the live ones among some stories, in the order in which they were named */
  cards(stories: readonly string[]): Promise<LiveCard[]>
  /** id of the live campaign at an address */
  campaign(slug: string): Promise<string | undefined>
}

/** The publications themselves. */
export const listsOf = (payload: Payload): ListSource => ({
  ...unitsOf(payload),
  live: (...tags) => findLive(payload, ...tags),
  cards: (stories) => findCardsOf(payload, stories),
  async campaign(slug) {
    const row = await findRow(payload, 'campaigns', slug)
    return row?.state === 'live' ? row.story : undefined
  },
})

/** One page of a list; undefined for a page that is not there. The first page of an empty list is. */
export async function findPageOf(
  source: ListSource,
  entries: readonly Entry[],
  page: number,
): Promise<{ page: number; total: number; cards: LiveCard[] } | undefined> {
  const shown = entries.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  if (page > 1 && shown.length === 0) return undefined
  return { page, total: entries.length, cards: await source.cards(shown.map(({ story }) => story)) }
}
