/**
 * The one door: what the public can see changes here and nowhere else. Load, policy, freshness, move, record — in one
 * transaction; effects after the commit.
 */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { parseCommand, type Command } from './command'
import { Refusal } from './errors'
import { afterTransition } from './effects'
import { answerFor, type TransitionAnswer } from './answer'
import { MOVES, type Outcome } from './moves'
import { queueNotifications } from './notifications/queue'
import { asAuditActor, requireActor } from './people'
import { recorded } from './recorded'
import type { Kind } from './rules/kinds'
import { can, type Verdict } from './rules/policy'
import type { Actor } from './rules/roles'
import { loadStory, presentRevision, type Story } from './story'

const refuse = (verdict: Extract<Verdict, { allowed: false }>): never => {
  throw new Refusal(verdict.code, { message: `errors.${verdict.why}` })
}

/** @throws Refusal 409 where the command speaks of another state than the present one */
function assertFresh(command: Command, story: Story): void {
  const stale = new Refusal('STALE_REVISION')
  if (command.action === 'withdraw') {
    if (command.revision !== story.publication?.liveRevision) throw stale
  } else if (command.revision !== undefined && command.revision !== presentRevision(story)) throw stale
  if (command.revisionToken !== undefined && command.revisionToken !== story.revisionToken) throw stale
}

/** Stage, gate record and mirrors of the publication: columns of the working copy that no save touches. */
async function writeStage(req: PayloadRequest, story: Story, outcome: Outcome): Promise<void> {
  const moved = outcome.to !== story.stage ? { stage: outcome.to, stageSince: new Date().toISOString() } : {}
  await req.payload.db.updateOne({
    collection: story.kind,
    id: story.id,
    data: { ...moved, gate: outcome.gate, ...outcome.columns },
    req,
    returning: false,
  })
}

async function run(
  req: PayloadRequest,
  actor: Actor,
  kind: Kind,
  id: string,
  body: unknown,
): Promise<TransitionAnswer> {
  const story = await loadStory(req, actor, kind, id)
  const command = parseCommand(body)
  const verdict = can(actor, command.action, story.state)
  if (!verdict.allowed && !verdict.afterStale) return refuse(verdict)
  if (command.step !== undefined && command.step !== story.stage) throw new Refusal('WRONG_STAGE')
  assertFresh(command, story)
  if (!verdict.allowed) return refuse(verdict)

  const outcome = await MOVES[command.action]({ req, actor, story, command, row: verdict.row })
  await writeStage(req, story, outcome)
  const { seq } = await record(req, asAuditActor(actor), {
    event: `story.${command.action}`,
    data: {
      story: { kind, id: story.id, title: story.title },
      from: story.stage,
      to: outcome.to,
      // what the command names goes first: a withdrawal speaks of the live edition, not of the one under review
      revision:
        command.revision ?? outcome.gate.round?.revision ?? story.gate.round?.revision ?? outcome.gate.lastRevision,
      reason: command.reason,
      successor: command.successor,
      contested: command.contested.length > 0 ? command.contested : undefined,
      overrides: command.overrides.length > 0 ? command.overrides : undefined,
      secrecyReviewed: command.action === 'pass' || command.action === 'sign' ? true : undefined,
      ...outcome.audit,
    },
  })
  const after = await loadStory(req, actor, kind, id)
  await queueNotifications(req, { actor, action: command.action, before: story, after, seq })
  return answerFor(req, after)
}

/**
 * Carries out one action on one story, as the person of the request.
 * @param body as `http-contract.md` says
 * @throws Refusal with the contract's code, in the contract's order
 */
export async function transition(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  body: unknown,
): Promise<TransitionAnswer> {
  const actor = requireActor(req)
  const answer = await recorded(req, () => run(req, actor, kind, id, body))
  afterTransition(req, kind, id, answer)
  return answer
}
