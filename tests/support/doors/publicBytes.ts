/** What a visitor can get, as it lies in the database: read past Payload, cheap enough to compare after every attempt. */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { App } from '../app'
import { sqliteClient } from '../rawRows'

/** Publications with the list of files they show, the names of units, and the public settings. */
const TABLES = /^(publications|units|public_settings)(_|$)/
const COLLECTIONS = ['publications', 'units', 'globals']

async function inSqlite(app: App): Promise<() => Promise<unknown>> {
  const client = sqliteClient(app)
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
  const names = rows.map(({ name }) => String(name)).filter((name) => TABLES.test(name))
  return () => Promise.all(names.map(async (name) => (await client.execute(`SELECT * FROM ${name}`)).rows))
}

function inMongodb(app: App): () => Promise<unknown> {
  const { db } = (app.payload.db as unknown as MongooseAdapter).connection
  if (!db) throw new Error('no connection')
  const sorted = (name: string) => db.collection(name).find({}).sort({ _id: 1 }).toArray()
  return () => Promise.all(COLLECTIONS.map(sorted))
}

/** @returns reads the set of public bytes, as one text */
export async function publicBytes(app: App): Promise<() => Promise<string>> {
  const read = process.env.TEST_DATABASE === 'sqlite' ? await inSqlite(app) : inMongodb(app)
  return async () => JSON.stringify(await read())
}
