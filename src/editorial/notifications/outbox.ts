/**
 * The outbox as a runner sees it: it takes what is due under a lease, and says afterwards what came of it. Both are short
 * transactions of their own, so that two runners never take the same row and nothing is locked while something is sent.
 */
import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { inTransaction } from '../../platform/transaction'
import type { Kind } from '../rules/kinds'
import { isRobot, type Channel, type NotificationReason } from '../rules/notifications'
import type { NewRow, OutboxRow } from './row'

/** How long a row belongs to a runner that says nothing more; a living one renews it. */
export const LEASE_MS = 60_000
/** 20 messages a minute of one robot, whatever the number of nodes: what comes meanwhile goes with the next one. */
export const ROBOT_GAP_MS = 3_000
/** Most rows of one message. */
const MOST = 50

/** One message: one row, or all rows of one digest or of one robot that are due. */
export interface Batch {
  id: string
  channel: Channel
  person: string | null
  rows: OutboxRow[]
}

/** What came of a try. `retryAt` null: given up. */
export type Outcome = { state: 'sent' | 'dropped' } | { state: 'failed'; error: string; retryAt: Date | null }

const find = async (req: PayloadRequest, where: Where, limit: number): Promise<OutboxRow[]> =>
  (
    await req.payload.find({
      collection: 'outbox',
      where,
      sort: ['nextAt', 'seq'],
      limit,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
  ).docs as unknown as OutboxRow[]

const write = (req: PayloadRequest, id: string, data: Partial<OutboxRow>) =>
  req.payload.db.updateOne({ collection: 'outbox', id, data, req, returning: false })

/** Stores rows in the transaction of `req`. */
export async function put(req: PayloadRequest, rows: readonly NewRow[]): Promise<void> {
  // By the adapter: a move with many to tell should not wait for the hooks of each row.
  for (const row of rows) await req.payload.db.create({ collection: 'outbox', data: { ...row }, req })
}

const ofStory = (kind: Kind, story: string): Where[] => [{ story: { equals: story } }, { kind: { equals: kind } }]
const unreadFor = (...why: NotificationReason[]): Where[] => [
  { channel: { equals: 'desk' } },
  { why: { in: why } },
  { readAt: { exists: false } },
]

async function markRead(req: PayloadRequest, where: Where[], now: Date): Promise<void> {
  for (const { id } of await find(req, { and: where }, 0)) await write(req, id, { readAt: now.toISOString() })
}

/** Somebody has taken a story up: calls that have not gone out yet are not sent, and those on the desk are news no more. */
export async function callOff(req: PayloadRequest, kind: Kind, story: string, now: Date): Promise<void> {
  const calls: Where[] = [{ why: { equals: 'escalated' } }, { state: { equals: 'waiting' } }]
  for (const { id } of await find(req, { and: [...ofStory(kind, story), ...calls] }, 0))
    await write(req, id, { state: 'dropped' })
  await markRead(req, [...ofStory(kind, story), ...unreadFor('escalated')], now)
}

/** What somebody was asked to do with a story is done: messages on the desk that ask for it are news no more. */
export async function markDone(req: PayloadRequest, kind: Kind, story: string, now: Date): Promise<void> {
  await markRead(req, [...ofStory(kind, story), ...unreadFor('acts')], now)
  await callOff(req, kind, story, now)
}

/** The same for an account that waits no more, or whose waiting is told anew. */
export const markAccountDone = (req: PayloadRequest, account: string, now: Date): Promise<void> =>
  markRead(req, [{ topic: { equals: 'account' } }, { subject: { equals: account } }, ...unreadFor('confirms')], now)

/** When rows that are taken now are anybody's again. */
const leaseEnd = (now: Date): string => new Date(now.getTime() + LEASE_MS).toISOString()

/** Due: its time has come, or whoever took it has not been heard of since. */
const due = (channel: Channel, now: Date): Where => ({
  and: [
    { channel: { equals: channel } },
    { state: { in: ['waiting', 'sending'] } },
    { nextAt: { less_than_equal: now.toISOString() } },
  ],
})

/** Whether a robot has spoken just now. */
async function isBreathing(req: PayloadRequest, channel: Channel, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - ROBOT_GAP_MS).toISOString()
  const where: Where = { and: [{ channel: { equals: channel } }, { triedAt: { greater_than: since } }] }
  return isRobot(channel) && (await find(req, where, 1)).length > 0
}

/** The rows that go with `first` in one message. */
async function togetherWith(req: PayloadRequest, first: OutboxRow, now: Date): Promise<OutboxRow[]> {
  if (isRobot(first.channel)) return find(req, due(first.channel, now), MOST)
  if (!first.digest) return [first]
  const sameLetter: Where[] = [{ person: { equals: first.person } }, { digest: { equals: true } }]
  return find(req, { and: [due(first.channel, now), ...sameLetter] }, MOST)
}

/**
 * Takes the next message of a channel that is due, or null. Others leave its rows alone until the lease is over.
 * @param now by the clock of the runner
 */
export async function take(payload: Payload, channel: Channel, now: Date): Promise<Batch | null> {
  // Asked first outside a transaction: an outbox without work locks nothing.
  const outside = await createLocalReq({}, payload)
  if ((await find(outside, due(channel, now), 1)).length === 0) return null
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    if (await isBreathing(req, channel, now)) return null
    const [first] = await find(req, due(channel, now), 1)
    if (!first) return null
    const id = randomUUID()
    const taken = (await togetherWith(req, first, now)).map((row) => ({ ...row, attempts: row.attempts + 1 }))
    const mine = { state: 'sending', batch: id, triedAt: now.toISOString(), nextAt: leaseEnd(now) } as const
    for (const row of taken) await write(req, row.id, { ...mine, attempts: row.attempts })
    return { id, channel, person: first.person, rows: taken }
  })
}

const ofBatch = (id: string): Where => ({ and: [{ batch: { equals: id } }, { state: { equals: 'sending' } }] })

/** Says that messages are still on their way. */
export async function renew(payload: Payload, batches: readonly string[], now: Date): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    for (const id of batches)
      for (const row of await find(req, ofBatch(id), MOST)) await write(req, row.id, { nextAt: leaseEnd(now) })
  })
}

/** Writes what came of a message; rows whose lease went to another runner are that one's to write. */
export async function settle(payload: Payload, batch: string, outcome: Outcome, now: Date): Promise<void> {
  const req = await createLocalReq({}, payload)
  const data: Partial<OutboxRow> =
    outcome.state !== 'failed'
      ? { state: outcome.state, sentAt: now.toISOString(), lastError: null }
      : outcome.retryAt
        ? { state: 'waiting', nextAt: outcome.retryAt.toISOString(), lastError: outcome.error }
        : { state: 'failed', lastError: outcome.error }
  await inTransaction(req, async () => {
    for (const { id } of await find(req, ofBatch(batch), MOST)) await write(req, id, data)
  })
}

/** Deletes what has arrived, or was dropped, before a moment. What failed stays until somebody has sent it again. */
export async function forget(payload: Payload, before: Date): Promise<void> {
  const req = await createLocalReq({}, payload)
  const where: Where = {
    and: [{ state: { in: ['sent', 'dropped'] } }, { createdAt: { less_than: before.toISOString() } }],
  }
  if ((await find(req, where, 1)).length === 0) return
  await inTransaction(req, () => payload.db.deleteMany({ collection: 'outbox', where, req }))
}
