/** How a campaign runs: planned, running, closed by its last day or by a director's word; what each unit owes. Pure. */

export const RUN_STATES = ['planned', 'running', 'closed'] as const
export type RunState = (typeof RUN_STATES)[number]

export const MOST_QUOTAS = 500
export const QUOTA = { least: 1, most: 999 } as const

export interface Quota {
  /** id */
  unit: string
  count: number
}

export interface RunDates {
  /** `YYYY-MM-DD`, of the live edition, else of the working copy */
  startsOn: string | null
  endsOn: string | null
  /** the day on which it was closed, where it was */
  closedOn: string | null
  /** whether an edition of it is live */
  live: boolean
}

/** Where a campaign stands on a day of Beijing. Its last day still runs; without a first day it runs once it is public. */
export function runStateOf({ startsOn, endsOn, closedOn, live }: RunDates, today: string): RunState {
  if (closedOn !== null || (endsOn !== null && endsOn < today)) return 'closed'
  if (startsOn === null) return live ? 'running' : 'planned'
  return startsOn <= today ? 'running' : 'planned'
}

/** A campaign and how it runs, as the desk shows it. */
export interface Run {
  campaign: string
  /** empty for who may not know it */
  title: string
  state: RunState
  /** whether the public sees it */
  live: boolean
  startsOn: string | null
  endsOn: string | null
  closedOn: string | null
  /** name; null: its last day has passed */
  closedBy: string | null
  closeReason: string | null
  /** whether its report is stored and changes no more */
  final: boolean
  quotas: Quota[]
  /** null until it was first written */
  revisionToken: string | null
}
