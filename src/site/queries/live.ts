/** What is live, by the catalogue: which stories stand in a list is known without the database, which is asked for cards alone. */
import type { Payload } from 'payload'
import { catalogueOf } from '../../catalogue/follow'
import { newestFirst, type Catalogue } from '../../catalogue/catalogue'
import type { Entry } from '../../catalogue/entry'
import { COLUMNS_TAG } from '../../editorial/rules/pageTags'
import { KINDS, type Kind } from '../../editorial/rules/kinds'
import { pageDependsOn } from '../../platform/pageParts'
import type { LiveCard } from '../model'
import { findCardsOf } from './publications'

export { newestFirst, type Catalogue, type Entry }

/** @param tags what the page asks: as `editorial/rules/pageTags.ts` names it */
export function findLive(payload: Payload, ...tags: string[]): Promise<Catalogue> {
  pageDependsOn(...tags)
  return catalogueOf(payload)
}

/** The cards of some entries, in their order. */
export const findCardsAt = (payload: Payload, entries: readonly Entry[]): Promise<LiveCard[]> =>
  findCardsOf(
    payload,
    entries.map(({ story }) => story),
  )

/** The first of a list that fit, at most so many: what comes after them is not looked at. */
export function firstOf(entries: readonly Entry[], most: number, fits: (entry: Entry) => boolean): Entry[] {
  const found: Entry[] = []
  for (const entry of entries) {
    if (found.length === most) break
    if (fits(entry)) found.push(entry)
  }
  return found
}

/** Kinds with something live. */
export async function findColumns(payload: Payload): Promise<Kind[]> {
  const live = await findLive(payload, COLUMNS_TAG)
  return KINDS.filter((kind) => live.list(kind).length > 0)
}

/** How often each value stands in a list, the most frequent first; of equally frequent ones the first by its text. */
export function countsOf(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
}
