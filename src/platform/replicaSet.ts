/** MongoDB has transactions on a replica set alone, and Payload uses them only where it is told the set's name. */
import type { DatabaseAdapterObj } from 'payload'

/** How long the first word with the server may take, milliseconds. */
const FIRST_WORD_MS = 5_000

/** The server cannot be reached, or refuses us; the message is the driver's. */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError'
}

/** The server belongs to no replica set. */
export class StandaloneError extends Error {
  override readonly name = 'StandaloneError'
}

/**
 * Asks a server for the name of its replica set.
 * @throws DatabaseAwayError, StandaloneError
 */
export async function replicaSetOf(uri: string): Promise<string> {
  const { default: mongoose } = await import('mongoose')
  const connection = mongoose.createConnection(uri, { serverSelectionTimeoutMS: FIRST_WORD_MS, autoIndex: false })
  try {
    await connection.asPromise()
    const hello = await connection.db?.admin().command({ hello: 1 })
    const name: unknown = hello?.setName
    if (typeof name === 'string' && name) return name
    throw new StandaloneError('no replica set')
  } catch (error) {
    if (error instanceof StandaloneError) throw error
    throw new DatabaseAwayError(error instanceof Error ? error.message : String(error))
  } finally {
    await connection.close(true)
  }
}

/** The adapter, which asks for the set's name before it connects. */
export function onReplicaSet(adapter: DatabaseAdapterObj, uri: string): DatabaseAdapterObj {
  return {
    ...adapter,
    init(args) {
      const database = adapter.init(args)
      const mongo = database as typeof database & { connectOptions?: Record<string, unknown> }
      const connect = database.connect?.bind(database)
      database.connect = async (options) => {
        mongo.connectOptions = { ...mongo.connectOptions, replicaSet: await replicaSetOf(uri) }
        await connect?.(options)
      }
      return database
    },
  }
}
