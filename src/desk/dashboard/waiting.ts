/** What stands in a lane: rows of every kind that the reader may read, the urgent first, then who waits longest. */
import type { PayloadRequest, Where } from 'payload'
import { KINDS, type Kind } from '../../editorial/rules/kinds'
import type { Actor } from '../../editorial/rules/roles'
import type { Stage } from '../../editorial/rules/stages'
import type { Lane } from './lanes'

export interface Waiting {
  kind: Kind
  id: string
  title: string
  unit: string
  stage: Stage
  urgency: 'normal' | 'urgent' | 'flash'
  /** ISO moment since which it stands there */
  since: string
}

export interface FilledLane {
  lane: Lane
  total: number
  rows: Waiting[]
  /** how many of each kind, for the links to the lists */
  kinds: { kind: Kind; total: number }[]
}

const SHOWN = 8
const RANK = { flash: 0, urgent: 1, normal: 2 }

const idOf = (value: unknown): string => String(value && typeof value === 'object' && 'id' in value ? value.id : (value ?? ''))

async function rowsOf(req: PayloadRequest, kind: Kind, lane: Lane, where: Where): Promise<{ total: number; rows: Waiting[] }> {
  const urgentFirst = async (urgency: Where): Promise<{ total: number; rows: Waiting[] }> => {
    const { docs, totalDocs } = await req.payload.find({
      collection: kind,
      where: { and: [where, urgency] },
      sort: lane.newestFirst ? '-stageSince' : 'stageSince',
      limit: SHOWN,
      depth: 0,
      select: { title: true, unit: true, stage: true, urgency: true, stageSince: true },
      overrideAccess: false,
      user: req.user,
      req,
    })
    const rows = docs.map(
      (row): Waiting => ({
        kind,
        id: String(row.id),
        title: row.title,
        unit: idOf(row.unit),
        stage: row.stage,
        urgency: row.urgency ?? 'normal',
        since: row.stageSince ?? '',
      }),
    )
    return { total: totalDocs, rows }
  }
  const [urgent, normal] = [
    await urgentFirst({ urgency: { in: ['urgent', 'flash'] } }),
    await urgentFirst({ urgency: { not_in: ['urgent', 'flash'] } }),
  ]
  return { total: urgent.total + normal.total, rows: [...urgent.rows, ...normal.rows] }
}

const before =
  ({ newestFirst }: Lane) =>
  (a: Waiting, b: Waiting): number => {
    if (newestFirst) return b.since.localeCompare(a.since)
    return RANK[a.urgency] - RANK[b.urgency] || a.since.localeCompare(b.since)
  }

/** Reads one lane for its reader. */
export async function fillLane(req: PayloadRequest, actor: Actor, lane: Lane): Promise<FilledLane> {
  const where: Where = {
    and: [{ stage: { in: [...lane.stages] } }, ...(lane.own ? [{ unit: { equals: actor.unit ?? '' } }] : [])],
  }
  const found = await Promise.all(KINDS.map(async (kind) => ({ kind, ...(await rowsOf(req, kind, lane, where)) })))
  return {
    lane,
    total: found.reduce((sum, { total }) => sum + total, 0),
    rows: found.flatMap(({ rows }) => rows).sort(before(lane)).slice(0, SHOWN),
    kinds: found.filter(({ total }) => total > 0).map(({ kind, total }) => ({ kind, total })),
  }
}

/** Short names of units, by id. */
export async function unitNames(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { in: [...new Set(ids)] } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map(docs.map((unit) => [String(unit.id), String(unit.shortName || unit.name)]))
}

/** Accounts of gatekeepers and directors that wait for a director's word. */
export async function unconfirmedAccounts(req: PayloadRequest): Promise<{ id: string; name: string; role: string }[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ confirmed: { equals: false } }, { suspended: { not_equals: true } }] },
    limit: 50,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map((user) => ({ id: String(user.id), name: String(user.name ?? ''), role: String(user.role ?? '') }))
}
