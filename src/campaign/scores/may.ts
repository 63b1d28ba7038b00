/** Who may fix points and change what things are worth. */
import type { PayloadRequest } from 'payload'
import { Refusal } from '../../editorial/errors'
import { presentActor } from '../../editorial/people'
import type { Actor } from '../../editorial/rules/roles'
import { idleFor } from '../../editorial/rules/whoStands'

/** The director of the request, as the account stands in this transaction. @throws Refusal 401, 403 */
export async function presentDirector(req: PayloadRequest): Promise<Actor> {
  const actor = await presentActor(req)
  assertDirector(actor)
  return actor
}

/** @throws Refusal 403 for everybody but a confirmed director */
export function assertDirector(actor: Actor): void {
  if (actor.role !== 'director') throw new Refusal('NOT_PERMITTED')
  const idle = idleFor(actor)
  if (idle) throw new Refusal('NOT_PERMITTED', { message: `errors.${idle}` })
}
