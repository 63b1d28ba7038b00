/** Check 33: a mark of secrecy is never published; the same words in running text are looked at. */
import { BODY_FIELD } from '../kinds'
import { HEAD_LINES, MARK_HEAD, MARK_LINE, MARK_WORD, SECRECY_PATTERNS } from './data/secrecy'
import type { Known, TextCheck, TextFinding, ZonedText } from './types'
import { scanPatterns } from './patterns'

/** Longer lines are running text, whatever they begin with. */
const LINE = 120

function secrecyMarks(zoned: ZonedText, { subject }: Known): TextFinding[] {
  const marks = markLines(zoned, zoned.field === BODY_FIELD[subject.kind] ? HEAD_LINES : 1)
  const words = scanPatterns(zoned.text, SECRECY_PATTERNS).filter(
    ({ start, end }) => !marks.some((mark) => start < mark.end && end > mark.start),
  )
  return [...marks, ...words].sort((a, b) => a.start - b.start)
}

/** Marks that stand alone on a line, or at the beginning of one of the first lines. */
function markLines({ text }: ZonedText, headLines: number): TextFinding[] {
  const found: TextFinding[] = []
  let start = 0
  let written = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') written++
    const isMark =
      (line.length <= LINE && MARK_LINE.test(line)) || (written <= headLines && MARK_HEAD.test(line.slice(0, LINE)))
    const word = isMark ? MARK_WORD.exec(line) : null
    if (word) {
      const at = start + word.index
      found.push({ start: at, end: at + word[0].length, message: 'secrecyMark', vars: { text: word[0] } })
    }
    start += line.length + 1
  }
  return found
}

export const secrecy: TextCheck = { check: '33', severity: 'error', quotations: 'look', scan: secrecyMarks }
