/** MongoDB is asked for before anything that takes long: a build must not end in a server that is not there. */
import { env } from '../platform/env'
import { replicaSetOf } from '../platform/replicaSet'
import { startRefusal } from './startRefusal'

/** @throws StartRefused where the server is away or standalone */
export async function assertDatabase(): Promise<void> {
  if (!env.databaseUri.startsWith('mongodb')) return
  await replicaSetOf(env.databaseUri).catch((error: unknown) => {
    throw startRefusal(error) ?? error
  })
}
