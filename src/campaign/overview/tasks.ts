/** Coverage tasks by campaign, of one unit or of all: the caller asks who may see them. What is overdue is that of one campaign, where one is asked for. */
import type { PayloadRequest } from 'payload'
import { followedRows } from '../../editorial/followedRows'
import { relationId } from '../../editorial/people'
import { isOwed } from '../../editorial/rules/tasks'
import type { CampaignTasks, ListedStory } from '../rules/overview/overview'
import type { Scope } from './published'
import { textOf } from '../stored'

export interface Tasks {
  /** of all campaigns: by which one may filter */
  campaigns: CampaignTasks[]
  overdue: ListedStory[]
}

async function titles(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'campaigns',
    where: { id: { in: [...ids] } },
    select: { title: true },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return new Map(docs.map(({ id, title }) => [String(id), textOf(title)]))
}

/** @param today in Beijing @param names of units by id */
export async function tasksOf(
  req: PayloadRequest,
  { unit, campaign, today, names }: Scope & { today: string; names: Record<string, string> },
): Promise<Tasks> {
  const tasks = await followedRows(req, {
    collection: 'coverageTasks',
    where: unit ? { unit: { equals: unit } } : {},
    select: { campaign: true, unit: true, topic: true, due: true, state: true, story: true },
    by: ['id', 'story.value'],
    // a task follows its story: then the entry names the story alone
    named: ({ data }) => ('task' in data ? data.task.id : 'story' in data ? data.story?.id : null),
    names: ({ id, story }) => [textOf(id), relationId((story as { value?: unknown } | null)?.value)],
    read: (row) => row,
  })
  const campaigns = new Map<string, CampaignTasks>()
  const overdue: ListedStory[] = []
  for (const task of tasks.toSorted((a, b) => (textOf(a.due) < textOf(b.due) ? -1 : 1))) {
    const id = relationId(task.campaign) ?? ''
    const row = campaigns.get(id) ?? { id, title: '', asked: 0, done: 0, overdue: 0 }
    const late = isOwed(task.state) && textOf(task.due) !== '' && textOf(task.due) < today
    campaigns.set(id, {
      ...row,
      asked: row.asked + 1,
      done: row.done + (task.state === 'published' ? 1 : 0),
      overdue: row.overdue + (late ? 1 : 0),
    })
    if (late && (!campaign || id === campaign))
      overdue.push({
        kind: 'coverageTasks',
        id: textOf(task.id),
        title: textOf(task.topic),
        unit: names[relationId(task.unit) ?? ''] ?? '',
        at: textOf(task.due),
      })
  }
  const named = campaigns.size > 0 ? await titles(req, [...campaigns.keys()]) : new Map<string, string>()
  return {
    // A campaign in the making is not read by units: its name stays empty.
    campaigns: [...campaigns.values()].map((row) => ({ ...row, title: named.get(row.id) ?? '' })),
    overdue,
  }
}
