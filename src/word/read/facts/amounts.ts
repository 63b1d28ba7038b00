/** An amount as a text writes it, in the units that figures are kept in. Decimal digits are moved, never computed. */
import { SCALES, UNITS_IN_TEXT, UNITS_OF_FIGURES } from '../../../editorial/rules/checks/data/indicators'

const WRITTEN = /^(\d[\d,]*)(?:\.(\d+))? ?([十百千万亿]{0,3})(.*)$/

/** `12.5` moved by 2 is `1250`. */
function moved(whole: string, decimals: string, by: number): string {
  const digits = whole + decimals
  const point = whole.length + by
  const [left, right] =
    point <= 0 ? ['0', '0'.repeat(-point) + digits] : [digits.slice(0, point).padEnd(point, '0'), digits.slice(point)]
  const rest = right.replace(/0+$/, '')
  return left.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`)
}

/** @param written `7000万美元` @param people jobs are counted in people, whatever the text counts them in */
export function amountOf(written: string, people: boolean): { amount: string; unit: string } | null {
  const [, whole = '', decimals = '', scale = '', word = ''] = WRITTEN.exec(written) ?? []
  const counted = people ? 'people' : UNITS_IN_TEXT[word]
  const factor = [...scale].reduce((product, sign) => product * (SCALES[sign] ?? 1), 1)
  const units = Object.entries(UNITS_OF_FIGURES)
    .filter(([, [what]]) => what === counted)
    .toSorted(([, [, a]], [, [, b]]) => b - a)
  // The largest that is no larger than what the text counts in; the smallest where all are.
  const best = units.find(([, [, size]]) => size <= factor) ?? units.at(-1)
  if (whole === '' || !best) return null
  const [unit, [, size]] = best
  return { amount: moved(whole.replaceAll(',', ''), decimals, Math.round(Math.log10(factor / size))), unit }
}
