/**
 * SQLite over two lasting connections: one for transactions, one for everything else. The driver gives its connection
 * away with every transaction, opens the next lazily and closes none: each transaction would leave an open file behind,
 * and what was set on the first connection (`busy_timeout`) would hold for none of the later ones.
 */
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { DRIVER_WAIT_MS, whenFree } from './sqliteBusy'

type Client = SQLiteAdapter['client']
type Transaction = Awaited<ReturnType<Client['transaction']>>

/** One transaction on a connection that outlives it. */
class LastingTransaction implements Transaction {
  closed = false

  constructor(private readonly connection: Client) {}

  async execute(statement: Parameters<Transaction['execute']>[0]) {
    if (this.closed) throw new Error('the transaction has ended')
    try {
      return await this.connection.execute(statement)
    } catch (error) {
      // A full or failing disk ends the transaction too; every later statement would stand alone.
      this.closed ||= await this.#isOver()
      throw error
    }
  }

  async batch(statements: Parameters<Transaction['batch']>[0]) {
    const results = []
    for (const statement of statements) results.push(await this.execute(statement))
    return results
  }

  /** Several statements in one text: the driver would end the transaction with them. */
  executeMultiple(): Promise<void> {
    throw new Error('one statement at a time inside a transaction')
  }

  async commit(): Promise<void> {
    await this.execute('COMMIT')
    this.closed = true
  }

  async rollback(): Promise<void> {
    if (this.closed) return
    this.closed = true
    await this.connection.execute('ROLLBACK')
  }

  close(): void {
    this.rollback().catch(() => {})
  }

  /** BEGIN is refused inside a transaction, and there alone. */
  #isOver(): Promise<boolean> {
    return this.connection.execute('BEGIN').then(
      () => this.connection.execute('ROLLBACK').then(() => true),
      () => false,
    )
  }
}

/** The connection for reads, as the adapter itself opens one: with its settings, and with no migration. */
async function openReader(adapter: SQLiteAdapter): Promise<Client> {
  adapter.prodMigrations = undefined
  await adapter.connect?.()
  await adapter.client.execute(`PRAGMA busy_timeout = ${DRIVER_WAIT_MS}`)
  return adapter.client
}

interface Writer {
  client: Client
  /** takes the file for this process; @throws where it is busy, after the driver's wait */
  begin(): void
}

/** Settings of a connection, which the file does not keep. */
const SETTINGS = ['synchronous', 'journal_size_limit', 'foreign_keys', 'busy_timeout'] as const

/**
 * The connection for transactions, with the settings of the other. A statement that meets a busy file stays open in the
 * driver until it is collected as garbage; until then no COMMIT of its connection commits. So there is one BEGIN, and
 * each run of it resets the one before; within the transaction that it opens the file is busy for nobody.
 */
async function openWriter(reader: Client): Promise<Writer> {
  const [{ default: Database }, { Sqlite3Client }] = await Promise.all([
    import('libsql'),
    import('@libsql/client/sqlite3'),
  ])
  const setting = async (name: string, column = name) => (await reader.execute(`PRAGMA ${name}`)).rows[0]?.[column]
  const file = String(await setting('database_list', 'file'))
  const database = new Database(file)
  for (const name of SETTINGS) {
    const value = await setting(name, name === 'busy_timeout' ? 'timeout' : name)
    database.exec(`PRAGMA ${name} = ${Number(value)}`)
  }
  const begin = database.prepare('BEGIN IMMEDIATE')
  return { client: new Sqlite3Client(file, {}, database, 'number'), begin: () => void begin.run() }
}

/** The adapter with its two connections: opened when it connects, closed when it is destroyed. @param waitMs longest wait for a busy file */
export function withLastingConnections(
  adapter: DatabaseAdapterObj<SQLiteAdapter>,
  waitMs: number,
): DatabaseAdapterObj<SQLiteAdapter> {
  return {
    ...adapter,
    init(args) {
      const database = adapter.init(args)
      const connect = database.connect?.bind(database)
      const destroy = database.destroy?.bind(database)
      let writer: Writer | undefined

      database.connect = async (options) => {
        const client = await openReader(adapter.init(args))
        client.transaction = async () => {
          writer ??= await openWriter(client)
          const { client: connection, begin } = writer
          await whenFree(async () => begin(), waitMs)
          return new LastingTransaction(connection)
        }
        database.client = client
        await connect?.(options)
      }
      database.destroy = async () => {
        await destroy?.()
        writer?.client.close()
        database.client.close()
      }
      return database
    },
  }
}
