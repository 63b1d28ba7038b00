/** The campaigns of a page, each with where it stands and what came of it so far. */
import type { PayloadRequest, Where } from 'payload'
import { Refusal } from '../../editorial/errors'
import { relationId, requireActor } from '../../editorial/people'
import { beijingDay } from '../../editorial/rules/days'
import { isGateRole } from '../../editorial/rules/roles'
import { campaignsOfPage } from '../campaigns'
import type { CoverageState } from '../../editorial/rules/coverage'
import type { TaskState } from '../../editorial/rules/tasks'
import { linesOf, progressOf, type LineFacts } from '../rules/lines'
import type { ListedRun, RunPage } from '../rules/runList'
import { runStateOf } from '../rules/runs'
import { runRows } from './rows'

const RUNS_A_PAGE = 20
const MOST = 20_000

type Row = Record<string, unknown>

const lookFor = async (req: PayloadRequest, collection: 'coverageTasks' | 'coverage', where: Where, names: string[]) =>
  (
    await req.payload.find({
      collection,
      where,
      select: Object.fromEntries(names.map((name) => [name, true as const])),
      limit: MOST,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
  ).docs as unknown as Row[]

/** What lines are counted from, by campaign. */
async function countedOf(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, LineFacts>> {
  const facts = new Map(ids.map((id): [string, LineFacts] => [id, { tasks: [], stories: [], quotas: [] }]))
  if (ids.length === 0) return facts
  const names = ['campaign', 'unit', 'state', 'due', 'settledAt']
  for (const row of await lookFor(req, 'coverageTasks', { campaign: { in: [...ids] } }, names))
    facts.get(relationId(row.campaign) ?? '')?.tasks.push({
      unit: relationId(row.unit) ?? '',
      state: row.state as TaskState,
      due: (row.due as string | null | undefined) ?? null,
      settledAt: (row.settledAt as string | null | undefined) ?? null,
    })
  const live: Where = {
    and: [{ campaigns: { in: [...ids] } }, { state: { equals: 'live' } }, { kind: { not_equals: 'campaigns' } }],
  }
  for (const { unit, campaigns } of await lookFor(req, 'coverage', live, ['unit', 'campaigns']))
    for (const campaign of (campaigns as string[] | null) ?? [])
      facts.get(campaign)?.stories.push({ unit: String(unit), state: 'live' satisfies CoverageState })
  return facts
}

/** @param page from 1 @throws Refusal 401, 403 for who reads no campaigns */
export async function runsOf(req: PayloadRequest, page: number, now = new Date()): Promise<RunPage> {
  const actor = requireActor(req)
  if (!isGateRole(actor.role)) throw new Refusal('NOT_PERMITTED')
  const today = beijingDay(now)
  const { campaigns, total, pages } = await campaignsOfPage(req, page, RUNS_A_PAGE)
  const ids = campaigns.map(({ id }) => id)
  const rows = new Map((await runRows(req, ids, true)).map((row) => [row.campaign, row]))
  const counted = await countedOf(
    req,
    ids.filter((id) => !rows.get(id)?.report),
  )
  const runs = campaigns.map((campaign): ListedRun => {
    const row = rows.get(campaign.id)
    const facts = { ...(counted.get(campaign.id) ?? { tasks: [], stories: [] }), quotas: row?.quotas ?? [] }
    return {
      campaign: campaign.id,
      title: campaign.title,
      state: runStateOf({ ...campaign, closedOn: row?.closedOn ?? null }, today),
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      progress: progressOf(row?.report?.lines ?? linesOf(facts, today)),
    }
  })
  return { runs, total, page, pages }
}
