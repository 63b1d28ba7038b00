/** The inspection as it is stored: a row a day, worked on by one process under a lease, and a row a finding. */
import { setImmediate as breath } from 'node:timers/promises'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { throughGate } from '../../editorial/gateToken'
import { inTransaction } from '../../platform/transaction'
import { reconcile, type Counts, type KeptFinding } from '../rules/inspection/items'
import type { Look } from './look'

/** How long a day belongs to a process that says nothing more, milliseconds. */
export const LEASE_MS = 60_000
/** Findings that are written in one transaction. */
const ROWS_AT_ONCE = 50

export interface InspectionRow {
  id: string
  /** `YYYY-MM-DD` */
  day: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  /** ISO moments */
  startedAt: string
  finishedAt: string | null
  holder: string | null
  heldUntil: string | null
  counts: { items: Counts; editions: number; probed: number; cutOff: boolean } | null
}

type FindingRow = KeptFinding & { id: string }

async function rowsOf<T>(req: PayloadRequest, collection: string, where: Where, sort: string, limit = 0): Promise<T[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort,
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map((doc) => ({ ...doc, id: String(doc.id) })) as unknown as T[]
}

/** The days that were looked at, the newest first. */
export const daysInspected = (req: PayloadRequest, limit: number): Promise<InspectionRow[]> =>
  rowsOf(req, 'inspections', {}, '-day', limit)

/** Findings that are there now, the soonest due first; of one unit where it is given. */
export const openFindings = (req: PayloadRequest, unit?: string): Promise<FindingRow[]> =>
  rowsOf(
    req,
    'inspectionFindings',
    { and: [{ goneOn: { exists: false } }, ...(unit ? [{ unit: { equals: unit } }] : [])] },
    'dueOn',
  )

const write = (req: PayloadRequest, collection: string, id: string | null, data: object): Promise<unknown> =>
  throughGate(req, () =>
    id
      ? req.payload.update({ collection, id, data, depth: 0, overrideAccess: true, req })
      : req.payload.create({ collection, data: data as never, depth: 0, overrideAccess: true, req }),
  )

const lease = (now: Date): string => new Date(now.getTime() + LEASE_MS).toISOString()

const rowOfDay = async (req: PayloadRequest, day: string): Promise<InspectionRow | undefined> =>
  (await rowsOf<InspectionRow>(req, 'inspections', { day: { equals: day } }, 'day', 1))[0]

/** Whether nobody works on a day that is to be looked at. @param due whether it is to be looked at without being asked for */
const isFree = (row: InspectionRow | undefined, now: Date, due: boolean): boolean => {
  if (!row) return due
  if (row.state === 'running') return !row.heldUntil || new Date(row.heldUntil) <= now
  return row.state === 'waiting'
}

/** Takes a day up. @returns whether it is the holder's from now on */
export async function takeDay(
  payload: Payload,
  day: string,
  holder: string,
  now: Date,
  due: boolean,
): Promise<boolean> {
  // Asked first outside a transaction: without work nothing is locked.
  if (!isFree(await rowOfDay(await createLocalReq({}, payload), day), now, due)) return false
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const row = await rowOfDay(req, day)
    if (!isFree(row, now, due)) return false
    const mine = {
      day,
      state: 'running',
      holder,
      heldUntil: lease(now),
      startedAt: now.toISOString(),
      finishedAt: null,
    }
    await write(req, 'inspections', row?.id ?? null, mine)
    return true
  })
}

/** Asks that a day be looked at once more. Within a transaction. @returns false where somebody looks at it now */
export async function askDay(req: PayloadRequest, day: string): Promise<boolean> {
  const row = await rowOfDay(req, day)
  if (row?.state === 'running') return false
  await write(req, 'inspections', row?.id ?? null, { day, state: 'waiting' })
  return true
}

/** One transaction of whoever looks at the day. @returns false where the day is the holder's no more: nothing is done */
async function asHolder(
  payload: Payload,
  day: string,
  holder: string,
  work: (req: PayloadRequest, row: InspectionRow) => Promise<unknown>,
): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const row = await rowOfDay(req, day)
    if (row?.state !== 'running' || row.holder !== holder) return false
    await work(req, row)
    return true
  })
}

/** Says that the day is still looked at. @returns false where it is the holder's no more */
export const keepDay = (payload: Payload, day: string, holder: string, now: Date): Promise<boolean> =>
  asHolder(payload, day, holder, (req, row) => write(req, 'inspections', row.id, { heldUntil: lease(now) }))

/** Keeps what a look found, some rows in a transaction: others write in between. @returns false as `keepDay` */
async function keepFindings(
  payload: Payload,
  day: string,
  holder: string,
  clock: () => Date,
  { findings, unseen }: Look,
): Promise<boolean> {
  const kept = await rowsOf<FindingRow>(await createLocalReq({}, payload), 'inspectionFindings', {}, 'key')
  const ids = new Map(kept.map(({ key, id }) => [key, id]))
  const { found, gone } = reconcile(kept, findings, day, unseen)
  const changes: [key: string, data: object][] = [
    ...found.map(({ about: _about, ...finding }): [string, object] => [finding.key, finding]),
    ...gone.map((key): [string, object] => [key, { goneOn: day }]),
  ]
  for (let from = 0; from < changes.length; from += ROWS_AT_ONCE) {
    const stands = await asHolder(payload, day, holder, async (req, row) => {
      for (const [key, data] of changes.slice(from, from + ROWS_AT_ONCE))
        await write(req, 'inspectionFindings', ids.get(key) ?? null, data)
      await write(req, 'inspections', row.id, { heldUntil: lease(clock()) })
    })
    if (!stands) return false
    // SQLite answers without waiting: others would be answered at the end.
    await breath()
  }
  return true
}

/** Keeps what a look found, or that it failed. Nothing more where the day is the holder's no more: it is looked at anew. */
export async function endDay(
  payload: Payload,
  day: string,
  holder: string,
  clock: () => Date,
  seen: Look | null,
): Promise<void> {
  const end = (more: object) =>
    asHolder(payload, day, holder, (req, row) => {
      const over = { holder: null, heldUntil: null, finishedAt: clock().toISOString() }
      return write(req, 'inspections', row.id, { ...over, ...more })
    })
  if (!seen) return void (await end({ state: 'failed' }))
  if (!(await keepFindings(payload, day, holder, clock, seen))) return
  const { counts: items, editions, probed, unseen } = seen
  await end({ state: 'done', counts: { items, editions, probed, cutOff: unseen.length > 0 } })
}
