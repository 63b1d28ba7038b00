/** The sentence in which a mistake lies. */
import { CLOSING, SENTENCE_END } from './data/marks'
import type { FieldText, Range } from './types'

/** An excerpt reaches at most so many units to each side of its mistake, however long the sentence is. */
const REACH = 400

/** The sentence of a long text, without the white space around it, or the whole of a short one. */
export function excerptAt({ text, long }: Pick<FieldText, 'text' | 'long'>, { start, end }: Range): string {
  return long ? text.slice(sentenceStart(text, start), sentenceEnd(text, end)).trim() : text
}

function sentenceStart(text: string, start: number): number {
  const limit = Math.max(0, start - REACH)
  let at = start
  while (at > limit && !SENTENCE_END.includes(text.charAt(at - 1))) at--
  if (at > 0 && at > limit && text.charAt(at - 1) !== '\n') while (at < start && CLOSING.includes(text.charAt(at))) at++
  return isLowSurrogate(text, at) ? at + 1 : at
}

function sentenceEnd(text: string, end: number): number {
  const limit = Math.min(text.length, end + REACH)
  let at = Math.max(0, end - 1)
  while (at < limit && !SENTENCE_END.includes(text.charAt(at))) at++
  if (text.charAt(at) === '\n') return at
  if (at < limit) at++
  while (at < limit && CLOSING.includes(text.charAt(at))) at++
  return isLowSurrogate(text, at) ? at - 1 : at
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
