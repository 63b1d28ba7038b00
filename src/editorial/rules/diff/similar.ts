/** Which entries of two lists are the same one, changed. */
import type { Pair } from './sequence'

/** How often each word stands in something. */
export type Bag = ReadonlyMap<string, number>

export function bagOf(words: readonly string[]): Bag {
  const bag = new Map<string, number>()
  for (const word of words) if (word.trim() !== '') bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

const weight = (bag: Bag): number => [...bag].reduce((sum, [word, count]) => sum + word.length * count, 0)

/** Dice's coefficient over the characters of shared words: 0 nothing in common, 1 the same words. */
function likeness(a: Bag, b: Bag): number {
  const total = weight(a) + weight(b)
  if (total === 0) return 0
  const shared = [...a].reduce((sum, [word, count]) => sum + word.length * Math.min(count, b.get(word) ?? 0), 0)
  return (2 * shared) / total
}

/** Below this two texts are two texts. */
const ALIKE = 0.4
/** Most comparisons of one with one; longer lists are compared place by place. */
const MOST = 40_000

/** Pairs of entries that are alike, ascending on both sides, with the most in common that can be had. */
export function similarPairs(a: readonly Bag[], b: readonly Bag[]): Pair[] {
  if (a.length * b.length > MOST)
    return a.flatMap((bag, index): Pair[] => {
      const other = b[index]
      return other && likeness(bag, other) >= ALIKE ? [[index, index]] : []
    })
  const likenesses = a.map((left) => b.map((right) => likeness(left, right)))
  const like = (i: number, j: number): number => likenesses[i]?.[j] ?? 0
  // best[i][j]: the most that entries from i and from j on can have in common
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1))
  const most = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    const row = best[i] as Float64Array
    for (let j = b.length - 1; j >= 0; j--) {
      const together = like(i, j) >= ALIKE ? like(i, j) + most(i + 1, j + 1) : 0
      row[j] = Math.max(together, most(i + 1, j), most(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (like(i, j) >= ALIKE && most(i, j) === like(i, j) + most(i + 1, j + 1)) pairs.push([i++, j++])
    else if (most(i, j) === most(i + 1, j)) i++
    else j++
  }
  return pairs
}
