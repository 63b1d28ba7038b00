/** Ids of issues: the same in every run, in a browser and on the server. */

/**
 * 64 bits of a text as 16 hexadecimal digits: two 32-bit multiplicative hashes over its UTF-16 units, mixed at the end
 * (the scheme of bryc's cyrb53). Against accidents, not against somebody who looks for two texts with one hash.
 */
export function hash64(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return hex(b) + hex(a)
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')

/**
 * Gives ids: a function of check, field, excerpt (in NFC, as it is frozen) and its ordinal among equals, so that what
 * is changed elsewhere changes no id. Ask in the order of the issues.
 */
export function issueIds(): (check: string, field: string, excerpt: string) => string {
  const seen = new Map<string, number>()
  return (check, field, excerpt) => {
    const key = [check, field, excerpt.normalize('NFC')].join('\u0000')
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return `${check}-${hash64(`${key}\u0000${ordinal}`)}`
  }
}
