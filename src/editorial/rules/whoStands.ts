/** Who stands: the one rule that says whether an account has a say in anything yet, whatever the story is. Pure. */
import { isOfficeRole, type Actor } from './roles'

/** Why an account has no say, told as `errors.<why>`. */
export type Idle = 'noGrant' | 'unconfirmed'

/** Why an account takes part in nothing at all, or null: it is suspended, or it decides and no other director has confirmed it. */
export function idleFor({ suspended, role, confirmed }: Pick<Actor, 'suspended' | 'role' | 'confirmed'>): Idle | null {
  if (suspended) return 'noGrant'
  return isOfficeRole(role) && !confirmed ? 'unconfirmed' : null
}
