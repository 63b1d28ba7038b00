/** Texts sign by sign: what finds a passage wherever jieba cuts it. */
import { fold } from './fold'

/** Runs of Latin letters, runs of digits, and every other letter by itself. */
const SIGNS = /\p{Script=Latin}+|\p{Nd}+|[\p{L}\p{N}]/gu

/** Stands between two texts, so that no passage reaches from one into the next. It is in no text: see `question.ts`. */
export const BORDER = '\uE000'

/** The folded signs of a text in order. */
export const lettersOf = (text: string): string[] => fold(text).match(SIGNS) ?? []

/** The signs of several texts as one column. */
export const lettersColumn = (texts: readonly string[]): string =>
  texts.map((text) => lettersOf(text.replaceAll(BORDER, ' ')).join(' ')).join(` ${BORDER} `)
