/** What the secret address of a calendar answers. Who holds it has no session. */
import type { PayloadRequest } from 'payload'
import { accountById } from '../../editorial/accountRows'
import { notFound, Refusal } from '../../editorial/errors'
import { unitNames } from '../../editorial/freeze'
import { actorOf, relationId } from '../../editorial/people'
import { isOwed, type TaskState } from '../../editorial/rules/tasks'
import { beijingDay } from '../../editorial/rules/days'
import { dayPlus } from '../../editorial/rules/reminders'
import { askerOf } from '../../platform/asker'
import { AskerLimit } from '../../platform/askerLimit'
import { env } from '../../platform/env'
import { tasksOf } from './feeds'
import { calendarText, type FeedTask } from './ical'
import { feedBySecret, noteUse, type FeedRow } from './rows'

const AT_ONCE = 60
const A_SECOND = 0.2
const MOST_TASKS = 2000
/** How far back a calendar reaches, days: what is owed stands in it however old it is. */
const REACH = 400
/** Between two notes that a calendar is read, milliseconds. */
const NOTE_MS = 60 * 60 * 1000

const KEY = Symbol.for('exemplar.calendar.limit')
const shared = globalThis as unknown as Record<symbol, AskerLimit | undefined>
const limit = (shared[KEY] ??= new AskerLimit(AT_ONCE, A_SECOND))

async function tasksFor(req: PayloadRequest, feed: FeedRow, now: Date): Promise<FeedTask[]> {
  const actor = actorOf(await accountById(req.payload, feed.person))
  if (!actor || actor.suspended) throw notFound()
  const { docs } = await req.payload.find({
    collection: 'coverageTasks',
    where: { and: [tasksOf(actor, feed.campaign ?? null), { due: { exists: true } }] },
    select: { topic: true, unit: true, due: true, state: true, updatedAt: true },
    sort: '-due',
    limit: MOST_TASKS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const rows = docs as unknown as (Record<string, unknown> & { id: string; updatedAt: string })[]
  const first = dayPlus(beijingDay(now), -REACH)
  const shown = rows.filter(({ due, state }) => due && (String(due) >= first || isOwed(state)))
  const units = await unitNames(req, [...new Set(shown.map(({ unit }) => relationId(unit) ?? ''))])
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return shown.map(({ id, topic, unit, due, state, updatedAt }) => ({
    id: String(id),
    topic: String(topic ?? ''),
    unit: names.get(relationId(unit) ?? '') ?? '',
    due: String(due),
    state: state as TaskState,
    updatedAt,
  }))
}

/**
 * The calendar of a secret, as the account of its owner stands now.
 * @throws Refusal 404, the same for one that never was, was revoked, or whose owner is suspended; 429
 */
export async function calendarAnswer(req: PayloadRequest, secret: string, now = new Date()): Promise<Response> {
  const peer = req.headers.get('x-exemplar-address') ?? ''
  if (!limit.take(askerOf(peer, req.headers.get('x-forwarded-for') ?? ''), now.getTime())) throw new Refusal('TOO_MANY')
  const feed = await feedBySecret(req, secret)
  if (!feed || feed.revokedAt) throw notFound()
  const text = calendarText(feed.title, await tasksFor(req, feed, now), env.origins[0] ?? '')
  if (!feed.usedAt || now.getTime() - new Date(feed.usedAt).getTime() > NOTE_MS) await noteUse(req, feed.id, now)
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="tasks.ics"',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
