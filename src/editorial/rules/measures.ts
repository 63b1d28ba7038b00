/** Units of measure, and amounts of money in different ones as the same exact number. Pure. */
import type { CURRENCIES, UNITS_OF_MEASURE } from './values'

export type Measure = (typeof UNITS_OF_MEASURE)[number]
export type Currency = (typeof CURRENCIES)[number] | 'cny'

/** Units of money: of which currency, and how many zeros they stand for (万: 4, 亿: 8). */
export const MONEY: Partial<Record<Measure, { currency: Currency; zeros: number }>> = {
  usd10k: { currency: 'usd', zeros: 4 },
  usd100m: { currency: 'usd', zeros: 8 },
  cny: { currency: 'cny', zeros: 0 },
  cny10k: { currency: 'cny', zeros: 4 },
  cny100m: { currency: 'cny', zeros: 8 },
  hkd10k: { currency: 'hkd', zeros: 4 },
  eur10k: { currency: 'eur', zeros: 4 },
  jpy100m: { currency: 'jpy', zeros: 8 },
}

export const moneyOf = (unit: string): { currency: Currency; zeros: number } | undefined => MONEY[unit as Measure]

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** `007.50` → `7.5`: equal numbers are equal texts. What is no decimal stays as it is. */
export function plainDecimal(amount: string): string {
  const [, sign = '', whole = '', rest = ''] = DECIMAL.exec(amount.trim()) ?? []
  if (whole === '') return amount.trim()
  const decimals = rest.replace(/0+$/, '')
  const number = `${whole.replace(/^0+(?=\d)/, '')}${decimals ? `.${decimals}` : ''}`
  return number === '0' ? number : `${sign}${number}`
}

/** A decimal with its point so many places further right. */
function shifted(amount: string, places: number): string {
  const [, sign = '', whole = '', rest = ''] = DECIMAL.exec(amount.trim()) ?? []
  if (whole === '') return amount.trim()
  const moved = rest.padEnd(places, '0')
  return plainDecimal(`${sign}${whole}${moved.slice(0, places)}.${moved.slice(places) || '0'}`)
}

/** One text for one quantity: 0.7 亿美元 and 7000 万美元 are the same. */
export function quantityOf(amount: string, unit: string): string {
  const money = moneyOf(unit)
  return money ? `${shifted(amount, money.zeros)} ${money.currency}` : `${plainDecimal(amount)} ${unit}`
}
