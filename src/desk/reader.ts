/** Who looks at the desk, out of the account of the request. */
import { ROLES, type Actor, type Role } from '../editorial/rules/roles'
import { inForce, substitutionOf } from '../editorial/rules/substitutes'

/** The account as an actor, or null without one. @param user the account as Payload holds it, its unit as id or document */
export function readerOf(user: unknown): Actor | null {
  if (typeof user !== 'object' || user === null) return null
  const account = user as Record<string, unknown>
  const role = ROLES.find((each) => each === (account.role as Role))
  if (!role) return null
  const unit =
    typeof account.unit === 'object' && account.unit !== null ? (account.unit as { id: unknown }).id : account.unit
  return {
    id: String(account.id),
    name: String(account.name ?? ''),
    role,
    unit: unit === null || unit === undefined ? null : String(unit),
    confirmed: account.confirmed !== false,
    suspended: account.suspended === true,
    substituteFor: inForce(substitutionOf(account), new Date()),
  }
}
