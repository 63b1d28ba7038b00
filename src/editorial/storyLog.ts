/** What the log holds of one story, whole, and the hashes between which it stands. */
import type { Payload, PayloadRequest } from 'payload'
import { entryOf, keyOf } from './audit'
import type { AuditEntry } from './rules/auditEvents'
import type { Kind } from './rules/kinds'

/** Told of a story by the log, but of the taking of its record: that would be another one each time it is taken. */
const isOfRecord = ({ event }: AuditEntry): boolean => !event.startsWith('dossier.')

/** Every entry about one story but those of taking its record, oldest first. */
export async function recordEntries(req: PayloadRequest, story: { kind: Kind; id: string }): Promise<AuditEntry[]> {
  const { docs } = await req.payload.find({
    collection: 'auditLog',
    where: { about: { equals: keyOf(story) } },
    sort: 'seq',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(entryOf).filter(isOfRecord)
}

/** Hashes of the entries from `from` to `to`, in order. @throws Error where one is not there */
export async function hashesOf(payload: Payload, from: number, to: number): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'auditLog',
    where: { and: [{ seq: { greater_than_equal: from } }, { seq: { less_than_equal: to } }] },
    select: { seq: true, hash: true },
    sort: 'seq',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const rows = docs as unknown as Pick<AuditEntry, 'seq' | 'hash'>[]
  const gap = Array.from({ length: to - from + 1 }, (_, index) => rows[index]?.seq).findIndex(
    (seq, index) => seq !== from + index,
  )
  if (gap >= 0) throw new Error(`entry ${from + gap} of the log is missing`)
  return rows.map(({ hash }) => hash)
}
