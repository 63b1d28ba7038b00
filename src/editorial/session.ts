import type { Payload } from 'payload'

/**
 * Payload reads a session that the database cannot confirm as no session, and people would be sent to sign in again.
 * @throws what the driver throws while the database is away
 */
export async function assertDatabaseAnswers(payload: Payload): Promise<void> {
  await payload.db.findOne({ collection: 'users', where: { email: { equals: '' } } })
}
