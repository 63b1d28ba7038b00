/** A word with an SQLite file before the application opens it: another program may hold it, or somebody took it away. */
import { access } from 'node:fs/promises'
import { DRIVER_WAIT_MS, whenFree } from './sqliteBusy'

/** How long another program may hold it, milliseconds. */
const HELD_MS = 5_000

/** The file was there, and is not; the message is its name. */
export class DatabaseGoneError extends Error {
  override readonly name = 'DatabaseGoneError'
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/**
 * @param known the file was there when this folder was used last: an empty one in its place would be another database
 * @throws DatabaseGoneError; what the driver throws where the file stays held
 */
export async function assertSqliteThere(file: string, known: boolean): Promise<void> {
  if (!(await isThere(file))) {
    if (known) throw new DatabaseGoneError(file)
    return
  }
  const { default: Database } = await import('libsql')
  const database = new Database(file)
  try {
    database.exec(`PRAGMA busy_timeout = ${DRIVER_WAIT_MS}`)
    const begin = database.prepare('BEGIN IMMEDIATE')
    await whenFree(async () => void begin.run(), HELD_MS)
    database.exec('ROLLBACK')
  } finally {
    database.close()
  }
}
