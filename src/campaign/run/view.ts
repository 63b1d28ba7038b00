/** How a campaign runs, as those who work in it read it, and whether it may still be changed. */
import type { PayloadRequest } from 'payload'
import { invalid, notFound, Refusal } from '../../editorial/errors'
import { requireActor } from '../../editorial/people'
import { beijingDay } from '../../editorial/rules/days'
import { isGateRole, type Actor } from '../../editorial/rules/roles'
import { campaignById, titleFor, type Campaign } from '../campaigns'
import type { AskedTask } from '../rules/lines'
import { ownPart, reportOf, type Report } from '../rules/report'
import { runStateOf, type Run } from '../rules/runs'
import { factsOf, tasksOfCampaign } from './facts'
import { runRow, type RunRow } from './rows'

type Json = Record<string, unknown>

/** What the page of a campaign shows. */
export interface RunView {
  run: Run
  report: Report
  tasks: AskedTask[]
}

function runOfRow(actor: Actor, campaign: Campaign, row: RunRow | null, today: string): Run {
  const all = isGateRole(actor.role)
  const quotas = row?.quotas ?? []
  return {
    campaign: campaign.id,
    title: titleFor(actor, campaign),
    state: runStateOf({ ...campaign, closedOn: row?.closedOn ?? null }, today),
    live: campaign.live,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    closedOn: row?.closedOn ?? null,
    closedBy: row?.closedByName ?? null,
    closeReason: all ? (row?.closeReason ?? null) : null,
    final: Boolean(row?.closedAt),
    quotas: all ? quotas : quotas.filter(({ unit }) => unit === actor.unit),
    revisionToken: all ? (row?.revisionToken ?? null) : null,
  }
}

/** The frozen report, or what it would be now. */
async function reportNow(req: PayloadRequest, campaign: Campaign, row: RunRow | null, today: string): Promise<Report> {
  return row?.report ?? reportOf(await factsOf(req, campaign, row?.quotas ?? []), today, today)
}

/** Whether a unit has part in a campaign: it was asked, or owes stories. */
const hasPart = (unit: string | null, tasks: readonly AskedTask[], row: RunRow | null): boolean =>
  unit !== null && (tasks.length > 0 || (row?.quotas ?? []).some((quota) => quota.unit === unit))

/**
 * A campaign with its tasks and its report: whole for the gate's roles, one's own part for a unit that has one.
 * @throws Refusal 401; 404 for an unknown campaign and for one in which the unit has no part
 */
export async function runOf(req: PayloadRequest, id: string, now = new Date()): Promise<RunView> {
  const actor = requireActor(req)
  const campaign = await campaignById(req, id)
  if (!campaign) throw notFound()
  const today = beijingDay(now)
  const row = await runRow(req, id)
  const run = runOfRow(actor, campaign, row, today)
  if (isGateRole(actor.role))
    return { run, report: await reportNow(req, campaign, row, today), tasks: await tasksOfCampaign(req, id) }
  const tasks = actor.unit ? await tasksOfCampaign(req, id, actor.unit) : []
  if (!hasPart(actor.unit, tasks, row)) throw notFound()
  const report = ownPart(await reportNow(req, campaign, row, today), actor.unit ?? '')
  return { run, report: { ...report, title: run.title, goal: campaign.live ? report.goal : '' }, tasks }
}

/** @throws Refusal 404 as `runOf`, without what the report costs */
export async function seen(
  req: PayloadRequest,
  actor: Actor,
  id: string,
): Promise<{ campaign: Campaign; row: RunRow | null }> {
  const campaign = await campaignById(req, id)
  if (!campaign) throw notFound()
  const row = await runRow(req, id)
  const tasks = isGateRole(actor.role) || !actor.unit ? [] : await tasksOfCampaign(req, id, actor.unit)
  if (!isGateRole(actor.role) && !hasPart(actor.unit, tasks, row)) throw notFound()
  return { campaign, row }
}

/** @throws Refusal 400 for a request without the token that it read; null stands for none yet */
export function tokenOf({ revisionToken }: Json): string | null {
  if (revisionToken === null || typeof revisionToken === 'string') return revisionToken
  throw invalid('revisionToken', 'errors.missingField')
}

/** @throws Refusal 409 for a run that is closed, or another token than the present one */
export function assertOpen(actor: Actor, campaign: Campaign, row: RunRow | null, token: string | null): void {
  if (row?.closedAt) throw new Refusal('WRONG_STAGE', { message: 'wave.runClosed' })
  if (token === (row?.revisionToken ?? null)) return
  const current = runOfRow(actor, campaign, row, beijingDay(new Date()))
  throw new Refusal('STALE_REVISION', { beside: { current } })
}

/** A campaign as the log names it. */
export const subject = ({ id, title }: Campaign) => ({ id, title })
