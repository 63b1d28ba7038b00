/** The end of a campaign: by a director's word or its last day. Its report is made then, and stays. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { record } from '../../editorial/audit'
import { invalid, Refusal } from '../../editorial/errors'
import { asAuditActor, presentActor, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { beijingDay, readDay } from '../../editorial/rules/days'
import { dayPlus } from '../../editorial/rules/reminders'
import type { Actor } from '../../editorial/rules/roles'
import { campaignById, type Campaign } from '../campaigns'
import { reportOf } from '../rules/report'
import { factsOf } from './facts'
import { runRow, writeRun, type RunRow } from './rows'
import { assertOpen, seen, subject, tokenOf } from './view'

type Json = Record<string, unknown>
const LONGEST_REASON = 500

interface Ending {
  closedOn: string
  reason: string | null
  actor: Actor | null
}

/** Closes a run: its report is made now and stays. */
async function end(
  req: PayloadRequest,
  campaign: Campaign,
  row: RunRow | null,
  { closedOn, reason, actor }: Ending,
  now: Date,
): Promise<void> {
  const report = reportOf(await factsOf(req, campaign, row?.quotas ?? []), closedOn, beijingDay(now))
  await writeRun(req, campaign.id, row, {
    quotas: row?.quotas ?? [],
    closedOn,
    closedBy: actor?.id ?? null,
    closedByName: actor?.name ?? null,
    closedAt: now.toISOString(),
    closeReason: reason,
    report,
  })
  await record(req, actor && asAuditActor(actor), {
    event: 'campaign.closed',
    data: { campaign: subject(campaign), closedOn, ...(reason ? { reason } : {}) },
  })
}

/** @throws Refusal 400 with `field` */
function endingOf({ reason, closedOn }: Json, campaign: Campaign, today: string): Omit<Ending, 'actor'> {
  if (typeof reason !== 'string' || reason.trim() === '') throw invalid('reason', 'errors.emptyReason')
  if (reason.length > LONGEST_REASON) throw invalid('reason', 'errors.tooLong', { max: LONGEST_REASON })
  if (closedOn === undefined || closedOn === null) return { reason, closedOn: today }
  const day = typeof closedOn === 'string' ? readDay(closedOn) : null
  if (day === null) throw invalid('closedOn', 'errors.badDay')
  if (day > today || (campaign.startsOn !== null && day < campaign.startsOn)) throw invalid('closedOn', 'wave.badEnd')
  return { reason, closedOn: day }
}

/**
 * Closes a campaign for good, on a director's word.
 * @throws Refusal 401, 404, 400 with `field`, 403, 409
 */
export async function closeRun(req: PayloadRequest, id: string, body: Json, now = new Date()): Promise<void> {
  requireActor(req)
  await recorded(req, async () => {
    const actor = await presentActor(req)
    const { campaign, row } = await seen(req, actor, id)
    const token = tokenOf(body)
    const ending = endingOf(body, campaign, beijingDay(now))
    if (actor.role !== 'director' || !actor.confirmed) throw new Refusal('NOT_PERMITTED')
    assertOpen(actor, campaign, row, token)
    await end(req, campaign, row, { ...ending, actor }, now)
  })
}

/** Closes a campaign whose last day has passed, once however many processes watch. @returns whether it was closed now */
export async function closeEnded(payload: Payload, id: string, now: Date): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return recorded(req, async () => {
    const campaign = await campaignById(req, id)
    const row = await runRow(req, id)
    if (!campaign?.endsOn || row?.closedAt || beijingDay(now) < dayPlus(campaign.endsOn, 1)) return false
    await end(req, campaign, row, { closedOn: campaign.endsOn, reason: null, actor: null }, now)
    return true
  })
}
