/** A coverage task whose day has passed: told once for each day that was named, however many processes watch the clock. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { record } from './audit'
import { tellOfTask } from './notifications/beside'
import { relationId } from './people'
import { recorded } from './recorded'
import { dayIsOver } from './rules/days'
import { taskSubject } from './tasks'

/** States in which the unit still owes the story. */
export const OWED = ['open', 'claimed', 'drafted'] as const

async function readTask(req: PayloadRequest, id: string) {
  const { docs } = await req.payload.find({
    collection: 'coverageTasks',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return docs[0] ?? null
}

/** @returns whether it was told now */
export async function tellOverdue(payload: Payload, id: string, now: Date): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return recorded(req, async () => {
    const task = await readTask(req, id)
    const owed = (OWED as readonly unknown[]).includes(task?.state)
    if (!task?.due || !owed || task.overdueFor === task.due || dayIsOver(task.due) > now) return false
    await payload.db.updateOne({
      collection: 'coverageTasks',
      id: String(task.id),
      data: { overdueFor: task.due },
      req,
      returning: false,
    })
    const { seq } = await record(req, null, { event: 'task.overdue', data: { task: taskSubject(task) } })
    const asked = { id: String(task.id), unit: relationId(task.unit) ?? '', askedBy: task.askedBy ?? null }
    await tellOfTask(req, asked, 'overdue', null, seq)
    return true
  })
}
