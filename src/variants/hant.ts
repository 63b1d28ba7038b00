/** Simplified texts as traditional ones: by OpenCC's dictionary, before it the terms of this house, and names. */
import type { DictGroup } from 'opencc-js/core'
import { from, to } from 'opencc-js/preset/cn2t'
import { FAMILY_NAMES, FORMS_OF_ADDRESS, NO_NAMES, POSTS, TERMS } from './data/terms'
import { WordTable } from './wordTable'

const HAN = /\p{Script=Han}/u

/** The signs that are usual where both fonts of 繁体 are; no words are exchanged. */
const [simplified = []] = from.cn ?? []
const tables = [[TERMS, ...simplified], ...(to.tw ?? [])].map((dictionaries: DictGroup) => {
  const table = new WordTable()
  table.loadDictGroup(dictionaries)
  return table
})
const convert = (text: string): string => tables.reduce((converted, table) => table.convert(converted), text)

const GIVEN = '\\p{Script=Han}'
const NAMES = new RegExp(
  `(?<=(?:${POSTS.join('|')})[\\uff1a:\\s]?)(?!${NO_NAMES.join('|')})[${FAMILY_NAMES}](?=${GIVEN})` +
    `|(?<!${GIVEN})[${FAMILY_NAMES}](?=(?:${GIVEN}{1,2})?(?:${FORMS_OF_ADDRESS.join('|')}))`,
  'gu',
)

/** A text in 繁体. Family names stand as they are. */
export function toHant(text: string): string {
  if (!HAN.test(text)) return text
  let converted = ''
  let end = 0
  for (const { index, 0: name } of text.matchAll(NAMES)) {
    converted += convert(text.slice(end, index)) + name
    end = index + name.length
  }
  return converted + convert(text.slice(end))
}

/** Texts that follow one another in one line: words go across their ends. @returns as many texts */
export function allToHant(texts: readonly string[]): string[] {
  const whole = toHant(texts.join(''))
  // Nearly every sign stays one sign; where it does not, nobody can say where the whole is to be cut.
  if (whole.length !== texts.reduce((sum, { length }) => sum + length, 0)) return texts.map(toHant)
  let end = 0
  return texts.map(({ length }) => whole.slice(end, (end += length)))
}
