/**
 * Failed sign-ins of those whose sign-ins are recorded: one entry of the log says how many there were, and no account
 * gets more than one in a minute, so that nobody can fill the log by guessing. What is not yet said stays owed in the
 * database, and is said by the next failure or sign-in of the account, or after that minute.
 */
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { subject } from './accountRows'
import { FAILURES } from './attempts'
import { record } from './audit'
import { recorded } from './recorded'
import { accountOf, type Account } from './sessions'

const MINUTE_MS = 60_000
const waiting = new Set<string>()

const count = async (req: PayloadRequest, where: Where): Promise<number> =>
  (await req.payload.count({ collection: FAILURES, where, overrideAccess: true, req })).totalDocs

/** Says what is owed of an account later, where nothing says it before. The program may end without waiting for it. */
function later(payload: Payload, id: string): void {
  if (waiting.has(id)) return
  waiting.add(id)
  setTimeout(() => {
    waiting.delete(id)
    const say = async () => {
      const req = await createLocalReq({}, payload)
      const account = await accountOf(req, { id: { equals: id } })
      if (account) await recordFailures(req, account, false)
    }
    say().catch((err: unknown) => payload.logger.warn({ err, msg: 'failed sign-ins not recorded yet' }))
  }, MINUTE_MS).unref()
}

/**
 * Records the failures of an account that are owed, and at most once a minute unless `now`.
 * @param now the account has just signed in
 */
export async function recordFailures(req: PayloadRequest, account: Account, now: boolean): Promise<void> {
  const owed: Where = { and: [{ account: { equals: account.id } }, { owed: { equals: true } }] }
  if ((await count(req, owed)) === 0) return
  await recorded(req, async () => {
    const since = new Date(Date.now() - MINUTE_MS).toISOString()
    const said: Where = { and: [{ account: { equals: account.id } }, { saidAt: { greater_than: since } }] }
    if (!now && (await count(req, said)) > 0) return later(req.payload, account.id)
    const failures = await count(req, owed)
    if (failures === 0) return
    await record(req, null, { event: 'user.signInFailed', data: { user: subject(account), count: failures } })
    await req.payload.db.updateMany({
      collection: FAILURES,
      where: owed,
      data: { owed: false, saidAt: new Date().toISOString() },
      req,
    })
  })
}
