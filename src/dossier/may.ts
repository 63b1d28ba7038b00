/** Asks the rule of dossiers for the person of a request. */
import { Refusal } from '../editorial/errors'
import type { Actor, Role } from '../editorial/rules/roles'
import { idleFor } from '../editorial/rules/whoStands'

/** @throws Refusal `NOT_PERMITTED` for a role without the right, and for an account that nobody has confirmed */
export function assertMay(actor: Actor, may: (role: Role) => boolean): void {
  if (!may(actor.role)) throw new Refusal('NOT_PERMITTED')
  const idle = idleFor(actor)
  if (idle) throw new Refusal('NOT_PERMITTED', { message: `errors.${idle}` })
}
