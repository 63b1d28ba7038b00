/** Accounts as the law wants them: an admin makes them, nobody raises their own, a director confirms who decides. */
import type { PayloadRequest } from 'payload'
import { assertNames, assertUnit } from './accountRules'
import { record } from './audit'
import { changedMembers } from './changed'
import { findUser, namesIn, subject } from './accountRows'
import { invalid, Refusal } from './errors'
import { throughGate } from './gateToken'
import { noAddress } from './noAddress'
import { tellItActs, tellItWaits } from './notifications/beside'
import { markAccountDone } from './notifications/outbox'
import { assertNotLast } from './lastOnes'
import { asAuditActor, requireActor } from './people'
import { readPassword } from './passwordRules'
import { recorded } from './recorded'
import { accountOf, type Account, type StoredSession } from './sessions'
import type { AuditActor } from './rules/auditEvents'
import { isOfficeRole, type Role } from './rules/roles'
import { NAME_KINDS } from './rules/signInNames'
import { assertStillOwn, tryOwnPassword } from './ownPassword'
import { assertSettled } from './settled'
import { endSubstitutions } from './substitutes'

type Json = Record<string, unknown>

export interface AccountInput {
  data: Json
  settled: Json
  password?: unknown
  /** the one before, of who changes their own */
  currentPassword?: unknown
}

/** A director's word is wanted: asked of an account as it is stored. */
const waits = ({ confirmed, suspended }: Json): boolean => confirmed === false && suspended !== true

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
    await assertNames(req, data, null)
    const secret = readPassword(password, namesIn(data))
    const user = await throughGate(req, () =>
      req.payload.create({
        collection: 'users',
        data: { username: null, mobile: null, ...data, email: data.email || noAddress(), password: secret, confirmed },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    const { seq } = await record(req, by, {
      event: 'user.created',
      data: { user: subject(user), ...(confirmed ? {} : { unconfirmed: true }) },
    })
    const id = String(user.id)
    if (by && waits(user)) await tellItWaits(req, id, by, seq)
    return id
  })
}

/** The same, asked for by an admin over HTTP. */
export const createAccount = (req: PayloadRequest, input: AccountInput): Promise<string> =>
  newAccount(req, asAuditActor(requireActor(req)), input)

/** Members of an account that its owner changes; everything else is an admin's. */
const OWN = ['name', 'post']

/** What a change brings with it, beside what it says. */
function consequences(before: Json, after: Json, changed: string[], newPassword: boolean, self: boolean) {
  const role = after.role as Role
  const readdressed = changed.includes('email') || newPassword
  const promoted = changed.includes('role')
  const suspended = changed.includes('suspended') && after.suspended === true
  const unconfirmed = !self && isOfficeRole(role) && (readdressed || promoted)
  const confirmed = unconfirmed ? false : promoted && !isOfficeRole(role) ? true : before.confirmed
  return { readdressed, suspended, unconfirmed, confirmed, losesOffice: suspended || promoted }
}

/** An empty text in the place of a new password, as a form sends it, is none. */
const isGiven = (password: unknown): boolean => password !== undefined && password !== null && password !== ''

/**
 * Changes an account: an admin's change of role, address or password of a gatekeeper or director waits for a
 * director's word; nobody changes their own role, unit or suspension; the last admin and the last director stay. Who changes
 * their own password gives the one before.
 * @throws Refusal 400 with `field`, 403, 404, 409, 429
 */
export async function changeAccount(
  req: PayloadRequest,
  id: string,
  { data, settled, password, currentPassword }: AccountInput,
): Promise<void> {
  const actor = requireActor(req)
  const self = actor.id === id
  const tried = self && isGiven(password) ? await tryOwnPassword(req, id, currentPassword) : null
  await recorded(req, async () => {
    const before: Json = await findUser(req, id)
    assertSettled(settled, before)
    const changed = changedMembers(before, data)
    const after: Json = { ...before, ...data }
    const secret = isGiven(password) ? readPassword(password, namesIn(after)) : undefined
    if (!self && actor.role !== 'admin') throw new Refusal('NOT_PERMITTED')
    const forbidden = self ? changed.find((name) => !OWN.includes(name)) : undefined
    if (forbidden) throw invalid(forbidden, 'errors.notSettable')
    if (changed.length === 0 && secret === undefined) return
    if (changed.includes('role') || changed.includes('unit')) await assertUnit(req, after.role as Role, after.unit)
    const renamed = NAME_KINDS.some((kind) => changed.includes(kind))
    if (renamed) await assertNames(req, after, id)
    const follows = consequences(before, after, changed, secret !== undefined, self)
    const { readdressed, suspended, unconfirmed, confirmed, losesOffice } = follows
    await assertNotLast(req, before, { ...after, confirmed })
    const own = self ? await accountOf(req, { id: { equals: id } }) : null
    if (tried) assertStillOwn(tried, own)
    await throughGate(req, () =>
      req.payload.update({
        collection: 'users',
        id,
        data: {
          ...Object.fromEntries(changed.map((name) => [name, data[name]])),
          ...(renamed ? { email: after.email || noAddress() } : {}),
          ...(secret === undefined ? {} : { password: secret }),
          confirmed,
          ...(losesOffice || readdressed ? { sessions: sessionOf(req, own) } : {}),
          // A letter on its way to an address that this account no longer has must not open it.
          ...(readdressed ? { resetPasswordToken: null, resetPasswordExpiration: null } : {}),
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    const event = changed.includes('suspended') ? (suspended ? 'user.suspended' : 'user.restored') : 'user.changed'
    const { seq } = await record(req, asAuditActor(actor), {
      event,
      data: {
        user: subject({ ...after, id }),
        changed: [...changed, ...(secret === undefined ? [] : ['password'])],
        ...(unconfirmed ? { unconfirmed: true } : {}),
      },
    })
    if (losesOffice) await endSubstitutions(req, asAuditActor(actor), id)
    if ((unconfirmed || event === 'user.restored') && waits({ ...after, confirmed })) {
      await tellItWaits(req, id, actor, seq)
    } else if (!waits({ ...after, confirmed })) await markAccountDone(req, id, new Date())
  })
}

/** The session of the request alone: who changes their own password stays, and every other login of the account ends. */
const sessionOf = (req: PayloadRequest, own: Account | null): StoredSession[] =>
  (own?.sessions ?? []).filter((session) => session.id === req.user?._sid)

/**
 * Another director's word that an account is who an admin says.
 * @param seen `updatedAt` of the account as the director read it, where the request says so
 * @throws Refusal 403, 409; 409 `STALE_REVISION` where the account was changed after it was read
 */
export async function confirmAccount(req: PayloadRequest, id: string, seen?: string): Promise<void> {
  const actor = requireActor(req)
  if (actor.role !== 'director' || !actor.confirmed) throw new Refusal('NOT_PERMITTED')
  if (actor.id === id) throw new Refusal('SAME_PERSON', { message: 'errors.confirmSelf' })
  await recorded(req, async () => {
    const user = await findUser(req, id)
    if (user.confirmed !== false) throw new Refusal('WRONG_STAGE', { message: 'errors.nothingToConfirm' })
    if (seen !== undefined && Date.parse(seen) !== Date.parse(String(user.updatedAt)))
      throw new Refusal('STALE_REVISION', { message: 'errors.accountChanged' })
    await throughGate(req, () =>
      req.payload.update({ collection: 'users', id, data: { confirmed: true }, depth: 0, overrideAccess: true, req }),
    )
    const { seq } = await record(req, asAuditActor(actor), { event: 'user.confirmed', data: { user: subject(user) } })
    await tellItActs(req, id, actor, seq)
  })
}

/** A password set again by the owner of the address: recorded. */
export async function recordPasswordReset(req: PayloadRequest, user: Json): Promise<void> {
  await record(req, null, { event: 'user.changed', data: { user: subject(user), changed: ['password'] } })
}
