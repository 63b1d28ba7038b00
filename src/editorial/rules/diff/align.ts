/** Which entries of two lists belong together: the same ones, and the same ones changed. */
import { commonPairs, type Pair } from './sequence'
import { similarPairs, type Bag } from './similar'

export interface Aligned {
  /** equal or alike, ascending on both sides */
  pairs: Pair[]
  /** equal, and out of order: index after → index before */
  moved: Map<number, number>
}

/**
 * @param a, b the entries, equal where their texts are
 * @param bag the words of an entry that has no equal, @param mayMove whether an entry is enough to be known again elsewhere
 */
export function align(
  a: readonly string[],
  b: readonly string[],
  bag: (side: 'before' | 'after', index: number) => Bag,
  mayMove: (entry: string) => boolean,
): Aligned {
  const equal = commonPairs(a, b)
  const moved = movedIn(a, b, equal, mayMove)
  const sources = new Set(moved.values())
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  for (const pair of [...equal, [a.length, b.length] as const]) {
    const gone = range(i, pair[0]).filter((index) => !sources.has(index))
    const come = range(j, pair[1]).filter((index) => !moved.has(index))
    if (gone.length > 0 && come.length > 0) {
      const alike = similarPairs(
        gone.map((index) => bag('before', index)),
        come.map((index) => bag('after', index)),
      )
      for (const [x, y] of alike) pairs.push([gone[x] as number, come[y] as number])
    }
    if (pair[0] < a.length || pair[1] < b.length) pairs.push(pair)
    i = pair[0] + 1
    j = pair[1] + 1
  }
  return { pairs, moved }
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)

function movedIn(
  a: readonly string[],
  b: readonly string[],
  equal: readonly Pair[],
  mayMove: (entry: string) => boolean,
): Map<number, number> {
  const stay = new Set(equal.map(([i]) => i))
  const known = new Set(equal.map(([, j]) => j))
  const free = new Map<string, number[]>()
  for (const [index, entry] of a.entries())
    if (!stay.has(index) && mayMove(entry)) free.set(entry, [...(free.get(entry) ?? []), index])
  const moved = new Map<number, number>()
  for (const [index, entry] of b.entries()) {
    const source = known.has(index) ? undefined : free.get(entry)?.shift()
    if (source !== undefined) moved.set(index, source)
  }
  return moved
}
