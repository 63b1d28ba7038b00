/** Reading on in the log, for who keeps what it has read so far. */
import type { Payload } from 'payload'
import { readEntries, type AuditHead } from './audit'
import type { AuditEntry } from './rules/auditEvents'

/**
 * The entries after one place of the log up to another, in order.
 * @param after where its reader has got to @param most entries that are read one by one
 * @returns 'unknown' where there are more, or the place stands in another log: then all must be read
 */
export async function entriesSince(
  payload: Payload,
  after: AuditHead,
  head: AuditHead,
  most: number,
): Promise<AuditEntry[] | 'unknown'> {
  const many = head.entries - after.entries
  if (many < 0 || many > most) return 'unknown'
  // The entry of the place itself tells whether this is the log in which it was noted.
  const [own, ...entries] = await readEntries(payload, after.entries, many + 1)
  if (own?.hash !== after.head || (entries.at(-1) ?? own).seq !== head.entries) return 'unknown'
  return entries
}
