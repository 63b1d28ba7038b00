/** A real MongoDB for tests. */
import { MongoMemoryReplSet, MongoMemoryServer } from 'mongodb-memory-server-core'
import { inject } from 'vitest'
import { mongodBinary } from './mongodBinary'

export interface Mongod {
  /** address without a database name */
  uri: string
  stop(): Promise<void>
}

/**
 * Each test file makes a database of some 400 files, of collections and indexes, and drops it. The files of what was dropped
 * are closed soon, or the server would end with too many open ones.
 */
const args = [
  '--wiredTigerCacheSizeGB=0.5',
  '--syncdelay=5',
  '--wiredTigerEngineConfigString=file_manager=(close_handle_minimum=100,close_idle_time=5,close_scan_interval=5)',
]

const binary = async () => {
  const { file, version } = await mongodBinary()
  return { systemBinary: file, version }
}

/**
 * A replica set of one node; the server that `MONGODB_URI` names, where it is set, which must be a replica set too.
 * @throws where there is no mongod to be had, with the reasons
 */
export async function startReplicaSet(): Promise<Mongod> {
  if (process.env.MONGODB_URI) return { uri: process.env.MONGODB_URI, stop: async () => {} }
  const server = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger', args },
    binary: await binary(),
  })
  return { uri: server.getUri(), stop: async () => void (await server.stop()) }
}

/** A server without a replica set, which the product refuses. */
export async function startStandalone(): Promise<Mongod> {
  const server = await MongoMemoryServer.create({
    instance: { storageEngine: 'wiredTiger', args },
    binary: await binary(),
  })
  return { uri: server.getUri(), stop: async () => void (await server.stop()) }
}

/** Address of a database of this name on a server. */
export function databaseOn(uri: string, name: string): string {
  const [, server, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? []
  if (!server) throw new Error(`not an address of MongoDB: ${uri}`)
  return `${server}/exemplar_${name}${query}`
}

/** The same on the replica set of the global setup. @throws where there is none, with the reason */
export function mongodbAddress(name: string): string {
  const uri = inject('mongodbUri')
  if (!uri) throw new Error(`no MongoDB: ${inject('mongodbMissing')}`)
  return databaseOn(uri, name)
}
