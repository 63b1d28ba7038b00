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

/** A connection as the adapter itself opens one: with its settings, and with no migration. */
async function connection(adapter: SQLiteAdapter): Promise<Client> {
  adapter.prodMigrations = undefined
  await adapter.connect?.()
  await adapter.client.execute(`PRAGMA busy_timeout = ${DRIVER_WAIT_MS}`)
  return adapter.client
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
      let writer: Client | undefined

      database.connect = async (options) => {
        const client = await connection(adapter.init(args))
        client.transaction = async () => {
          writer ??= await connection(adapter.init(args))
          const begin = writer
          await whenFree(() => begin.execute('BEGIN IMMEDIATE'), waitMs)
          return new LastingTransaction(begin)
        }
        database.client = client
        await connect?.(options)
      }
      database.destroy = async () => {
        await destroy?.()
        writer?.close()
        database.client.close()
      }
      return database
    },
  }
}
