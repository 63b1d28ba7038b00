/** Orders as they are stored. Each is worked on by one process at a time, under a lease that it renews. */
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import type { Batch, BatchFailure, BatchState, BatchStory } from '../../editorial/rules/batches'
import { throughGate } from '../../editorial/gateToken'
import { inTransaction } from '../../platform/transaction'

export const COLLECTION = 'dossierBatches'

/** How long an order belongs to a process that says nothing more, milliseconds. */
export const LEASE_MS = 20_000

export interface BatchRow {
  id: string
  title: string
  state: BatchState
  /** whose folder the files lie in */
  node: string
  stories: BatchStory[]
  total: number
  made: number
  failed: BatchFailure[]
  bytes: number
  orderedBy: string
  orderedByName: string
  orderedAt: string
  holder: string | null
  heldUntil: string | null
  expiresAt: string | null
}

export const rowsWhere = async (req: PayloadRequest, where: Where, limit = 0): Promise<BatchRow[]> =>
  (
    await req.payload.find({
      collection: COLLECTION,
      where,
      sort: 'orderedAt',
      limit,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
  ).docs.map((doc) => ({ ...doc, id: String(doc.id) })) as unknown as BatchRow[]

/** An id that a request made up may be of a form that the database does not know. */
export const rowById = async (req: PayloadRequest, id: string): Promise<BatchRow | null> =>
  (await rowsWhere(req, {})).find((row) => row.id === id) ?? null

/** Within a transaction. */
export const writeRow = (req: PayloadRequest, id: string, data: Partial<BatchRow>): Promise<unknown> =>
  throughGate(req, () => req.payload.update({ collection: COLLECTION, id, data, depth: 0, overrideAccess: true, req }))

/** By the adapter: no row of the gate is ever deleted through Payload. */
export const deleteRow = (req: PayloadRequest, id: string): Promise<unknown> =>
  req.payload.db.deleteMany({ collection: COLLECTION, where: { id: { equals: id } }, req })

const iso = (moment: string): string => new Date(moment).toISOString()

/** An order as the desk lists it. */
export const batchOf = (row: BatchRow): Batch => ({
  id: row.id,
  title: row.title,
  state: row.state,
  total: row.total,
  made: row.made,
  failed: row.failed ?? [],
  bytes: row.bytes,
  orderedBy: row.orderedByName,
  orderedAt: iso(row.orderedAt),
  expiresAt: row.expiresAt && iso(row.expiresAt),
})

export const subject = ({ id, title, total }: Pick<BatchRow, 'id' | 'title' | 'total'>) => ({
  batch: { id, title, stories: total },
})

const lease = (now: Date): string => new Date(now.getTime() + LEASE_MS).toISOString()

/** The next order of this node that nobody works on, which is the holder's from now on; or null. */
export async function takeBatch(payload: Payload, node: string, holder: string, now: Date): Promise<BatchRow | null> {
  const open: Where = { and: [{ node: { equals: node } }, { state: { in: ['waiting', 'running'] } }] }
  const outside = await createLocalReq({}, payload)
  const isFree = ({ heldUntil }: BatchRow) => !heldUntil || new Date(heldUntil) <= now
  // Asked first outside a transaction: without work nothing is locked.
  if (!(await rowsWhere(outside, open)).some(isFree)) return null
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const row = (await rowsWhere(req, open)).find(isFree)
    if (!row) return null
    const mine = { state: 'running', holder, heldUntil: lease(now) } as const
    await writeRow(req, row.id, mine)
    return { ...row, ...mine }
  })
}

/**
 * Writes how far an order is, and that it is still worked on.
 * @returns false where it is the holder's no more: cancelled, deleted, or taken over
 */
export async function keepBatch(
  payload: Payload,
  { id, holder }: BatchRow,
  data: Partial<BatchRow>,
  now: Date,
): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const row = await rowById(req, id)
    if (row?.state !== 'running' || row.holder !== holder) return false
    await writeRow(req, id, { heldUntil: lease(now), ...data })
    return true
  })
}
