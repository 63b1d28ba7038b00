/** A coverage task and its day: told before it, when it has passed, and weekly from then on; each once, however many processes watch the clock. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { record } from './audit'
import { tellOfTask } from './notifications/beside'
import { recorded } from './recorded'
import { dayIsOver } from './rules/days'
import type { TaskReason } from './rules/notifications'
import { reminderAt, reminderKey } from './rules/reminders'
import { isOwed } from './rules/tasks'
import { taskById, taskSubject, type TaskRow } from './taskRows'

/** Remembers that it was told, and tells it. The clock is no change of the task: its token stays. */
async function tell(
  req: PayloadRequest,
  task: TaskRow,
  data: { overdueFor: string } | { remindedFor: string },
  event: 'task.overdue' | 'task.reminded',
  why: TaskReason,
): Promise<void> {
  await req.payload.db.updateOne({ collection: 'coverageTasks', id: task.id, data, req, returning: false })
  const { seq } = await record(req, null, { event, data: { task: taskSubject(task) } })
  await tellOfTask(req, task, why, null, seq)
}

/** Looks at a task that is still owed, in a transaction. @returns whether something was told now */
async function ofOwed(
  payload: Payload,
  id: string,
  act: (req: PayloadRequest, task: TaskRow & { due: string }) => Promise<boolean>,
): Promise<boolean> {
  const req = await createLocalReq({}, payload)
  return recorded(req, async () => {
    const task = await taskById(req, id)
    return task?.due && isOwed(task.state) ? act(req, { ...task, due: task.due }) : false
  })
}

/** @returns whether it was told now */
export const tellOverdue = (payload: Payload, id: string, now: Date): Promise<boolean> =>
  ofOwed(payload, id, async (req, task) => {
    if (task.overdueFor === task.due || dayIsOver(task.due) > now) return false
    await tell(req, task, { overdueFor: task.due }, 'task.overdue', 'overdue')
    return true
  })

/** @returns whether it was reminded of now */
export const tellReminder = (payload: Payload, id: string, now: Date): Promise<boolean> =>
  ofOwed(payload, id, async (req, task) => {
    const left = reminderAt(task.due, now)
    if (left === null || task.remindedFor === reminderKey(task.due, left)) return false
    const why = left < 0 ? 'stillOwed' : (`dueIn${left}` as TaskReason)
    await tell(req, task, { remindedFor: reminderKey(task.due, left) }, 'task.reminded', why)
    return true
  })
