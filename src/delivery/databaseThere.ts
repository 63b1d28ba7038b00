/** MongoDB is asked for before anything that takes long: a build must not end in a server that is not there. */
import { env } from '../platform/env'
import { endLeftTransactions, replicaSetOf } from '../platform/mongoServer'
import { startRefusal } from './startRefusal'

const isMongo = (): boolean => env.databaseUri.startsWith('mongodb')

/** @throws StartRefused where the server is away or standalone */
export async function assertDatabase(): Promise<void> {
  if (!isMongo()) return
  await replicaSetOf(env.databaseUri).catch((error: unknown) => {
    throw startRefusal(error) ?? error
  })
}

/** Cleans up after a process of this DATA_DIR that was killed. Only who holds the port may: no other serves there now. */
export async function endWhatWasKilled(): Promise<void> {
  if (!isMongo()) return
  // Where the server does not allow it, it does the same after a minute.
  await endLeftTransactions(env.databaseUri, env.nodeName).catch(() => {})
}
