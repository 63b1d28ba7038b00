/**
 * What the HTTP server counts and the application stores: how often the page of each story was sent to a reader. Addresses
 * and numbers alone; who the readers were never comes here.
 */

/** Address of a story → how often. */
export type Views = Map<string, number>

/** So many addresses at once; what is new beyond them is not counted until these are stored. */
export const MOST_ADDRESSES = 100_000

interface Shared {
  pending: Views
  /** the numbers as they are stored; those of which nothing is stored are left out. @throws where the database does not answer */
  stored?: (addresses: readonly string[]) => Promise<Views>
}

const KEY = Symbol.for('exemplar.views')
const all = globalThis as unknown as Record<symbol, Shared | undefined>
// Next bundles this module more than once: all copies share one count.
export const views: Shared = (all[KEY] ??= { pending: new Map() })

/** Adds to a count, unless it would hold too many addresses. */
export function add(counts: Views, address: string, times: number): void {
  const before = counts.get(address)
  if (before !== undefined || counts.size < MOST_ADDRESSES) counts.set(address, (before ?? 0) + times)
}

export const countView = (address: string): void => add(views.pending, address, 1)

/** What was counted since the last taking. */
export function takeViews(): Views {
  const taken = views.pending
  views.pending = new Map()
  return taken
}
