/** Check 18: one mark for ranges of numbers: that of the site, or where it has chosen none, the first of the story. */
import { COUNTED, DASHES, HYPHENS, NUMBER_BEFORE } from './data/ranges'
import { RANGE_MARKS } from './data/rangeMarks'
import { CONTEXT } from './patterns'
import type { Known, PlacedFinding, TextCheck, ZonedText } from './types'

interface Mark {
  text: ZonedText
  start: number
  end: number
  mark: string
}

/** Marks between two numbers, in order. */
const marksIn = (zoned: ZonedText): Mark[] =>
  [...zoned.text.matchAll(HYPHENS), ...zoned.text.matchAll(DASHES)]
    .map(({ 0: mark, index }) => ({ text: zoned, start: index, end: index + mark.length, mark }))
    .filter(({ start, end }) => !zoned.code[start] && !zoned.quoted[start] && isRange(zoned.text, start, end))
    .sort((a, b) => a.start - b.start)

const isRange = (text: string, start: number, end: number): boolean =>
  COUNTED.test(text.slice(end, end + CONTEXT)) && NUMBER_BEFORE.test(text.slice(Math.max(0, start - CONTEXT), start))

function otherMarks(texts: readonly ZonedText[], { book }: Known): PlacedFinding[] {
  const marks = texts.flatMap(marksIn)
  const first = marks.find(({ mark }) => RANGE_MARKS.some((right) => right === mark))?.mark
  const right = book.style.range ?? first ?? RANGE_MARKS[0]
  return marks
    .filter(({ mark }) => mark !== right)
    .map(({ text, start, end, mark }) => ({
      text,
      start,
      end,
      message: 'rangeMark',
      vars: { text: mark, right },
      fix: right,
    }))
}

export const rangeMarks: TextCheck = { check: '18', severity: 'hint', quotations: 'skip', compare: otherMarks }
