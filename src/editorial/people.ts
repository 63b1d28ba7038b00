/** Accounts as the gate sees them. */
import type { PayloadRequest } from 'payload'
import { accountById } from './accountRows'
import { Refusal } from './errors'
import type { AuditActor } from './rules/auditEvents'
import { ROLES, type Actor, type Role } from './rules/roles'
import { inForce, substitutionOf } from './rules/substitutes'
import type { Person } from './gateRecord'

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return value && typeof value === 'object' && 'id' in value ? String((value as { id: unknown }).id) : null
}

/** The id of a relation, populated or not. */
export const relationId = idOf

/** The account of a request as an actor, or null without a session. */
export function actorOf(user: unknown): Actor | null {
  if (!user || typeof user !== 'object') return null
  const account = user as Record<string, unknown>
  const role = account.role as Role
  if (!ROLES.includes(role)) return null
  return {
    id: String(account.id),
    name: String(account.name ?? ''),
    role,
    unit: idOf(account.unit),
    confirmed: account.confirmed !== false,
    suspended: account.suspended === true,
    substituteFor: inForce(substitutionOf(account), new Date()),
  }
}

/** @throws Refusal `NOT_SIGNED_IN` */
export function requireActor(req: PayloadRequest): Actor {
  const actor = actorOf(req.user)
  if (!actor || actor.suspended) throw new Refusal('NOT_SIGNED_IN')
  return actor
}

/**
 * The person of the request as the account stands in the present transaction: what a director gave for a time may have
 * ended while the request waited for its turn.
 * @throws Refusal `NOT_SIGNED_IN`
 */
export async function presentActor(req: PayloadRequest): Promise<Actor> {
  const { id } = requireActor(req)
  const actor = actorOf(await accountById(req.payload, id, req))
  if (!actor || actor.suspended) throw new Refusal('NOT_SIGNED_IN')
  return actor
}

export const asPerson = ({ id, name }: Actor): Person => ({ id, name })
export const asAuditActor = ({ id, name, role }: Actor): AuditActor => ({ id, name, role })

/** Names of accounts by id. Ids without an account keep their id as the name. */
export async function namesOf(req: PayloadRequest, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...ids] } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const names = new Map(docs.map((user) => [String(user.id), String(user.name ?? '')]))
  return ids.map((id) => ({ id, name: names.get(id) ?? id }))
}

/** The active unit editors of a unit who are not among `authors`. */
export async function unitReviewers(req: PayloadRequest, unit: string, authors: readonly string[]): Promise<Person[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: {
      and: [{ unit: { equals: unit } }, { role: { equals: 'unitEditor' } }, { suspended: { not_equals: true } }],
    },
    limit: 1000,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
    .map((user) => ({ id: String(user.id), name: String(user.name ?? '') }))
    .filter(({ id }) => !authors.includes(id))
}

/** The ids among `ids` whose accounts are not suspended. */
export async function activeAmong(req: PayloadRequest, ids: readonly string[]): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ id: { in: [...ids] } }, { suspended: { not_equals: true } }] },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
