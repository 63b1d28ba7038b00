/** Signing in: the password is tried outside any transaction, the session is opened inside one. */
import type { PayloadRequest } from 'payload'
import { subject } from './accountRows'
import { record } from './audit'
import { deviceCookie } from './device'
import { invalid, Refusal } from './errors'
import { isPassword } from './password'
import { actorOf, asAuditActor } from './people'
import { recorded } from './recorded'
import { plain, signInName, type SignInName } from './rules/signInNames'
import { accountOf, addSession, sessionAnswer, signed, type Account } from './sessions'
import { isWatched, watched } from './watched'

const MOST_NAME = 254

function readText(body: unknown, members: readonly string[]): string {
  const named = (body ?? {}) as Record<string, unknown>
  const value = members.map((member) => named[member]).find((each) => each !== undefined)
  if (typeof value !== 'string' || value.trim() === '' || value.length > MOST_NAME) throw invalid('email')
  return value
}

/** @throws Refusal 400 */
export const readEmail = (body: unknown): string => plain(readText(body, ['email']))

/** The contract's `email` holds any name of an account; Payload's own clients call it `username`. */
const readName = (body: unknown): SignInName => signInName(readText(body, ['email', 'username']))

/** Records a sign-in of whoever decides. */
export async function recordSignIn(req: PayloadRequest, account: Account): Promise<void> {
  const actor = actorOf(account)
  if (!actor || !isWatched(account)) return
  await record(req, asAuditActor(actor), { event: 'user.signedIn', data: { email: subject(account).email } })
}

/** Opens a session for an account whose password was `tried`, unless the account has changed since. */
const openSession = (req: PayloadRequest, tried: Account) =>
  recorded(req, async () => {
    const account = await accountOf(req, { id: { equals: tried.id } })
    const actor = actorOf(account)
    if (!account || !actor || actor.suspended || account.hash !== tried.hash || account.salt !== tried.salt) return null
    const sid = await addSession(req, account)
    await recordSignIn(req, account)
    return { account, sid }
  })

async function enter(req: PayloadRequest, account: Account | null, password: string) {
  const right = await isPassword(password, account)
  return right && account ? openSession(req, account) : null
}

/**
 * Signs in with a name and a password.
 * @throws Refusal 400, 401 for a wrong pair, 429 after too many failures
 */
export async function signIn(req: PayloadRequest, body: unknown): Promise<Response> {
  const { password } = (body ?? {}) as Record<string, unknown>
  const name = readName(body)
  if (typeof password !== 'string' || password.length > 1000) throw invalid('password')
  const account = await accountOf(req, { [name.kind]: { equals: name.name } })
  const session = await watched(req, account ? { account } : { account, name }, () => enter(req, account, password))
  if (!session) throw new Refusal('NOT_SIGNED_IN', { message: 'errors.wrongPassword' })
  const answer = sessionAnswer(req, await signed(req, session.account, session.sid))
  answer.headers.append('Set-Cookie', deviceCookie(req, session.account))
  return answer
}
