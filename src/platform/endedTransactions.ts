/**
 * A transaction that has ended takes nothing more. Payload's adapters let a write whose transaction is gone stand
 * alone, and answer a commit of it with silence: half of a change would stay, without its record. Here both are errors.
 * One that is held too long is rolled back, so that an abandoned one does not keep all others waiting for ever.
 */
import type { DatabaseAdapterObj } from 'payload'
import { transactionOf, WRITES, type Methods } from './databaseWrites'

/** Longest time that a transaction may stay open, milliseconds; the slowest is a picture of 40 megapixels. */
export const LONGEST_MS = 30_000

export class TransactionEndedError extends Error {
  override readonly name = 'TransactionEndedError'

  constructor() {
    super('the transaction has ended: held too long, or rolled back by a call inside it whose error nobody passed on')
  }
}

/** The adapter, which refuses writes and commits of ended transactions. @param longestMs milliseconds */
export function refusingEnded(adapter: DatabaseAdapterObj, longestMs = LONGEST_MS): DatabaseAdapterObj {
  return {
    ...adapter,
    init(args) {
      const database = adapter.init(args)
      const methods = database as unknown as Methods
      const open = new Map<unknown, NodeJS.Timeout>()
      const { beginTransaction: begin, commitTransaction: commit, rollbackTransaction: rollback } = methods
      if (!begin || !commit || !rollback) return database

      /** MongoDB's driver ends a session by itself too, and the adapter then commits nothing, in silence. */
      const isOpen = (id: unknown): boolean => {
        const session = database.sessions?.[id as string] as { inTransaction?(): boolean } | undefined
        return open.has(id) && session !== undefined && session.inTransaction?.() !== false
      }
      const forget = (id: unknown) => {
        clearTimeout(open.get(id))
        open.delete(id)
      }
      const abandon = (id: unknown) => {
        forget(id)
        database.payload.logger.error(`transaction ${String(id)} rolled back: held for ${longestMs} ms`)
        rollback.call(database, id).catch((err: unknown) => database.payload.logger.error({ err, msg: 'rollback' }))
      }

      methods.beginTransaction = async (...options) => {
        const id = await begin.apply(database, options)
        if (id) open.set(id, setTimeout(abandon, longestMs, id).unref())
        return id
      }
      methods.commitTransaction = async (incoming, ...rest) => {
        const id = await incoming
        const ended = !isOpen(id)
        forget(id)
        if (ended) throw new TransactionEndedError()
        return commit.call(database, id, ...rest)
      }
      methods.rollbackTransaction = async (incoming, ...rest) => {
        const id = await incoming
        forget(id)
        return rollback.call(database, id, ...rest)
      }
      for (const name of WRITES) {
        const write = methods[name]?.bind(database)
        if (!write) continue
        methods[name] = async (first, ...rest) => {
          const id = await transactionOf(first)
          if (id !== null && !isOpen(id)) throw new TransactionEndedError()
          return write(first, ...rest)
        }
      }
      return database
    },
  }
}
