/** Which edition of each story the index holds. */
import { keyOf, type Key } from './entry'
import type { SqliteThread } from './sqliteThread'

/** Rows that the thread hands over at a time. */
const BATCH = 5_000
const QUESTION = 'SELECT id, kind, story, revision FROM stories WHERE id > ? ORDER BY id LIMIT ?'

/** @returns the sha256 of each, by `kind story` */
export async function readEditions(thread: SqliteThread): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  for (let last = 0; ;) {
    const rows = await thread.read([QUESTION, last, BATCH])
    for (const row of rows) all.set(keyOf(row as unknown as Key), String(row.revision))
    last = Number(rows.at(-1)?.id ?? last)
    if (rows.length < BATCH) return all
  }
}
