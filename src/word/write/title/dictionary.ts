/**
 * Words of a title, by the dictionary of jieba and by how often each is written: the likeliest row of words. The file is read
 * for one title and let go: as a dictionary in memory it would cost more than all documents.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const DICTIONARY = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@node-rs/jieba/dict.txt')
const [LINE_FEED, SPACE] = [0x0a, 0x20]
/** Signs of the longest word that is looked for. */
const LONGEST = 8
/** Of all words of the dictionary together. */
const ALL = Math.log(60_101_967)

/** All rows of signs in a text that may be a word. */
function within(signs: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (let start = 0; start < signs.length; start++)
    for (let length = 2; length <= Math.min(LONGEST, signs.length - start); length++)
      found.add(signs.slice(start, start + length).join(''))
  return found
}

/** How often a word is written, by its line: the lines are in the order of their bytes. Undefined for what is no word. */
function timesOf(dictionary: Buffer, word: Buffer): number | undefined {
  let [low, high] = [0, dictionary.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const start = middle === 0 ? 0 : dictionary.lastIndexOf(LINE_FEED, middle - 1) + 1
    const found = dictionary.indexOf(LINE_FEED, middle)
    const end = found < 0 ? dictionary.length : found
    const space = dictionary.indexOf(SPACE, start)
    const order = dictionary.compare(word, 0, word.length, start, space)
    if (order === 0) return Number.parseInt(dictionary.toString('latin1', space + 1, end), 10)
    if (order < 0) low = end + 1
    else high = start
  }
  return undefined
}

/** How often each of these words is written; what is no word is not in it. */
async function frequencies(wanted: ReadonlySet<string>): Promise<Map<string, number>> {
  const dictionary = await readFile(DICTIONARY)
  return new Map(
    [...wanted].flatMap((word) => {
      const times = timesOf(dictionary, Buffer.from(word))
      return times === undefined ? [] : [[word, times] as const]
    }),
  )
}

/** The likeliest words of a text, in order: together they are the text. @throws Error where the dictionary is not there */
export async function likelyWords(text: string): Promise<string[]> {
  const signs = [...text]
  const often = await frequencies(within(signs))
  const best: { score: number; next: number }[] = [...signs.map(() => ({ score: 0, next: 0 })), { score: 0, next: 0 }]
  for (let start = signs.length - 1; start >= 0; start--) {
    let found = { score: -Infinity, next: start + 1 }
    for (let end = start + 1; end <= Math.min(start + LONGEST, signs.length); end++) {
      const times = often.get(signs.slice(start, end).join('')) ?? (end === start + 1 ? 1 : 0)
      const score = times > 0 ? Math.log(times) - ALL + (best[end]?.score ?? 0) : -Infinity
      if (score > found.score) found = { score, next: end }
    }
    best[start] = found
  }
  const words: string[] = []
  for (let at = 0; at < signs.length; at = best[at]?.next ?? signs.length)
    words.push(signs.slice(at, best[at]?.next).join(''))
  return words
}
