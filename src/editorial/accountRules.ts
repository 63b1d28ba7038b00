/** What an account must be: a password of some length, an address of its own, a unit that goes with the role. */
import type { PayloadRequest } from 'payload'
import { invalid } from './errors'
import { relationId } from './people'
import { isOfficeRole, type Role } from './rules/roles'

const MIN_PASSWORD = 10
const MAX_PASSWORD = 200
const EMAIL = /^[^\s@]+@[^\s@]+$/

/** @throws Refusal 400 for what is no password, or too short a one */
export function readPassword(value: unknown): string {
  if (typeof value !== 'string' || value.length < MIN_PASSWORD || value.length > MAX_PASSWORD) {
    throw invalid('password', 'errors.weakPassword', { min: MIN_PASSWORD })
  }
  return value
}

/** @throws Refusal 400 for a unit that does not exist or does not go with the role */
export async function assertUnit(req: PayloadRequest, role: Role, unit: unknown): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { equals: relationId(unit) ?? '' } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (!docs[0]) throw invalid('unit', 'errors.unknownReference')
  const office = docs[0].isGateOffice === true
  if (role !== 'admin' && isOfficeRole(role) !== office) throw invalid('unit', 'errors.officeRole')
}

/** @throws Refusal 400 for what is no address, or another account's */
export async function assertEmailFree(req: PayloadRequest, email: unknown, self: string | null): Promise<void> {
  if (typeof email !== 'string' || !EMAIL.test(email)) throw invalid('email')
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ email: { equals: email } }, ...(self ? [{ id: { not_equals: self } }] : [])] },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw invalid('email', 'errors.emailTaken')
}
