/** The database is asked for before anything that takes long: a build must not end in a server that is not there. */
import { readAlone } from '../platform/aloneFile'
import { env } from '../platform/env'
import { endLeftTransactions, replicaSetOf } from '../platform/mongoServer'
import { sqliteFile } from '../platform/settings'
import { assertSqliteThere } from '../platform/sqliteThere'
import type { StartRefused } from './refusal'
import { mayCome, startRefusal } from './startRefusal'

const isMongo = (): boolean => env.databaseUri.startsWith('mongodb')

async function ask(): Promise<void> {
  if (isMongo()) return void (await replicaSetOf(env.databaseUri))
  const file = sqliteFile(env.databaseUri)
  if (file) await assertSqliteThere(file, (await readAlone()) !== 'never')
}

/**
 * @returns why the database does not answer, where it may do so later; null where it does
 * @throws StartRefused for one that is of no use, standalone
 */
export async function databaseAway(): Promise<StartRefused | null> {
  try {
    await ask()
    return null
  } catch (error) {
    const refusal = startRefusal(error)
    if (refusal && mayCome(refusal)) return refusal
    throw refusal ?? error
  }
}

/** Cleans up after a process of this DATA_DIR that was killed. Only who holds the port may: no other serves there now. */
export async function endWhatWasKilled(): Promise<void> {
  if (!isMongo()) return
  // Where the server does not allow it, it does the same after a minute.
  await endLeftTransactions(env.databaseUri, env.nodeName).catch(() => {})
}
