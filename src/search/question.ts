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
const single = (word: string): string =>
  `({title summary names body} : "${word.replaceAll('"', ' ')}" OR ${passage(word)})`

export interface Question {
  /** every part is there */
  all: string
  /** any word is there; null where there is one word alone */
  any: string | null
  /** folded texts that show why a story was found, the most telling first */
  needles: string[]
}

/** The question for the index; null where nothing was asked. */
export function questionOf(parts: readonly Part[], words: Words): Question | null {
  if (parts.length === 0) return null
  const all: string[] = []
  const any: string[] = []
  const found: string[] = []
  for (const { text, quoted } of parts) {
    const cut = quoted ? [] : [...new Set(words.cut(text))].filter((word) => lettersOf(word).length > 0)
    const several = cut.slice(0, MOST_WORDS).map(single)
    all.push(several.length > 0 ? `(${passage(text)} OR (${several.join(' AND ')}))` : passage(text))
    any.push(...(several.length > 0 ? several : [passage(text)]))
    found.push(...cut.map(fold))
  }
  const whole = parts.map(({ text }) => fold(text))
  // A single sign says little about why, unless it was asked for.
  const telling = found.filter((word) => [...word].length > 1)
  return {
    all: all.join(' AND '),
    any: any.length > 1 ? any.slice(0, MOST_WORDS).join(' OR ') : null,
    needles: [...new Set([...whole, ...telling])].sort((a, b) => b.length - a.length),
  }
}
