/** Texts as a search compares them, and the words around a place. Pure. */

/** What nobody sees: soft hyphens, joiners, marks of direction. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
/** One visible sign with its marks (a half-width voicing mark is one of them), or one stretch of white space. */
const SIGN = /\s+|\S[\p{M}\uFF9E\uFF9F]*/gu
/** Signs that fold to one sign; nearly all of a Chinese text. */
const PLAIN = /^[!-~\u4e00-\u9fff]$/
const BEFORE = 16
const AFTER = 32

/** The text without differences of case, width, white space and unseen signs. */
export const folded = (text: string): string =>
  text.normalize('NFKC').replace(UNSEEN, '').toLowerCase().replace(/\s+/g, ' ')

const foldedLength = (sign: string): number => (PLAIN.test(sign) ? 1 : folded(sign).length)

/** The words of `text` around a place, an ellipsis where something is cut. @param at index in `folded(text)` */
export function excerptAt(text: string, at: number, length: number): string {
  const signs = text.match(SIGN) ?? []
  let position = 0
  let first = 0
  let last = 0
  for (let index = 0; index < signs.length && position < at + length; index++) {
    position += foldedLength(signs[index] as string)
    if (position <= at) first = index + 1
    last = index
  }
  const from = Math.max(0, first - BEFORE)
  const to = Math.min(signs.length, last + 1 + AFTER)
  const words = signs.slice(from, to).join('').replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${words}${to < signs.length ? '…' : ''}`
}

/** The words around the first place where `needle` stands, or null. @param needle already folded */
export function excerptOf(text: string, needle: string): string | null {
  const at = folded(text).indexOf(needle)
  return at < 0 ? null : excerptAt(text, at, needle.length)
}
