/** What a transition answers, and `/editorial` besides. */
import type { PayloadRequest } from 'payload'
import { mediaFacts, revisionOf } from './freeze'
import { findIssues } from './gateIssues'
import type { Person } from './gateRecord'
import { namesOf } from './people'
import { thaw } from './rules/canonical'
import type { Issue } from './rules/issues'
import { allowedActions, isEditable } from './rules/policy'
import { allMedia } from './rules/references'
import type { Actor } from './rules/roles'
import type { Action, Stage } from './rules/stages'
import type { ReviewRow } from './reviewRow'
import { presentRevision, type Story } from './story'

export interface TransitionAnswer {
  stage: Stage
  revision: string | null
  live: boolean
  liveRevision: string | null
  suspendedRevision: string | null
  issues: Issue[]
}

/** The present issues: of the working copy while it can be edited, else of the revision. */
export async function presentIssues(req: PayloadRequest, story: Story): Promise<Issue[]> {
  const revision = presentRevision(story)
  if (isEditable(story.stage) || !revision) {
    const media = await mediaFacts(req, allMedia(story.kind, story.content), null).catch(() => [])
    return findIssues(req, story, { kind: story.kind, content: story.content, media })
  }
  const frozen = thaw((await revisionOf(req, story, revision)).canonical)
  return findIssues(req, story, { kind: story.kind, content: frozen.content, media: frozen.media })
}

/** The answer of a transition. */
export async function answerFor(req: PayloadRequest, story: Story): Promise<TransitionAnswer> {
  return {
    stage: story.stage,
    revision: presentRevision(story),
    live: story.publication?.state === 'live',
    liveRevision: story.publication?.liveRevision ?? null,
    suspendedRevision: story.publication?.suspendedRevision ?? null,
    issues: await presentIssues(req, story),
  }
}

export interface EditorialAnswer extends TransitionAnswer {
  publicUrl: string | null
  /** actions that would not fail now with 403 or `WRONG_STAGE` for the caller */
  actions: Action[]
  reviews: (Pick<ReviewRow, 'revision' | 'step' | 'outcome' | 'reason' | 'secrecyReviewed' | 'at'> & {
    person: Person
    /** the director in whose place the person decided, or null */
    substituteFor: Person | null
  })[]
  authors: Person[]
}

/** Where a story stands and what the caller may do, from the policy that the door asks. */
export async function editorialView(req: PayloadRequest, actor: Actor, story: Story): Promise<EditorialAnswer> {
  return {
    ...(await answerFor(req, story)),
    publicUrl: story.publication ? `/${story.kind}/${story.publication.slug}` : null,
    actions: allowedActions(actor, story.state),
    reviews: story.reviews.map(
      ({ revision, step, person, personName, substituteFor, outcome, reason, secrecyReviewed, at }) => ({
        revision,
        step,
        person: { id: person, name: personName },
        substituteFor: substituteFor ?? null,
        outcome,
        reason,
        secrecyReviewed,
        at,
      }),
    ),
    authors: await namesOf(req, story.gate.authors),
  }
}
