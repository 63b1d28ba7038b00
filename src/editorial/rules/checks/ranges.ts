/** Check 18: one mark for ranges of numbers, the same on the whole site. */
import { COUNTED, DASHES, HYPHENS, NUMBER_BEFORE } from './data/ranges'
import { CONTEXT } from './patterns'
import type { Known, TextFinding, ZonedText } from './types'

/** Marks between two numbers that are not the one of the site. */
export function rangeMarks({ text, code }: ZonedText, { book }: Known): TextFinding[] {
  const right = book.style.range
  return [...text.matchAll(HYPHENS), ...text.matchAll(DASHES)]
    .filter(({ 0: mark, index }) => mark !== right && !code[index] && isRange(text, index, index + mark.length))
    .sort((a, b) => a.index - b.index)
    .map(({ 0: mark, index }) => ({
      start: index,
      end: index + mark.length,
      message: 'rangeMark',
      vars: { text: mark, right },
      fix: right,
    }))
}

const isRange = (text: string, start: number, end: number): boolean =>
  COUNTED.test(text.slice(end, end + CONTEXT)) && NUMBER_BEFORE.test(text.slice(Math.max(0, start - CONTEXT), start))
