/** What a decision depends on, put together from the rows of one story. Pure. */
import type { GateRecord } from './gateRecord'
import type { Kind } from './rules/kinds'
import { stepOf, type Forced, type Holder, type StoryState } from './rules/policy'
import type { HeldStep, Stage } from './rules/stages'
import type { ReviewRow } from './reviewRow'

/** Outcomes that are no step of review, or one of their own, wherever they were said. */
const HELD: Partial<Record<ReviewRow['outcome'], HeldStep | null>> = {
  unsigned: null,
  forced: 'signOff',
  upheld: 'reviewAfter',
  overturned: 'reviewAfter',
}

/** Who decided which step of a revision. */
export const holdersOf = (reviews: readonly ReviewRow[], revision: string | null | undefined): Holder[] =>
  reviews.flatMap(({ person, step, revision: of, outcome }) => {
    const held = outcome in HELD ? HELD[outcome] : stepOf(step)
    return revision && of === revision && held ? [{ person, step: held }] : []
  })

/** Where the public side of a story stands. */
export interface UpState {
  everPublished: boolean
  liveRevision: string | null
  suspendedRevision: string | null
}

/** The forced edition, where it is up and nobody has reviewed it since. */
function forcedOf({ forced }: GateRecord, reviews: readonly ReviewRow[], up: string | null): Forced | null {
  if (!forced || forced.reviewed || forced.revision !== up) return null
  return { by: forced.by.id, authors: forced.authors, holders: holdersOf(reviews, forced.revision) }
}

interface Parts {
  kind: Kind
  id: string
  unit: string
  stage: Stage
  createdBy: string | null
  gate: GateRecord
  /** every decision on the story */
  reviews: readonly ReviewRow[]
  public: UpState
  unitReviewer: boolean
}

export function stateOf({ gate, reviews, public: up, ...story }: Parts): StoryState {
  return {
    ...story,
    authors: gate.authors,
    everSubmitted: gate.everSubmitted,
    submitter: gate.round?.submitter ?? null,
    holders: holdersOf(reviews, gate.round?.revision),
    everPublished: up.everPublished,
    live: up.liveRevision !== null,
    suspended: up.suspendedRevision !== null,
    forced: forcedOf(gate, reviews, up.liveRevision ?? up.suspendedRevision),
  }
}
