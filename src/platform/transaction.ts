/** One transaction over several calls of Payload, tried again where another writer was faster. */
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { LONGEST_MS, TransactionEndedError } from './endedTransactions'
import { DeadlineError, Queue } from './queue'

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

/** @throws DeadlineError where `work` has not ended in time */
async function within<T>(longestMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(`a transaction was not done within ${longestMs} ms`)), longestMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** One attempt. Work that goes on after its deadline keeps the ended transaction on `req`, and is refused every write. */
async function attempt<T>(req: PayloadRequest, work: () => Promise<T>, longestMs: number): Promise<T> {
  try {
    await initTransaction(req)
    const id = req.transactionID
    const result = await within(longestMs, work())
    // A call inside `work` that failed has rolled back, even where its error was swallowed.
    if (req.transactionID !== id) throw new TransactionEndedError()
    await commitTransaction(req)
    return result
  } catch (error) {
    if (error instanceof DeadlineError && typeof req.transactionID === 'string') {
      await req.payload.db.rollbackTransaction(req.transactionID)
      throw error
    }
    await killTransaction(req)
    delete req.transactionID // a beginning that failed stands there as a rejected promise
    throw error
  }
}

/**
 * Runs `work` in one transaction of `req` and commits it; inside an open transaction it simply runs. Transactions of
 * this process wait for one another, so that on MongoDB two of them do not fight over the head of the audit log.
 * `work` may run more than once and must change nothing but the database through `req`.
 * @param longestMs after which the transaction is given up, milliseconds
 * @throws what `work` throws, after the transaction was rolled back; DeadlineError
 */
export async function inTransaction<T>(
  req: PayloadRequest,
  work: () => Promise<T>,
  longestMs = LONGEST_MS,
): Promise<T> {
  if (await req.transactionID) return work()
  const release = await (shared[KEY] ??= new Queue(WAIT_MS)).enter()
  try {
    for (let count = 1; ; count++) {
      try {
        return await attempt(req, work, longestMs)
      } catch (error) {
        if (count >= ATTEMPTS || !isTransient(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, 10 * count + Math.random() * 20))
      }
    }
  } finally {
    release()
  }
}
