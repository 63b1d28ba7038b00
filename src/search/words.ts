/**
 * Words of a text, by jieba and by the words that a director named. Long texts are cut in slices, between which others
 * are served; so is the dictionary when it is read.
 */
import { setImmediate } from 'node:timers/promises'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { fold } from './fold'

/** Signs of one slice of a text, and bytes of one of the dictionary. */
const SLICE = 4_000
const DICTIONARY_SLICE = 128 * 1024
/** A word that a director named is more frequent than any way to cut it. */
const NAMED = 1_000_000
const LINE_FEED = 10

export interface Words {
  /** folded words in order, those within long ones too */
  cut(text: string): string[]
  /** the same of a text of any length */
  cutLong(text: string): Promise<string[]>
}

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

async function load(jieba: Jieba, terms: readonly string[]): Promise<void> {
  for (let start = 0; start < dict.length;) {
    const end = dict.indexOf(LINE_FEED, start + DICTIONARY_SLICE)
    const next = end === -1 ? dict.length : end + 1
    jieba.loadDict(dict.subarray(start, next))
    start = next
    await setImmediate()
  }
  const named = terms.map(fold).filter((term) => isWord(term) && !/\s/.test(term))
  if (named.length > 0) jieba.loadDict(Buffer.from(named.map((term) => `${term} ${NAMED} n\n`).join('')))
}

/** As much as ends with a paragraph or a sentence, where there is one. */
const WHOLE = /^[^]*[\n。！？]/

function* slices(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const most = text.slice(start, start + SLICE)
    const slice = most.length < SLICE ? most : (WHOLE.exec(most)?.[0] ?? most)
    yield slice
    start += slice.length
  }
}

/** Reads the dictionary. @param terms words that are never cut */
export async function openWords(terms: readonly string[]): Promise<Words> {
  const jieba = new Jieba()
  await load(jieba, terms)
  const cut = (text: string): string[] => jieba.cutForSearch(fold(text), false).filter(isWord)
  return {
    cut,
    async cutLong(text) {
      const words: string[] = []
      for (const slice of slices(text)) {
        words.push(...cut(slice))
        await setImmediate()
      }
      return words
    },
  }
}
