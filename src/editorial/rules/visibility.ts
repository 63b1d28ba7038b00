/** Which stories a person may read: the filter that says the same as the policy. */
import { isGateRole, type Actor } from './roles'

/** `all`, or the one unit whose working copies the person reads, or nothing. */
export function readableUnits(actor: Actor | null): 'all' | { unit: string } | 'none' {
  if (!actor || actor.suspended) return 'none'
  if (isGateRole(actor.role)) return 'all'
  return actor.unit ? { unit: actor.unit } : 'none'
}

/** May `actor` read a story of `unit`? */
export function canRead(actor: Actor | null, unit: string): boolean {
  const scope = readableUnits(actor)
  return scope === 'all' || (scope !== 'none' && scope.unit === unit)
}
