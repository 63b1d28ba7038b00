/** What the desk shows of one story beside its text: where it stands, who may do what, who comes next. Pure. */
import type { Alarm } from './alarms'
import type { MediaFacts, StoryContent } from './content'
import type { Issue } from './issues'
import type { RuleBook, Surroundings } from './checks/index'
import type { Kind } from './kinds'
import type { ReviewOutcome } from './outcomes'
import { can, type StoryState, type Why } from './policy'
import type { Withdrawal } from './publication'
import type { StoryEvent } from './storyEvents'
import type { Actor, Role } from './roles'
import { TRANSITIONS, type Action, type ReviewStep, type Stage } from './stages'

export interface Named {
  id: string
  name: string
}

/** One action that concerns a story in its stage; `why` says why the person cannot take it, null where they can. */
export interface Choice {
  action: Action
  why: Why | null
}

/** One decision on record. `standIn`: a gatekeeper in the place of the unit's own reviewer. */
export interface Decision {
  round: number
  revision: string
  step: Stage
  person: Named
  outcome: ReviewOutcome
  reason: { code?: string; note?: string } | null
  secrecyReviewed: boolean
  standIn: boolean
  /** the director in whose place the person decided */
  substituteFor?: Named | null
  /** ISO moment */
  at: string
}

export interface Note {
  reason: string
  by: Named
}

/** Who can carry a story on. `named` are those whose names the reader may know; `others` counts the rest by role. */
export interface Next {
  action: Action
  /** the step that is meant, where the action is one of review */
  step: ReviewStep | null
  /** not now, but as soon as the reader has submitted */
  afterSubmit: boolean
  named: (Named & { substituteFor?: Named })[]
  others: Partial<Record<Role, number>>
}

/** What goes on with a story beside its stage. Moments are ISO. */
export interface Situation {
  suspendedRevision: string | null
  /** taken down for now; a director decides before `due` */
  suspended: { since: string; due: string } | null
  scheduled: { at: string; by: Named } | null
  /** the latest edition went past the review; `waits`: it is up, and nobody has reviewed it since */
  forced: {
    by: Named
    at: string
    due: string
    reviewed: { by: Named; at: string; outcome: 'upheld' | 'withdraw' } | null
    waits: boolean
  } | null
  /** the note for readers of the edition in the making */
  correction: { note: string; by: Named } | null
  alarm: Alarm | null
  /** who was told that it still waits, oldest first; no names where the reader may not know them. `last`: the directors */
  escalated: { at: string; people: string[]; last: boolean }[]
}

/** All that the desk shows of a story beside the form. */
export interface Outlook extends Situation {
  kind: Kind
  id: string
  title: string
  stage: Stage
  unit: Named
  revisionToken: string
  /** sha256 of the revision that the stage is about, or null */
  revision: string | null
  live: boolean
  liveRevision: string | null
  publicUrl: string | null
  publication: {
    /** of the edition that was published last; the working copy may have another */
    title: string
    firstPublishedAt: string
    revisedAt: string | null
    edition: number
    withdrawal: Withdrawal | null
  } | null
  /** how often its page was read; null while it was never public */
  views: number | null
  /** the person may save the working copy now */
  editable: boolean
  choices: Choice[]
  /** the steps of the present round, or of the next one */
  chain: ReviewStep[]
  round: { number: number; submitter: Named } | null
  decisions: Decision[]
  /** what was done besides: scheduled, published, taken down, begun anew; newest first */
  events: StoryEvent[]
  /** where the story under review was decided on before in this edition: by the reader, and by who sent it back */
  resubmission: { own: Decision | null; sentBack: Decision | null } | null
  /** every revision, oldest first */
  submissions: { number: number; sha256: string; at: string }[]
  authors: Named[]
  next: Next | null
  /** present issues, as the server finds them */
  issues: Issue[]
  /** what the desk's own run of the checks needs: the rule book, and where links within the site lead */
  rules: { book: RuleBook; links: Surroundings['links'] }
  contested: Record<string, Note>
  overridden: Record<string, Note>
  /** the text: of the working copy while it can be edited, else of the revision */
  content: StoryContent
  media: MediaFacts[]
  /** names of what the text points at, by id */
  names: Record<string, string>
}

/** The action that carries a story on from its stage. */
const ONWARD: Partial<Record<Stage, Action>> = {
  draft: 'submit',
  returned: 'submit',
  unitReview: 'pass',
  gateReview: 'pass',
  signOff: 'sign',
  approved: 'publish',
}
export const onwardFrom = (stage: Stage): Action | null => ONWARD[stage] ?? null

/** Refusals that are no news: the action speaks of a publication that is not there. */
const BESIDE_THE_POINT: readonly Why[] = [
  'wrongStage',
  'nothingLive',
  'nothingUp',
  'nothingSuspended',
  'nothingForced',
  'neverPublished',
]

/** The actions that concern a story in its stage, each with the answer of the policy. */
export function choicesFor(actor: Actor, story: StoryState): Choice[] {
  const actions = new Set(TRANSITIONS.filter((row) => row.from.includes(story.stage)).map(({ action }) => action))
  return [...actions].flatMap((action): Choice[] => {
    const verdict = can(actor, action, story)
    if (verdict.allowed) return [{ action, why: null }]
    return BESIDE_THE_POINT.includes(verdict.why) ? [] : [{ action, why: verdict.why }]
  })
}
