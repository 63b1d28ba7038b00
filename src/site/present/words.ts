/** Where a heading may be broken: between words, never within one. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** What may not stand at the end of a line: brackets and quotation marks that open, digits before their unit. */
const OPENS = /[（《〈“‘「『【〔([\d.,%]$/
/** What may not stand at the start of a line: marks that close. */
const CLOSES = /^[^\p{L}\p{N}（《〈“‘「『【〔([]/u
/** A single character leans on the word before it: 工商·联, 工作·的. */
const SINGLE = /^\p{L}$/u
const ENDS_IN_WORD = /\p{L}$/u
/** A longer part gets no more characters that lean. */
const LONG = 5

const belongs = (before: string, segment: string): boolean =>
  OPENS.test(before) ||
  CLOSES.test(segment) ||
  (SINGLE.test(segment) && ENDS_IN_WORD.test(before) && [...before].length < LONG)

/** A text in parts, each of which stays on one line where there is room; joined they are the text. */
export function unbroken(text: string): string[] {
  const parts: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const before = parts.at(-1)
    if (before !== undefined && belongs(before, segment)) parts[parts.length - 1] = before + segment
    else parts.push(segment)
  }
  return parts
}
