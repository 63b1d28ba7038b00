/** What an account must be: a name of its own to sign in by, a unit that goes with the role. */
import type { PayloadRequest } from 'payload'
import { invalid } from './errors'
import { relationId } from './people'
import { isOfficeRole, type Role } from './rules/roles'
import { firstName, NAME_KINDS, READ_NAME, type NameKind } from './rules/signInNames'

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

const taken = async (req: PayloadRequest, kind: NameKind, name: string, self: string | null): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ [kind]: { equals: name } }, ...(self ? [{ id: { not_equals: self } }] : [])] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/**
 * Each account has a name to sign in by, and each name one account. It is asked in the transaction that stores the
 * names; such a transaction also writes the head of the log, so that two at once cannot both find a name free.
 * @param names as they will stand, @param self the account itself, null for a new one
 * @throws Refusal 400 with `field`
 */
export async function assertNames(
  req: PayloadRequest,
  names: Partial<Record<NameKind, unknown>>,
  self: string | null,
): Promise<void> {
  if (firstName(names) === '') throw invalid('email', 'errors.noSignInName')
  for (const kind of NAME_KINDS) {
    const name = names[kind]
    if (name === null || name === undefined || name === '') continue
    if (typeof name !== 'string' || READ_NAME[kind](name) !== name) throw invalid(kind)
    if (await taken(req, kind, name, self)) throw invalid(kind, `errors.${kind}Taken`)
  }
}
