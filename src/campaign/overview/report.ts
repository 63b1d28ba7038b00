/** How the wave goes, in numbers, for one person: a unit sees its own, and of others what is released. */
import type { PayloadRequest } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { relationId, requireActor } from '../../editorial/people'
import { beijingDay } from '../../editorial/rules/days'
import { isKind, type Kind } from '../../editorial/rules/kinds'
import { isGateRole } from '../../editorial/rules/roles'
import { reprintsOf } from '../clippings/list'
import { targetsNow } from '../figures/register'
import { stageCounts } from '../projects/find'
import type { TargetRow } from '../rules/figures/targets'
import {
  MOST_LISTED,
  type CampaignTasks,
  type ListedStory,
  type Overview,
  type OverviewQuery,
} from '../rules/overview/overview'
import { returnReasons, stepTimes } from '../rules/overview/turnaround'
import { scoresOf } from '../scores/report'
import { scoredUnits } from '../scores/units'
import { decisionsOf, type MonthDecisions } from './decisions'
import { decisionsFor } from './ofCampaign'
import { mostRead, publishedByMonth, publishedIn } from './published'
import { tasksOf } from './tasks'

const RANKED = 10

/** Stories by their ids, with their present titles, as the person reads them. */
async function named(
  req: PayloadRequest,
  wanted: readonly { kind: string; story: string; at: string }[],
  names: Record<string, string>,
): Promise<ListedStory[]> {
  const listed: ListedStory[] = []
  for (const kind of new Set(wanted.map((each) => each.kind))) {
    if (!isKind(kind)) continue
    const own = wanted.filter((each) => each.kind === kind)
    const { docs } = await req.payload.find({
      collection: kind,
      where: { id: { in: own.map(({ story }) => story) } },
      select: { title: true, unit: true },
      limit: own.length,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    const byId = new Map(docs.map((doc) => [String(doc.id), doc]))
    listed.push(
      ...own.flatMap(({ story, at }) => {
        const doc = byId.get(story)
        const unit = names[relationId(doc?.unit) ?? ''] ?? ''
        return doc ? [{ kind: kind as Kind, id: story, title: String(doc.title ?? ''), unit, at }] : []
      }),
    )
  }
  return listed.sort((a, b) => (a.at < b.at ? 1 : -1))
}

function decided({ list, of }: OverviewQuery, { decisions, from }: MonthDecisions) {
  return decisions
    .filter(({ at }) => at >= from)
    .filter(({ outcome, code, step }) =>
      list === 'returned' ? outcome === 'returned' && (!of || (code ?? 'other') === of) : step === of,
    )
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_LISTED)
}

/** Campaigns that have tasks or targets, each once. Of one in the making a unit knows no name. */
const choicesOf = (campaigns: readonly CampaignTasks[], targets: readonly TargetRow[]): Overview['choices'] => {
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]))
  for (const { campaign } of targets) titles.set(campaign.id, campaign.title)
  return [...titles].filter(([, title]) => title !== '').map(([id, title]) => ({ id, title }))
}

/** @param now the clock; tests set it @throws Refusal 401 */
export async function overviewOf(req: PayloadRequest, asked: OverviewQuery, now = new Date()): Promise<Overview> {
  const actor = requireActor(req)
  const office = isGateRole(actor.role)
  const { units, names } = await scoredUnits(req)
  // A unit asks for its own, whatever the address says.
  const unit = office ? asked.unit : (actor.unit ?? ' ')
  const query: OverviewQuery = { ...asked, unit }
  const { month, list, campaign } = query
  const scope = { unit, campaign }
  const [all, tasks, scores] = await Promise.all([
    decisionsOf(req, month, unit),
    tasksOf(req, { ...scope, today: beijingDay(now), names }),
    scoresOf(req, month),
  ])
  const decisions = await decisionsFor(req, all, campaign)
  const [published, views, reprints, pipeline, targets] = await Promise.all([
    publishedByMonth(req, month, scope),
    mostRead(req, scope, names),
    reprintsOf(req, { month, ...scope }),
    campaign ? null : stageCounts(req, unit),
    targetsNow(req),
  ])
  const listed =
    list === 'published'
      ? await publishedIn(req, { month, ...scope, names })
      : list === 'overdue'
        ? tasks.overdue.slice(0, MOST_LISTED)
        : list
          ? await named(req, decided(query, decisions), names)
          : []
  return {
    ...query,
    published,
    steps: computedOnce([decisions.decisions, decisions.frozen], `steps from ${decisions.from}`, () =>
      stepTimes(decisions.decisions, decisions.frozen, decisions.from),
    ),
    returns: returnReasons(decisions.decisions, decisions.from),
    choices: choicesOf(tasks.campaigns, targets),
    campaigns: tasks.campaigns.filter(({ id }) => !campaign || id === campaign),
    overdue: tasks.overdue.length,
    views,
    reprints,
    pipeline,
    targets: targets.filter((target) => !campaign || target.campaign.id === campaign),
    ranking:
      (campaign ? null : scores.ranking)?.units.slice(0, RANKED).map((row) => ({
        unit: row.unit.id,
        name: row.unit.name,
        points: row.points,
      })) ?? null,
    units: office ? units.filter(({ drafts }) => drafts).map(({ id, name }) => ({ id, name })) : [],
    listed,
  }
}
