/** The two databases, chosen by `DATABASE_URI`; only the one in use is loaded. */
import type { DatabaseAdapterObj } from 'payload'
import { refusingEnded } from './endedTransactions'
import { env } from './env'
import { markingVersion, migratingKnown } from './knownMigrations'
import { onReplicaSet } from './replicaSet'
import { withLastingConnections } from './sqliteConnections'
import { withWriteLock } from './writeLock'

export type DatabaseKind = 'sqlite' | 'mongodb'

/** Longest wait for SQLite's write lock and for a file that another process writes, milliseconds. */
const WRITE_WAIT_MS = 15_000
/** A MongoDB server that keeps its connections and says nothing is given up after these, milliseconds. */
const HANGS = { connectTimeoutMS: 5_000, heartbeatFrequencyMS: 5_000, socketTimeoutMS: 15_000 }
/** The same while the file is opened and migrated: nobody is served yet. */
const OPENING_BUSY_MS = 5_000

const adapters: Record<DatabaseKind, (uri: string) => Promise<DatabaseAdapterObj>> = {
  async sqlite(uri) {
    const [{ sqliteAdapter }, { textsByOwner }, { migrations }] = await Promise.all([
      import('@payloadcms/db-sqlite'),
      import('./sqliteIndexes'),
      import('../migrations/index'),
    ])
    const adapter = sqliteAdapter({
      client: { url: uri },
      idType: 'uuid',
      wal: true,
      busyTimeout: OPENING_BUSY_MS,
      transactionOptions: { behavior: 'immediate' },
      push: false,
      migrationDir: 'src/migrations',
      prodMigrations: migrations,
      afterSchemaInit: [textsByOwner],
    })
    return migratingKnown(
      refusingEnded(withWriteLock(withLastingConnections(adapter, WRITE_WAIT_MS), WRITE_WAIT_MS)),
      migrations,
    )
  },
  async mongodb(uri) {
    const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
    const adapter = mongooseAdapter({
      url: uri,
      ensureIndexes: true,
      connectOptions: { appName: env.nodeName, serverSelectionTimeoutMS: 5_000, retryWrites: true, ...HANGS },
      transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
    })
    return markingVersion(refusingEnded(onReplicaSet(adapter, uri)))
  },
}

/** The database that the settings name. */
export const databaseKind = (): DatabaseKind => (env.databaseUri.startsWith('mongodb') ? 'mongodb' : 'sqlite')

/** Payload's adapter for the settings in force. */
export const database = (): Promise<DatabaseAdapterObj> => adapters[databaseKind()](env.databaseUri)
