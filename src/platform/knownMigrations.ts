/**
 * A database that a newer version of this program has changed is refused before anything of it is touched. On SQLite
 * the names of its migrations tell; on MongoDB, which needs none, each version leaves its own name in the same place.
 */
import type { DatabaseAdapterObj, Migration } from 'payload'
import { isNewer } from './installationFile'
import { VERSION } from './program'

/** The database holds migrations that this version does not know. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError'

  constructor(readonly migrations: string[]) {
    super(`unknown migrations: ${migrations.join(', ')}`)
  }
}

type Database = ReturnType<DatabaseAdapterObj['init']>

const COLLECTION = 'payload-migrations'
const MARK = 'exemplar@'

const isFresh = (error: unknown): boolean =>
  error instanceof Error && (/no such table/.test(error.message) || (error.cause !== undefined && isFresh(error.cause)))

/** Names of what ran on this database. @throws NewerDataError for one that is not `known` */
async function ranMigrations({ payload }: Database, known: (name: string) => boolean): Promise<string[]> {
  const { docs } = await payload
    .find({ collection: COLLECTION, limit: 0, pagination: false, depth: 0, overrideAccess: true })
    .catch((error: unknown) => {
      if (isFresh(error)) return { docs: [] }
      throw error
    })
  const names = docs.map(({ name }) => String(name))
  const unknown = names.filter((name) => !known(name))
  if (unknown.length > 0) throw new NewerDataError(unknown)
  return names
}

/** The adapter, which looks before it migrates; outside production, where Payload does not, it migrates as well. */
export function migratingKnown(
  adapter: DatabaseAdapterObj,
  migrations: readonly Pick<Migration, 'name'>[],
): DatabaseAdapterObj {
  return {
    ...adapter,
    init(args) {
      const database = adapter.init(args)
      const migrate = database.migrate.bind(database)
      const connect = database.connect?.bind(database)
      database.migrate = async (options) => {
        await ranMigrations(database, (name) => migrations.some((migration) => migration.name === name))
        await migrate(options)
      }
      database.connect = async (options) => {
        await connect?.(options)
        if (process.env.NODE_ENV !== 'production' && !options?.hotReload)
          await database.migrate({ migrations: migrations as Migration[] })
      }
      return database
    },
  }
}

/** The adapter of a database without migrations: it looks for newer data and leaves the name of this version. */
export function markingVersion(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  const known = (name: string) => name.startsWith(MARK) && !isNewer(name.slice(MARK.length), VERSION)
  return {
    ...adapter,
    init(args) {
      const database = adapter.init(args)
      const connect = database.connect?.bind(database)
      database.connect = async (options) => {
        await connect?.(options)
        const mark = `${MARK}${VERSION}`
        if ((await ranMigrations(database, known)).includes(mark)) return
        await database.payload.create({ collection: COLLECTION, data: { name: mark, batch: 1 }, overrideAccess: true })
      }
      return database
    },
  }
}
