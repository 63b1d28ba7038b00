/** Moves that the public sees: what goes up, when, and what comes down. */
import { invalid, Refusal } from './errors'
import { freeze, handsInMedia, mediaFacts, revisionOf, type Revision } from './freeze'
import { assertForcible, findIssues } from './gateIssues'
import { gateHours } from './gateSettings'
import { recordReview, roundOf, type Columns, type Move, type Outcome } from './move'
import { asPerson } from './people'
import { isLive, publishRevision, resumePublication, suspendPublication, withdrawPublication } from './publish'
import { thaw } from './rules/canonical'
import { allMedia } from './rules/references'
import { isEditable } from './rules/policy'
import { assertSlugFree } from './slug'
import { holdersOf } from './state'
import type { Story } from './story'

const HOUR_MS = 60 * 60 * 1000

/** A new edition is up: whoever had a hand in it has none in the next; its note and its schedule have been used. */
export const goesUp = (story: Story, revision: string, firstPublishedAt: string): Outcome => ({
  to: 'published',
  gate: {
    ...story.gate,
    authors: [],
    round: null,
    roundsBefore: story.gate.rounds,
    lastRevision: revision,
    correction: null,
    schedule: null,
    forced: null,
  },
  columns: { firstPublishedAt, liveRevision: revision, scheduledAt: null, reviewDue: null },
})

export async function publish({ req, story }: Move): Promise<Outcome> {
  const { revision } = roundOf(story)
  return goesUp(story, revision, await publishRevision(req, story, revision))
}

export async function schedule({ actor, command, story }: Move): Promise<Outcome> {
  const at = command.at ?? ''
  const { revision } = roundOf(story)
  return {
    to: 'scheduled',
    gate: { ...story.gate, schedule: { at, revision, by: asPerson(actor) } },
    columns: { scheduledAt: at },
    audit: { scheduledFor: at },
  }
}

export async function hold({ story }: Move): Promise<Outcome> {
  return {
    to: 'approved',
    gate: { ...story.gate, schedule: null },
    columns: { scheduledAt: null },
    audit: { scheduledFor: story.gate.schedule?.at },
  }
}

const DOWN: Columns = { liveRevision: null, suspendedRevision: null, suspendedAt: null, reviewDue: null }

/** Takes an edition down for good. */
export async function withdraw({ req, story, command }: Move): Promise<Outcome> {
  const { successor, publicNote, reason } = command
  const itself = successor?.kind === story.kind && successor.id === story.id
  if (successor && (itself || !(await isLive(req, successor.kind, successor.id))))
    throw invalid('successor', 'errors.successorNotLive')
  const at = new Date().toISOString()
  await withdrawPublication(req, story, { at, code: reason?.code ?? '', publicNote, successor })
  return {
    to: story.stage === 'published' ? 'withdrawn' : story.stage,
    gate: story.gate,
    columns: DOWN,
    audit: { publicNote },
  }
}

/** Takes an edition down at once and for now. */
export async function suspend({ req, story }: Pick<Move, 'req' | 'story'>): Promise<Outcome> {
  const revision = await suspendPublication(req, story)
  return {
    to: story.stage,
    gate: story.gate,
    columns: { liveRevision: null, suspendedRevision: revision, suspendedAt: new Date().toISOString() },
  }
}

export async function resume({ req, story }: Move): Promise<Outcome> {
  const revision = await resumePublication(req, story)
  return {
    to: story.stage,
    gate: story.gate,
    columns: { liveRevision: revision, suspendedRevision: null, suspendedAt: null },
  }
}

/** What is forced, with its authors: the revision under review, or the working copy as it stands, frozen now. */
async function forcedRevision({ req, actor, story }: Move): Promise<{ revision: Revision; authors: string[] }> {
  const { authors } = story.gate
  if (!isEditable(story.stage)) return { revision: await revisionOf(req, story, roundOf(story).revision), authors }
  const files = allMedia(story.kind, story.content)
  const hands = await handsInMedia(req, story, files)
  if (hands.includes(actor.id)) throw new Refusal('SAME_PERSON', { message: 'errors.author' })
  const media = await mediaFacts(req, files, null)
  const issues = await findIssues(req, story, { kind: story.kind, content: story.content, media })
  const revision = await freeze(req, story, media, issues)
  const held = holdersOf(story.reviews, revision.sha256)
  if (held.some(({ person, step }) => person === actor.id && step !== 'signOff'))
    throw new Refusal('SAME_PERSON', { message: 'errors.holder' })
  return { revision, authors: [...new Set([...authors, ...hands])] }
}

/** Past the review, on a director's word alone: recorded with every error that stood, and marked for ever. */
export async function forcePublish(move: Move): Promise<Outcome> {
  const { req, actor, story } = move
  const { revision, authors } = await forcedRevision(move)
  const { content, media } = thaw(revision.canonical)
  const issues = await findIssues(req, story, { kind: story.kind, content, media })
  assertForcible(issues)
  await assertSlugFree(req, story.kind, story.id, content.slug)
  await recordReview(move, { outcome: 'forced', revision: revision.sha256, secrecyReviewed: true })
  const up = goesUp(story, revision.sha256, await publishRevision(req, story, revision.sha256))
  const now = new Date()
  const { reviewAfterHours } = await gateHours(req)
  const due = new Date(now.getTime() + reviewAfterHours * HOUR_MS).toISOString()
  const forced = {
    revision: revision.sha256,
    by: asPerson(actor),
    at: now.toISOString(),
    due,
    authors,
    reviewed: null,
  }
  return {
    ...up,
    gate: { ...up.gate, everSubmitted: true, forced },
    columns: { ...up.columns, reviewDue: due },
    audit: {
      forced: true,
      secrecyReviewed: true,
      revision: revision.sha256,
      errors: issues.filter(({ severity }) => severity === 'error').map(({ id }) => id),
    },
  }
}

/** What follows from the word of who reviewed a forced edition: a director takes it down, a gatekeeper suspends it. */
async function consequence(move: Move): Promise<Outcome> {
  const { actor, command, story } = move
  if (command.outcome === 'withdraw' && actor.role === 'director') return withdraw(move)
  if (command.outcome === 'withdraw' && story.state.live) return suspend(move)
  return { to: story.stage, gate: story.gate }
}

export async function reviewAfter(move: Move): Promise<Outcome> {
  const { actor, command, story } = move
  const { forced } = story.gate
  const outcome = command.outcome ?? 'upheld'
  if (!forced) throw new Error(`story ${story.id} was not forced`)
  await recordReview(move, {
    outcome: outcome === 'upheld' ? 'upheld' : 'overturned',
    revision: forced.revision,
    secrecyReviewed: false,
  })
  const follows = await consequence(move)
  const reviewed = { by: asPerson(actor), at: new Date().toISOString(), outcome }
  return {
    ...follows,
    gate: { ...follows.gate, forced: { ...forced, reviewed } },
    columns: { ...follows.columns, reviewDue: null },
    audit: { ...follows.audit, outcome },
  }
}
