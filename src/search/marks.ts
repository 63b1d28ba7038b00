/** Where a text shows why it was found. */
import { fold } from './fold'

/** A piece of a text; `mark`: it was looked for. */
export interface Piece {
  text: string
  mark: boolean
}

interface Span {
  start: number
  end: number
}

const AROUND = 30
const LONGEST = 120
const SENTENCE_END = /[。！？；\n]/
const MORE = '…'

/** Whether a needle that begins or ends with a Latin letter or a digit stands as a word of its own. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const latin = /[a-z0-9]/
  const joins = (a: string | undefined, b: string | undefined) => !!a && !!b && latin.test(a) && latin.test(b)
  return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end])
}

/** Places of all needles, in order and without overlap. */
function spansIn(folded: string, needles: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const needle of needles) {
    if (needle === '') continue
    for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
      const span = { start: at, end: at + needle.length }
      if (standsAlone(folded, span)) spans.push(span)
    }
  }
  const joined: Span[] = []
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push(span)
  }
  return joined
}

function pieces(text: string, spans: readonly Span[]): Piece[] {
  const parts: Piece[] = []
  let at = 0
  for (const { start, end } of spans) {
    parts.push({ text: text.slice(at, start), mark: false }, { text: text.slice(start, end), mark: true })
    at = end
  }
  parts.push({ text: text.slice(at), mark: false })
  return parts.filter((part) => part.text !== '')
}

/** A whole text with its needles marked. @param needles folded */
export const marked = (text: string, needles: readonly string[]): Piece[] => pieces(text, spansIn(fold(text), needles))

/** Never within a pair of surrogates. */
const atSign = (text: string, at: number): number => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at)

/** Where an excerpt that shows `at` begins: with its sentence, else a little before. */
function startOf(text: string, at: number): number {
  for (let start = at; start > Math.max(0, at - AROUND); start--) {
    if (SENTENCE_END.test(text[start - 1] ?? '')) return start
  }
  return at <= AROUND ? 0 : atSign(text, at - AROUND)
}

/** Of a text the part that is shown, with signs for what is left out. */
function window(text: string, at: number): Piece[] {
  const start = startOf(text, at)
  const end = atSign(text, Math.min(text.length, start + LONGEST))
  return [
    { text: start > 0 ? MORE : '', mark: false },
    { text: text.slice(start, end), mark: false },
    { text: end < text.length ? MORE : '', mark: false },
  ]
}

/**
 * The passage that shows the most telling needle, of the first text that has it; the beginning of the first text where none has.
 * @param texts in the order in which they are preferred
 * @param needles folded, the most telling first
 */
export function excerpt(texts: readonly string[], needles: readonly string[]): Piece[] {
  const folded = texts.map(fold)
  for (const needle of needles) {
    for (const [place, text] of texts.entries()) {
      const at = folded[place]?.indexOf(needle) ?? -1
      if (at !== -1) return window(text, at).flatMap((part) => marked(part.text.replaceAll('\n', ' '), needles))
    }
  }
  const first = texts.find((text) => text !== '') ?? ''
  return window(first, 0).filter((part) => part.text !== '')
}
