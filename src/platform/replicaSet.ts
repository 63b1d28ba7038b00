/** MongoDB has transactions on a replica set alone, and Payload uses them only where it is told the set's name. */
import type { DatabaseAdapterObj } from 'payload'
import { replicaSetOf } from './mongoServer'

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
