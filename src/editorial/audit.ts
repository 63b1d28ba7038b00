/** The append-only, hash-chained log: one entry in the same transaction as what it records. */
import type { Payload, PayloadRequest } from 'payload'
import { readHeadFile } from '../platform/headFile'
import { hashOf } from './hash'
import {
  NO_PREVIOUS,
  type AuditActor,
  type AuditEntry,
  type AuditEntryBody,
  type AuditEvent,
} from './rules/auditEvents'
import { throughGate } from './gateToken'
import { noteForPages } from './tellPages'
import type { Kind } from './rules/kinds'

/** How many entries the log holds, and the hash of the last one. */
export interface AuditHead {
  entries: number
  head: string
}

export const EMPTY_HEAD: AuditHead = { entries: 0, head: NO_PREVIOUS }
const HEAD_KEY = 'head'

/** A story as the column `about` names it. */
export const keyOf = ({ kind, id }: { kind: Kind; id: string }): string => `${kind} ${id}`
/** The story that an entry is about, as its column holds it, or null. */
const aboutOf = (data: AuditEvent['data']): string | null => ('story' in data && data.story ? keyOf(data.story) : null)

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
    const data = { ...full, about: aboutOf(full.data) }
    await payload.create({ collection: 'auditLog', data, overrideAccess: true, depth: 0, req })
    const next = { key: HEAD_KEY, entries: full.seq, head: full.hash }
    if (id === undefined)
      await payload.create({ collection: 'auditHead', data: next, overrideAccess: true, depth: 0, req })
    else await payload.update({ collection: 'auditHead', id, data: next, overrideAccess: true, depth: 0, req })
    req.context.auditHead = { entries: full.seq, head: full.hash }
    noteForPages(req, entry, full.seq)
    return full
  })
}

/** The entries of these events that are about one story, newest first. */
export async function entriesAbout(
  req: PayloadRequest,
  story: { kind: Kind; id: string },
  events: readonly AuditEvent['event'][],
  limit: number,
): Promise<AuditEntry[]> {
  const { docs } = await req.payload.find({
    collection: 'auditLog',
    where: { and: [{ about: { equals: keyOf(story) } }, { event: { in: [...events] } }] },
    sort: '-seq',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as unknown as AuditEntry[]
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
  return docs.map(entryOf)
}

/** A row as the entry that was hashed. */
export const entryOf = ({ seq, at, actor, event, data, previous, hash }: Record<string, unknown>): AuditEntry =>
  ({ seq, at, actor, event, data, previous, hash }) as AuditEntry

export type Verification = ({ ok: true } & AuditHead) | { ok: false; entries: number; brokenAt: Fault }

const PAGE = 500

type Fault = { seq: number; reason: 'hash' | 'missing' | 'order' }
/** The last entry that was found to be what it was. */
type Sound = { seq: number; hash: string }

/** What the hash of an entry must be. */
export const bodyHash = ({ hash: _hash, ...body }: AuditEntry): string => hashOf(body)

/** An entry whose hash holds under the number of another place was not changed but moved. */
const isMoved = (entry: AuditEntry, entries: number): boolean =>
  Array.from({ length: entries }, (_, index) => index + 1).some((seq) => bodyHash({ ...entry, seq }) === entry.hash)

/** A whole entry that follows another than the one before it: it was put here, or the one before was written anew. */
async function misplaced(payload: Payload, entry: AuditEntry): Promise<Fault> {
  const { totalDocs } = await payload.count({
    collection: 'auditLog',
    where: { hash: { equals: entry.previous } },
    overrideAccess: true,
  })
  return totalDocs > 0 || entry.seq === 1 ? { seq: entry.seq, reason: 'order' } : { seq: entry.seq - 1, reason: 'hash' }
}

/** Walks from the entry after `sound` to the one of `head`. */
async function walk(
  payload: Payload,
  sound: Sound,
  head: AuditHead,
  witness: AuditHead | null,
): Promise<Fault | Sound> {
  let { seq, hash } = sound
  while (seq < head.entries) {
    const page = await readEntries(payload, seq + 1, Math.min(PAGE, head.entries - seq))
    if (page.length === 0) return { seq: seq + 1, reason: 'missing' }
    for (const entry of page) {
      if (entry.seq !== seq + 1) return { seq: seq + 1, reason: entry.seq > seq + 1 ? 'missing' : 'order' }
      if (bodyHash(entry) !== entry.hash)
        return { seq: entry.seq, reason: isMoved(entry, head.entries) ? 'order' : 'hash' }
      if (entry.previous !== hash) return misplaced(payload, entry)
      if (entry.seq === witness?.entries && entry.hash !== witness.head) return { seq: entry.seq, reason: 'hash' }
      ;({ seq, hash } = entry)
    }
  }
  return { seq, hash }
}

/**
 * Walks the whole log and names the first entry that is not what it was. Count and head are read before the log, the
 * file before the row, and the row again at the end: entries that are written meanwhile break nothing.
 */
export async function verify(payload: Payload): Promise<Verification> {
  const file = await readHeadFile()
  const witness = file === 'damaged' ? null : file
  let head = await readHead(payload)
  let sound: Sound = { seq: 0, hash: NO_PREVIOUS }
  const broken = (brokenAt: Fault): Verification => ({
    ok: false,
    entries: Math.max(head.entries, witness?.entries ?? 0),
    brokenAt,
  })
  for (;;) {
    const walked = await walk(payload, sound, head, witness)
    if ('reason' in walked) return broken(walked)
    sound = walked
    if (sound.hash !== head.head) return broken({ seq: Math.max(sound.seq, 1), reason: 'hash' })
    const [beyond] = await readEntries(payload, sound.seq + 1, 1)
    const now = await readHead(payload)
    if (now.entries === head.entries && now.head === head.head) {
      if (beyond) return broken({ seq: sound.seq + 1, reason: 'order' })
      break
    }
    head = now
  }
  if (witness && witness.entries > sound.seq) return broken({ seq: sound.seq + 1, reason: 'missing' })
  if (file === 'damaged') return broken({ seq: sound.seq, reason: 'hash' })
  return { ok: true, entries: sound.seq, head: sound.hash }
}
