/** One transaction over several calls of Payload, tried again where another writer was faster. */
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { Queue } from './queue'

const ATTEMPTS = 8
/** Longest wait for one's turn among the recorded transactions of this process, milliseconds. */
const WAIT_MS = 15_000

const KEY = Symbol.for('exemplar.transactions')
const shared = globalThis as unknown as Record<symbol, Queue | undefined>

/** MongoDB: another transaction wrote the same document first, or the primary changed; nothing was stored. */
function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { errorLabels, errorLabelSet, code, cause } = error as Record<string, unknown>
  const labels = errorLabelSet instanceof Set ? [...errorLabelSet] : Array.isArray(errorLabels) ? errorLabels : []
  return code === 112 || labels.includes('TransientTransactionError') || (cause !== undefined && isTransient(cause))
}

/**
 * Runs `work` in one transaction of `req` and commits it; inside an open transaction it simply runs. Transactions of
 * this process wait for one another, so that on MongoDB two of them do not fight over the head of the audit log.
 * `work` may run more than once and must change nothing but the database through `req`.
 * @throws what `work` throws, after the transaction was rolled back
 */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  if (await req.transactionID) return work()
  const release = await (shared[KEY] ??= new Queue(WAIT_MS)).enter()
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        await initTransaction(req)
        const result = await work()
        await commitTransaction(req)
        return result
      } catch (error) {
        await killTransaction(req)
        if (attempt >= ATTEMPTS || !isTransient(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, 10 * attempt + Math.random() * 20))
      }
    }
  } finally {
    release()
  }
}
