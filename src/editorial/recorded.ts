import type { PayloadRequest } from 'payload'
import { writeHeadFile } from '../platform/headFile'
import { inTransaction } from '../platform/transaction'
import type { AuditHead } from './audit'
import { isRefusal } from './errors'
import { assertSessionStands } from './sessions'
import { tellPages, writeIntents } from './tellPages'

/**
 * Runs `work` in one transaction in which it may call `record()`; after the commit the head of the log is written
 * beside the database too, and whoever keeps finished pages has dropped what is no longer right. A file that cannot be written is told in the log and stops nobody: it is a second witness.
 * Inside an open transaction `work` simply runs: who opened it commits and writes the file.
 * @throws Refusal `NOT_SIGNED_IN` where the session has ended since the request came in
 */
export async function recorded<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (await req.transactionID) return work()
  const result = await inTransaction(req, async () => {
    await assertSessionStands(req)
    const done = await work()
    await writeIntents(req)
    return done
  }).catch(async (error: unknown) => {
    // A commit whose answer was lost may have been one.
    if (!isRefusal(error)) await tellPages(req)
    throw error
  })
  await tellPages(req)
  const head = req.context.auditHead as AuditHead | undefined
  if (head) {
    delete req.context.auditHead
    await writeHeadFile(head).catch((err: unknown) =>
      req.payload.logger.error({ err, msg: 'audit head file not written' }),
    )
  }
  return result
}
