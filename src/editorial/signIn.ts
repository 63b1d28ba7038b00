/** Signing in: one attempt at a time per account, failures counted, privileged sign-ins recorded. */
import { generatePayloadCookie, type PayloadRequest } from 'payload'
import { Queue } from '../platform/queue'
import { record } from './audit'
import { invalid, Refusal } from './errors'
import { actorOf, asAuditActor } from './people'
import { recorded } from './recorded'
import type { Role } from './rules/roles'

/** Failures of one account from one address before it must wait. */
const MOST_FAILURES = 10
const WINDOW_MS = 15 * 60 * 1000
const MOST_REMEMBERED = 10_000
const WAIT_MS = 15_000

const PRIVILEGED: readonly Role[] = ['unitEditor', 'gatekeeper', 'director', 'admin']

const failures = new Map<string, number[]>()
const lines = new Map<string, { queue: Queue; users: number }>()

/** Recent failures of a key, the old ones forgotten. */
function recent(key: string): number[] {
  const since = Date.now() - WINDOW_MS
  const kept = (failures.get(key) ?? []).filter((at) => at > since)
  if (kept.length > 0) failures.set(key, kept)
  else failures.delete(key)
  return kept
}

function fail(key: string): void {
  if (failures.size >= MOST_REMEMBERED) failures.delete(failures.keys().next().value ?? '')
  failures.set(key, [...recent(key), Date.now()])
}

/** Payload writes the whole list of sessions at a sign-in: two at once would lose one. */
async function oneAtATime<T>(email: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(email) ?? { queue: new Queue(WAIT_MS), users: 0 }
  lines.set(email, line)
  line.users++
  try {
    const release = await line.queue.enter()
    try {
      return await work()
    } finally {
      release()
    }
  } finally {
    if (--line.users === 0) lines.delete(email)
  }
}

const isWrongPassword = (error: unknown): boolean =>
  error instanceof Error && ['AuthenticationError', 'LockedAuth', 'ValidationError'].includes(error.name)

/** Checks the password and opens a session. */
const enter = (req: PayloadRequest, email: string, password: string) =>
  recorded(req, async () => {
    const result = await req.payload.login({ collection: 'users', data: { email, password }, overrideAccess: false, req })
    const actor = actorOf(result.user)
    if (!actor || actor.suspended) throw new Refusal('NOT_SIGNED_IN', { message: 'errors.wrongPassword' })
    if (PRIVILEGED.includes(actor.role)) {
      await record(req, asAuditActor(actor), { event: 'user.signedIn', data: { email } })
    }
    return result
  })

/** The address in a body, as accounts are found by it. @throws Refusal 400 */
export function readEmail(body: unknown): string {
  const { email } = (body ?? {}) as Record<string, unknown>
  if (typeof email !== 'string' || email.trim() === '' || email.length > 254) throw invalid('email')
  return email.trim().toLowerCase()
}

/** The answer that opens a session: token, and the same as a cookie. */
export function sessionAnswer(req: PayloadRequest, { user, token, exp }: { user?: unknown; token?: string; exp?: number }): Response {
  const { users } = req.payload.collections
  if (!users) throw new Error('no collection of accounts')
  const cookie = generatePayloadCookie({
    collectionAuthConfig: users.config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token: token ?? '',
  })
  return Response.json({ token, exp, user }, { headers: { 'Set-Cookie': cookie } })
}

/**
 * Signs in with e-mail and password.
 * @throws Refusal 400, 401 for a wrong pair, 429 after too many failures of this account from this address
 */
export async function signIn(req: PayloadRequest, body: unknown): Promise<Response> {
  const email = readEmail(body)
  const { password } = body as Record<string, unknown>
  if (typeof password !== 'string' || password.length > 1000) throw invalid('password')
  const key = `${email}\n${req.headers.get('x-exemplar-address') ?? ''}`
  if (recent(key).length >= MOST_FAILURES) throw new Refusal('TOO_MANY')
  const result = await oneAtATime(email, () => enter(req, email, password)).catch((error: unknown) => {
    const refused = isWrongPassword(error) || (error instanceof Refusal && error.code === 'NOT_SIGNED_IN')
    if (!refused) throw error
    fail(key)
    throw new Refusal('NOT_SIGNED_IN', { message: 'errors.wrongPassword' })
  })
  failures.delete(key)
  return sessionAnswer(req, result)
}
