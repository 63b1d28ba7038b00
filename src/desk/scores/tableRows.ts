/** The members of a table of points, in the order in which they are read, with their words. */
import type { RuleTable } from '../../campaign/rules/scoring/table'
import { STORY_KINDS } from '../../editorial/rules/kinds'
import { CLIPPING_PLACES, OUTLET_LEVELS } from '../../editorial/rules/values'
import { lookUp, t, type MessageKey } from '../../messages/index'

export interface TableRow {
  /** dotted path in the table */
  path: string
  label: string
  /** the choices; absent where it is a number */
  options?: readonly string[]
}

const option = (list: string, value: string): string => lookUp(`options.${list}.${value}`) ?? value
const member = (name: string): string => t(`scores.member.${name}` as MessageKey)

export const TABLE_ROWS: readonly TableRow[] = [
  ...STORY_KINDS.map((kind) => ({ path: `kinds.${kind}`, label: option('kind', kind) })),
  { path: 'campaignBonus', label: member('campaignBonus') },
  ...OUTLET_LEVELS.map((level) => ({ path: `outletLevels.${level}`, label: option('outletLevel', level) })),
  { path: 'places.mode', label: member('mode'), options: ['factor', 'bonus'] },
  ...CLIPPING_PLACES.map((place) => ({ path: `places.${place}`, label: option('clippingPlace', place) })),
  { path: 'dedupe', label: member('dedupe'), options: ['max', 'sum'] },
  { path: 'split', label: member('split'), options: ['equal', 'first'] },
  { path: 'remainder', label: member('remainder'), options: ['first', 'last'] },
  { path: 'deductions.correction', label: member('correction') },
  { path: 'deductions.withdrawal', label: member('withdrawal') },
  { path: 'monthlyMinimum', label: member('monthlyMinimum') },
]

/** The word of a choice. */
export const choiceWord = ({ path }: TableRow, value: string): string =>
  t(`scores.choice.${path}.${value}` as MessageKey)

/** What stands at a path of a table, as text. */
export function valueAt(table: RuleTable, path: string): string {
  const [first = '', second] = path.split('.')
  const found = (table as unknown as Record<string, unknown>)[first]
  return String(second === undefined ? found : (found as Record<string, unknown>)[second])
}

/** A table with another value at a path. Numbers of points stay texts; the door reads them. */
export function withValue(table: RuleTable, path: string, value: string): RuleTable {
  const [first = '', second] = path.split('.')
  const all = table as unknown as Record<string, unknown>
  const written = path === 'monthlyMinimum' && /^\d+$/.test(value) ? Number(value) : value
  const next = second === undefined ? written : { ...(all[first] as object), [second]: written }
  return { ...all, [first]: next } as unknown as RuleTable
}
