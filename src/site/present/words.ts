/** Where a heading may be broken: between words, never within one. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** What may not stand at the end of a line: brackets and quotation marks that open, digits before their unit. */
const OPENS = /[（《〈“‘「『【〔([\d.,%]$/
/** What may not stand at the start of a line: marks that close, particles that lean on the word before. */
const LEANS = /^(?:[^\p{L}\p{N}（《〈“‘「『【〔([]|[的地得了着过们]$)/u

/** A text in parts, each of which stays on one line where there is room; joined they are the text. */
export function unbroken(text: string): string[] {
  const parts: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const before = parts.at(-1)
    if (before !== undefined && (OPENS.test(before) || LEANS.test(segment))) parts[parts.length - 1] = before + segment
    else parts.push(segment)
  }
  return parts
}
