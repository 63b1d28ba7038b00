/** Chance with a fixed seed: the same sequence on every run (mulberry32). */
export interface Chance {
  /** 0 ≤ n < 1 */
  next(): number
  /** one of a list */
  of<T>(list: readonly T[]): T
  /** true once in so many */
  oneIn(times: number): boolean
}

export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    of: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    oneIn: (times) => next() * times < 1,
  }
}
