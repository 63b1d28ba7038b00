/** Sums of figures: only of what can be added. Money of one currency exactly, in whatever scale; others by a stored rate. Pure. */
import Big from 'big.js'
import { moneyOf, type Currency, type Measure } from '../../../editorial/rules/measures'
import { measuredAs, type RegisterRow } from './rows'

/** What one unit of a currency was worth in CNY on a day. */
export interface Rate {
  currency: string
  day: string
  /** decimal */
  rate: string
}

export interface Sum {
  indicator: string
  /** of the indicator 'other': what is counted */
  label: string
  kind: 'target' | 'actual'
  unit: Measure
  /** decimal */
  amount: string
  /** figures in it */
  count: number
}

/** The same indicator over all currencies, in CNY. */
export interface Converted {
  indicator: string
  label: string
  kind: 'target' | 'actual'
  unit: 'cny10k'
  amount: string
  count: number
  /** rates that were used, each once */
  rates: Rate[]
  /** figures for which there is no rate on or before their day: they are not in it */
  without: number
}

export interface Sums {
  sums: Sum[]
  converted: Converted[]
  /** figures that no sum may hold: percentages */
  never: number
}

/** In which unit the sum of a currency is told, where its figures are in several. */
const TOLD: Record<Currency, Measure> = {
  usd: 'usd10k',
  cny: 'cny10k',
  hkd: 'hkd10k',
  eur: 'eur10k',
  jpy: 'jpy100m',
}
const NEVER: readonly string[] = ['percent']

const power = (zeros: number): Big => new Big(10).pow(zeros)

/** An exact decimal without exponent: a division by a power of ten ends. */
function divided(amount: Big, zeros: number): Big {
  const shifted = new Big(amount)
  shifted.e -= amount.c[0] === 0 ? 0 : zeros
  return shifted
}

/** Money in its smallest whole unit, 元 or dollars. */
export const inWhole = (amount: string, unit: string): Big => new Big(amount).times(power(moneyOf(unit)?.zeros ?? 0))

/** Money out of its smallest whole unit. */
export const inUnit = (whole: Big, unit: Measure): string => divided(whole, moneyOf(unit)?.zeros ?? 0).toFixed()

const labelOf = ({ indicator, label }: RegisterRow): string => (indicator === 'other' ? label.trim() : '')

/** Groups in the order in which they first appear. */
function grouped(rows: readonly RegisterRow[], key: (row: RegisterRow) => string): RegisterRow[][] {
  const groups = new Map<string, RegisterRow[]>()
  for (const row of rows) {
    const name = key(row)
    const group = groups.get(name)
    if (group) group.push(row)
    else groups.set(name, [row])
  }
  return [...groups.values()]
}

function sumOf(rows: readonly RegisterRow[]): Sum {
  const [first] = rows as [RegisterRow]
  const currency = moneyOf(first.unit)?.currency
  const one = rows.every(({ unit }) => unit === first.unit)
  const unit = (one || !currency ? first.unit : TOLD[currency]) as Measure
  const total = rows.reduce((sum, row) => sum.plus(inWhole(row.amount, row.unit)), new Big(0))
  const { indicator, kind } = first
  return {
    indicator,
    label: labelOf(first),
    kind: kind as Sum['kind'],
    unit,
    amount: inUnit(total, unit),
    count: rows.length,
  }
}

/** The rate of the latest day on or before this one. */
export function rateOn(rates: readonly Rate[], currency: string, day: string | null): Rate | null {
  if (!day) return null
  return rates
    .filter((each) => each.currency === currency && each.day <= day)
    .reduce<Rate | null>((latest, each) => (!latest || each.day > latest.day ? each : latest), null)
}

function convertedOf(rows: readonly RegisterRow[], rates: readonly Rate[]): Converted {
  const [first] = rows as [RegisterRow]
  const used = new Map<string, Rate>()
  let [total, count] = [new Big(0), 0]
  for (const row of rows) {
    const currency = moneyOf(row.unit)?.currency ?? ''
    const rate = currency === 'cny' ? null : rateOn(rates, currency, row.asOf)
    if (currency !== 'cny' && !rate) continue
    if (rate) used.set(`${rate.currency} ${rate.day}`, rate)
    total = total.plus(inWhole(row.amount, row.unit).times(rate?.rate ?? 1))
    count++
  }
  const { indicator, kind } = first
  return {
    indicator,
    label: labelOf(first),
    kind: kind as Converted['kind'],
    unit: 'cny10k',
    amount: inUnit(total, 'cny10k'),
    count,
    rates: [...used.values()],
    without: rows.length - count,
  }
}

const isCny = ({ unit }: RegisterRow): boolean => moneyOf(unit)?.currency === 'cny'

/**
 * Sums of the rows that count: of one indicator (and label, where that is 'other'), target or actual, and one unit or
 * currency. Percentages are never added; total investment is an indicator of its own and adds to no other.
 */
export function sumsOf(rows: readonly RegisterRow[], rates: readonly Rate[]): Sums {
  const counts = rows.filter((row) => row.counts)
  const able = counts.filter(({ unit }) => !NEVER.includes(unit))
  const what = (row: RegisterRow): string => `${measuredAs(row)}\n${row.kind}`
  const sums = grouped(able, (row) => `${what(row)}\n${moneyOf(row.unit)?.currency ?? row.unit}`).map(sumOf)
  const money = grouped(
    able.filter(({ unit }) => moneyOf(unit)),
    what,
  )
  const converted = money.filter((group) => !group.every(isCny)).map((group) => convertedOf(group, rates))
  return { sums, converted, never: counts.length - able.length }
}
