/** Coverage tasks as they are stored; written by the gate alone, each change under a token of its own. */
import type { PayloadRequest, Where } from 'payload'
import { throughGate } from './gateToken'
import { relationId } from './people'
import type { Kind } from './rules/kinds'
import type { TaskState } from './rules/tasks'
import { newToken } from './token'

export type Json = Record<string, unknown>

export interface TaskRow {
  id: string
  campaign: string
  unit: string
  topic: string
  kind: Kind | null
  /** `YYYY-MM-DD` */
  due: string | null
  state: TaskState
  story: { relationTo: Kind; value: string } | null
  project: string | null
  askedBy: string | null
  claimedBy: string | null
  claimedByName: string | null
  revisionToken: string | null
  overdueFor: string | null
  remindedFor: string | null
  /** as stored */
  document: Json
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function rowOf(document: Json): TaskRow {
  const story = document.story as { relationTo: Kind; value: unknown } | null | undefined
  return {
    id: String(document.id),
    campaign: relationId(document.campaign) ?? '',
    unit: relationId(document.unit) ?? '',
    topic: String(document.topic ?? ''),
    kind: text(document.kind) as Kind | null,
    due: text(document.due),
    state: (document.state as TaskState | null) ?? 'open',
    story: story ? { relationTo: story.relationTo, value: relationId(story.value) ?? '' } : null,
    project: relationId(document.project),
    askedBy: text(document.askedBy),
    claimedBy: text(document.claimedBy),
    claimedByName: text(document.claimedByName),
    revisionToken: text(document.revisionToken),
    overdueFor: text(document.overdueFor),
    remindedFor: text(document.remindedFor),
    document,
  }
}

/** Tasks that match, the oldest first unless told otherwise. @param limit 0: all */
export async function tasksWhere(
  req: PayloadRequest,
  where: Where,
  limit = 0,
  sort = ['createdAt', 'id'],
): Promise<TaskRow[]> {
  const { docs } = await req.payload.find({
    collection: 'coverageTasks',
    where,
    sort,
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return (docs as unknown as Json[]).map(rowOf)
}

/** The task of an id, or null. */
export const taskById = async (req: PayloadRequest, id: string): Promise<TaskRow | null> =>
  (await tasksWhere(req, { id: { equals: id } }, 1))[0] ?? null

/** Writes a task, within a transaction. */
export const writeTask = (req: PayloadRequest, id: string, data: Json): Promise<unknown> =>
  throughGate(req, () =>
    req.payload.update({
      collection: 'coverageTasks',
      id,
      data: { ...data, revisionToken: newToken() },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )

/** A task as the log names it. */
export const taskSubject = ({ id, topic, unit, due }: Pick<TaskRow, 'id' | 'topic' | 'unit' | 'due'>) => ({
  id,
  topic,
  unit,
  due,
})
