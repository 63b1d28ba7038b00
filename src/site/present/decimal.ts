/** Decimal texts, exactly: sums of money are never floating-point numbers. */

const PATTERN = /^(-?)(\d+)(?:\.(\d+))?$/

/** A decimal text as an integer of 10^-scale; null where it is none. */
function parse(text: string): { value: bigint; scale: number } | null {
  const [, sign, whole, fraction = ''] = PATTERN.exec(text.trim()) ?? []
  if (whole === undefined) return null
  return { value: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length }
}

/** The sum of decimal texts; what is no number counts for nothing. */
export function sum(texts: readonly string[]): string {
  const numbers = texts.map(parse).filter((number) => number !== null)
  const scale = Math.max(0, ...numbers.map((number) => number.scale))
  const total = numbers.reduce((all, number) => all + number.value * 10n ** BigInt(scale - number.scale), 0n)
  const digits = (total < 0n ? -total : total).toString().padStart(scale + 1, '0')
  const fraction = scale > 0 ? `.${digits.slice(-scale)}` : ''
  return `${total < 0n ? '-' : ''}${digits.slice(0, digits.length - scale)}${fraction}`
}

/** `part` of `whole` in percent, 0 to 100, for the length of a bar. */
export function percentOf(part: string, whole: string): number {
  const share = Number(part) / Number(whole)
  return Number.isFinite(share) ? Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10 : 0
}

/** Digits in threes, with at least `decimals` places: `1000` → `1,000.00`. A text that is no number stays as it is. */
export function grouped(text: string, decimals: number): string {
  const [, sign, whole, fraction = ''] = PATTERN.exec(text.trim()) ?? []
  if (whole === undefined) return text
  const places = fraction.padEnd(decimals, '0')
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${places ? `.${places}` : ''}`
}
