import type { PayloadRequest } from 'payload'
import { writeHeadFile } from '../platform/headFile'
import { inTransaction } from '../platform/transaction'
import type { AuditHead } from './audit'
import { assertSessionStands } from './sessions'

/**
 * Runs `work` in one transaction in which it may call `record()`; after the commit the head of the log is written
 * beside the database too. A file that cannot be written is told in the log and stops nobody: it is a second witness.
 * Inside an open transaction `work` simply runs: who opened it commits and writes the file.
 * @throws Refusal `NOT_SIGNED_IN` where the session has ended since the request came in
 */
export async function recorded<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (await req.transactionID) return work()
  const result = await inTransaction(req, async () => {
    await assertSessionStands(req)
    return work()
  })
  const head = req.context.auditHead as AuditHead | undefined
  if (head) {
    delete req.context.auditHead
    await writeHeadFile(head).catch((err: unknown) =>
      req.payload.logger.error({ err, msg: 'audit head file not written' }),
    )
  }
  return result
}
