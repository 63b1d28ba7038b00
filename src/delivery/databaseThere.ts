/** MongoDB is asked for before anything that takes long: a build must not end in a server that is not there. */
import { env } from '../platform/env'
import { endLeftTransactions, replicaSetOf } from '../platform/mongoServer'
import { startRefusal } from './startRefusal'

/** @throws StartRefused where the server is away or standalone */
export async function assertDatabase(): Promise<void> {
  const uri = env.databaseUri
  if (!uri.startsWith('mongodb')) return
  await replicaSetOf(uri).catch((error: unknown) => {
    throw startRefusal(error) ?? error
  })
  // Where the server does not allow it, it ends them by itself after a minute.
  await endLeftTransactions(uri, env.nodeName).catch(() => {})
}
