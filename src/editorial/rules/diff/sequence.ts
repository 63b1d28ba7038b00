/** What two lists have in common, in order: Myers' greedy algorithm within a bound, and a cheaper one beyond it. */

/** Indices of two equal items: in the first list, in the second. */
export type Pair = readonly [number, number]

/** Most insertions and deletions that are looked for one by one: time and memory grow with its square. */
const MOST_CHANGES = 1_000

/** Pairs of equal items, ascending on both sides. As many as there can be, while the lists differ in few items. */
export function commonPairs(a: readonly string[], b: readonly string[]): Pair[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const left = a.slice(head, a.length - tail)
  const right = b.slice(head, b.length - tail)
  const middle = shortest(left, right) ?? unique(left, right)
  return [
    ...Array.from({ length: head }, (_, index): Pair => [index, index]),
    ...middle.map(([i, j]): Pair => [i + head, j + head]),
    ...Array.from({ length: tail }, (_, index): Pair => [a.length - tail + index, b.length - tail + index]),
  ]
}

/** Myers, An O(ND) Difference Algorithm, 1986. Null where more than `MOST_CHANGES` changes are needed. */
function shortest(a: readonly string[], b: readonly string[]): Pair[] | null {
  if (a.length === 0 || b.length === 0) return []
  const most = Math.min(MOST_CHANGES, a.length + b.length)
  const middle = most + 1
  const furthest = new Int32Array(2 * most + 3)
  const at = (k: number): number => furthest[middle + k] as number
  const trace: Int32Array[] = []
  for (let changes = 0; changes <= most; changes++) {
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && at(k - 1) < at(k + 1))
      let x = down ? at(k + 1) : at(k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest[middle + k] = x
      if (x >= a.length && x - k >= b.length) return wayBack(trace, a.length, b.length)
    }
    trace.push(furthest.slice(middle - changes, middle + changes + 1))
  }
  return null
}

/** The pairs on the way that was found, from its end. `trace[d]`: how far each diagonal `-d … d` came with `d` changes */
function wayBack(trace: readonly Int32Array[], endX: number, endY: number): Pair[] {
  const pairs: Pair[] = []
  let x = endX
  let y = endY
  for (let changes = trace.length; changes >= 0; changes--) {
    const before = trace[changes - 1]
    const at = (k: number): number => before?.[k + changes - 1] ?? -1
    const k = x - y
    const down = k === -changes || (k !== changes && at(k - 1) < at(k + 1))
    const fromX = before ? at(down ? k + 1 : k - 1) : 0
    const start = before && !down ? fromX + 1 : fromX
    while (x > start) pairs.push([--x, --y])
    x = fromX
    y = before ? fromX - (down ? k + 1 : k - 1) : 0
  }
  return pairs.reverse()
}

/** The longest ascending run of items that stand once in each list: n log n, whatever the lists hold. */
function unique(a: readonly string[], b: readonly string[]): Pair[] {
  const once = (list: readonly string[]) => {
    const places = new Map<string, number>()
    for (const [index, item] of list.entries()) places.set(item, places.has(item) ? -1 : index)
    return places
  }
  const inB = once(b)
  const pairs = [...once(a)].flatMap(([item, i]): Pair[] => {
    const j = inB.get(item) ?? -1
    return i >= 0 && j >= 0 ? [[i, j]] : []
  })
  return ascending(pairs)
}

interface Link {
  pair: Pair
  before: Link | null
}

/** Patience sorting: the longest subsequence whose second members ascend. @param pairs ascending by the first */
function ascending(pairs: readonly Pair[]): Pair[] {
  const tops: Link[] = []
  for (const pair of pairs) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const mid = (low + high) >> 1
      if ((tops[mid] as Link).pair[1] < pair[1]) low = mid + 1
      else high = mid
    }
    tops[low] = { pair, before: tops[low - 1] ?? null }
  }
  const run: Pair[] = []
  for (let link = tops.at(-1) ?? null; link; link = link.before) run.push(link.pair)
  return run.reverse()
}
