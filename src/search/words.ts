/**
 * Words of a text, by jieba and by the words that a director named. Long texts are cut in slices, between which others
 * are served; so is the dictionary when it is read.
 */
import { open } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Jieba } from '@node-rs/jieba'
import { fold } from './fold'

/** Signs of one slice of a text, and bytes of one of the dictionary. */
const SLICE = 4_000
const DICTIONARY_SLICE = 128 * 1024
/** Read when it is needed: as a module of the library it would stay in memory, with another list that nobody asks. */
const DICTIONARY = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@node-rs/jieba/dict.txt')
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

/** Reads the dictionary by whole lines, in one buffer. */
async function loadDictionary(jieba: Jieba): Promise<void> {
  const file = await open(DICTIONARY)
  try {
    const buffer = Buffer.alloc(DICTIONARY_SLICE)
    for (let rest = 0; ;) {
      const { bytesRead } = await file.read(buffer, rest, buffer.length - rest)
      const held = rest + bytesRead
      const whole = bytesRead === 0 ? held : buffer.lastIndexOf(LINE_FEED, held - 1) + 1
      if (whole > 0) jieba.loadDict(buffer.subarray(0, whole))
      if (bytesRead === 0) return
      buffer.copyWithin(0, whole, held)
      rest = held - whole
    }
  } finally {
    await file.close()
  }
}

async function load(jieba: Jieba, terms: readonly string[]): Promise<void> {
  await loadDictionary(jieba)
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
