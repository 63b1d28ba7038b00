/**
 * An installation without an admin or without a director who can act cannot be helped from inside. So the last one of
 * each keeps the account: asked in the transaction that takes it away, and as every such transaction writes the head of
 * the log, two at once cannot each take one of the last two.
 */
import type { PayloadRequest } from 'payload'
import { Refusal } from './errors'
import { actorOf } from './people'
import type { Actor } from './rules/roles'

const LASTING = ['admin', 'director'] as const

const works = (account: unknown, role: Actor['role']): boolean => {
  const actor = actorOf(account)
  return actor !== null && actor.role === role && actor.confirmed && !actor.suspended
}

/**
 * @param before, after one account as it stands, and as it will
 * @throws Refusal `WRONG_STAGE` where nobody else could act in its place
 */
export async function assertNotLast(
  req: PayloadRequest,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Promise<void> {
  for (const role of LASTING) {
    if (!works(before, role) || works(after, role)) continue
    const { totalDocs } = await req.payload.count({
      collection: 'users',
      where: {
        and: [
          { id: { not_equals: before.id } },
          { role: { equals: role } },
          { suspended: { not_equals: true } },
          { confirmed: { not_equals: false } },
        ],
      },
      overrideAccess: true,
      req,
    })
    if (totalDocs === 0) {
      throw new Refusal('WRONG_STAGE', { message: role === 'admin' ? 'errors.lastAdmin' : 'errors.lastDirector' })
    }
  }
}
