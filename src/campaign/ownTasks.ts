/** What is expected of a unit: its coverage tasks, those that it still owes first. */
import type { PayloadRequest } from 'payload'
import { requireActor } from '../editorial/people'
import { beijingDay } from '../editorial/rules/days'
import type { Kind } from '../editorial/rules/kinds'
import { isGateRole } from '../editorial/rules/roles'
import { isOwed, OWED, type TaskState } from '../editorial/rules/tasks'
import { tasksWhere, type TaskRow } from '../editorial/taskRows'
import { cameDown, withdrawnStories } from './cameDown'
import { publicTitles } from './campaigns'
import { isLate } from './rules/lines'
import type { OwnTask } from './rules/ownTasks'

/** Most that a page shows. */
const MOST = 200

interface Beside {
  title: string
  person: string
  today: string
  withdrawn: boolean
}

const taskOf = (row: TaskRow, { title, person, today, withdrawn }: Beside): OwnTask => ({
  id: row.id,
  topic: row.topic,
  kind: row.kind as Kind | null,
  due: row.due,
  state: row.state as TaskState,
  brief: typeof row.document.brief === 'string' ? row.document.brief : '',
  campaign: row.campaign,
  campaignTitle: title,
  claimedBy: row.claimedByName,
  mine: row.claimedBy === person,
  story: row.story ? { kind: row.story.relationTo, id: row.story.value } : null,
  declineReason: typeof row.document.declineReason === 'string' ? row.document.declineReason : '',
  withdrawn,
  late: isLate({ state: row.state, due: row.due, settledAt: null }, today),
})

const byDue = (a: OwnTask, b: OwnTask): number => (a.due ?? '9').localeCompare(b.due ?? '9')

/**
 * Tasks of one's own unit; none for the gate's roles, which ask.
 * @param owed those that are still owed alone
 * @throws Refusal 401
 */
export async function ownTasks(req: PayloadRequest, owed = false, now = new Date()): Promise<OwnTask[]> {
  const actor = requireActor(req)
  if (isGateRole(actor.role) || !actor.unit) return []
  const unit = { unit: { equals: actor.unit } }
  const open = await tasksWhere(req, { and: [unit, { state: { in: [...OWED] } }] }, MOST)
  const rest = owed
    ? []
    : await tasksWhere(req, { and: [unit, { state: { not_in: [...OWED] } }] }, MOST, ['-updatedAt', 'id'])
  const rows = [...open, ...rest]
  const titles = await publicTitles(req, [...new Set(rows.map(({ campaign }) => campaign))])
  const down = await withdrawnStories(req, rows)
  const today = beijingDay(now)
  const tasks = rows.map((row) =>
    taskOf(row, {
      title: titles.get(row.campaign) ?? '',
      person: actor.id,
      today,
      withdrawn: cameDown(row, down),
    }),
  )
  return [...tasks.filter(({ state }) => isOwed(state)).sort(byDue), ...tasks.filter(({ state }) => !isOwed(state))]
}
