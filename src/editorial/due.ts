/**
 * What the gate does by the clock: a schedule that has come due, a date from which a story is no longer public. Each is one
 * transition, decided anew inside its transaction, so that it happens once however many processes watch the clock.
 */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { carryOut } from './carryOut'
import { isRefusal } from './errors'
import type { Person } from './gateRecord'
import type { Outcome } from './move'
import { queueNotifications } from './notifications/queue'
import { publishRevision, withdrawPublication } from './publish'
import { goesUp } from './publicMoves'
import { activeAmong } from './people'
import { recorded } from './recorded'
import { LATE_MS, type Alarm } from './rules/alarms'
import type { Kind } from './rules/kinds'
import type { Action } from './rules/stages'
import { readStory, type Story } from './story'
import { tasksFollow } from './taskStory'

/** What became of a schedule: `waits` while the edition before it is suspended, `none` where there is none due any more. */
export type DueOutcome = 'published' | 'heldBack' | 'waits' | 'none'

/** Who gave the last word on a revision: signed it, or forced it. */
const signerOf = ({ reviews }: Story, revision: string | null | undefined): Person | null => {
  const review = reviews.findLast((row) => row.revision === revision && ['signed', 'forced'].includes(row.outcome))
  return review ? { id: review.person, name: review.personName } : null
}

/** Back to `approved`, with the alarm that says why. */
const heldBack = (story: Story, alarm: Alarm): Outcome => ({
  to: 'approved',
  gate: { ...story.gate, schedule: null },
  columns: { scheduledAt: null, alarm },
  audit: { alarm, scheduledFor: story.gate.schedule?.at },
})

/** Writes a move that no person made, and tells whoever is to be told of it. */
async function byTheClock(
  req: PayloadRequest,
  story: Story,
  action: Action,
  outcome: Outcome,
  said: Parameters<typeof carryOut>[5],
): Promise<void> {
  const seq = await carryOut(req, null, story, action, outcome, said)
  const after = await readStory(req, story.kind, story.id)
  if (!after) return
  await tasksFollow(req, after)
  await queueNotifications(req, { actor: null, action, before: story, after, seq })
}

/** Publishes, or names the alarm that stands in the way. Nothing is written before the refusal of an address or a file. */
async function goOut(req: PayloadRequest, story: Story, revision: string): Promise<string | { alarm: Alarm }> {
  try {
    return await publishRevision(req, story, revision)
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'CHECKS_FAILED') throw error
    return { alarm: error.details.field === 'slug' ? 'slugTaken' : 'fileChanged' }
  }
}

async function publishNow(req: PayloadRequest, story: Story, now: Date): Promise<DueOutcome> {
  const { schedule } = story.gate
  if (story.stage !== 'scheduled' || !schedule || new Date(schedule.at) > now) return 'none'
  if (story.state.suspended) return 'waits'
  const { at, by, revision } = schedule
  const signer = signerOf(story, revision)
  const words = [by, ...(signer ? [signer] : [])].map(({ id }) => id)
  const said = { revision, authority: by }
  const active = await activeAmong(req, words)
  const out = words.every((id) => active.has(id))
    ? await goOut(req, story, revision)
    : { alarm: 'signerSuspended' as const }
  if (typeof out !== 'string') {
    await byTheClock(req, story, 'hold', heldBack(story, out.alarm), said)
    req.payload.logger.error({ kind: story.kind, story: story.id, alarm: out.alarm, msg: 'a due story was held back' })
    return 'heldBack'
  }
  const late = now.getTime() - new Date(at).getTime()
  const up = goesUp(story, revision, out)
  const alarm: Alarm | null = late >= LATE_MS ? 'late' : null
  if (alarm) req.payload.logger.error({ kind: story.kind, story: story.id, alarm, msg: 'a story went out late' })
  await byTheClock(
    req,
    story,
    'publish',
    {
      ...up,
      columns: { ...up.columns, alarm },
      audit: { scheduledFor: at, lateBy: Math.floor(late / 1000) },
    },
    said,
  )
  return 'published'
}

/** Publishes the signed revision of a schedule whose time has come. */
export async function publishDue(payload: Payload, kind: Kind, id: string, now: Date): Promise<DueOutcome> {
  const req = await createLocalReq({}, payload)
  return recorded(req, async () => {
    const story = await readStory(req, kind, id)
    return story ? publishNow(req, story, now) : 'none'
  })
}

/** Takes a story down whose own dates have ended its time, on the word of who signed them. @returns whether it did */
export async function withdrawExpired(payload: Payload, kind: Kind, id: string, now: Date): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return recorded(req, async () => {
    const story = await readStory(req, kind, id)
    const { takeDownAt, liveRevision, suspendedRevision } = story?.publication ?? {}
    const revision = liveRevision ?? suspendedRevision
    if (!story || !revision || !takeDownAt || new Date(takeDownAt) > now) return false
    const authority = signerOf(story, revision) ?? undefined
    await withdrawPublication(req, story, { at: now.toISOString(), code: 'expired' })
    const outcome: Outcome = {
      to: story.stage === 'published' ? 'withdrawn' : story.stage,
      gate: story.gate,
      columns: {
        liveRevision: null,
        suspendedRevision: null,
        suspendedAt: null,
        reviewDue: null,
        alarm: story.marks.alarm,
      },
      audit: { authority },
    }
    await byTheClock(req, story, 'withdraw', outcome, { revision, reason: { code: 'expired' } })
    return true
  })
}

/** Raises the alarm of a schedule that should be out and is not. @returns whether it was raised now */
export async function raiseLate(payload: Payload, kind: Kind, id: string, now: Date): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return recorded(req, async () => {
    const story = await readStory(req, kind, id)
    const at = story?.gate.schedule?.at
    if (story?.stage !== 'scheduled' || !at || story.marks.alarm) return false
    if (now.getTime() - new Date(at).getTime() < LATE_MS) return false
    await payload.db.updateOne({ collection: kind, id, data: { alarm: 'late' }, req, returning: false })
    payload.logger.error({ kind, story: id, alarm: 'late', msg: 'a story is due and not out' })
    return true
  })
}
