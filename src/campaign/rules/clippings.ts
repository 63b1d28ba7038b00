/** Who may do what with a clipping. Pure. */
import { isOfficeRole, type Actor, type Role } from '../../editorial/rules/roles'
import type { CLIPPING_STATES } from '../../editorial/rules/values'

export type ClippingState = (typeof CLIPPING_STATES)[number]
export type Outcome = Exclude<ClippingState, 'entered'>
export const OUTCOMES: readonly Outcome[] = ['confirmed', 'refused']

/** Roles that enter clippings: units of what they have a hand in, the gate office of every story. */
export const entersClippings = (role: Role): boolean => role === 'writer' || role === 'unitEditor' || isOfficeRole(role)

/** A story that was ever public. */
export interface Clipped {
  /** id of the unit whose it is */
  unit: string
  live: boolean
  /** ids of the units of its authors */
  authorUnits: readonly string[]
}

/**
 * The unit whose clipping it would be, so that nobody comes before the unit whose story it is: the person's own for its
 * stories, and for a live one with an author of its own; the story's where the office enters it.
 * @returns `unknown` for a story that this person may know nothing of, `others` for one of another unit alone
 */
export function enteredFor(
  { role, unit }: Pick<Actor, 'role' | 'unit'>,
  story: Clipped,
): { unit: string } | 'unknown' | 'others' {
  if (unit !== null && unit === story.unit) return { unit }
  if (!story.live) return 'unknown'
  if (isOfficeRole(role)) return { unit: story.unit }
  return unit !== null && story.authorUnits.includes(unit) ? { unit } : 'others'
}

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
