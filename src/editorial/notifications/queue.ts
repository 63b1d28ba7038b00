/**
 * Puts what a move has to tell into the outbox, in the move's own transaction: either both are stored or neither, so that
 * nothing is lost when the process ends before anything was sent. Sending is the runner's (`src/jobs`).
 */
import type { PayloadRequest } from 'payload'
import { t } from '../../messages/index'
import { env } from '../../platform/env'
import { ROBOTS, sendAt, DEFAULT_CHOICES } from '../rules/notifications'
import type { Actor } from '../rules/roles'
import type { Action, Stage } from '../rules/stages'
import type { Story } from '../story'
import { choicesOf } from './choices'
import { markDone, put } from './outbox'
import { recipientsOf } from './recipients'
import { robotsSet } from './robots'
import { newRow, type Happened, type NewRow } from './row'

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

async function toPeople(req: PayloadRequest, { actor, before, after }: Moved, happened: Happened, now: Date) {
  const recipients = await recipientsOf(req, actor?.id ?? null, before, after)
  const choices = await choicesOf(
    req,
    recipients.map(({ person }) => person),
  )
  return recipients.flatMap((to): NewRow[] => {
    const chosen = choices.get(to.person) ?? DEFAULT_CHOICES
    const digest = chosen.digestAt !== null && !happened.urgent
    const desk = chosen.desk ? [newRow(happened, 'desk', to, now)] : []
    const letter = chosen.mail && env.smtpUrl !== ''
    return letter ? [...desk, newRow(happened, 'mail', to, sendAt(chosen, happened.urgent, now), digest)] : desk
  })
}

async function toRobots(req: PayloadRequest, happened: Happened, now: Date): Promise<NewRow[]> {
  if (!OF_GROUPS.includes(happened.stage)) return []
  const set = await robotsSet(req)
  return ROBOTS.filter((robot) => set[robot] !== null).map((robot) =>
    newRow(happened, robot, { person: null, why: 'office' }, now),
  )
}

/** Stores who is to be told of a move. Must run in its transaction. */
export async function queueNotifications(req: PayloadRequest, moved: Moved): Promise<void> {
  const { actor, action, after, seq } = moved
  const now = new Date()
  const happened: Happened = {
    seq,
    kind: after.kind,
    story: after.id,
    unit: after.unit,
    action,
    // A withdrawal is told as one, wherever the next edition in the making stands.
    stage: action === 'withdraw' ? 'withdrawn' : after.stage,
    by: actor?.name ?? t('audit.console'),
    urgent: after.content.urgency === 'urgent' || after.content.urgency === 'flash',
  }
  const rows = [...(await toPeople(req, moved, happened, now)), ...(await toRobots(req, happened, now))]
  if (moved.before.stage !== after.stage) await markDone(req, after.kind, after.id, now)
  await put(req, rows)
}
