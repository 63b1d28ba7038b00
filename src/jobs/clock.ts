/** The clock of the gate: once a second it looks for what has come due. Every process may run one. */
import type { Payload, Where } from 'payload'
import { publishDue, raiseLate, withdrawExpired } from '../editorial/due'
import { LATE_MS } from '../editorial/rules/alarms'
import { KINDS, type Kind } from '../editorial/rules/kinds'
import { startRounds } from './rounds'

const PERIOD_MS = 1000
/** Most stories of one kind in one round; the rest follow in the next. */
const BATCH = 100

interface Due {
  kind: Kind
  id: string
}

/** Stories of every kind that match, the earliest first. */
async function storiesWhere(payload: Payload, where: Where): Promise<Due[]> {
  const found = await Promise.all(
    KINDS.map(async (kind) => {
      const { docs } = await payload.find({
        collection: kind,
        where,
        sort: 'scheduledAt',
        limit: BATCH,
        pagination: false,
        depth: 0,
        select: { scheduledAt: true },
        overrideAccess: true,
      })
      return docs.map(({ id, scheduledAt }) => ({ kind, id: String(id), at: String(scheduledAt) }))
    }),
  )
  return found.flat().sort((a, b) => a.at.localeCompare(b.at))
}

/** Publications whose own dates have ended their time. */
async function expired(payload: Payload, now: Date): Promise<Due[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    // One that was withdrawn has no such moment. By its state SQLite would look through all that is live.
    where: { takeDownAt: { less_than_equal: now.toISOString() } },
    sort: 'takeDownAt',
    limit: BATCH,
    pagination: false,
    depth: 0,
    select: { kind: true, story: true },
    overrideAccess: true,
  })
  return docs.map(({ kind, story }) => ({ kind: kind as Kind, id: String(story) }))
}

/**
 * One round: what is due goes out, what has ended comes down, what is late is told. One story that fails keeps none of
 * the others from it.
 */
export async function tick(payload: Payload, now = new Date()): Promise<void> {
  const each = async (stories: Due[], act: (story: Due) => Promise<unknown>) => {
    for (const story of stories) {
      await act(story).catch((err: unknown) =>
        payload.logger.error({ err, ...story, msg: 'the clock could not move a story' }),
      )
    }
  }
  const scheduled = (until: Date): Where => ({
    and: [{ stage: { equals: 'scheduled' } }, { scheduledAt: { less_than_equal: until.toISOString() } }],
  })
  // What ends comes down before anything goes up.
  await each(await expired(payload, now), ({ kind, id }) => withdrawExpired(payload, kind, id, now))
  await each(await storiesWhere(payload, scheduled(now)), ({ kind, id }) => publishDue(payload, kind, id, now))
  const late = scheduled(new Date(now.getTime() - LATE_MS))
  await each(await storiesWhere(payload, { and: [late, { alarm: { exists: false } }] }), ({ kind, id }) =>
    raiseLate(payload, kind, id, now),
  )
}

/** Starts the clock. @returns stops it and waits for the round that runs */
export const startClock = (payload: Payload): (() => Promise<void>) =>
  startRounds(payload, PERIOD_MS, (each) => tick(each), 'the clock stood still for a round')
