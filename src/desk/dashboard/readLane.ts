/** The stories of a lane: one query for each kind, as the person who looks. Server only. */
import type { PayloadRequest, Where } from 'payload'
import { KINDS, type Kind } from '../../editorial/rules/kinds'
import type { Actor } from '../../editorial/rules/roles'
import { withClaims } from '../list/claims'
import type { StoryRow } from '../list/StoryTable'
import type { Lane, Mark } from './lanes'

export type LaneRow = StoryRow & { kind: Kind; reason?: string } & Partial<Record<Mark, string | null>>

export interface LaneRows {
  rows: LaneRow[]
  total: number
  /** of each kind that has any */
  counts: Partial<Record<Kind, number>>
}

/** Handed over by the configuration: which of these stories the person can carry on now. */
export type WaitingFor = (req: PayloadRequest, kind: Kind, ids: readonly string[]) => Promise<Set<string>>

/** Rows on a lane; its count says how many there are, and the lists hold them all. */
const SHOWN = 8
/** Most stories of one kind among which those for the person are looked for. */
const CANDIDATES = 300
const URGENCY: Readonly<Record<string, number>> = { flash: 0, urgent: 1, normal: 2 }

const urgencyOf = ({ urgency }: StoryRow): number => URGENCY[urgency ?? 'normal'] ?? 2
const sinceOf = ({ stageSince, updatedAt }: StoryRow): string => stageSince ?? updatedAt

/** 急稿 first, then who has waited longest. */
export const byUrgency = (a: StoryRow, b: StoryRow): number =>
  urgencyOf(a) - urgencyOf(b) || sinceOf(a).localeCompare(sinceOf(b))
export const bySchedule = (a: StoryRow, b: StoryRow): number => (a.scheduledAt ?? '').localeCompare(b.scheduledAt ?? '')
export const byLatest = (a: StoryRow, b: StoryRow): number => sinceOf(b).localeCompare(sinceOf(a))

const COLUMNS = {
  title: true,
  unit: true,
  stage: true,
  stageSince: true,
  urgency: true,
  updatedAt: true,
  scheduledAt: true,
  alarm: true,
  suspendedAt: true,
  reviewDue: true,
} as const

async function ofKind(req: PayloadRequest, actor: Actor, lane: Lane, kind: Kind, waitingFor: WaitingFor) {
  const unit: Where[] = lane.ownUnit ? [{ unit: { equals: actor.unit ?? '' } }] : []
  const marked: Where[] = lane.marks ? [{ or: lane.marks.map((mark) => ({ [mark]: { exists: true } })) }] : []
  const { docs, totalDocs } = await req.payload.find({
    collection: kind,
    where: { and: [{ stage: { in: [...lane.stages] } }, ...marked, ...unit] },
    select: COLUMNS,
    sort: lane.latestFirst ? '-stageSince' : lane.bySchedule ? 'scheduledAt' : 'stageSince',
    limit: lane.latestFirst ? SHOWN : CANDIDATES,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const rows = (docs as unknown as StoryRow[]).map((row): LaneRow => ({ ...row, kind }))
  if (!lane.forMe) return { kind, rows, total: totalDocs }
  const mine = await waitingFor(
    req,
    kind,
    rows.map(({ id }) => String(id)),
  )
  const forMe = rows.filter(({ id }) => mine.has(String(id)))
  const kept = await withClaims({ payload: req.payload, user: req.user, req }, kind, forMe)
  return { kind, rows: kept, total: kept.length }
}

/** The reason of the latest decision that sent each story back. */
async function withReasons(req: PayloadRequest, rows: LaneRow[]): Promise<LaneRow[]> {
  if (rows.length === 0) return rows
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: {
      and: [{ story: { in: rows.map(({ id }) => String(id)) } }, { outcome: { in: ['returned', 'unsigned'] } }],
    },
    sort: 'order',
    limit: 500,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const notes = new Map(
    docs.map(({ story, reason }) => [String(story), String((reason as { note?: string } | null)?.note ?? '')] as const),
  )
  return rows.map((row) => ({ ...row, reason: notes.get(String(row.id)) }))
}

export async function readLane(
  req: PayloadRequest,
  actor: Actor,
  lane: Lane,
  waitingFor: WaitingFor,
): Promise<LaneRows> {
  const found = await Promise.all(KINDS.map((kind) => ofKind(req, actor, lane, kind, waitingFor)))
  const rows = found
    .flatMap((each) => each.rows)
    .sort(lane.latestFirst ? byLatest : lane.bySchedule ? bySchedule : byUrgency)
    .slice(0, SHOWN)
  return {
    rows: lane.reasons ? await withReasons(req, rows) : rows,
    total: found.reduce((sum, { total }) => sum + total, 0),
    counts: Object.fromEntries(found.filter(({ total }) => total > 0).map(({ kind, total }) => [kind, total])),
  }
}
