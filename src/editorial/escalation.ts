/**
 * Tells the next person that an urgent story still waits. Decided anew inside one recorded transaction, in which the row, the
 * entry in the log and the messages are written: it happens once, however many processes watch the clock.
 */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { wake } from '../platform/wake'
import { t } from '../messages/index'
import { record } from './audit'
import { dutyRoster, officePeople } from './duty'
import { throughGate } from './gateToken'
import { toPeople, toRobots } from './notifications/addressed'
import { put } from './notifications/outbox'
import type { Happened } from './notifications/row'
import { activeAmong } from './people'
import { standingClaim } from './readers'
import { recorded } from './recorded'
import { onDutyAt } from './rules/duty'
import { ESCALATED, isHurried, nextAt, nextInLine, type Escalation } from './rules/escalation'
import type { Kind } from './rules/kinds'
import { onwardFrom } from './rules/outlook'
import type { Actor } from './rules/roles'
import { readStory, type Story } from './story'

/** Who was told in the present wait of a story, oldest first. */
export async function escalationsOf(
  req: PayloadRequest,
  { kind, id, stageSince }: Pick<Story, 'kind' | 'id' | 'stageSince'>,
): Promise<Escalation[]> {
  if (!stageSince) return []
  const { docs } = await req.payload.find({
    collection: 'escalations',
    where: { and: [{ kind: { equals: kind } }, { story: { equals: id } }, { since: { equals: stageSince } }] },
    sort: 'place',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ at, people, last }) => ({
    at: new Date(String(at)).toISOString(),
    people: people as Escalation['people'],
    last: last === true,
  }))
}

/** Somebody who still has an account has taken the story up. */
async function isTakenUp(req: PayloadRequest, story: Story): Promise<boolean> {
  const claimant = await standingClaim(req, story)
  return claimant !== null && (await activeAmong(req, [claimant])).has(claimant)
}

interface Call {
  story: Story
  since: string
  told: Escalation[]
  people: Actor[]
  last: boolean
}

/** Who is to be told of a story now, or null. */
async function callFor(req: PayloadRequest, kind: Kind, id: string, now: Date): Promise<Call | null> {
  const story = await readStory(req, kind, id)
  const urgency = story?.content.urgency
  if (!story?.stageSince || !ESCALATED.includes(story.stage) || !isHurried(urgency)) return null
  const { periods, minutes } = await dutyRoster(req)
  const told = await escalationsOf(req, story)
  const due = nextAt(story.stageSince, told, minutes[urgency])
  if (!due || due > now || (await isTakenUp(req, story))) return null
  const line = nextInLine(onDutyAt(periods, now), await officePeople(req), story.state, told)
  return { story, since: story.stageSince, told, ...line }
}

async function tell(req: PayloadRequest, { story, since, told, people, last }: Call, now: Date): Promise<void> {
  const { kind, id, title, unit, stage } = story
  const named = people.map((person) => ({ id: person.id, name: person.name }))
  const place = told.length + 1
  await throughGate(req, () =>
    req.payload.create({
      collection: 'escalations',
      data: {
        key: [kind, id, since, place].join(':'),
        kind,
        story: id,
        unit,
        since,
        place,
        at: now.toISOString(),
        people: named,
        last,
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  const { seq } = await record(req, null, {
    event: 'review.escalated',
    data: { story: { kind, id, title }, stage, since, place, to: named, ...(last ? { last } : {}) },
  })
  const happened: Happened = {
    topic: 'story',
    subject: null,
    kind,
    story: id,
    unit,
    stage,
    action: onwardFrom(stage) ?? 'pass',
    by: t('audit.console'),
    urgent: true,
    seq,
  }
  const recipients = named.map((person) => ({ person: person.id, why: 'escalated' as const }))
  await put(req, [
    ...(await toPeople(req, recipients, happened, now)),
    ...(await toRobots(req, 'escalated', happened, now)),
  ])
}

/** Tells the next in line where that is due. @returns whether somebody was told now */
export async function escalateDue(payload: Payload, kind: Kind, id: string, now: Date): Promise<boolean> {
  // Asked first outside a transaction: a story that was taken up, or of which everybody knows, locks nothing.
  if (!(await callFor(await createLocalReq({}, payload), kind, id, now))) return false
  const req = await createLocalReq({}, payload)
  const called = await recorded(req, async () => {
    const call = await callFor(req, kind, id, now)
    if (call) await tell(req, call, now)
    return call !== null
  })
  if (called) wake()
  return called
}
