/** What each action does besides moving the story: one function per action, each a list of steps. */
import { assertNoBlocker } from './commentRows'
import { addWithReturn } from './comments'
import { chainOf } from './gateSettings'
import { freeze, handsInMedia, mediaFacts, revisionOf } from './freeze'
import { withAuthor } from './gateRecord'
import { acknowledge, contest, findIssues, override } from './gateIssues'
import { endRound, recordReview, roundOf, type Move, type Outcome } from './move'
import { asPerson } from './people'
import { assertSlugFree } from './slug'
import { forcePublish, hold, publish, resume, reviewAfter, schedule, suspend, withdraw } from './publicMoves'
import { restoreContent } from './restore'
import { thaw } from './rules/canonical'
import { allMedia } from './rules/references'
import { chainFor, type Action, type Stage } from './rules/stages'
import type { Story } from './story'

/** The issues of the revision under review, as the rules say now. */
async function issuesUnderReview({ req, story }: Move) {
  const frozen = thaw((await revisionOf(req, story, roundOf(story).revision)).canonical)
  return findIssues(req, story, { kind: story.kind, content: frozen.content, media: frozen.media })
}

/** The step after the present one in the round's chain. */
function nextStep(story: Story): Stage {
  const { chain } = roundOf(story)
  const next = chain[chain.findIndex((step) => step === story.stage) + 1]
  if (!next) throw new Error(`story ${story.id}: no step after ${story.stage}`)
  return next
}

async function submit({ req, actor, story, command }: Move): Promise<Outcome> {
  const media = await mediaFacts(req, allMedia(story.kind, story.content), actor)
  await assertSlugFree(req, story.kind, story.id, story.content.slug)
  const issues = await findIssues(req, story, { kind: story.kind, content: story.content, media })
  const hands = await handsInMedia(req, story, allMedia(story.kind, story.content))
  const gate = [...hands, actor.id].reduce(withAuthor, contest(issues, story.gate, command.contested, asPerson(actor)))
  const revision = await freeze(req, { ...story, gate }, media, issues)
  const { steps, office } = await chainOf(req, story, gate.correction ? 'correct' : 'submit')
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

/** A gatekeeper in the place of the unit's own reviewer: marked for ever. */
const standsIn = ({ actor, story }: Move): boolean => story.stage === 'unitReview' && actor.role === 'gatekeeper'

async function pass(move: Move): Promise<Outcome> {
  const { actor, story, command } = move
  const gate = acknowledge(await issuesUnderReview(move), story.gate, command.acknowledged, asPerson(actor))
  await assertNoBlocker(move.req, story)
  const standIn = standsIn(move)
  await recordReview(move, { outcome: 'passed', revision: roundOf(story).revision, secrecyReviewed: true, standIn })
  return { to: nextStep(story), gate, audit: { acknowledged: command.acknowledged, ...(standIn ? { standIn } : {}) } }
}

async function sign(move: Move): Promise<Outcome> {
  const { actor, command, story } = move
  const gate = override(await issuesUnderReview(move), story.gate, command.overrides, asPerson(actor))
  await assertNoBlocker(move.req, story)
  await recordReview(move, { outcome: 'signed', revision: roundOf(story).revision, secrecyReviewed: true })
  return { to: 'approved', gate }
}

async function sendBack(move: Move): Promise<Outcome> {
  const standIn = standsIn(move)
  const { revision } = roundOf(move.story)
  await recordReview(move, { outcome: 'returned', revision, secrecyReviewed: false, standIn })
  await addWithReturn(move.req, move.actor, move.story, move.command.comments)
  return { ...endRound(move.story, 'returned'), ...(standIn ? { audit: { standIn } } : {}) }
}

async function unsign(move: Move): Promise<Outcome> {
  const { story } = move
  await recordReview(move, { outcome: 'unsigned', revision: roundOf(story).revision, secrecyReviewed: false })
  const ended = endRound(story, 'returned')
  return { ...ended, gate: { ...ended.gate, schedule: null }, columns: { scheduledAt: null } }
}

/** Opens the next edition with a note for readers, whose maker is an author of it. */
async function correct({ actor, story, command }: Move): Promise<Outcome> {
  const { to, gate } = endRound(story, 'draft')
  const note = command.publicNote ?? ''
  const correction = { note, by: asPerson(actor), at: new Date().toISOString() }
  return { to, gate: { ...withAuthor(gate, actor.id), correction }, audit: { publicNote: note } }
}

async function discard({ req, story }: Move): Promise<Outcome> {
  const last = story.publication?.lastRevision
  if (!last) throw new Error(`story ${story.id} was never published`)
  await restoreContent(req, story, thaw((await revisionOf(req, story, last)).canonical).content)
  return {
    to: story.publication?.state === 'withdrawn' ? 'withdrawn' : 'published',
    gate: {
      ...story.gate,
      authors: [],
      round: null,
      roundsBefore: story.gate.rounds,
      correction: null,
      lastRevision: last,
    },
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
  schedule,
  hold,
  newEdition: to('draft'),
  correct,
  discard,
  withdraw,
  suspend,
  resume,
  forcePublish,
  reviewAfter,
  archive: to('archived'),
  reopen: to('draft'),
}
