import { SYMBOLS } from './data/symbols'

/** Where fonts of symbols keep their signs. */
const [PRIVATE, PRIVATE_END] = [0xe000, 0xf8ff]

/** A sign by its font and number; undefined where nobody here knows how it looks. */
export function symbolOf(font: string, char: string): string | undefined {
  const code = Number.parseInt(char, 16)
  if (!(code > 0x1f && code <= 0xffff)) return undefined
  const signs = SYMBOLS[font.trim().toLowerCase()]
  if (signs) return signs[code & 0xff]
  return code >= PRIVATE && code <= PRIVATE_END ? undefined : String.fromCharCode(code)
}
