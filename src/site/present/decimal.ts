/** Decimal texts as pages show them. */

const PATTERN = /^(-?)(\d+)(?:\.(\d+))?$/

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
