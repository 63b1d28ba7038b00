/** The gate office confirms or refuses a clipping. */
import type { PayloadRequest } from 'payload'
import { invalid, notFound, Refusal } from '../../editorial/errors'
import { throughGate } from '../../editorial/gateToken'
import { presentActor, relationId, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { canRead } from '../../editorial/rules/visibility'
import { newToken } from '../../editorial/token'
import { mayDecide, OUTCOMES, type Outcome } from '../rules/clippings'
import { lastClosed } from '../rules/scoring/closed'
import { lockedMonths } from '../scores/rows'
import { assertToken } from './enter'
import { clippingById, COLLECTION, recordClipping, type ClippingRow } from './rows'

const MOST_REASON = 500

interface Decision {
  revisionToken: string
  outcome: Outcome
  reason: string
}

/** @throws Refusal 400 with `field` */
function decisionIn(body: Record<string, unknown>): Decision {
  const { revisionToken, reason = '' } = body
  if (typeof revisionToken !== 'string' || revisionToken === '') throw invalid('revisionToken', 'errors.missingField')
  const outcome = OUTCOMES.find((each) => each === body.outcome)
  if (!outcome) throw invalid('outcome', body.outcome === undefined ? 'errors.missingField' : 'errors.invalidField')
  if (typeof reason !== 'string') throw invalid('reason')
  if (reason.length > MOST_REASON) throw invalid('reason', 'errors.tooLong', { max: MOST_REASON })
  if (outcome === 'refused' && reason.trim() === '') throw invalid('reason', 'errors.missingField')
  return { revisionToken, outcome, reason: reason.trim() }
}

/** @throws Refusal 403, 409 */
async function assertMayDecide(req: PayloadRequest, row: ClippingRow, outcome: Outcome): Promise<void> {
  const actor = await presentActor(req)
  const fixed = row.date.slice(0, 7) <= lastClosed(await lockedMonths(req))
  const may = mayDecide(actor, { state: row.state, fixed }, outcome)
  if (may === 'role') throw new Refusal('NOT_PERMITTED')
  if (may !== true)
    throw new Refusal('WRONG_STAGE', { message: may === 'fixed' ? 'scores.clippingFixed' : 'scores.clippingDecided' })
}

/** @throws Refusal 401, 404, 400 with `field`, 403, 409 — the caller adds `current` */
export async function decideClipping(
  req: PayloadRequest,
  id: string,
  body: Record<string, unknown>,
  now = new Date(),
): Promise<void> {
  requireActor(req)
  await recorded(req, async () => {
    const actor = await presentActor(req)
    const row = await clippingById(req, id)
    if (!row || !canRead(actor, relationId(row.unit) ?? '')) throw notFound()
    const { revisionToken, outcome, reason } = decisionIn(body)
    await assertMayDecide(req, row, outcome)
    assertToken(revisionToken, row)
    if (outcome === 'confirmed' && row.enteredBy === actor.id)
      throw new Refusal('SAME_PERSON', { message: 'scores.clippingOwn' })
    await throughGate(req, () =>
      req.payload.update({
        collection: COLLECTION,
        id: row.id,
        data: {
          state: outcome,
          refusedBecause: outcome === 'refused' ? reason : null,
          decidedBy: actor.id,
          decidedByName: actor.name,
          decidedAt: now.toISOString(),
          revisionToken: newToken(),
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await recordClipping(req, actor, `clipping.${outcome}`, row, outcome === 'refused' ? reason : undefined)
  })
}
