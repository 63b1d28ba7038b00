/** Accounts as the law wants them: an admin makes them, nobody raises their own, a director confirms who decides. */
import type { PayloadRequest } from 'payload'
import { assertEmailFree, assertUnit, readPassword } from './accountRules'
import { record } from './audit'
import { changedMembers } from './changed'
import { invalid, notFound, Refusal } from './errors'
import { throughGate } from './gateToken'
import { asAuditActor, requireActor } from './people'
import { recorded } from './recorded'
import type { AuditActor } from './rules/auditEvents'
import { isOfficeRole, type Role } from './rules/roles'

type Json = Record<string, unknown>

export interface AccountInput {
  data: Json
  settled: Json
  password?: unknown
}

const findUser = async (req: PayloadRequest, id: string) => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (!docs[0]) throw notFound()
  return docs[0]
}

const subject = (user: Json) => ({
  id: String(user.id),
  email: String(user.email),
  name: String(user.name ?? ''),
  role: String(user.role),
})

/**
 * Makes an account. Whom an admin makes gatekeeper or director waits for a director's word.
 * @param by null: the console, whose accounts are confirmed
 * @returns its id
 * @throws Refusal 400 with `field`
 */
export async function newAccount(
  req: PayloadRequest,
  by: AuditActor | null,
  { data, settled, password }: AccountInput,
): Promise<string> {
  return recorded(req, async () => {
    const role = data.role as Role
    const confirmed = by === null || !isOfficeRole(role)
    for (const [name, value] of Object.entries(settled)) {
      if (name !== 'confirmed' || value !== confirmed) throw invalid(name, 'errors.notSettable')
    }
    await assertUnit(req, role, data.unit)
    await assertEmailFree(req, data.email, null)
    const secret = readPassword(password)
    const user = await throughGate(req, () =>
      req.payload.create({
        collection: 'users',
        data: { ...data, password: secret, confirmed },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await record(req, by, {
      event: 'user.created',
      data: { user: subject(user), ...(confirmed ? {} : { unconfirmed: true }) },
    })
    return String(user.id)
  })
}

/** The same, asked for by an admin over HTTP. */
export const createAccount = (req: PayloadRequest, input: AccountInput): Promise<string> =>
  newAccount(req, asAuditActor(requireActor(req)), input)

/** Members of an account that its owner changes; everything else is an admin's. */
const OWN = ['name', 'post']

/**
 * Changes an account: an admin's change of role, address or password of a gatekeeper or director waits for a
 * director's word; nobody changes their own role, unit or suspension.
 * @throws Refusal 400 with `field`, 403, 404
 */
export async function changeAccount(
  req: PayloadRequest,
  id: string,
  { data, settled, password }: AccountInput,
): Promise<void> {
  const actor = requireActor(req)
  await recorded(req, async () => {
    const before = await findUser(req, id)
    for (const [name, value] of Object.entries(settled)) {
      if ((value ?? null) !== (before[name] ?? null)) throw invalid(name, 'errors.notSettable')
    }
    const changed = changedMembers(before, data)
    const newPassword =
      password === undefined || password === null || password === '' ? undefined : readPassword(password)
    const self = actor.id === id
    if (!self && actor.role !== 'admin') throw new Refusal('NOT_PERMITTED')
    const forbidden = self ? changed.find((name) => !OWN.includes(name)) : undefined
    if (forbidden) throw invalid(forbidden, 'errors.notSettable')
    if (changed.length === 0 && newPassword === undefined) return
    const role = (data.role ?? before.role) as Role
    if (changed.includes('role') || changed.includes('unit')) await assertUnit(req, role, data.unit ?? before.unit)
    if (changed.includes('email')) await assertEmailFree(req, data.email, id)
    const readdressed = changed.includes('email') || newPassword !== undefined
    const touched = readdressed || changed.includes('role')
    const unconfirmed = !self && isOfficeRole(role) && touched
    const suspended = changed.includes('suspended') && data.suspended === true
    const endsSessions = suspended || readdressed || changed.includes('role')
    await throughGate(req, () =>
      req.payload.update({
        collection: 'users',
        id,
        data: {
          ...Object.fromEntries(changed.map((name) => [name, data[name]])),
          ...(newPassword === undefined ? {} : { password: newPassword }),
          ...(unconfirmed
            ? { confirmed: false }
            : changed.includes('role') && !isOfficeRole(role)
              ? { confirmed: true }
              : {}),
          ...(endsSessions && !self ? { sessions: [] } : {}),
          // A letter on its way to an address that this account no longer has must not open it.
          ...(readdressed ? { resetPasswordToken: null, resetPasswordExpiration: null } : {}),
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    const event = changed.includes('suspended') ? (suspended ? 'user.suspended' : 'user.restored') : 'user.changed'
    await record(req, asAuditActor(actor), {
      event,
      data: {
        user: subject({ ...before, ...data, id }),
        changed: [...changed, ...(newPassword === undefined ? [] : ['password'])],
        ...(unconfirmed ? { unconfirmed: true } : {}),
      },
    })
  })
}

/** Another director's word that an account is who an admin says. @throws Refusal 403, 409 */
export async function confirmAccount(req: PayloadRequest, id: string): Promise<void> {
  const actor = requireActor(req)
  if (actor.role !== 'director' || !actor.confirmed) throw new Refusal('NOT_PERMITTED')
  if (actor.id === id) throw new Refusal('SAME_PERSON', { message: 'errors.confirmSelf' })
  await recorded(req, async () => {
    const user = await findUser(req, id)
    if (user.confirmed !== false) throw new Refusal('WRONG_STAGE', { message: 'errors.nothingToConfirm' })
    await throughGate(req, () =>
      req.payload.update({ collection: 'users', id, data: { confirmed: true }, depth: 0, overrideAccess: true, req }),
    )
    await record(req, asAuditActor(actor), { event: 'user.confirmed', data: { user: subject(user) } })
  })
}

/** A password set again by the owner of the address: recorded. */
export async function recordPasswordReset(req: PayloadRequest, user: Json): Promise<void> {
  await record(req, null, { event: 'user.changed', data: { user: subject(user), changed: ['password'] } })
}
