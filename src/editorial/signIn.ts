/** Signing in: the password is tried outside any transaction, the session is opened inside one. */
import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { subject } from './accountRows'
import { attempting, forgive, type Trier } from './attempts'
import { record } from './audit'
import { deviceCookie, deviceOf } from './device'
import { invalid, Refusal } from './errors'
import { isPassword } from './password'
import { actorOf, asAuditActor } from './people'
import { recorded } from './recorded'
import type { Role } from './rules/roles'
import { signInName, type SignInName } from './rules/signInNames'
import { accountOf, addSession, sessionAnswer, signed, type Account } from './sessions'
import { recordFailures } from './signInFailures'

/** Whose sign-ins are recorded, failed ones too. */
const PRIVILEGED: readonly Role[] = ['unitEditor', 'gatekeeper', 'director', 'admin']

const MOST_NAME = 254

function readText(body: unknown, members: readonly string[]): string {
  const named = (body ?? {}) as Record<string, unknown>
  const value = members.map((member) => named[member]).find((each) => each !== undefined)
  if (typeof value !== 'string' || value.trim() === '' || value.length > MOST_NAME) throw invalid('email')
  return value
}

/** @throws Refusal 400 */
export const readEmail = (body: unknown): string => readText(body, ['email']).trim().toLowerCase()

/** The contract's `email` holds any name of an account; Payload's own clients call it `username`. */
const readName = (body: unknown): SignInName => signInName(readText(body, ['email', 'username']))

/** Records a sign-in of whoever decides. */
export async function recordSignIn(req: PayloadRequest, account: Account): Promise<void> {
  const actor = actorOf(account)
  if (!actor || !PRIVILEGED.includes(actor.role)) return
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

/** Who tries. A name that nobody has is kept as a mark of it: people write their password there by mistake. */
function trierOf(req: PayloadRequest, { kind, name }: SignInName, account: Account | null): Trier {
  const mark = createHmac('sha256', req.payload.secret).update(`${kind}\n${name}`).digest('hex')
  const address = req.headers.get('x-exemplar-address') ?? ''
  return { account: account?.id ?? mark, address: address.slice(0, 100), device: deviceOf(req, account) }
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
  const watched = account !== null && PRIVILEGED.includes(actorOf(account)?.role as Role)
  const trier = trierOf(req, name, account)
  const session = await attempting(req, trier, () => enter(req, account, password), watched)
  if (watched) await recordFailures(req, account, session !== null)
  if (!session) throw new Refusal('NOT_SIGNED_IN', { message: 'errors.wrongPassword' })
  await forgive(req, trier)
  const answer = sessionAnswer(req, await signed(req, session.account, session.sid))
  answer.headers.append('Set-Cookie', deviceCookie(req, session.account))
  return answer
}
