/** Signing in: the password is tried outside any transaction, the session is opened inside one. */
import type { PayloadRequest } from 'payload'
import { attempting } from './attempts'
import { record } from './audit'
import { invalid, Refusal } from './errors'
import { isPassword } from './password'
import { actorOf, asAuditActor } from './people'
import { recorded } from './recorded'
import type { Role } from './rules/roles'
import { accountOf, addSession, sessionAnswer, signed, type Account } from './sessions'

/** Whose sign-ins are recorded. */
const PRIVILEGED: readonly Role[] = ['unitEditor', 'gatekeeper', 'director', 'admin']

/** @throws Refusal 400 */
export function readEmail(body: unknown): string {
  const { email } = (body ?? {}) as Record<string, unknown>
  if (typeof email !== 'string' || email.trim() === '' || email.length > 254) throw invalid('email')
  return email.trim().toLowerCase()
}

/** Opens a session for an account whose password was `tried`, unless the account has changed since. */
const openSession = (req: PayloadRequest, tried: Account) =>
  recorded(req, async () => {
    const account = await accountOf(req, { id: { equals: tried.id } })
    const actor = actorOf(account)
    if (!account || !actor || actor.suspended || account.hash !== tried.hash || account.salt !== tried.salt) return null
    const sid = await addSession(req, account)
    if (PRIVILEGED.includes(actor.role)) {
      await record(req, asAuditActor(actor), { event: 'user.signedIn', data: { email: account.email } })
    }
    return { account, sid }
  })

async function enter(req: PayloadRequest, email: string, password: string) {
  const account = await accountOf(req, { email: { equals: email } })
  const right = await isPassword(password, account)
  return right && account ? openSession(req, account) : null
}

/**
 * Signs in with e-mail and password.
 * @throws Refusal 400, 401 for a wrong pair, 429 after too many failures of this account from this address
 */
export async function signIn(req: PayloadRequest, body: unknown): Promise<Response> {
  const { password } = (body ?? {}) as Record<string, unknown>
  const email = readEmail(body)
  if (typeof password !== 'string' || password.length > 1000) throw invalid('password')
  const address = req.headers.get('x-exemplar-address') ?? ''
  const session = await attempting(`${email}\n${address}`, () => enter(req, email, password))
  if (!session) throw new Refusal('NOT_SIGNED_IN', { message: 'errors.wrongPassword' })
  return sessionAnswer(req, await signed(req, session.account, session.sid))
}
