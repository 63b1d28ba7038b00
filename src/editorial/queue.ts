/**
 * The lanes of the desk. The database finds the stories by its indexes, in the order of the lane and no more than are
 * shown; the policy itself is asked of each one before it is shown as one that the person can carry on.
 */
import type { PayloadRequest } from 'payload'
import type { GateRecord } from './gateRecord'
import { relationId, requireActor } from './people'
import { countStories, findStories, reviewsOfAll, unitEditors } from './queueRows'
import { ALARMS } from './rules/alarms'
import { KINDS, type Kind } from './rules/kinds'
import { orderOf, SHOWN, type CameBack, type LaneQuery, type LaneRows, type Mark, type QueueRow } from './rules/lane'
import { onwardFrom } from './rules/outlook'
import { can, stepOf } from './rules/policy'
import { carriesOn, doesNotName, names, type Condition, type UnitEditors } from './rules/queue'
import { resubmissionFor } from './rules/resubmission'
import type { Actor } from './rules/roles'
import type { Stage } from './rules/stages'
import { readableUnits } from './rules/visibility'
import type { ReviewRow } from './reviewRow'
import { stateOf } from './state'

type Json = Record<string, unknown>

const EVER = { greater_than: '1970-01-01T00:00:00.000Z' }
/** Said so that an index answers it. */
const MARKED: Record<Mark, Condition> = {
  alarm: { alarm: { in: [...ALARMS] } },
  suspendedAt: { suspendedAt: EVER },
  reviewDue: { reviewDue: EVER },
}

interface Asking {
  req: PayloadRequest
  actor: Actor
  editors: UnitEditors
  lane: LaneQuery
}

/**
 * The conditions whose stories together stand on a lane: one a stage, so that each is read in order from an index.
 * Working copies are read by `readableUnits`, here as everywhere.
 */
function conditionsOf({ actor, editors, lane }: Asking): Condition[] {
  const scope = readableUnits(actor)
  if (scope === 'none') return []
  const units: Condition[] = [
    ...(scope === 'all' ? [] : [{ unit: { equals: scope.unit } }]),
    ...(lane.ownUnit ? [{ unit: { equals: actor.unit ?? '' } }] : []),
  ]
  if (lane.marks) return [{ and: [...units, { or: lane.marks.map((mark) => MARKED[mark]) }] }]
  const known =
    lane.knownToMe === undefined ? [] : [lane.knownToMe ? names('knownTo', actor.id) : doesNotName('knownTo', actor.id)]
  const stages = lane.stages.map((stage) =>
    lane.forMe ? carriesOn(actor, stage, editors) : { stage: { equals: stage } },
  )
  return stages.flatMap((stage) => (stage ? [{ and: [stage, ...units, ...known] }] : []))
}

function cameBackOf(stage: Stage, gate: GateRecord, reviews: readonly ReviewRow[], id: string): CameBack | null {
  const found = stepOf(stage) ? resubmissionFor(reviews, gate, id) : null
  if (!found) return null
  const { own, sentBack } = found
  const before = own ?? sentBack
  const unchanged = before !== null && before.revision === gate.round?.revision
  const base = own ? 'decided' : 'returned'
  return { own: own?.outcome ?? null, base: before && !unchanged ? base : null, unchanged }
}

/** Asks the policy of stories whose columns say that the person can carry them on; adds how each came back. */
async function judged(
  { req, actor, editors }: Omit<Asking, 'lane'>,
  kind: Kind,
  stories: readonly Json[],
): Promise<Json[]> {
  const ids = stories.map(({ id }) => String(id))
  const rows = await reviewsOfAll(req, kind, ids)
  return stories.flatMap((story) => {
    const gate = story.gate as GateRecord
    const stage = story.stage as Stage
    const unit = relationId(story.unit) ?? ''
    const reviews = rows.filter((row) => row.story === String(story.id))
    const state = stateOf({
      kind,
      id: String(story.id),
      unit,
      stage,
      createdBy: relationId(story.createdBy),
      gate,
      reviews,
      public: {
        everPublished: Boolean(story.firstPublishedAt),
        liveRevision: (story.liveRevision as string | null) ?? null,
        suspendedRevision: (story.suspendedRevision as string | null) ?? null,
      },
      unitReviewer: (editors.get(unit) ?? []).some((id) => !gate.authors.includes(id)),
    })
    const action = onwardFrom(stage)
    return action && can(actor, action, state).allowed
      ? [{ ...story, cameBack: cameBackOf(stage, gate, reviews, actor.id) }]
      : []
  })
}

/** The first stories of one kind under one condition, and how many there are. */
async function firstOf(asking: Asking, kind: Kind, where: Condition): Promise<{ rows: Json[]; total: number }> {
  const { req, lane } = asking
  const { sort } = orderOf(lane)
  const rows: Json[] = []
  const struck: string[] = []
  let counted: Promise<number> | undefined
  for (;;) {
    // what was found before is left out by name: pages would shift while others write
    const before = [...rows.map(({ id }) => String(id)), ...struck]
    const next = before.length > 0 ? { and: [where, { id: { not_in: before } }] } : where
    const found = await findStories(req, kind, next, { sort, limit: SHOWN })
    if (found.length === SHOWN) {
      // asked beside the policy, not after it
      counted ??= countStories(req, kind, where)
      counted.catch(() => undefined)
    }
    const kept = lane.forMe && found.length > 0 ? await judged(asking, kind, found) : found
    rows.push(...kept)
    struck.push(...found.map(({ id }) => String(id)).filter((id) => !kept.some((row) => String(row.id) === id)))
    if (found.length < SHOWN) return { rows, total: rows.length }
    if (rows.length >= SHOWN) break
  }
  return { rows, total: ((await counted) ?? rows.length) - struck.length }
}

const asRow = (kind: Kind, story: Json): QueueRow => {
  const { gate: _gate, createdBy: _createdBy, ...shown } = story
  return { ...shown, kind, id: String(story.id) } as unknown as QueueRow
}

async function laneOf(asking: Asking): Promise<LaneRows> {
  const conditions = conditionsOf(asking)
  const found = await Promise.all(
    KINDS.flatMap((kind) =>
      conditions.map(async (where) => {
        const { rows, total } = await firstOf(asking, kind, where)
        return { kind, total, rows: rows.map((row) => asRow(kind, row)) }
      }),
    ),
  )
  const counts: LaneRows['counts'] = {}
  for (const { kind, total } of found) if (total > 0) counts[kind] = (counts[kind] ?? 0) + total
  return {
    rows: found
      .flatMap(({ rows }) => rows)
      .sort(orderOf(asking.lane).compare)
      .slice(0, SHOWN),
    total: found.reduce((sum, { total }) => sum + total, 0),
    counts,
  }
}

/**
 * What stands on these lanes for the person of the request.
 * @throws Refusal `NOT_SIGNED_IN`
 */
export async function lanesOf(req: PayloadRequest, lanes: readonly LaneQuery[]): Promise<LaneRows[]> {
  const actor = requireActor(req)
  const asksEditors = lanes.some(({ forMe, stages }) => forMe && stages.includes('unitReview'))
  const editors: UnitEditors = asksEditors ? await unitEditors(req) : new Map()
  return Promise.all(lanes.map((lane) => laneOf({ req, actor, editors, lane })))
}

/**
 * Which of these stories the person of the request can carry on now.
 * @throws Refusal `NOT_SIGNED_IN`
 */
export async function waitingFor(req: PayloadRequest, kind: Kind, ids: readonly string[]): Promise<Set<string>> {
  const actor = requireActor(req)
  const stories = ids.length > 0 ? await findStories(req, kind, { id: { in: [...ids] } }, {}) : []
  const editors: UnitEditors = stories.length > 0 ? await unitEditors(req) : new Map()
  return new Set((await judged({ req, actor, editors }, kind, stories)).map(({ id }) => String(id)))
}
