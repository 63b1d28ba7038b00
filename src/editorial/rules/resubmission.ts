/** 再次提交: a story that was decided on before, and came back in a new round of the same edition. Pure. */
import type { ReviewOutcome } from './outcomes'

/** What is asked of a decision on record. */
export interface Decided {
  round: number
  revision: string
  person: string
  outcome: ReviewOutcome
}

/** Where the rounds of a story stand. */
export interface Rounds {
  /** the present one, or null outside a review */
  round: { number: number } | null
  /** how many belong to editions that are over */
  roundsBefore?: number
}

const OF_REVIEW: readonly ReviewOutcome[] = ['passed', 'returned', 'signed', 'unsigned']
const SENT_BACK: readonly ReviewOutcome[] = ['returned', 'unsigned']

/** The decisions of earlier rounds of the edition that is under review, in the order in which they were said. */
export function earlierDecisions<Row extends Decided>(
  rows: readonly Row[],
  { round, roundsBefore = 0 }: Rounds,
): Row[] {
  if (!round) return []
  return rows.filter((row) => row.round > roundsBefore && row.round < round.number && OF_REVIEW.includes(row.outcome))
}

/** What a reader of a story that came back is told. */
export interface Resubmission<Row extends Decided> {
  /** the reader's own last decision before it came back, or null */
  own: Row | null
  /** what last sent it back, or null where the unit called it back itself */
  sentBack: Row | null
}

/** How a story under review came back to `person`, or null where this is its first round that anybody decided in. */
export function resubmissionFor<Row extends Decided>(
  rows: readonly Row[],
  rounds: Rounds,
  person: string,
): Resubmission<Row> | null {
  const earlier = earlierDecisions(rows, rounds)
  if (earlier.length === 0) return null
  return {
    own: earlier.findLast((row) => row.person === person) ?? null,
    sentBack: earlier.findLast(({ outcome }) => SENT_BACK.includes(outcome)) ?? null,
  }
}
