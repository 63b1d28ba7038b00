/**
 * How often a password may be guessed. Failures stand in the database, so that all processes count together and a new
 * start forgets none; the attempts of this process that are still under way count as failures until they have ended.
 *
 * Nobody can lock out the owner of an account: failures count for an account and an address together, and a device on
 * which the owner has signed in before (`device.ts`) is counted apart from all others. Only who guesses from many
 * addresses meets the wider limits.
 */
import type { PayloadRequest, Where } from 'payload'
import { Refusal } from './errors'

/** Who tries: whose account, from where, on which known device. */
export interface Trier {
  /** id of the account; of a name that nobody has, something that stands for it */
  account: string
  address: string
  /** a device on which the owner has signed in before, or null */
  device: string | null
}

/** Failures after which one must wait: of an account from an address, of an account, from an address. */
const MOST = { here: 10, account: 100, address: 200 }
const WINDOW_MS = 15 * 60 * 1000
/** More rows than all limits together let come about. */
const MOST_ROWS = 1000

export const FAILURES = 'signInFailures'

interface Failure {
  account: string
  address: string
  device?: string | null
}

/** The failures that count against the same place as a new one of `trier`. */
const here = ({ account, address, device }: Trier): Where =>
  device === null
    ? { and: [{ account: { equals: account } }, { address: { equals: address } }, { device: { exists: false } }] }
    : { and: [{ account: { equals: account } }, { device: { equals: device } }] }

/** How often `trier` may still fail. */
async function triesLeft(req: PayloadRequest, trier: Trier): Promise<number> {
  const { account, address, device } = trier
  const near: Where =
    device === null ? { or: [{ account: { equals: account } }, { address: { equals: address } }] } : here(trier)
  const { docs } = await req.payload.find({
    collection: FAILURES,
    where: { and: [{ at: { greater_than: new Date(Date.now() - WINDOW_MS).toISOString() } }, near] },
    limit: MOST_ROWS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (device !== null) return MOST.here - docs.length
  const strange = (docs as unknown as Failure[]).filter((failure) => !failure.device)
  const of = (fits: (failure: Failure) => boolean) => strange.filter(fits).length
  return Math.min(
    MOST.here - of((failure) => failure.account === account && failure.address === address),
    MOST.account - of((failure) => failure.account === account),
    MOST.address - of((failure) => failure.address === address),
  )
}

async function remember(req: PayloadRequest, { account, address, device }: Trier, owed: boolean): Promise<void> {
  const { db } = req.payload
  const now = Date.now()
  await db.create({
    collection: FAILURES,
    data: { account, address, ...(device === null ? {} : { device }), owed, at: new Date(now).toISOString() },
    req,
  })
  const old = { at: { less_than: new Date(now - WINDOW_MS).toISOString() } }
  await db.deleteMany({ collection: FAILURES, where: { and: [old, { owed: { not_equals: true } }] }, req })
}

/** Forgets the failures of somebody who has signed in: of this place alone, and none that is still owed to the log. */
export async function forgive(req: PayloadRequest, trier: Trier): Promise<void> {
  const { payload } = req
  const where: Where = { and: [here(trier), { owed: { not_equals: true } }] }
  const { totalDocs } = await payload.count({ collection: FAILURES, where, overrideAccess: true, req })
  if (totalDocs > 0) await payload.db.deleteMany({ collection: FAILURES, where, req })
}

/** Attempts from one place that are under way in this process. */
interface Line {
  running: Set<Promise<unknown>>
  ended: number
  members: number
}
const lines = new Map<string, Line>()

/**
 * Runs one attempt; never more of one place at the same time than could all fail.
 * @param attempt null: the attempt failed
 * @param owed whether a failure is still to be recorded in the log
 * @throws Refusal 429 after too many failures
 */
export async function attempting<T>(
  req: PayloadRequest,
  trier: Trier,
  attempt: () => Promise<T | null>,
  owed = false,
): Promise<T | null> {
  const key = `${trier.account}\n${trier.device ?? trier.address}`
  const line = lines.get(key) ?? { running: new Set(), ended: 0, members: 0 }
  lines.set(key, line)
  line.members++
  try {
    for (;;) {
      const { ended } = line
      const left = await triesLeft(req, trier)
      if (left <= 0) throw new Refusal('TOO_MANY')
      // One that ended meanwhile may have failed: it is in neither number.
      if (ended !== line.ended) continue
      if (line.running.size < left) break
      await Promise.race(line.running)
    }
    const mine = (async () => {
      const result = await attempt()
      if (result === null) await remember(req, trier, owed)
      return result
    })()
    const settled = mine.catch(() => null)
    line.running.add(settled)
    try {
      return await mine
    } finally {
      line.running.delete(settled)
      line.ended++
    }
  } finally {
    line.members--
    if (line.members === 0) lines.delete(key)
  }
}
