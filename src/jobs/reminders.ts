/**
 * What waits too long: urgent stories that nobody takes up, coverage tasks whose day has passed. Every process may look for
 * them; the gate decides each inside its transaction.
 */
import type { Payload, Where } from 'payload'
import { escalateDue } from '../editorial/escalation'
import { tellOverdue, tellReminder } from '../editorial/overdue'
import { beijingDay } from '../editorial/rules/days'
import { ESCALATED, HURRIED } from '../editorial/rules/escalation'
import { KINDS, type Kind } from '../editorial/rules/kinds'
import { daysToRemind, reminderAt, reminderKey } from '../editorial/rules/reminders'
import { OWED } from '../editorial/rules/tasks'
import { startRounds } from './rounds'

/** Nothing here is awaited to the second. */
const PERIOD_MS = 5_000
/** No time that can be set is shorter. */
const SHORTEST_MS = 60_000
const PAGE = 200

/** Ids of the documents that match, those that wait longest first. */
async function idsWhere(payload: Payload, collection: Kind | 'coverageTasks', where: Where, sort: string) {
  const ids: string[] = []
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      where,
      sort: [sort, 'id'],
      limit: PAGE,
      page,
      depth: 0,
      select: { [sort]: true },
      overrideAccess: true,
    })
    ids.push(...docs.map(({ id }) => String(id)))
    if (!hasNextPage) return ids
  }
}

/** Urgent stories at a step for longer than the shortest time. */
const waiting = (now: Date): Where => ({
  and: [
    { stage: { in: [...ESCALATED] } },
    { urgency: { in: [...HURRIED] } },
    { stageSince: { less_than_equal: new Date(now.getTime() - SHORTEST_MS).toISOString() } },
  ],
})

/** Tasks whose day has passed, and of which nobody was told. */
const overdue = (now: Date): Where => ({
  and: [{ state: { in: [...OWED] } }, { due: { less_than: beijingDay(now) } }, { overdueFor: { exists: false } }],
})

/** Tasks of whose day something is to be told now, and was not. */
const reminded = (now: Date): Where | null => {
  const each = daysToRemind(now).map((due): Where => {
    const key = reminderKey(due, reminderAt(due, now) ?? 0)
    return { and: [{ due: { equals: due } }, { remindedFor: { not_equals: key } }] }
  })
  return each.length === 0 ? null : { and: [{ state: { in: [...OWED] } }, { or: each }] }
}

/** One round. What fails keeps none of the others from it. */
export async function remind(payload: Payload, now = new Date()): Promise<void> {
  const each = async (ids: readonly string[], act: (id: string) => Promise<unknown>) => {
    for (const id of ids)
      await act(id).catch((err: unknown) =>
        payload.logger.error({ err, id, msg: 'nobody could be told of what waits' }),
      )
  }
  for (const kind of KINDS)
    await each(await idsWhere(payload, kind, waiting(now), 'stageSince'), (id) => escalateDue(payload, kind, id, now))
  await each(await idsWhere(payload, 'coverageTasks', overdue(now), 'due'), (id) => tellOverdue(payload, id, now))
  const due = reminded(now)
  if (due) await each(await idsWhere(payload, 'coverageTasks', due, 'due'), (id) => tellReminder(payload, id, now))
}

/** Starts looking. @returns stops it and waits for the round that runs */
export const startReminders = (payload: Payload): (() => Promise<void>) =>
  startRounds(payload, PERIOD_MS, (each) => remind(each), 'nobody looked for what waits too long in this round')
