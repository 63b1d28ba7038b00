/** Sessions of accounts: one list an account, each change of it in a transaction, so that two at once lose none. */
import { randomUUID } from 'node:crypto'
import {
  generateExpiredPayloadCookie,
  generatePayloadCookie,
  getFieldsToSign,
  jwtSign,
  refreshOperation,
  type PayloadRequest,
  type Where,
} from 'payload'
import { inTransaction } from '../platform/transaction'
import { Refusal } from './errors'
import type { Secret } from './password'

/** One login of an account, as it is stored with it. */
export interface StoredSession {
  id: string
  createdAt?: string
  expiresAt: string
}
/** An account with its hidden members. */
export type Account = Secret & {
  id: string
  name: string
  role: string
  email: string | null
  username?: string | null
  mobile?: string | null
  sessions?: StoredSession[] | null
}

/** What a session gives to its owner. */
export interface Opened {
  token?: string | null
  /** seconds since 1970 */
  exp?: number
  /** the account as its owner sees it */
  user?: unknown
}

const collection = (req: PayloadRequest) => {
  const { users } = req.payload.collections
  if (!users) throw new Error('no collection of accounts')
  return users
}

/** The first account of which `where` holds, or null. */
export async function accountOf(req: PayloadRequest, where: Where): Promise<Account | null> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where,
    limit: 1,
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
    req,
  })
  return (docs[0] as unknown as Account | undefined) ?? null
}

/** Writes the sessions alone: a whole account written here could undo a change that an admin has just made. */
const write = (req: PayloadRequest, id: string, sessions: StoredSession[]) =>
  req.payload.db.updateOne({ collection: 'users', id, data: { sessions, updatedAt: null }, req, returning: false })

/**
 * Asks again, inside the transaction: while a request waits for its turn its account may be suspended, lowered or given
 * a new password, all of which end its sessions. A request of the program itself has no session.
 * @throws Refusal `NOT_SIGNED_IN`
 */
export async function assertSessionStands(req: PayloadRequest): Promise<void> {
  const { user } = req
  if (!user?._sid) return
  const account = await accountOf(req, { id: { equals: user.id } })
  if (!account?.sessions?.some(({ id }) => id === user._sid)) throw new Refusal('NOT_SIGNED_IN')
}

/** Adds a session to an account as it stands in the present transaction. @returns the id of the session */
export async function addSession(req: PayloadRequest, account: Account): Promise<string> {
  const now = new Date()
  const expiresAt = new Date(now.getTime() + collection(req).config.auth.tokenExpiration * 1000).toISOString()
  const session = { id: randomUUID(), createdAt: now.toISOString(), expiresAt }
  const present = (account.sessions ?? []).filter((other) => new Date(other.expiresAt) > now)
  await write(req, account.id, [...present, session])
  return session.id
}

/** The token of a session, and the account as its owner sees it. */
export async function signed(req: PayloadRequest, account: Account, sid: string): Promise<Opened> {
  const { payload } = req
  const { config } = collection(req)
  const owner = { ...account, collection: 'users' } as never
  const { token, exp } = await jwtSign({
    fieldsToSign: getFieldsToSign({ collectionConfig: config, email: account.email ?? '', sid, user: owner }),
    secret: payload.secret,
    tokenExpiration: config.auth.tokenExpiration,
  })
  const id = account.id
  const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: false, user: owner, req })
  return { token, exp, user }
}

const cookie = (req: PayloadRequest, token: string): string =>
  generatePayloadCookie({
    collectionAuthConfig: collection(req).config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token,
  })

/** The answer to who has opened a session: a token, and the same as a cookie. */
export const sessionAnswer = (req: PayloadRequest, { token, exp, user }: Opened): Response =>
  Response.json({ token, exp, user }, { headers: { 'Set-Cookie': cookie(req, token ?? '') } })

/**
 * Ends all logins of the account: who leaves one desk may have left another open. Without a session it only takes the
 * cookie back.
 */
export async function signOut(req: PayloadRequest): Promise<Response> {
  const { user, payload } = req
  if (user) {
    await inTransaction(req, async () => {
      await write(req, String(user.id), [])
    })
  }
  const expired = generateExpiredPayloadCookie({
    collectionAuthConfig: collection(req).config.auth,
    config: payload.config,
    cookiePrefix: payload.config.cookiePrefix,
  })
  return Response.json({ message: req.t('authentication:logoutSuccessful') }, { headers: { 'Set-Cookie': expired } })
}

/**
 * Gives the session of the request its full life again.
 * @throws Refusal `NOT_SIGNED_IN` where it has ended since the request came in; Payload's refusals
 */
export async function refreshSession(req: PayloadRequest): Promise<Response> {
  const result = await inTransaction(req, async () => {
    await assertSessionStands(req)
    return refreshOperation({ collection: collection(req), req })
  })
  const headers = { 'Set-Cookie': cookie(req, result.refreshedToken) }
  return Response.json({ message: req.t('authentication:tokenRefreshSuccessful'), ...result }, { headers })
}
