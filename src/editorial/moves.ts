/** What each action does besides moving the story: one function per action, each a list of steps. */
import type { PayloadRequest } from 'payload'
import type { Command } from './command'
import { assertNoBlocker } from './commentRows'
import { addWithReturn } from './comments'
import { invalid } from './errors'
import { freeze, mediaFacts, revisionOf } from './freeze'
import { acknowledge, contest, findIssues, override } from './gateIssues'
import { throughGate } from './gateToken'
import { withAuthor, type GateRecord } from './gateRecord'
import { asPerson } from './people'
import { assertSlugFree, isLive, publishRevision, withdrawPublication } from './publish'
import { restoreContent } from './restore'
import { thaw } from './rules/canonical'
import { allMedia } from './rules/references'
import type { Actor } from './rules/roles'
import { chainFor, type Action, type Row, type Stage } from './rules/stages'
import { chainOf } from './chains'
import type { ReviewRow, Story } from './story'

export interface Move {
  req: PayloadRequest
  actor: Actor
  story: Story
  command: Command
  row: Row
}

/** What the move leaves behind: the stage, the gate's record, and what the audit entry says besides. */
export interface Outcome {
  to: Stage
  gate: GateRecord
  /** columns of the working copy besides stage and gate */
  columns?: { firstPublishedAt?: string; liveRevision?: string | null }
  audit?: { standIn?: true; chain?: string[]; acknowledged?: string[]; publicNote?: string }
}

const round = (story: Story) => {
  if (!story.gate.round) throw new Error(`story ${story.id} in ${story.stage} without a round`)
  return story.gate.round
}

/** The issues of the revision under review, as the rules say now. */
async function issuesUnderReview({ req, story }: Move) {
  const frozen = thaw((await revisionOf(req, story, round(story).revision)).canonical)
  return findIssues({ kind: story.kind, content: frozen.content, media: frozen.media }, story.gate)
}

async function recordReview({ req, actor, story, command }: Move, outcome: ReviewRow['outcome'], standIn = false) {
  const decided = outcome === 'passed' || outcome === 'signed'
  await throughGate(req, () =>
    req.payload.create({
      collection: 'reviews',
      data: {
        kind: story.kind,
        story: story.id,
        unit: story.unit,
        revision: round(story).revision,
        round: round(story).number,
        order: story.reviews.length + 1,
        step: story.stage,
        person: actor.id,
        personName: actor.name,
        outcome,
        reason: command.reason ?? null,
        secrecyReviewed: decided,
        standIn,
        acknowledged: command.acknowledged,
        overrides: command.overrides,
        at: new Date().toISOString(),
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}

/** The step after the present one in the round's chain. */
function nextStep(story: Story): Stage {
  const { chain } = round(story)
  const next = chain[chain.findIndex((step) => step === story.stage) + 1]
  if (!next) throw new Error(`story ${story.id}: no step after ${story.stage}`)
  return next
}

async function submit({ req, actor, story, command }: Move): Promise<Outcome> {
  const media = await mediaFacts(req, allMedia(story.kind, story.content), actor)
  await assertSlugFree(req, story.kind, story.id, story.content.slug)
  const issues = findIssues({ kind: story.kind, content: story.content, media }, story.gate)
  const gate = withAuthor(contest(issues, story.gate, command.contested, asPerson(actor)), actor.id)
  const revision = await freeze(req, { ...story, gate }, media, issues)
  const { steps, office } = await chainOf(req, story, 'submit')
  const chain = chainFor(steps, office)
  const rounds = gate.rounds + 1
  return {
    to: chain[0] ?? 'signOff',
    gate: {
      ...gate,
      everSubmitted: true,
      rounds,
      lastRevision: revision.sha256,
      round: { number: rounds, revision: revision.sha256, submitter: actor.id, chain },
    },
    audit: { chain },
  }
}

async function pass(move: Move): Promise<Outcome> {
  const { actor, story, command } = move
  const gate = acknowledge(await issuesUnderReview(move), story.gate, command.acknowledged, asPerson(actor))
  await assertNoBlocker(move.req, story)
  const standIn = story.stage === 'unitReview' && actor.role === 'gatekeeper'
  await recordReview(move, 'passed', standIn)
  return { to: nextStep(story), gate, audit: { acknowledged: command.acknowledged, ...(standIn ? { standIn } : {}) } }
}

async function sign(move: Move): Promise<Outcome> {
  const gate = override(await issuesUnderReview(move), move.story.gate, move.command.overrides, asPerson(move.actor))
  await assertNoBlocker(move.req, move.story)
  await recordReview(move, 'signed')
  return { to: 'approved', gate }
}

/** Ends the round; the revision stays on record. */
const endRound = (story: Story, to: Stage): Outcome => ({ to, gate: { ...story.gate, round: null } })

async function sendBack(move: Move): Promise<Outcome> {
  const standIn = move.story.stage === 'unitReview' && move.actor.role === 'gatekeeper'
  await recordReview(move, 'returned', standIn)
  await addWithReturn(move.req, move.actor, move.story, move.command.comments)
  return { ...endRound(move.story, 'returned'), ...(standIn ? { audit: { standIn } } : {}) }
}

async function unsign(move: Move): Promise<Outcome> {
  await recordReview(move, 'unsigned')
  return endRound(move.story, 'returned')
}

async function publish({ req, story }: Move): Promise<Outcome> {
  const { revision } = round(story)
  const firstPublishedAt = await publishRevision(req, story, revision)
  return {
    to: 'published',
    gate: { ...story.gate, authors: [], round: null, lastRevision: revision },
    columns: { firstPublishedAt, liveRevision: revision },
  }
}

async function withdraw({ req, story, command }: Move): Promise<Outcome> {
  const { successor, publicNote, reason } = command
  if (
    successor &&
    ((successor.kind === story.kind && successor.id === story.id) || !(await isLive(req, successor.kind, successor.id)))
  ) {
    throw invalid('successor', 'errors.successorNotLive')
  }
  await withdrawPublication(req, story, {
    at: new Date().toISOString(),
    code: reason?.code ?? '',
    publicNote,
    successor,
  })
  return {
    to: story.stage === 'published' ? 'withdrawn' : story.stage,
    gate: story.gate,
    columns: { liveRevision: null },
    audit: { publicNote },
  }
}

async function discard({ req, story }: Move): Promise<Outcome> {
  const last = story.publication?.lastRevision
  if (!last) throw new Error(`story ${story.id} was never published`)
  await restoreContent(req, story, thaw((await revisionOf(req, story, last)).canonical).content)
  return {
    to: story.publication?.state === 'withdrawn' ? 'withdrawn' : 'published',
    gate: { ...story.gate, authors: [], round: null, lastRevision: last },
  }
}

const to =
  (stage: Stage) =>
  async ({ story }: Move): Promise<Outcome> =>
    endRound(story, stage)

export const MOVES: Record<Action, (move: Move) => Promise<Outcome>> = {
  submit,
  recall: to('draft'),
  pass,
  return: sendBack,
  sign,
  unsign,
  publish,
  newEdition: to('draft'),
  discard,
  withdraw,
  archive: to('archived'),
  reopen: to('draft'),
}
