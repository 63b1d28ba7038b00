/** Messages about what is no story: accounts that wait for a director's word, coverage tasks, changed figures. In the transaction of what they tell. */
import type { PayloadRequest, Where } from 'payload'
import { t } from '../../messages/index'
import { actorOf } from '../people'
import type { NotificationReason, TaskReason } from '../rules/notifications'
import type { Actor } from '../rules/roles'
import { toPeople } from './addressed'
import { markAccountDone, put } from './outbox'
import type { Happened } from './row'

type By = Pick<Actor, 'id' | 'name'>

/** Accounts that act, none of them suspended. */
async function active(req: PayloadRequest, where: Where): Promise<Actor[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ suspended: { not_equals: true } }, where] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(actorOf).filter((actor) => actor !== null)
}

const NO_STORY = { kind: null, story: null, action: null, stage: null, urgent: false } as const

const store = async (req: PayloadRequest, people: string[], why: NotificationReason, happened: Happened, now: Date) =>
  put(
    req,
    await toPeople(
      req,
      people.map((person) => ({ person, why })),
      happened,
      now,
    ),
  )

/**
 * An account waits for a director's word: every director who could give it is told; what was told of it before is news no more.
 * @param by who made or changed it, @param seq number of the audit entry
 */
export async function tellItWaits(req: PayloadRequest, account: string, by: By, seq: number): Promise<void> {
  const now = new Date()
  const directors = await active(req, { and: [{ role: { equals: 'director' } }, { confirmed: { not_equals: false } }] })
  const people = directors.map(({ id }) => id).filter((id) => id !== account && id !== by.id)
  await markAccountDone(req, account, now)
  await store(
    req,
    people,
    'confirms',
    { ...NO_STORY, topic: 'account', subject: account, unit: null, by: by.name, seq },
    now,
  )
}

/** An account waits no more: its owner is told; the directors need not look any more. */
export async function tellItActs(req: PayloadRequest, account: string, by: By, seq: number): Promise<void> {
  const now = new Date()
  await markAccountDone(req, account, now)
  await store(
    req,
    [account],
    'confirmed',
    { ...NO_STORY, topic: 'account', subject: account, unit: null, by: by.name, seq },
    now,
  )
}

/**
 * A unit is asked for a story, reminded of it, or late with it: its people are told, and of a delay who asked.
 * @param by who asked; null: the program itself, by the day
 */
export async function tellOfTask(
  req: PayloadRequest,
  task: { id: string; unit: string; askedBy: string | null },
  why: TaskReason,
  by: By | null,
  seq: number,
): Promise<void> {
  const now = new Date()
  const late = why === 'overdue' || why === 'stillOwed'
  const asker: Where[] = late && task.askedBy ? [{ id: { equals: task.askedBy } }] : []
  const people = await active(req, {
    or: [{ and: [{ unit: { equals: task.unit } }, { role: { in: ['writer', 'unitEditor'] } }] }, ...asker],
  })
  const happened: Happened = {
    ...NO_STORY,
    topic: 'task',
    subject: task.id,
    unit: task.unit,
    by: by?.name ?? t('audit.console'),
    seq,
  }
  await store(
    req,
    people.map(({ id }) => id),
    why,
    happened,
    now,
  )
}

/** A figure of a project was changed: the people of a unit whose stories still carry the old one are told, once. */
export async function tellOfFigure(
  req: PayloadRequest,
  change: { id: string; unit: string },
  by: By,
  seq: number,
): Promise<void> {
  const now = new Date()
  const people = await active(req, {
    and: [{ unit: { equals: change.unit } }, { role: { in: ['writer', 'unitEditor'] } }],
  })
  await store(
    req,
    people.map(({ id }) => id),
    'mends',
    { ...NO_STORY, topic: 'figure', subject: change.id, unit: change.unit, by: by.name, seq },
    now,
  )
}
