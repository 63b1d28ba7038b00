/** Words with a MongoDB server on a connection of their own, before Payload connects. */
import type { Connection } from 'mongoose'

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

async function onServer<T>(uri: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const { default: mongoose } = await import('mongoose')
  const connection = mongoose.createConnection(uri, { serverSelectionTimeoutMS: FIRST_WORD_MS, autoIndex: false })
  try {
    await connection.asPromise()
    return await work(connection)
  } catch (error) {
    if (error instanceof StandaloneError) throw error
    throw new DatabaseAwayError(error instanceof Error ? error.message : String(error))
  } finally {
    await connection.close(true)
  }
}

/**
 * Asks a server for the name of its replica set.
 * @throws DatabaseAwayError, StandaloneError
 */
export const replicaSetOf = (uri: string): Promise<string> =>
  onServer(uri, async (connection) => {
    const hello = await connection.db?.admin().command({ hello: 1 })
    const name: unknown = hello?.setName
    if (typeof name === 'string' && name) return name
    throw new StandaloneError('no replica set')
  })

interface IdleSession {
  lsid: { id: unknown }
}

/**
 * Ends the transactions that an earlier process of this name was killed in. The server would hold what they wrote for a
 * minute, and whoever wants to write the same would be refused meanwhile.
 * @param name the `appName` with which that process connected
 * @throws DatabaseAwayError also where the server does not allow the question
 */
export const endLeftTransactions = (uri: string, name: string): Promise<void> =>
  onServer(uri, async (connection) => {
    const server = connection.getClient().db('admin')
    const left = await server
      .aggregate<IdleSession>([
        { $currentOp: { idleSessions: true, allUsers: false } },
        { $match: { type: 'idleSession', appName: name } },
      ])
      .toArray()
    if (left.length > 0) await server.command({ killSessions: left.map(({ lsid }) => ({ id: lsid.id })) })
  })
