/** The one place that says who may do what with a story. Pure; default deny. */
import type { Kind } from './kinds'
import { mayWrite, type Actor } from './roles'
import {
  ACTIONS,
  EDITABLE,
  TRANSITIONS,
  type Action,
  type Grant,
  type HeldStep,
  type Need,
  type Public,
  type ReviewStep,
  type Row,
  type Stage,
} from './stages'
import { idleFor, type Idle } from './whoStands'

/** Who has decided which step of one revision. */
export interface Holder {
  person: string
  step: HeldStep
}

/** An edition that a director forced past the review, up, and not yet reviewed. */
export interface Forced {
  by: string
  /** the author set when it was forced */
  authors: readonly string[]
  holders: readonly Holder[]
}

/** All that a decision about a story depends on, read in the transaction that acts on it. */
export interface StoryState {
  kind: Kind
  id: string
  unit: string
  stage: Stage
  createdBy: string | null
  /** who had a hand in the text since the last publication (law 3) */
  authors: readonly string[]
  everSubmitted: boolean
  submitter: string | null
  /** of the revision under review, in this round or an earlier one */
  holders: readonly Holder[]
  everPublished: boolean
  live: boolean
  suspended: boolean
  forced: Forced | null
  /** the unit has an unsuspended unitEditor outside the author set */
  unitReviewer: boolean
}

export type RefusalCode = 'NOT_PERMITTED' | 'WRONG_STAGE' | 'SAME_PERSON'
/** The message that says why (`errors.<why>`). */
export type Why =
  | Idle
  | 'wrongStage'
  | 'stillLive'
  | 'nothingLive'
  | 'nothingUp'
  | 'nothingSuspended'
  | 'isSuspended'
  | 'nothingForced'
  | 'forcer'
  | 'neverPublished'
  | 'author'
  | 'holder'
  | Need

export type Verdict =
  | { allowed: true; row: Row }
  | {
      allowed: false
      code: RefusalCode
      why: Why
      /** the contract asks whether the revision is stale before this refusal is told */
      afterStale: boolean
    }

const no = (code: RefusalCode, why: Why, afterStale = false): Verdict => ({ allowed: false, code, why, afterStale })

const holds: Record<Need, (actor: Actor, story: StoryState) => boolean> = {
  submitter: (actor, story) => story.submitter === actor.id,
  creator: (actor, story) => story.createdBy === actor.id,
  neverSubmitted: (_, story) => !story.everSubmitted,
  noUnitReviewer: (_, story) => !story.unitReviewer,
}

const isUp = ({ live, suspended }: StoryState): boolean => live || suspended

/** What must hold of the publication, and why not where it does not. */
const PUBLIC: Record<Public, { holds(story: StoryState): boolean; why: Why }> = {
  live: { holds: ({ live }) => live, why: 'nothingLive' },
  suspended: { holds: ({ suspended }) => suspended, why: 'nothingSuspended' },
  notSuspended: { holds: ({ suspended }) => !suspended, why: 'isSuspended' },
  up: { holds: isUp, why: 'nothingUp' },
  notUp: { holds: (story) => !isUp(story), why: 'stillLive' },
  oncePublished: { holds: ({ everPublished }) => everPublished, why: 'neverPublished' },
  unreviewed: { holds: (story) => isUp(story) && story.forced !== null, why: 'nothingForced' },
}

const outOfStage = (row: Row, story: StoryState): Why | null =>
  row.public && !PUBLIC[row.public].holds(story) ? PUBLIC[row.public].why : null

/** What law 3 asks of a story. */
export type Eyes = Pick<StoryState, 'stage' | 'authors' | 'holders' | 'forced'>

/** Law 3: why this person has no fresh eyes for the decision, or null. */
function sameEyes(actor: Pick<Actor, 'id'>, decides: Row['decides'], story: Eyes): Why | null {
  if (!decides) return null
  const after = decides === 'after' ? story.forced : null
  if (after?.by === actor.id) return 'forcer'
  const { authors, holders } = after ?? story
  if (authors.includes(actor.id)) return 'author'
  const step: HeldStep | null =
    decides === 'after' ? 'reviewAfter' : decides === 'force' ? 'signOff' : stepOf(story.stage)
  return holders.some((holder) => holder.person === actor.id && holder.step !== step) ? 'holder' : null
}

/** The step of review that a stage is, or null. */
export const stepOf = (stage: Stage): ReviewStep | null =>
  stage === 'unitReview' || stage === 'gateReview' || stage === 'signOff' ? stage : null

/** Who has no fresh eyes for a step of review of this story, and why: ids, in no order. */
export function withoutFreshEyes(story: Omit<Eyes, 'forced'>): { author: string[]; holder: string[] } {
  const people = [...new Set([...story.authors, ...story.holders.map(({ person }) => person)])]
  const because = (why: Why) => people.filter((id) => sameEyes({ id }, 'step', { ...story, forced: null }) === why)
  return { author: because('author'), holder: because('holder') }
}

/** Whether a grant speaks of this account, leaving aside whose the story is. */
export const isFor = (actor: Actor, grant: Grant): boolean =>
  grant.roles.includes(actor.role) ||
  (grant.substitutes === true && Boolean(actor.substituteFor) && grant.roles.includes('director'))

/**
 * May `actor` do `action` on `story` now? Answers in the order of the HTTP contract: no row for this role and
 * ownership, none from this stage, the same person, another condition of the row.
 */
export function can(actor: Actor, action: Action, story: StoryState): Verdict {
  const idle = idleFor(actor)
  if (idle) return no('NOT_PERMITTED', idle)
  const matches = (grant: Grant) =>
    isFor(actor, grant) &&
    (grant.of === 'any' || (actor.unit !== null && grant.of === 'own' && actor.unit === story.unit))
  const rows = TRANSITIONS.filter((row) => row.action === action && row.who.some(matches))
  if (rows.length === 0) return no('NOT_PERMITTED', 'noGrant')
  const row = rows.find((candidate) => candidate.from.includes(story.stage))
  if (!row) return no('WRONG_STAGE', 'wrongStage')
  const outside = outOfStage(row, story)
  if (outside) return no('WRONG_STAGE', outside)
  const same = sameEyes(actor, row.decides, story)
  if (same) return no('SAME_PERSON', same, true)
  const unmet = row.who.filter(matches).map((grant) => grant.needs?.find((need) => !holds[need](actor, story)))
  if (unmet.every((need) => need !== undefined)) return no('NOT_PERMITTED', unmet[0] ?? 'noGrant', true)
  return { allowed: true, row }
}

/** The actions that would not now fail with 403 or `WRONG_STAGE`. */
export const allowedActions = (actor: Actor, story: StoryState): Action[] =>
  ACTIONS.filter((action) => can(actor, action, story).allowed)

/** May `actor` write stories of this kind in their unit? */
export const canCreate = (actor: Actor, kind: Kind, unit: { drafts: boolean } | null): boolean =>
  !actor.suspended && unit !== null && unit.drafts && mayWrite(actor.role, kind)

/** May `actor` save this story? The stage is asked apart: a locked story is another answer. */
export const canSave = (actor: Actor, story: { kind: Kind; unit: string }): boolean =>
  !actor.suspended && actor.unit === story.unit && mayWrite(actor.role, story.kind)

export const isEditable = (stage: Stage): boolean => EDITABLE.includes(stage)
