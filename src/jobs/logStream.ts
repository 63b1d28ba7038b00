/** On MongoDB a decision of another node wakes whoever follows the audit log at once. The log itself says what it was. */
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { databaseKind } from '../platform/database'
import { watchInserts } from '../platform/mongoStream'
import { wake } from '../platform/wake'

/** @returns ends it */
export function startLogStream({ db }: Payload): () => Promise<void> {
  if (databaseKind() !== 'mongodb') return async () => {}
  const { collections } = db as unknown as MongooseAdapter
  const log = collections.auditLog
  return log ? watchInserts(log.collection as never, wake) : async () => {}
}
