/** 授权签发: a director who is away names who may sign in their place, from one moment until another. */
import { isOfficeRole, type Actor, type SubstituteFor } from './roles'
import type { Stage } from './stages'

/** Longest substitution, milliseconds. */
export const LONGEST_MS = 366 * 24 * 60 * 60 * 1000

export interface Substitution extends SubstituteFor {
  /** ISO moments; from the first on, and no longer at the second */
  from: string
  until: string
}

/** The substitution that an account holds, or null. */
export function substitutionOf(account: Record<string, unknown>): Substitution | null {
  const { standsInFor, standsInForName, standsInFrom, standsInUntil } = account
  if (typeof standsInFor !== 'string' || !standsInFor || !standsInFrom || !standsInUntil) return null
  return {
    id: standsInFor,
    name: String(standsInForName ?? ''),
    from: new Date(standsInFrom as string).toISOString(),
    until: new Date(standsInUntil as string).toISOString(),
  }
}

/** In whose place an account may sign at this moment, or null. */
export function inForce(substitution: Substitution | null, now: Date): SubstituteFor | null {
  if (!substitution) return null
  const { id, name, from, until } = substitution
  return new Date(from) <= now && now < new Date(until) ? { id, name } : null
}

/** The director in whose place `actor` decides in this stage, or null: it is the last step alone that can be left to others. */
export const inPlaceOf = (actor: Actor, stage: Stage): SubstituteFor | null =>
  stage === 'signOff' ? (actor.substituteFor ?? null) : null

/** Who may be named: a gatekeeper or director who acts. */
export const mayStandIn = ({ role, confirmed, suspended }: Actor): boolean =>
  isOfficeRole(role) && confirmed && !suspended

/** A period that is none: the end before the beginning or behind us, or too long. */
export const isPeriod = (from: Date, until: Date, now: Date): boolean =>
  from < until && until > now && until.getTime() - from.getTime() <= LONGEST_MS
