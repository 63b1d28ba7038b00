/**
 * The one door: what the public can see changes here and nowhere else. Load, policy, freshness, move, record — in one
 * transaction; effects after the commit.
 */
import type { PayloadRequest } from 'payload'
import { carryOut } from './carryOut'
import { parseCommand, type Command } from './command'
import { Refusal } from './errors'
import { afterTransition } from './effects'
import { answerFor, type TransitionAnswer } from './answer'
import { MOVES } from './moves'
import { queueNotifications } from './notifications/queue'
import { asAuditActor, presentActor, requireActor } from './people'
import { recorded } from './recorded'
import type { Kind } from './rules/kinds'
import { can, type Verdict } from './rules/policy'
import type { Action } from './rules/stages'
import { inPlaceOf } from './rules/substitutes'
import type { Actor } from './rules/roles'
import { tasksFollow } from './taskStory'
import { loadStory, presentRevision, type Story } from './story'

const refuse = (verdict: Extract<Verdict, { allowed: false }>): never => {
  throw new Refusal(verdict.code, { message: `errors.${verdict.why}` })
}

/** Actions that name the edition that is live or suspended, not the one in the making. */
const SPEAKS_OF_WHAT_IS_UP: readonly Action[] = ['withdraw', 'suspend', 'resume', 'correct', 'reviewAfter']

/** @throws Refusal 409 where the command speaks of another state than the present one */
function assertFresh(command: Command, story: Story): void {
  const stale = new Refusal('STALE_REVISION')
  if (SPEAKS_OF_WHAT_IS_UP.includes(command.action)) {
    if (command.revision !== (story.publication?.liveRevision ?? story.publication?.suspendedRevision)) throw stale
  } else if (command.revision !== undefined && command.revision !== presentRevision(story)) throw stale
  if (command.revisionToken !== undefined && command.revisionToken !== story.revisionToken) throw stale
}

async function run(
  req: PayloadRequest,
  actor: Actor,
  kind: Kind,
  id: string,
  body: unknown,
): Promise<TransitionAnswer> {
  const story = await loadStory(req, actor, kind, id)
  const command = parseCommand(body, story.stage)
  const verdict = can(actor, command.action, story.state)
  if (!verdict.allowed && !verdict.afterStale) return refuse(verdict)
  if (command.step !== undefined && command.step !== story.stage) throw new Refusal('WRONG_STAGE')
  assertFresh(command, story)
  if (!verdict.allowed) return refuse(verdict)

  const outcome = await MOVES[command.action]({ req, actor, story, command, row: verdict.row })
  const seq = await carryOut(req, asAuditActor(actor), story, command.action, outcome, {
    // what the command names goes first: a withdrawal speaks of the live edition, not of the one under review
    revision:
      command.revision ?? outcome.gate.round?.revision ?? story.gate.round?.revision ?? outcome.gate.lastRevision,
    reason: command.reason,
    successor: command.successor,
    contested: command.contested.length > 0 ? command.contested : undefined,
    overrides: command.overrides.length > 0 ? command.overrides : undefined,
    secrecyReviewed: command.action === 'pass' || command.action === 'sign' ? true : undefined,
    substituteFor: (verdict.row.decides && inPlaceOf(actor, story.stage)) || undefined,
  })
  const after = await loadStory(req, actor, kind, id)
  await tasksFollow(req, after)
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
  requireActor(req)
  const answer = await recorded(req, async () => run(req, await presentActor(req), kind, id, body))
  afterTransition(req, kind, id, answer)
  return answer
}
