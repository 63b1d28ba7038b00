/** Canary words: each stands in one place of one story, and is known again in any bytes, whatever they were put into. */
import { brotliDecompressSync, gunzipSync, inflateRawSync } from 'node:zlib'
import { randomInt } from 'node:crypto'

const LETTERS = 'bcdfghjkmnpqrstvwxz'
const letters = (count: number): string =>
  Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')
const TAIL = 3

/** Begins every word of this run: no letter case, no accent and no sign, so that an address keeps it. */
const MARK = `zq${letters(7)}`
/** Stands before it in texts: characters that nobody writes, which other encodings write in other ways. */
const HAN = String.fromCodePoint(...Array.from({ length: 3 }, () => 0x9f00 + randomInt(0xa0)))
const WORD = new RegExp(`${MARK}[${LETTERS}]{${TAIL}}`, 'g')

const places = new Map<string, string>()

/** A new word for a place, as an address can hold it. */
export function newWord(place: string): string {
  const number = places.size
  const tail = [number / LETTERS.length ** 2, number / LETTERS.length, number]
    .map((digit) => LETTERS[Math.floor(digit) % LETTERS.length])
    .join('')
  places.set(MARK + tail, place)
  return MARK + tail
}
/** The same for a text. */
export const newText = (place: string): string => `${HAN}${newWord(place)}`
/** A word of the same form that stands nowhere. */
export const otherWord = (): string => `zq${letters(MARK.length - 2 + TAIL)}`
export const beginningOfAll = MARK
export const everyWord = (): string[] => [...places.keys()]
export const placeOf = (word: string): string => places.get(word) ?? `unknown word ${word}`

const MANY_BYTES = 8_000_000
const unpack = (work: () => Buffer): string => {
  try {
    return work().toString('utf8')
  } catch {
    return '' // not packed in this way
  }
}
const limit = { maxOutputLength: MANY_BYTES }

/** What a ZIP holds: every entry from its local header on. */
function unzipped(bytes: Buffer): string {
  const texts: string[] = []
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    texts.push(
      bytes.toString('utf8', at + 30, data),
      unpack(() => inflateRawSync(bytes.subarray(data), limit)),
    )
  }
  return texts.join('\n')
}

const percent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
const escapes = (text: string): string =>
  text.replace(/\\+u\{?([0-9a-f]{4})\}?/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
const entities = (text: string): string =>
  text.replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex?: string, decimal?: string) =>
    String.fromCodePoint(Math.min(hex ? parseInt(hex, 16) : Number(decimal), 0x10_ff_ff)),
  )
const base64 = (text: string): string =>
  [...text.matchAll(/[\w+/-]{16,}/g)].map(([run]) => Buffer.from(run, 'base64').toString('utf8')).join('\n')
const hex = (text: string): string =>
  [...text.matchAll(/(?:[0-9a-f]{2}){8,}/gi)].map(([run]) => Buffer.from(run, 'hex').toString('utf8')).join('\n')

/** Every reading of some bytes that is worth a look. */
function readings(bytes: Buffer): string[] {
  const text = bytes.toString('utf8')
  const packed = [
    bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(() => gunzipSync(bytes, limit)) : '',
    bytes.includes('PK\x03\x04') ? unzipped(bytes) : '',
    text.includes('\uFFFD') ? unpack(() => brotliDecompressSync(bytes, limit)) : '',
  ]
  const wide = bytes.includes(0) ? [bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')] : []
  return [text, percent(text), escapes(text), entities(text), base64(text), hex(text), ...packed, ...wide]
}

/**
 * The words that stand in some bytes, plain or encoded: percent signs, JSON's and HTML's escapes, base64, hex, UTF-16,
 * gzip, brotli, ZIP.
 * @param sent what the request itself said, which an answer may say again
 */
export function wordsIn(bytes: Buffer, sent: string): string[] {
  const own = new Set([...readings(Buffer.from(sent))].flatMap((text) => text.toLowerCase().match(WORD) ?? []))
  const found = new Set<string>()
  for (const reading of readings(bytes)) {
    const text = reading.toLowerCase()
    for (const word of text.match(WORD) ?? []) if (!own.has(word)) found.add(word)
    if (text.includes(HAN) && !sent.includes(MARK)) found.add(HAN)
  }
  return [...found]
}
