/** Who may do what with a clipping. Pure. */
import { isOfficeRole, type Actor, type Role } from '../../editorial/rules/roles'
import type { CLIPPING_STATES } from '../../editorial/rules/values'

export type ClippingState = (typeof CLIPPING_STATES)[number]
export type Outcome = Exclude<ClippingState, 'entered'>
export const OUTCOMES: readonly Outcome[] = ['confirmed', 'refused']

/** Roles that enter clippings, for their own unit. */
export const entersClippings = (role: Role): boolean => role === 'writer' || role === 'unitEditor'

/** Roles that confirm and refuse them. */
export const decidesClippings = isOfficeRole

export interface DecidedClipping {
  state: ClippingState
  /** its month is locked */
  fixed: boolean
}

/** May this person decide so now? `role`: never by this person; `state`: not any more. */
export function mayDecide(
  { role, confirmed }: Pick<Actor, 'role' | 'confirmed'>,
  { state, fixed }: DecidedClipping,
  outcome: Outcome,
): true | 'role' | 'state' | 'fixed' {
  if (!decidesClippings(role) || !confirmed) return 'role'
  if (state === 'entered') return true
  // what is confirmed a director alone takes back
  if (state === 'refused' || outcome === 'confirmed' || role !== 'director') return 'state'
  return fixed ? 'fixed' : true
}
