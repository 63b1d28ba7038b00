/** A lane of the desk: which stories stand on it, and in which order. Data and order alone; pure. */
import type { Alarm } from './alarms'
import type { Kind } from './kinds'
import type { ReviewOutcome } from './outcomes'
import type { Stage } from './stages'

/** Columns that say that somebody must look at a story at once. */
export type Mark = 'alarm' | 'suspendedAt' | 'reviewDue'

/** What is asked for. */
export interface LaneQuery {
  stages: readonly Stage[]
  /** only what has one of these marks, whatever its stage */
  marks?: readonly Mark[]
  /** only what the person can carry on now */
  forMe?: true
  /** of these, only what the person decided on in an earlier round of the edition, or only what they did not */
  knownToMe?: boolean
  /** only stories of the person's own unit; those who read no other need not say so */
  ownUnit?: true
  /** the latest first; else the urgent, then the one that has waited longest */
  latestFirst?: true
  /** what goes out first */
  bySchedule?: true
}

/** That a story came back, and what the reader's way to the changes is. */
export interface CameBack {
  /** what the reader said last, or null */
  own: ReviewOutcome | null
  /** what the reader decided on, or else what was sent back; null where its text is the present one, or there is none */
  base: 'decided' | 'returned' | null
  /** the text is the one that was sent back or decided on */
  unchanged: boolean
}

/** A story on a lane: columns, not one word of the text. Moments are ISO. */
export interface QueueRow extends Partial<Record<Exclude<Mark, 'alarm'>, string | null>> {
  kind: Kind
  id: string
  title?: string
  unit?: unknown
  stage: Stage
  stageSince?: string | null
  scheduledAt?: string | null
  /** sha256 of the edition that the site shows */
  liveRevision?: string | null
  urgency?: string | null
  updatedAt: string
  alarm?: Alarm | null
  cameBack?: CameBack | null
}

export interface LaneRows<Row extends QueueRow = QueueRow> {
  rows: Row[]
  total: number
  /** of each kind that has any */
  counts: Partial<Record<Kind, number>>
}

/** Most rows on a lane; its count says how many there are, and the lists hold them all. */
export const SHOWN = 8

/** 特急, 急稿, all others: what sorts first has the smallest number. */
const RANKS: Readonly<Record<string, number>> = { flash: 0, urgent: 1, normal: 2 }
const LAST_RANK = 2
export const urgencyRank = (urgency: unknown): number => RANKS[String(urgency)] ?? LAST_RANK

type Sorted = Pick<QueueRow, 'urgency' | 'stageSince' | 'scheduledAt' | 'updatedAt'>
const sinceOf = ({ stageSince, updatedAt }: Sorted): string => stageSince ?? updatedAt

/** 急稿 first, then who has waited longest. */
export const byUrgency = (a: Sorted, b: Sorted): number =>
  urgencyRank(a.urgency) - urgencyRank(b.urgency) || sinceOf(a).localeCompare(sinceOf(b))
export const bySchedule = (a: Sorted, b: Sorted): number => (a.scheduledAt ?? '').localeCompare(b.scheduledAt ?? '')
export const byLatest = (a: Sorted, b: Sorted): number => sinceOf(b).localeCompare(sinceOf(a))

/** The order of a lane: as rows are compared, and as a database is asked for it (its last column makes it a whole one). */
export function orderOf({ latestFirst, bySchedule: scheduled }: LaneQuery): {
  compare(a: Sorted, b: Sorted): number
  sort: string[]
} {
  if (latestFirst) return { compare: byLatest, sort: ['-stageSince', '-createdAt'] }
  if (scheduled) return { compare: bySchedule, sort: ['scheduledAt', 'createdAt'] }
  return { compare: byUrgency, sort: ['urgencyRank', 'stageSince', 'createdAt'] }
}
