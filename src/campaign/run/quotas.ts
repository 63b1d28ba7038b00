/** What each unit owes in a campaign, set by the office. */
import type { PayloadRequest } from 'payload'
import { record } from '../../editorial/audit'
import { invalid, Refusal } from '../../editorial/errors'
import { assertExists } from '../../editorial/existing'
import { asAuditActor, presentActor, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { asks } from '../../editorial/tasks'
import { MOST_QUOTAS, QUOTA, type Quota } from '../rules/runs'
import { writeRun } from './rows'
import { assertOpen, seen, subject, tokenOf } from './view'

type Json = Record<string, unknown>

/** @throws Refusal 400 with `field` */
function quotasOf({ quotas }: Json): Quota[] {
  if (!Array.isArray(quotas))
    throw invalid('quotas', quotas === undefined ? 'errors.missingField' : 'errors.invalidField')
  if (quotas.length > MOST_QUOTAS) throw invalid('quotas', 'errors.tooMany', { max: MOST_QUOTAS })
  return quotas.map((each: unknown, index) => {
    const { unit, count } = (typeof each === 'object' && each !== null ? each : {}) as Json
    const before = quotas.slice(0, index) as (Json | null)[]
    if (typeof unit !== 'string') throw invalid(`quotas.${index}.unit`)
    if (before.some((other) => other?.unit === unit)) throw invalid(`quotas.${index}.unit`, 'wave.unitTwice')
    if (typeof count !== 'number' || !Number.isInteger(count) || count < QUOTA.least || count > QUOTA.most)
      throw invalid(`quotas.${index}.count`, 'errors.outOfRange', { min: QUOTA.least, max: QUOTA.most })
    return { unit, count }
  })
}

/**
 * Sets what each unit owes.
 * @throws Refusal 401, 404, 400 with `field`, 403, 409 `WRONG_STAGE` once it is closed, 409 `STALE_REVISION`
 */
export async function setQuotas(req: PayloadRequest, id: string, body: Json): Promise<void> {
  requireActor(req)
  await recorded(req, async () => {
    const actor = await presentActor(req)
    const { campaign, row } = await seen(req, actor, id)
    const token = tokenOf(body)
    const quotas = quotasOf(body)
    for (const [index, { unit }] of quotas.entries()) await assertExists(req, `quotas.${index}.unit`, 'units', unit)
    if (!asks(actor)) throw new Refusal('NOT_PERMITTED')
    assertOpen(actor, campaign, row, token)
    await writeRun(req, id, row, { quotas })
    await record(req, asAuditActor(actor), { event: 'campaign.quotas', data: { campaign: subject(campaign), quotas } })
  })
}
