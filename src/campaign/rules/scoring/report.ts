/** What the door and the desk tell of a month's scores. */
import type { KindRank, PersonRank, ScoredUnit, UnitRank } from './ranking'
import type { ScoreLine } from './ledger'
import type { RuleTable, RuleVersion } from './table'

export type MonthState = 'open' | 'locked' | 'released'

export interface MonthReport {
  /** `YYYY-MM` */
  month: string
  state: MonthState
  /** who and when, ISO moments */
  locked: { at: string; by: string } | null
  released: { at: string; by: string } | null
  rules: RuleVersion
  /** null where the reader may not see how others stand */
  ranking: { units: UnitRank[]; kinds: KindRank[]; people: PersonRank[]; silent: UnitRank[]; below: UnitRank[] } | null
  /** of the reader's own unit: without a rank before the month is released; null for the gate office */
  own: (Omit<UnitRank, 'rank'> & { rank: number | null }) | null
  /** of every unit for the gate office, else of the reader's own */
  lines: ScoreLine[]
  /** names of the units in the lines, by id */
  units: Record<string, string>
  /** clippings of the month that nobody has decided on; for the gate office */
  undecided: number
}

/** A version with how it came about. */
export interface KeptVersion extends RuleVersion {
  note: string
  /** empty for the built-in one */
  madeBy: string
  /** ISO moment */
  madeAt: string | null
}

export interface PreviewedMonth {
  month: string
  state: MonthState
  /** the version that is in force there */
  rules: number
  units: { unit: ScoredUnit; before: string; after: string }[]
}

export interface Proposed {
  table: RuleTable
  months: string[]
}

/** Months that one preview may ask for. */
export const MOST_PREVIEWED = 12
