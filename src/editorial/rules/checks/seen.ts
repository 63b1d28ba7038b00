/** A text as its readers see it, so that no sign without a shape hides what a check looks for. Pure, linear. */
import type { FieldText, Range, SeenText } from './types'

/** Signs without a shape, spaces of odd widths, figures and letters that are drawn otherwise. */
const ODD = /\p{Default_Ignorable_Code_Point}|[\u2000-\u200a\u202f\u205f]|[\u{1d400}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}]/gu
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u

/** The text without unseen signs, with plain figures, letters and spaces; the very same where nothing is odd. */
export function seen(text: FieldText): SeenText {
  const { text: stored, codeRanges } = text
  if (stored.search(ODD) < 0) return text
  const at: number[] = []
  let read = ''
  const take = (signs: string, from: number, step: 0 | 1) => {
    for (let index = 0; index < signs.length; index++) at.push(from + index * step)
    read += signs
  }
  let next = 0
  for (const { 0: sign, index } of stored.matchAll(ODD)) {
    take(stored.slice(next, index), next, 1)
    take(UNSEEN.test(sign) ? '' : sign.normalize('NFKC'), index, 0)
    next = index + sign.length
  }
  take(stored.slice(next), next, 1)
  at.push(stored.length)
  const inRead = (place: number): number => firstFrom(at, place)
  return {
    ...text,
    text: read,
    stored,
    at,
    ...(codeRanges && { codeRanges: codeRanges.map(({ start, end }) => ({ start: inRead(start), end: inRead(end) })) }),
  }
}

/** Where a range of the text that was read stands in the stored one. */
export const stands = ({ at }: SeenText, { start, end }: Range): Range =>
  at ? { start: at[start] ?? start, end: at[end] ?? end } : { start, end }

/** The first index whose value is not below `place`; the values rise. */
function firstFrom(values: readonly number[], place: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low
}
