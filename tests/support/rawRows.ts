/** Rows of the database itself, past Payload and past the gate: what somebody with the file or the server could do. */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { App } from './app'

type Value = string | number | null | Record<string, unknown>
export type Row = Record<string, Value>

export interface RawRows {
  /** all rows, oldest first where there is a `seq` */
  all(): Promise<Row[]>
  /** changes members of every row whose `key` is `value` */
  set(key: string, value: string | number, members: Row): Promise<void>
  remove(key: string, value: string | number): Promise<void>
  add(row: Row): Promise<void>
}

export const sqliteClient = (app: App) => (app.payload.db as unknown as SQLiteAdapter).client

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const plain = (value: Value | undefined): string | number | null =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : (value ?? null)

function inSqlite(app: App, slug: string): RawRows {
  const table = snake(slug)
  const run = (sql: string, args: (string | number | null)[]) => sqliteClient(app).execute({ sql, args })
  return {
    async all() {
      const { rows, columns } = await run(`SELECT * FROM ${table}`, [])
      return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] as Value])))
    },
    async set(key, value, members) {
      const names = Object.keys(members)
      await run(`UPDATE ${table} SET ${names.map((name) => `${snake(name)} = ?`).join(', ')} WHERE ${key} = ?`, [
        ...names.map((name) => plain(members[name])),
        value,
      ])
    },
    async remove(key, value) {
      await run(`DELETE FROM ${table} WHERE ${key} = ?`, [value])
    },
    async add(row) {
      const names = Object.keys(row)
      await run(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        names.map((name) => plain(row[name])),
      )
    },
  }
}

function inMongodb(app: App, slug: string): RawRows {
  const model = (app.payload.db as unknown as MongooseAdapter).collections[slug]
  if (!model) throw new Error(`no collection ${slug}`)
  const { collection } = model
  return {
    all: async () => (await collection.find({}).toArray()) as unknown as Row[],
    async set(key, value, members) {
      await collection.updateMany({ [key]: value }, { $set: members })
    },
    async remove(key, value) {
      await collection.deleteMany({ [key]: value })
    },
    async add(row) {
      await collection.insertOne(row)
    },
  }
}

/** The rows of one collection, by its slug. */
export const rawRows = (app: App, slug: string): RawRows =>
  process.env.TEST_DATABASE === 'sqlite' ? inSqlite(app, slug) : inMongodb(app, slug)
