/** Reads JSON that may have been made to harm: of bounded depth, and in the one form in which it is written. */
import { jsonText } from '../manifest'

/** Rich text of a story is some dozens deep. */
const DEEPEST = 1_000

/** Longer, or nested deeper, than anything of ours. */
export class TooLarge extends Error {}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const opens = (byte: number): boolean => byte === 0x5b || byte === 0x7b
const closes = (byte: number): boolean => byte === 0x5d || byte === 0x7d

/** @throws TooLarge before a parser would be asked for more than it has room for */
function assertShallow(bytes: Buffer): void {
  let depth = 0
  let inText = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (inText) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) inText = false
    } else if (byte === QUOTE) inText = true
    else if (closes(byte)) depth--
    else if (opens(byte) && ++depth > DEEPEST) throw new TooLarge('nested too deep')
  }
}

/** @throws TooLarge, SyntaxError */
export function parsed(bytes: Buffer): unknown {
  assertShallow(bytes)
  return JSON.parse(bytes.toString('utf8'))
}

/**
 * A part that `jsonText` wrote. What JSON allows besides has no place in it: a member twice, a number beyond all numbers.
 * @throws TooLarge, Error where it is another text
 */
export function written(bytes: Buffer): unknown {
  const value = parsed(bytes)
  if (!Buffer.from(jsonText(value)).equals(bytes)) throw new Error('not as it is written')
  return value
}
