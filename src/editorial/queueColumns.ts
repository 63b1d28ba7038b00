/** What the database finds a reviewer's stories by: the people of a story, mirrored in columns at every move. Pure. */
import type { GateRecord } from './gateRecord'
import type { ReviewRow } from './reviewRow'
import { stepOf, withoutFreshEyes } from './rules/policy'
import { listed } from './rules/queue'
import { earlierDecisions } from './rules/resubmission'
import type { Stage } from './rules/stages'
import { holdersOf } from './state'

/** Lists of ids (`listed`), null where nobody is to review. */
export interface QueueColumns {
  /** who had a hand in the text */
  hands: string | null
  /** who holds another step of the revision, and had no hand in it */
  holders: string | null
  /** who decided in an earlier round of this edition */
  knownTo: string | null
}

/** @param reviews every decision on the story, the one of this move included */
export function queueColumns(stage: Stage, gate: GateRecord, reviews: readonly ReviewRow[]): QueueColumns {
  if (!stepOf(stage)) return { hands: null, holders: null, knownTo: null }
  const eyes = { stage, authors: gate.authors, holders: holdersOf(reviews, gate.round?.revision) }
  const { author, holder } = withoutFreshEyes(eyes)
  return {
    hands: listed(author),
    holders: listed(holder),
    knownTo: listed(earlierDecisions(reviews, gate).map(({ person }) => person)),
  }
}
