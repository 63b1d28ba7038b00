/** The story of a coverage task: made from it by who was asked, and followed by it from then on. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { invalid, notFound, Refusal } from './errors'
import type { ReadInput } from './imports/pictures'
import { asAuditActor, relationId, requireActor } from './people'
import { recorded } from './recorded'
import { isKind, STORY_KINDS, type Kind, type StoryKind } from './rules/kinds'
import { isGateRole, type Actor } from './rules/roles'
import { answerNow, taskStateOf } from './rules/tasks'
import { canRead } from './rules/visibility'
import { createStory } from './save'
import type { Story } from './story'
import { taskById, tasksWhere, taskSubject, writeTask, type Json, type TaskRow } from './taskRows'

/** Characters of a title. */
const LONGEST_TITLE = 100
const FACTS = ['name', 'investor', 'investorOrigin', 'industry', 'kind', 'method', 'park'] as const

/** Who claims a task from now on. */
export const claimOf = (actor: Actor, now: Date): Json => ({
  claimedBy: actor.id,
  claimedByName: actor.name,
  claimedAt: now.toISOString(),
})

/** What follows for the columns of a task from the place of its story. */
function followed(story: Pick<Story, 'stage' | 'publication'>, settledAt: unknown, now: Date): Json {
  const state = taskStateOf({ stage: story.stage, live: Boolean(story.publication?.liveRevision) })
  return {
    state,
    settledAt: state === 'published' ? (settledAt ?? now.toISOString()) : null,
    ...(story.stage === 'archived' ? { story: null } : {}),
  }
}

/** State and settling of a task to which a story is linked now. @param settledAt what is stored */
export const stateFrom = (story: Pick<Story, 'stage' | 'publication'>, settledAt: unknown = null): Json =>
  followed(story, settledAt, new Date())

/**
 * Takes the tasks of a story along, in the transaction of its move. A task and its story are of one unit, so that few are
 * looked through.
 */
export async function tasksFollow(
  req: PayloadRequest,
  story: Pick<Story, 'kind' | 'id' | 'unit' | 'stage' | 'publication'>,
): Promise<void> {
  const tasks = await tasksWhere(req, {
    and: [{ unit: { equals: story.unit } }, { story: { equals: { relationTo: story.kind, value: story.id } } }],
  })
  for (const task of tasks) {
    const next = followed(story, task.document.settledAt, new Date())
    if (next.state !== task.state || 'story' in next) await writeTask(req, task.id, next)
  }
}

/** What the register says of the project, as a case holds it. */
async function projectMembers(req: PayloadRequest, id: string): Promise<Json> {
  const { docs } = await req.payload.find({
    collection: 'projects',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const project = docs[0] as unknown as Json | undefined
  if (!project) return {}
  const facts = Object.fromEntries(FACTS.flatMap((name) => (project[name] ? [[name, project[name]]] : [])))
  const unit = relationId(project.unit)
  const contributors = (project.contributors as string[] | null | undefined) ?? []
  return {
    project: { ...facts, record: id },
    introducedBy: { ...(unit ? { unit } : {}), contributors },
  }
}

/** What the story begins with. */
const beginning = async (req: PayloadRequest, task: TaskRow, kind: Kind): Promise<Json> => ({
  title: [...task.topic].slice(0, LONGEST_TITLE).join(''),
  campaigns: [task.campaign],
  ...(kind === 'cases' && task.project ? await projectMembers(req, task.project) : {}),
})

/** @throws Refusal 400 for a kind that no unit writes, or where neither the task nor the request names one */
function kindOf(task: TaskRow, asked: unknown): StoryKind {
  const kind = asked === undefined || asked === null || asked === '' ? task.kind : asked
  if (kind === null) throw invalid('kind', 'errors.missingField')
  if (!isKind(kind) || !(STORY_KINDS as readonly Kind[]).includes(kind)) throw invalid('kind')
  return kind as StoryKind
}

/**
 * Makes the story that a task asks for: it carries topic, campaign and project, and the task is claimed by its writer.
 * @param asked kind of the story, where the task names none or another is written
 * @returns kind and id of the story
 * @throws Refusal 404, 400, 403, 409 where somebody else has claimed it, or there is a story already
 */
export async function draftFromTask(
  req: PayloadRequest,
  id: string,
  asked: unknown,
  read: ReadInput,
): Promise<{ kind: Kind; id: string }> {
  const actor = requireActor(req)
  return recorded(req, async () => {
    const task = await taskById(req, id)
    if (!task || !canRead(actor, task.unit)) throw notFound()
    const kind = kindOf(task, asked)
    if (isGateRole(actor.role) || actor.unit !== task.unit) throw new Refusal('NOT_PERMITTED')
    if (task.story || task.state === 'declined') throw new Refusal('WRONG_STAGE', { message: 'wave.taskOver' })
    if (answerNow(task, 'claimed', actor.id) === 'late')
      throw new Refusal('WRONG_STAGE', { message: 'wave.taskTaken', vars: { name: task.claimedByName ?? '' } })
    // The office names campaign and project in the task: whoever writes for it may point at both.
    const granted = new Set([`campaigns/${task.campaign}`, `projects/${task.project}`])
    const content = await beginning(req, task, kind)
    const story = await createStory(req, kind, read(kind, content, true), [], granted)
    await writeTask(req, task.id, {
      state: 'drafted',
      story: { relationTo: kind, value: story },
      ...(task.claimedBy === actor.id ? {} : claimOf(actor, new Date())),
    })
    await record(req, asAuditActor(actor), {
      event: 'task.drafted',
      data: { task: taskSubject(task), story: { kind, id: story, title: String(content.title) } },
    })
    return { kind, id: story }
  })
}
