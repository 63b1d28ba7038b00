/** Who changes their own password knows the one before: a session that somebody left open, or took, is not enough. */
import type { PayloadRequest } from 'payload'
import { invalid, notFound } from './errors'
import { isPassword } from './password'
import { accountOf, type Account } from './sessions'
import { watched } from './watched'

/** Longest text that is tried. */
const MOST = 1000

const wrong = () => invalid('currentPassword', 'errors.wrongCurrentPassword')

/**
 * Tries the present password of the account of the request, outside any transaction. A failure counts like one of signing
 * in, never against a device that the owner is known on: this address is not told which device that is.
 * @returns the account whose password it was
 * @throws Refusal 400 with `field` where it is missing or wrong, 429 after too many failures
 */
export async function tryOwnPassword(req: PayloadRequest, id: string, current: unknown): Promise<Account> {
  if (typeof current !== 'string' || current === '' || current.length > MOST)
    throw invalid('currentPassword', 'errors.noCurrentPassword')
  const account = await accountOf(req, { id: { equals: id } })
  if (!account) throw notFound()
  const right = await watched(req, { account }, async () => ((await isPassword(current, account)) ? account : null))
  if (!right) throw wrong()
  return right
}

/**
 * Asks again inside the transaction that changes the password.
 * @throws Refusal 400 where another request has changed it since
 */
export function assertStillOwn(tried: Account, present: Account | null): void {
  if (present?.hash !== tried.hash || present.salt !== tried.salt) throw wrong()
}
