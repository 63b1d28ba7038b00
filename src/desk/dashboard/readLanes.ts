/** The stories of the lanes, with who has taken them up and why they came back. Server only. */
import type { PayloadRequest } from 'payload'
import { KINDS } from '../../editorial/rules/kinds'
import type { LaneQuery, LaneRows, QueueRow } from '../../editorial/rules/lane'
import { withClaims } from '../list/claims'
import type { Lane } from './lanes'

export type LaneRow = QueueRow & { reason?: string; claim?: string }

export interface ReadLane {
  lane: Lane
  found: LaneRows<LaneRow>
}

/** Handed over by the configuration: what stands on these lanes for the person of the request. */
export type LanesOf = (req: PayloadRequest, lanes: readonly LaneQuery[]) => Promise<LaneRows[]>

const keyOf = ({ kind, id }: QueueRow): string => `${kind} ${id}`

/** The rows of all lanes that somebody may have taken up, by story: one question for each kind. */
async function claimsOn(req: PayloadRequest, lanes: readonly ReadLane[]): Promise<Map<string, LaneRow>> {
  const rows = lanes.flatMap(({ lane, found }) => (lane.forMe ? found.rows : []))
  const claimed = await Promise.all(
    KINDS.map((kind) =>
      withClaims(
        { payload: req.payload, user: req.user, req },
        kind,
        rows.filter((row) => row.kind === kind),
      ),
    ),
  )
  return new Map(claimed.flat().map((row) => [keyOf(row), row]))
}

/** The reason of the latest decision that sent each story back. */
async function withReasons(req: PayloadRequest, rows: readonly LaneRow[]): Promise<LaneRow[]> {
  if (rows.length === 0) return []
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

export async function readLanes(req: PayloadRequest, lanes: readonly Lane[], lanesOf: LanesOf): Promise<ReadLane[]> {
  const found = await lanesOf(req, lanes)
  const read = lanes.flatMap((lane, index): ReadLane[] => (found[index] ? [{ lane, found: found[index] }] : []))
  const claims = await claimsOn(req, read)
  return Promise.all(
    read.map(async ({ lane, found: { rows, ...counted } }) => {
      const claimed = lane.forMe ? rows.map((row) => claims.get(keyOf(row)) ?? row) : rows
      return { lane, found: { ...counted, rows: lane.reasons ? await withReasons(req, claimed) : claimed } }
    }),
  )
}
