/**
 * One writer at a time on SQLite. libsql's driver is synchronous: while one transaction waits for anything
 * asynchronous, a second `BEGIN IMMEDIATE` stops the event loop for the busy
 * timeout, so the first can never commit. Therefore every transaction waits its turn, and a write outside of one gets its own.
 */
import type { DatabaseAdapterObj } from 'payload'
import { transactionOf, WRITES, type Methods } from './databaseWrites'
import { Queue, type Release } from './queue'

type Transact = (...args: unknown[]) => Promise<unknown>

interface OpenTransaction {
  release: Release
  /** settles with what COMMIT said; Payload's adapter swallows a commit that fails (a full disk) */
  outcome: Promise<unknown>
}

/** The adapter with its writes in line; @param waitMs the longest wait for a turn, milliseconds. */
export function withWriteLock(adapter: DatabaseAdapterObj, waitMs: number): DatabaseAdapterObj {
  return {
    ...adapter,
    init(args) {
      const database = adapter.init(args)
      const methods = database as unknown as Methods
      const queue = new Queue(waitMs)
      const open = new Map<unknown, OpenTransaction>()

      const begin = methods.beginTransaction?.bind(database)
      if (begin) {
        methods.beginTransaction = async (...options) => {
          const release = await queue.enter()
          try {
            const { result: id, outcome } = await observed(database, () => begin(...options))
            open.set(id, { release, outcome })
            return id
          } catch (error) {
            release()
            throw error
          }
        }
      }
      for (const name of ['commitTransaction', 'rollbackTransaction'] as const) {
        const end = methods[name]?.bind(database)
        if (!end) continue
        methods[name] = async (incoming, ...rest) => {
          const id = await incoming
          const transaction = open.get(id)
          open.delete(id)
          try {
            await end(id, ...rest)
            if (name === 'commitTransaction') await transaction?.outcome
          } finally {
            transaction?.release()
          }
        }
      }
      for (const name of WRITES) {
        const write = methods[name]?.bind(database)
        if (!write) continue
        methods[name] = async (args, ...rest) => {
          if (open.has(await transactionOf(args))) return write(args, ...rest)
          return inItsOwn(methods, args, (own) => write(own, ...rest))
        }
      }
      return database
    },
  }
}

/** A write that stands alone, in a transaction: only its beginning can meet a file that another process writes. */
async function inItsOwn(
  { beginTransaction: begin, commitTransaction: commit, rollbackTransaction: rollback }: Methods,
  args: unknown,
  write: (args: unknown) => Promise<unknown>,
): Promise<unknown> {
  const transactionID = await begin?.()
  try {
    const { req } = args as { req?: object }
    const result = await write({ ...(args as object), req: { ...req, transactionID } })
    await commit?.(transactionID)
    return result
  } catch (error) {
    await rollback?.(transactionID)
    throw error
  }
}

/** Runs `begin` and keeps the promise of the transaction that it opens. The lock is held: no other begins meanwhile. */
async function observed<T>(
  database: object,
  begin: () => Promise<T>,
): Promise<{ result: T; outcome: Promise<unknown> }> {
  const { drizzle } = database as { drizzle: { transaction: Transact } }
  const transact = drizzle.transaction
  let outcome: Promise<unknown> = Promise.resolve()
  drizzle.transaction = (...args) => (outcome = transact.apply(drizzle, args))
  try {
    const result = await begin()
    outcome.catch(() => {}) // told by whoever commits; a rollback rejects by design
    return { result, outcome }
  } finally {
    drizzle.transaction = transact
  }
}
