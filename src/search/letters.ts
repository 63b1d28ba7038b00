/** Texts by pairs of signs: what finds a passage wherever jieba cuts it. */
import { fold } from './fold'

/** Runs of Latin letters, runs of digits, and every other letter by itself. */
const SIGNS = /\p{Script=Latin}+|\p{Nd}+|[\p{L}\p{N}]/gu

/** Stands between two texts, so that no passage reaches from one into the next. It is in no text: see `question.ts`. */
export const BORDER = '\uE000'
/** Holds two signs together, so that none begins another: FTS5 takes signs of private use for letters. */
const JOINT = '\uE001'

const NO_LETTERS = new RegExp(`[${BORDER}${JOINT}]`, 'g')

/** The folded signs of a text in order. */
export const lettersOf = (text: string): string[] => fold(text).match(SIGNS) ?? []

/** The same as one text: what stands in another one stands in its. */
export const signsOf = (text: string): string => lettersOf(text).join('')

/** Each sign with the next: few stories have a pair, where nearly all have either sign. */
const pairsOf = (signs: readonly string[]): string[] => signs.slice(1).map((sign, at) => `${signs[at]}${JOINT}${sign}`)

/** The signs of several texts as one column. */
export const lettersColumn = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => [...pairsOf([...lettersOf(text.replaceAll(NO_LETTERS, ' ')), '']), BORDER])
    .slice(0, -1)
    .join(' ')

/** What finds these signs in such a column, one after the other; of a single one every pair that begins with it. */
export const passageOf = (signs: readonly string[]): string =>
  signs.length === 1 ? `"${signs[0]}${JOINT}" *` : `"${pairsOf(signs).join(' ')}"`
