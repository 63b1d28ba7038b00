/** What was dropped leaves the file: words that came down lie in it no longer than they must. */
import { CHANGES, forgotten, LEFT, MERGE } from './changes'
import type { SqliteThread } from './sqliteThread'

/** A step counts the row by which it is asked for. */
const NO_STEP = 2

/** Merges the whole index in steps, between which questions are answered; nothing where nothing was dropped. */
export async function forget(thread: SqliteThread): Promise<void> {
  const [row] = await thread.read([LEFT])
  if (!row) return
  const changes = async (): Promise<number> => Number((await thread.read([CHANGES]))[0]?.n)
  for (let before = await changes(); ;) {
    await thread.write([MERGE])
    const now = await changes()
    if (now - before < NO_STEP) break
    before = now
  }
  await thread.write([forgotten(String(row.value))])
  await thread.read(['PRAGMA wal_checkpoint(TRUNCATE)'])
}
