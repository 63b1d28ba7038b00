/** Points: decimal texts with at most two places. Sums and splits lose nothing. */
import Big from 'big.js'

const PLACES = 2

/** Half up, whatever the sign: a deduction is rounded as the points would be. */
const rounded = (value: Big): Big => value.round(PLACES, Big.roundHalfUp)

/** Nothing has no sign. */
const text = (value: Big): string => (value.eq(0) ? new Big(0) : value).toFixed(PLACES)

export const sum = (values: readonly string[]): string =>
  text(values.reduce((total, value) => total.plus(value), new Big(0)))

export const product = (value: string, factor: string): string => text(rounded(new Big(value).times(factor)))

export const negative = (value: string): string => text(new Big(value).times(-1))

/** For sorting: less than nothing where `a` is less than `b`. */
export const compare = (a: string, b: string): number => new Big(a).cmp(b)

/**
 * Parts that add up to the whole exactly: each rounded half up, and one of them takes what is left.
 * @param rest which one that is
 */
export function equalParts(whole: string, count: number, rest: 'first' | 'last'): string[] {
  if (count === 1) return [text(new Big(whole))]
  const part = rounded(new Big(whole).div(count))
  const other = new Big(whole).minus(part.times(count - 1))
  const taker = rest === 'first' ? 0 : count - 1
  return Array.from({ length: count }, (_, index) => text(index === taker ? other : part))
}

/** `value` divided by `count`, rounded half up. */
export const mean = (value: string, count: number): string => text(rounded(new Big(value).div(count)))
