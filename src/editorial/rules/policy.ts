/** The one place that says who may do what with a story. Pure; default deny. */
import type { Kind } from './kinds'
import { mayWrite, type Actor } from './roles'
import {
  ACTIONS,
  EDITABLE,
  TRANSITIONS,
  type Action,
  type Grant,
  type Need,
  type ReviewStep,
  type Row,
  type Stage,
} from './stages'

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
  /** who decided which step of the revision under review, in this round or an earlier one */
  holders: readonly { person: string; step: ReviewStep }[]
  everPublished: boolean
  live: boolean
  /** the unit has an unsuspended unitEditor outside the author set */
  unitReviewer: boolean
}

export type RefusalCode = 'NOT_PERMITTED' | 'WRONG_STAGE' | 'SAME_PERSON'
/** The message that says why (`errors.<why>`). */
export type Why =
  | 'unconfirmed'
  | 'noGrant'
  | 'wrongStage'
  | 'stillLive'
  | 'nothingLive'
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

function outOfStage(row: Row, story: StoryState): Why | null {
  if (row.public === 'live' && !story.live) return 'nothingLive'
  if (row.public === 'notLive' && story.live) return 'stillLive'
  if (row.public === 'oncePublished' && !story.everPublished) return 'neverPublished'
  return null
}

/** The step of review that a stage is, or null. */
export const stepOf = (stage: Stage): ReviewStep | null =>
  stage === 'unitReview' || stage === 'gateReview' || stage === 'signOff' ? stage : null

/**
 * May `actor` do `action` on `story` now? Answers in the order of the HTTP contract: no row for this role and
 * ownership, none from this stage, the same person, another condition of the row.
 */
export function can(actor: Actor, action: Action, story: StoryState): Verdict {
  if (actor.suspended) return no('NOT_PERMITTED', 'noGrant')
  if ((actor.role === 'gatekeeper' || actor.role === 'director') && !actor.confirmed)
    return no('NOT_PERMITTED', 'unconfirmed')
  const matches = (grant: Grant) =>
    (grant.roles.includes(actor.role) ||
      (grant.substitutes === true && Boolean(actor.substituteFor) && grant.roles.includes('director'))) &&
    (grant.of === 'any' || (actor.unit !== null && grant.of === 'own' && actor.unit === story.unit))
  const rows = TRANSITIONS.filter((row) => row.action === action && row.who.some(matches))
  if (rows.length === 0) return no('NOT_PERMITTED', 'noGrant')
  const row = rows.find((candidate) => candidate.from.includes(story.stage))
  if (!row) return no('WRONG_STAGE', 'wrongStage')
  const outside = outOfStage(row, story)
  if (outside) return no('WRONG_STAGE', outside)
  if (row.decides) {
    if (story.authors.includes(actor.id)) return no('SAME_PERSON', 'author', true)
    const step = stepOf(story.stage)
    if (story.holders.some((holder) => holder.person === actor.id && holder.step !== step))
      return no('SAME_PERSON', 'holder', true)
  }
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
