/** 计分表: what is worth how many points. A table is data; none that was ever in force is changed. */
import { STORY_KINDS, type StoryKind } from '../../../editorial/rules/kinds'
import { CLIPPING_PLACES, OUTLET_LEVELS } from '../../../editorial/rules/values'

export type OutletLevel = (typeof OUTLET_LEVELS)[number]
export type ClippingPlace = (typeof CLIPPING_PLACES)[number]

/** Points are decimal texts with at most two places. */
export interface RuleTable {
  kinds: Record<StoryKind, string>
  /** added once to a story that stands in a campaign */
  campaignBonus: string
  outletLevels: Record<OutletLevel, string>
  /** what a place makes of the points of its outlet: times, or plus */
  places: { mode: 'factor' | 'bonus' } & Record<ClippingPlace, string>
  /** several clippings of one story in one month: the best alone, or all */
  dedupe: 'max' | 'sum'
  /** between the units of a story's authors, and between the people of each: alike, or all to the first named */
  split: 'equal' | 'first'
  /** who takes what rounding leaves */
  remainder: 'first' | 'last'
  /** taken off for each correction, and for each withdrawal that is not one by date */
  deductions: { correction: string; withdrawal: string }
  /** stories that a unit which writes should deliver in a month */
  monthlyMinimum: number
}

export interface RuleVersion {
  /** 0: the built-in table, which holds where there is no other */
  number: number
  /** `YYYY-MM`: holds from this month on */
  from: string
  table: RuleTable
}

export interface TableFault {
  /** dotted path in the table */
  field: string
  why: 'missing' | 'points' | 'option' | 'whole'
}

export const MOST_MINIMUM = 1000
const POINTS = /^\d{1,4}(?:\.\d{1,2})?$/
const SPLITS = ['equal', 'first'] as const
const DEDUPES = ['max', 'sum'] as const
const REMAINDERS = ['first', 'last'] as const
const MODES = ['factor', 'bonus'] as const

type Json = Record<string, unknown>
const objectAt = (value: unknown, name: string): Json => {
  const found = typeof value === 'object' && value !== null ? (value as Json)[name] : undefined
  return typeof found === 'object' && found !== null ? (found as Json) : {}
}

/** Reads a table out of a request. Members that no table has are dropped. @returns the table, or what is wrong with it */
export function parseTable(value: unknown): { table: RuleTable } | { faults: TableFault[] } {
  const faults: TableFault[] = []
  const whole = typeof value === 'object' && value !== null ? (value as Json) : {}
  const fault = (field: string, why: TableFault['why']): void => void faults.push({ field, why })

  function points(from: Json, name: string, path: string): string {
    const found = from[name]
    if (found === undefined || found === null || found === '') {
      fault(path, 'missing')
      return '0'
    }
    const written = typeof found === 'number' ? String(found) : found
    if (typeof written === 'string' && POINTS.test(written)) return written
    fault(path, 'points')
    return '0'
  }
  function option<T extends string>(from: Json, name: string, path: string, options: readonly T[]): T {
    const found = options.find((each) => each === from[name])
    if (found === undefined) fault(path, from[name] === undefined ? 'missing' : 'option')
    return found ?? (options[0] as T)
  }
  const all = <T extends string>(names: readonly T[], from: Json, path: string): Record<T, string> =>
    Object.fromEntries(names.map((name) => [name, points(from, name, `${path}.${name}`)])) as Record<T, string>

  const places = objectAt(value, 'places')
  const deductions = objectAt(value, 'deductions')
  const minimum = whole.monthlyMinimum
  const table: RuleTable = {
    kinds: all(STORY_KINDS, objectAt(value, 'kinds'), 'kinds'),
    campaignBonus: points(whole, 'campaignBonus', 'campaignBonus'),
    outletLevels: all(OUTLET_LEVELS, objectAt(value, 'outletLevels'), 'outletLevels'),
    places: { mode: option(places, 'mode', 'places.mode', MODES), ...all(CLIPPING_PLACES, places, 'places') },
    dedupe: option(whole, 'dedupe', 'dedupe', DEDUPES),
    split: option(whole, 'split', 'split', SPLITS),
    remainder: option(whole, 'remainder', 'remainder', REMAINDERS),
    deductions: {
      correction: points(deductions, 'correction', 'deductions.correction'),
      withdrawal: points(deductions, 'withdrawal', 'deductions.withdrawal'),
    },
    monthlyMinimum: typeof minimum === 'number' ? minimum : 0,
  }
  if (minimum === undefined || minimum === null) fault('monthlyMinimum', 'missing')
  else if (typeof minimum !== 'number' || !Number.isInteger(minimum) || minimum < 0 || minimum > MOST_MINIMUM)
    fault('monthlyMinimum', 'whole')
  return faults.length > 0 ? { faults } : { table }
}

/** Whether two tables say the same. Each is read anew: a database may give members back in another order. */
export function sameTable(one: RuleTable, other: RuleTable): boolean {
  const [first, second] = [parseTable(one), parseTable(other)]
  return JSON.stringify(first) === JSON.stringify(second)
}

/** What holds before a director has made a table. */
export const BUILT_IN: RuleVersion = {
  number: 0,
  from: '2000-01',
  table: {
    kinds: { cases: '10', speeches: '4', notices: '2', news: '3' },
    campaignBonus: '1',
    outletLevels: { city: '2', province: '5', national: '10', overseas: '8' },
    places: { mode: 'factor', headline: '2', front: '1.5', inside: '1' },
    dedupe: 'max',
    split: 'equal',
    remainder: 'first',
    deductions: { correction: '1', withdrawal: '5' },
    monthlyMinimum: 2,
  },
}

/** The version that holds in a month: of those that began by then the one that began last, of these the newest. */
export const versionFor = (versions: readonly RuleVersion[], month: string): RuleVersion =>
  versions
    .filter(({ from }) => from <= month)
    .reduce(
      (best, each) => (each.from > best.from || (each.from === best.from && each.number > best.number) ? each : best),
      BUILT_IN,
    )
