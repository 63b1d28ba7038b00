/** What did not arrive: for an admin, who sees it and sends it again. */
import type { PayloadRequest, Where } from 'payload'
import { wake } from '../../platform/wake'
import { record } from '../audit'
import { notFound, Refusal } from '../errors'
import { asAuditActor, namesOf, requireActor } from '../people'
import { recorded } from '../recorded'
import type { Undelivered } from '../rules/notifications'
import type { OutboxRow } from './row'
import { messageOf, toldTo } from './titles'

const SHOWN = 200

const requireAdmin = (req: PayloadRequest) => {
  const actor = requireActor(req)
  if (actor.role !== 'admin') throw new Refusal('NOT_PERMITTED')
  return actor
}

/** Given up, or tried in vain and to be tried again. */
const NOT_ARRIVED: Where = {
  or: [
    { state: { equals: 'failed' } },
    {
      and: [
        { state: { in: ['waiting', 'sending'] } },
        { attempts: { greater_than: 0 } },
        { lastError: { exists: true } },
      ],
    },
  ],
}

/** @throws Refusal 403 for everybody but an admin */
export async function undelivered(req: PayloadRequest): Promise<Undelivered[]> {
  const actor = requireAdmin(req)
  const { docs } = await req.payload.find({
    collection: 'outbox',
    where: NOT_ARRIVED,
    sort: ['-createdAt', '-seq'],
    limit: SHOWN,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const rows = await toldTo(req, actor, docs as unknown as OutboxRow[])
  const people = await namesOf(req, [...new Set(rows.flatMap(({ person }) => (person ? [person] : [])))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    ...messageOf(row),
    channel: row.channel,
    state: row.state,
    attempts: row.attempts,
    nextAt: row.nextAt,
    lastError: row.lastError,
    person: row.person,
    name: row.person === null ? null : (names.get(row.person) ?? row.person),
  }))
}

/**
 * Sends a message again that was given up, or now one that waits for its next try; recorded.
 * @throws Refusal 403, 404, 409 where it is on its way or has arrived
 */
export async function sendAgain(req: PayloadRequest, id: string): Promise<void> {
  const actor = requireAdmin(req)
  await recorded(req, async () => {
    const { docs } = await req.payload.find({
      collection: 'outbox',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const row = docs[0] as unknown as OutboxRow | undefined
    if (!row) throw notFound()
    if (row.state !== 'failed' && !(row.state === 'waiting' && row.attempts > 0))
      throw new Refusal('WRONG_STAGE', { message: 'errors.notFailed' })
    await req.payload.db.updateOne({
      collection: 'outbox',
      id: row.id,
      data: { state: 'waiting', attempts: 0, nextAt: new Date().toISOString() },
      req,
      returning: false,
    })
    const { channel, person, seq } = row
    const story = row.topic === 'story' ? { kind: row.kind, id: row.story } : undefined
    await record(req, asAuditActor(actor), {
      event: 'notification.sentAgain',
      data: { notification: { id: row.id, channel, person, of: seq }, story },
    })
  })
  wake()
}
