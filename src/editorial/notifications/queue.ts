/**
 * Puts what a move has to tell into the outbox, in the move's own transaction: either both are stored or neither, so that
 * nothing is lost when the process ends before anything was sent. Sending is the runner's (`src/jobs`).
 */
import type { PayloadRequest } from 'payload'
import { t } from '../../messages/index'
import { isHurried } from '../rules/escalation'
import type { Actor } from '../rules/roles'
import type { Action, Stage } from '../rules/stages'
import type { Story } from '../story'
import { toPeople, toRobots } from './addressed'
import { markDone, put } from './outbox'
import { recipientsOf } from './recipients'
import type { Happened } from './row'

interface Moved {
  /** null: the program itself, at its hour */
  actor: Pick<Actor, 'id' | 'name'> | null
  action: Action
  before: Story
  after: Story
  /** number of the audit entry */
  seq: number
}

/** A group chat hears of what waits for somebody and of what the public sees, not of drafts. */
const OF_GROUPS: readonly Stage[] = [
  'unitReview',
  'gateReview',
  'signOff',
  'approved',
  'returned',
  'published',
  'withdrawn',
]

/** Stores who is to be told of a move. Must run in its transaction. */
export async function queueNotifications(req: PayloadRequest, moved: Moved): Promise<void> {
  const { actor, action, before, after, seq } = moved
  const now = new Date()
  const happened: Happened = {
    seq,
    topic: 'story',
    subject: null,
    kind: after.kind,
    story: after.id,
    unit: after.unit,
    action,
    // A withdrawal is told as one, wherever the next edition in the making stands.
    stage: action === 'withdraw' ? 'withdrawn' : after.stage,
    by: actor?.name ?? t('audit.console'),
    urgent: isHurried(after.content.urgency),
  }
  const recipients = await recipientsOf(req, actor?.id ?? null, before, after)
  const groups = OF_GROUPS.includes(happened.stage) ? await toRobots(req, 'office', happened, now) : []
  const rows = [...(await toPeople(req, recipients, happened, now)), ...groups]
  if (before.stage !== after.stage) await markDone(req, after.kind, after.id, now)
  await put(req, rows)
}
