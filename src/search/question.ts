/** What a reader typed, as what is looked for. Whatever it is, it is plain text: no sign of it means anything but itself. */
import { fold } from './fold'
import { lettersOf, passageOf } from './letters'
import type { Words } from './words'

/** Longer questions are cut: nobody types more, and each word costs. */
export const LONGEST = 100
const MOST_PARTS = 8
const MOST_WORDS = 24

/** Signs that are no text: control characters, halves of pairs, signs of private use. */
const NO_TEXT = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu
const QUOTED = /「([^「」]*)」|『([^『』]*)』|“([^“”]*)”|"([^"]*)"/g

/** One passage to be found as it stands, or a run of words that may stand apart. */
export interface Part {
  text: string
  quoted: boolean
}

/** What was typed as one line of text, no longer than it is looked at. */
export const cleanQuestion = (raw: string): string =>
  raw
    .slice(0, LONGEST * 4)
    .replace(NO_TEXT, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, '')
    .trim()

/** @param text as `cleanQuestion` gives it */
export function partsOf(text: string): Part[] {
  const quoted: Part[] = []
  const rest = text.replaceAll(/＂/g, '"').replace(QUOTED, (_, ...groups: (string | undefined)[]) => {
    quoted.push({ text: groups.slice(0, 4).find((group) => group !== undefined) ?? '', quoted: true })
    return ' '
  })
  const runs = rest.split(/[^\p{L}\p{N}.\-_/〔〕]+/u).map((run) => ({ text: run, quoted: false }))
  return [...quoted, ...runs].filter((part) => lettersOf(part.text).length > 0).slice(0, MOST_PARTS)
}

const passage = (text: string): string => `{heads letters} : ${passageOf(lettersOf(text))}`
/** A word where jieba finds it, or where it stands within others. */
const single = (word: string): string => (isSign(word) ? token(word) : `(${token(word)} OR ${passage(word)})`)
const token = (word: string): string => `{title summary names body} : "${word.replaceAll('"', ' ')}"`
/** One that a text is full of: within others it says nothing, and would be looked for in all of them. */
const isSign = (word: string): boolean => lettersOf(word).length === 1
/** The same stories by pairs of signs alone, of which other columns have none: what is read least of the index. */
const plain = (word: string): string => (isSign(word) ? token(word) : passageOf(lettersOf(word)))

/** Two questions that find the same stories. */
export interface Match {
  /** costs the least */
  plain: string
  /** by how much of it matches stories are weighed */
  weighed: string
}

/** One part: as it was typed, and its words. */
export interface Told {
  whole: string
  words: string[]
}

export interface Question {
  /** every part is there */
  all: Match
  /** any word is there; null where there is one word alone */
  any: Match | null
  /** folded texts that show why a story was found, the most telling first */
  needles: string[]
  told: Told[]
  /** each word by itself */
  words: string[]
}

const allOf = (matches: readonly string[]): string => matches.join(' AND ')
const anyOf = (matches: readonly string[]): string => matches.slice(0, MOST_WORDS).join(' OR ')

/** The words of a part: none where it is looked for as it stands. */
function wordsOf({ text, quoted }: Part, words: Words): string[] {
  const cut = quoted || isSign(text) ? [] : [...new Set(words.cut(text))].filter((word) => lettersOf(word).length > 0)
  return cut.slice(0, MOST_WORDS)
}

/** Every word of it. A story that has it as it stands has them, too, but for single signs that are others' parts there. */
function plainPart({ whole, words }: Told): string {
  const asItStands = passageOf(lettersOf(whole))
  if (words.length === 0) return asItStands
  const all = allOf(words.map(plain))
  return words.some(isSign) ? `(${asItStands} OR (${all}))` : all
}

const weighedPart = ({ whole, words }: Told): string =>
  words.length > 0 ? `(${passage(whole)} OR (${allOf(words.map(single))}))` : passage(whole)

/** The question for the index; null where nothing was asked. */
export function questionOf(parts: readonly Part[], words: Words): Question | null {
  if (parts.length === 0) return null
  const told = parts.map((part) => ({ whole: part.text, words: wordsOf(part, words) }))
  const each = (of: (word: string) => string, whole: (text: string) => string): string[] =>
    told.flatMap((part) => (part.words.length > 0 ? part.words.map(of) : [whole(part.whole)]))
  const plainWords = each(plain, (text) => passageOf(lettersOf(text)))
  const wholes = told.map(({ whole }) => fold(whole))
  // A single sign says little about why, unless it was asked for.
  const telling = told.flatMap((part) => part.words.map(fold)).filter((word) => [...word].length > 1)
  return {
    all: { plain: allOf(told.map(plainPart)), weighed: allOf(told.map(weighedPart)) },
    any: plainWords.length > 1 ? { plain: anyOf(plainWords), weighed: anyOf(each(single, passage)) } : null,
    needles: [...new Set([...wholes, ...telling])].sort((a, b) => b.length - a.length),
    told,
    words: [...new Set(plainWords)],
  }
}
