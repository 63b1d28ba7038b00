/** The forgotten password: a letter with a link to the owner of the address, and a new password set by who has the link. */
import type { PayloadRequest } from 'payload'
import { t } from '../messages/index'
import { env } from '../platform/env'
import { inTransaction } from '../platform/transaction'
import { namesIn } from './accountRows'
import { recordPasswordReset } from './accounts'
import { invalid } from './errors'
import { throughGate } from './gateToken'
import { readPassword } from './passwordRules'
import { recorded } from './recorded'
import { accountOf, sessionAnswer, type Account } from './sessions'
import { readEmail, recordSignIn } from './signIn'

type Json = Record<string, unknown>

/** One letter to an address in this time, milliseconds. */
const WAIT_MS = 60_000
const MOST_REMEMBERED = 10_000
const asked = new Map<string, number>()

/** True where this address may get a letter now. */
function mayWriteTo(email: string): boolean {
  const now = Date.now()
  if (now - (asked.get(email) ?? 0) < WAIT_MS) return false
  if (asked.size >= MOST_REMEMBERED) asked.delete(asked.keys().next().value ?? '')
  asked.set(email, now)
  return true
}

/** Makes the token and sends it. */
async function writeTo(req: PayloadRequest, email: string): Promise<void> {
  // Payload's own letter would go out inside the transaction.
  const token = await inTransaction(req, () =>
    throughGate(req, () =>
      req.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true, req }),
    ),
  )
  if (!token) return
  const link = `${env.origins[0]}${req.payload.config.routes.admin}/reset/${token}`
  await req.payload.sendEmail({ to: email, subject: t('letters.resetSubject'), text: t('letters.resetText', { link }) })
}

/**
 * Sends a link to the owner of an address; nothing tells whether the address has an account, nor does the time it takes:
 * the work begins when the answer is on its way.
 * @throws Refusal 400
 */
export function askForReset(req: PayloadRequest, body: unknown): Response {
  const email = readEmail(body)
  if (mayWriteTo(email))
    setImmediate(() =>
      writeTo(req, email).catch((err: unknown) => req.payload.logger.error({ err, msg: 'letter not sent' })),
    )
  return Response.json({ message: t('letters.resetAsked') })
}

/**
 * Sets a new password by the token of the letter, ends all sessions of the account and opens one.
 * @throws Refusal 400 with `field`; 401 for a suspended account
 */
export async function resetPassword(req: PayloadRequest, body: unknown): Promise<Response> {
  const { token, password } = (body ?? {}) as Json
  if (typeof token !== 'string' || !/^[0-9a-f]{40}$/.test(token)) throw invalid('token', 'errors.badResetToken')
  const account = await accountOf(req, { resetPasswordToken: { equals: token } })
  if (!account) throw invalid('token', 'errors.badResetToken')
  const data = { token, password: readPassword(password, namesIn(account)) }
  const result = await recorded(req, async () => {
    const reset = await req.payload
      .resetPassword({ collection: 'users', data, overrideAccess: false, req })
      .catch((error: unknown) => {
        // Payload's word for a token that is unknown or too old
        throw (error as { status?: unknown }).status === 403 ? invalid('token', 'errors.badResetToken') : error
      })
    await recordPasswordReset(req, reset.user as Json)
    await recordSignIn(req, reset.user as unknown as Account)
    return reset
  })
  return sessionAnswer(req, result)
}
