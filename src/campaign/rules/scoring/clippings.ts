/** Clippings that count in a month: each appearance once, and of one story the best or all. */
import { compare, product, sum } from './decimals'
import { storyKey, type ScoredClipping } from './ledger'
import type { RuleTable } from './table'

/** What makes two outlets the same: letters of either width, either case, without spaces. */
export const outletKey = (outlet: string): string => outlet.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** What makes two clippings the same appearance. @param about kind and id of the story */
export const appearanceOf = (about: string, outlet: string, date: string): string =>
  `${about} ${date} ${outletKey(outlet)}`

export interface ClippingPoints {
  clipping: ScoredClipping
  /** decimal text */
  whole: string
}

/** What one clipping is worth by itself. */
export function clippingPoints({ level, place }: ScoredClipping, { outletLevels, places }: RuleTable): string {
  return places.mode === 'factor'
    ? product(outletLevels[level], places[place])
    : sum([outletLevels[level], places[place]])
}

/** The dearer first; of the same worth the earlier one. */
const better = (a: ClippingPoints, b: ClippingPoints): number =>
  compare(b.whole, a.whole) ||
  (a.clipping.date < b.clipping.date
    ? -1
    : a.clipping.date > b.clipping.date
      ? 1
      : a.clipping.id < b.clipping.id
        ? -1
        : 1)

function bestOf(all: readonly ClippingPoints[], key: (clipping: ScoredClipping) => string): ClippingPoints[] {
  const best = new Map<string, ClippingPoints>()
  for (const one of [...all].sort(better)) {
    const same = key(one.clipping)
    if (!best.has(same)) best.set(same, one)
  }
  return [...best.values()]
}

/** What counts of the clippings of one month, in the order of their days. */
export function countedClippings(clippings: readonly ScoredClipping[], table: RuleTable): ClippingPoints[] {
  const all = clippings.map((clipping) => ({ clipping, whole: clippingPoints(clipping, table) }))
  const once = bestOf(all, ({ story, outlet, date }) => appearanceOf(storyKey(story), outlet, date))
  const counted = table.dedupe === 'max' ? bestOf(once, ({ story }) => storyKey(story)) : once
  return counted.sort((a, b) =>
    a.clipping.date === b.clipping.date
      ? a.clipping.id < b.clipping.id
        ? -1
        : 1
      : a.clipping.date < b.clipping.date
        ? -1
        : 1,
  )
}
