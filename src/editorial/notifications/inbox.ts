/** A person's own messages in the admin. */
import type { PayloadRequest, Where } from 'payload'
import { invalid } from '../errors'
import { throughGate } from '../gateToken'
import { requireActor } from '../people'
import { recorded } from '../recorded'
import type { Inbox } from '../rules/notifications'
import type { OutboxRow } from './row'
import { messageOf, toldTo } from './titles'

/** Messages that are shown. */
const SHOWN = 30
/** Most ids in one request. */
const MOST = 500
/** How the ids of the two databases are written. */
const ID = /^(?:[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

const own = (person: string): Where[] => [{ person: { equals: person } }, { channel: { equals: 'desk' } }]
const isUnread: Where = { readAt: { exists: false } }

/** The messages of the person of the request. */
export async function inboxOf(req: PayloadRequest): Promise<Inbox> {
  const actor = requireActor(req)
  const find = (where: Where, limit: number) =>
    req.payload.find({
      collection: 'outbox',
      where: { and: [...own(actor.id), where] },
      sort: ['-createdAt', '-seq'],
      limit,
      depth: 0,
      overrideAccess: true,
      req,
    })
  const unread = await find(isUnread, SHOWN)
  const read = await find({ readAt: { exists: true } }, SHOWN - unread.docs.length || 1)
  const rows = [...unread.docs, ...read.docs].slice(0, SHOWN) as unknown as OutboxRow[]
  return { unread: unread.totalDocs, messages: (await toldTo(req, actor, rows)).map(messageOf) }
}

/**
 * Marks messages of the person of the request as read: the named ones, or all; another's are as if they were not there.
 * @throws Refusal 400 with `field`
 */
export async function markRead(req: PayloadRequest, body: unknown): Promise<void> {
  const actor = requireActor(req)
  // a list or a single value names nothing, and must not mean all
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body)))
    throw invalid('ids', 'errors.badMessageIds')
  const { ids } = (body ?? {}) as { ids?: unknown }
  const named = Array.isArray(ids) && ids.length <= MOST && ids.every((id) => typeof id === 'string' && ID.test(id))
  if (ids !== undefined && !named) throw invalid('ids', 'errors.badMessageIds')
  await recorded(req, async () => {
    const { docs } = await req.payload.find({
      collection: 'outbox',
      where: { and: [...own(actor.id), isUnread] },
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const wanted = docs.map(({ id }) => String(id)).filter((id) => !named || (ids as string[]).includes(id))
    if (wanted.length === 0) return
    await throughGate(req, () =>
      req.payload.update({
        collection: 'outbox',
        where: { id: { in: wanted } },
        data: { readAt: new Date().toISOString() },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  })
}
