/** The append-only, hash-chained log: one entry in the same transaction as what it records. */
import type { Payload, PayloadRequest } from 'payload'
import { readHeadFile } from '../platform/headFile'
import { hashOf } from './hash'
import { NO_PREVIOUS, type AuditActor, type AuditEntry, type AuditEntryBody, type AuditEvent } from './rules/auditEvents'
import { throughGate } from './gateToken'

/** How many entries the log holds, and the hash of the last one. */
export interface AuditHead {
  entries: number
  head: string
}

export const EMPTY_HEAD: AuditHead = { entries: 0, head: NO_PREVIOUS }
const HEAD_KEY = 'head'

/** Count and head as they are kept apart from the log. */
export async function readHead(payload: Payload, req?: PayloadRequest): Promise<AuditHead & { id?: string | number }> {
  const { docs } = await payload.find({
    collection: 'auditHead',
    where: { key: { equals: HEAD_KEY } },
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const row = docs[0]
  return row ? { id: row.id, entries: row.entries, head: row.head } : EMPTY_HEAD
}

/**
 * Appends one entry. Must run inside the transaction of what it records.
 * @throws Error outside a transaction: an entry that may stand alone would be worth nothing
 */
export async function record(req: PayloadRequest, actor: AuditActor | null, entry: AuditEvent): Promise<AuditEntry> {
  if (!(await req.transactionID)) throw new Error(`audit ${entry.event} outside a transaction`)
  return throughGate(req, async () => {
    const { payload } = req
    const { id, entries, head } = await readHead(payload, req)
    const body: AuditEntryBody = {
      seq: entries + 1,
      at: new Date().toISOString(),
      actor,
      event: entry.event,
      data: JSON.parse(JSON.stringify(entry.data)) as AuditEvent['data'],
      previous: head,
    }
    const full: AuditEntry = { ...body, hash: hashOf(body) }
    await payload.create({ collection: 'auditLog', data: { ...full }, overrideAccess: true, depth: 0, req })
    const next = { key: HEAD_KEY, entries: full.seq, head: full.hash }
    if (id === undefined) await payload.create({ collection: 'auditHead', data: next, overrideAccess: true, depth: 0, req })
    else await payload.update({ collection: 'auditHead', id, data: next, overrideAccess: true, depth: 0, req })
    req.context.auditHead = { entries: full.seq, head: full.hash }
    return full
  })
}

/** Entries from `from` on, in order. */
export async function readEntries(payload: Payload, from: number, limit: number): Promise<AuditEntry[]> {
  const { docs } = await payload.find({
    collection: 'auditLog',
    where: { seq: { greater_than_equal: from } },
    sort: 'seq',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ seq, at, actor, event, data, previous, hash }) => ({ seq, at, actor, event, data, previous, hash }) as AuditEntry)
}

export type Verification =
  | ({ ok: true } & AuditHead)
  | { ok: false; entries: number; brokenAt: { seq: number; reason: 'hash' | 'missing' | 'order' } }

const PAGE = 500

const bodyHash = ({ hash: _hash, ...body }: AuditEntry): string => hashOf(body)

/** Walks the whole log and names the first entry that is not what it was; `head` in the file and in the row included. */
export async function verify(payload: Payload): Promise<Verification> {
  const row = await readHead(payload)
  const file = await readHeadFile()
  const keptApart = file && file.entries > row.entries ? file : row
  let previous = NO_PREVIOUS
  let seq = 0
  const broken = (at: number, reason: 'hash' | 'missing' | 'order'): Verification => ({
    ok: false,
    entries: keptApart.entries,
    brokenAt: { seq: at, reason },
  })
  for (let page = await readEntries(payload, 0, PAGE); page.length > 0; page = await readEntries(payload, seq + 1, PAGE)) {
    for (const [index, entry] of page.entries()) {
      if (entry.seq !== seq + 1) return broken(seq + 1, entry.seq > seq + 1 ? 'missing' : 'order')
      if (bodyHash(entry) !== entry.hash) return broken(entry.seq, movedHere(entry, page, index) ? 'order' : 'hash')
      if (entry.previous !== previous) return broken(entry.seq, 'order')
      if (file && entry.seq === file.entries && entry.hash !== file.head) return broken(entry.seq, 'hash')
      previous = entry.hash
      seq = entry.seq
    }
  }
  if (seq < keptApart.entries) return broken(seq + 1, 'missing')
  if (seq > row.entries) return broken(row.entries + 1, 'order')
  if (previous !== row.head) return broken(seq, 'hash')
  return { ok: true, entries: seq, head: previous }
}

/** An entry whose hash holds under the number of another place was not changed but moved. */
const movedHere = (entry: AuditEntry, page: AuditEntry[], index: number): boolean =>
  page.some((other, at) => at !== index && bodyHash({ ...entry, seq: other.seq }) === entry.hash)
