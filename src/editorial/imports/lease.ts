/**
 * Whose work an import is. A runner takes it under a lease; one that is not heard of any more loses it, and the import goes
 * on elsewhere. What it leaves behind is written only while the lease is its own.
 */
import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { inTransaction } from '../../platform/transaction'
import { findImports, importById, writeImport, type ImportRow } from './rows'

/** How long an import belongs to a runner that says nothing more. */
export const LEASE_MS = 20_000
/** A file whose reading ended the server so often is not read again by itself. */
const MOST_ATTEMPTS = 3

export type Held = ImportRow & { holder: string }

const due = (now: Date): Where => ({
  or: [
    { state: { equals: 'waiting' } },
    { and: [{ state: { equals: 'reading' } }, { leaseEnd: { less_than_equal: now.toISOString() } }] },
  ],
})

const end = (now: Date): string => new Date(now.getTime() + LEASE_MS).toISOString()

/** The oldest that is due; of somebody else than `last`, where there is one: nobody waits for all files of another. */
async function next(req: PayloadRequest, last: string | null, now: Date): Promise<ImportRow | undefined> {
  const oldest = async (...more: Where[]) =>
    (await findImports(req, { and: [due(now), ...more] }, { sort: 'at', limit: 1 }))[0]
  return (last ? await oldest({ person: { not_equals: last } }) : undefined) ?? oldest()
}

/**
 * Takes the next import, or null.
 * @param last whose import was taken before, @param now by the clock of the runner
 */
export async function takeImport(payload: Payload, last: string | null, now: Date): Promise<Held | null> {
  // Asked first outside a transaction: a line without work locks nothing.
  if (!(await next(await createLocalReq({}, payload), last, now))) return null
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    const row = await next(req, last, now)
    if (!row) return null
    if (row.attempts >= MOST_ATTEMPTS) {
      await writeImport(req, row.id, { state: 'failed', code: 'READER_DIED', holder: null, leaseEnd: null })
      return null
    }
    const mine = { state: 'reading', holder: randomUUID(), leaseEnd: end(now), attempts: row.attempts + 1 } as const
    await writeImport(req, row.id, mine)
    return { ...row, ...mine }
  })
}

/** Whether an import is still this holder's. */
export async function isHeld(req: PayloadRequest, { id, holder }: Held): Promise<boolean> {
  const present = await importById(req, String(id))
  return present?.state === 'reading' && present.holder === holder
}

/** Writes while the lease holds. @returns false where it is another's work now, or was cancelled */
export async function writeHeld(payload: Payload, held: Held, data: Partial<ImportRow>): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    if (!(await isHeld(req, held))) return false
    await writeImport(req, held.id, data)
    return true
  })
}

/** Says that the work goes on. @returns false where it is another's now */
export const renewLease = (payload: Payload, held: Held, now: Date): Promise<boolean> =>
  writeHeld(payload, held, { leaseEnd: end(now) })
