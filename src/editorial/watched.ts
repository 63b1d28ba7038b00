/** A password that is tried, wherever: failures are counted, and those of whoever decides are recorded. */
import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { attempting, forgive, type Trier } from './attempts'
import { deviceOf } from './device'
import { actorOf } from './people'
import type { Role } from './rules/roles'
import type { SignInName } from './rules/signInNames'
import type { Account } from './sessions'
import { recordFailures } from './signInFailures'

/** Whose sign-ins are recorded, failed ones too. */
const PRIVILEGED: readonly Role[] = ['unitEditor', 'gatekeeper', 'director', 'admin']

export const isWatched = (account: Account): boolean => PRIVILEGED.includes(actorOf(account)?.role as Role)

/** Whose account is tried: one that there is, or a name that nobody has. */
export type Tried = { account: Account } | { account: null; name: SignInName }

/** Who tries. A name that nobody has is kept as a mark of it: people write their password there by mistake. */
function trierOf(req: PayloadRequest, tried: Tried): Trier {
  const { account } = tried
  const device = deviceOf(req, account)
  const address = (req.headers.get('x-exemplar-address') ?? '').slice(0, 100)
  if (account) return { account: account.id, address, device }
  const { kind, name } = tried.name
  const mark = createHmac('sha256', req.payload.secret).update(`${kind}\n${name}`).digest('hex')
  return { account: mark, address, device }
}

/**
 * Runs one attempt within the limits of guessing. One that succeeds forgives the failures before it from the same place.
 * @param attempt null: the password was wrong
 * @throws Refusal 429 after too many failures
 */
export async function watched<T>(
  req: PayloadRequest,
  tried: Tried,
  attempt: () => Promise<T | null>,
): Promise<T | null> {
  const trier = trierOf(req, tried)
  const told = tried.account !== null && isWatched(tried.account)
  const result = await attempting(req, trier, attempt, told)
  if (told) await recordFailures(req, tried.account, result !== null)
  if (result !== null) await forgive(req, trier)
  return result
}
