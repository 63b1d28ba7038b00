/** The demo's schedule lies a week ahead whenever the demo is started, so that it is always there to be looked at. */
import type { PayloadRequest } from 'payload'
import { requireActor } from '../../editorial/people'
import { loadStory, presentRevision } from '../../editorial/story'
import { transition } from '../../editorial/transition'
import { scheduledNotice } from './contentWaiting'
import { dayAfter, momentAfter } from './days'

/** How far ahead, days. */
export const AHEAD_DAYS = 7

/**
 * Gives the waiting notice a new time where its own has come near: held, then scheduled, as the person of the request. A
 * start that was killed between the two is made good by the next.
 */
export async function keepAhead(req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'notices',
    where: { and: [{ title: { equals: scheduledNotice().title } }, { stage: { in: ['scheduled', 'approved'] } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!docs[0]) return
  const id = String(docs[0].id)
  const story = await loadStory(req, requireActor(req), 'notices', id)
  const revision = presentRevision(story)
  if (story.stage === 'scheduled') {
    if ((story.marks.scheduledAt ?? '') >= dayAfter(AHEAD_DAYS - 1)) return
    await transition(req, 'notices', id, { action: 'hold', revision })
  }
  await transition(req, 'notices', id, { action: 'schedule', revision, at: momentAfter(AHEAD_DAYS) })
}
