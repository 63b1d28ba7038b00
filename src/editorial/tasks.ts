/** Asking units for stories: one, or many for the same. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { invalid, Refusal } from './errors'
import { assertExists } from './existing'
import { throughGate } from './gateToken'
import { tellOfTask } from './notifications/beside'
import { asAuditActor, relationId, requireActor } from './people'
import { recorded } from './recorded'
import { beijingDay } from './rules/days'
import type { Kind } from './rules/kinds'
import type { Actor } from './rules/roles'
import { dueFault, lastDue, MOST_ASKED } from './rules/tasks'
import type { Input } from './save'
import { readStory, type Story } from './story'
import { stateFrom } from './taskStory'
import { taskById, taskSubject, type Json, type TaskRow } from './taskRows'
import { newToken } from './token'

/** Who asks units for stories, and changes what was asked. */
export const asks = ({ role, confirmed }: Actor): boolean => (role === 'gatekeeper' || role === 'director') && confirmed

/** The story that a request links to a task. @throws Refusal 400 for one that is unknown, or of another unit than was asked */
export async function linked(req: PayloadRequest, unit: unknown, story: Json): Promise<Story> {
  const value = relationId(story.value) ?? ''
  await assertExists(req, 'story', String(story.relationTo), value)
  const found = await readStory(req, story.relationTo as Kind, value)
  if (!found || found.unit !== unit) throw invalid('story', 'errors.unknownReference')
  return found
}

/** @throws Refusal 409 for a campaign that was closed: its report says what was asked */
async function assertRuns(req: PayloadRequest, campaign: unknown): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: 'campaignRuns',
    where: { and: [{ campaign: { equals: campaign } }, { closedAt: { exists: true } }] },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw new Refusal('WRONG_STAGE', { message: 'wave.runClosed' })
}

/** @throws Refusal 400 with `field` for a campaign, unit or project that does not exist, 409 for a campaign that is closed */
export async function assertRelations(req: PayloadRequest, data: Json): Promise<void> {
  if (data.campaign !== undefined) {
    await assertExists(req, 'campaign', 'campaigns', data.campaign)
    await assertRuns(req, data.campaign)
  }
  if (data.unit !== undefined) await assertExists(req, 'unit', 'units', data.unit)
  if (data.project) await assertExists(req, 'project', 'projects', data.project)
}

/** @throws Refusal 400 `due` for a day that has passed, or is too far ahead */
export function assertDue(due: unknown, now: Date): void {
  if (typeof due !== 'string' || due === '') return
  const today = beijingDay(now)
  const fault = dueFault(due, today)
  if (fault === 'past') throw invalid('due', 'wave.duePast', { day: due })
  if (fault === 'far') throw invalid('due', 'wave.dueFar', { day: due, last: lastDue(today) })
}

/** Records that a unit is asked, and tells its people. */
export async function ask(req: PayloadRequest, actor: Actor, task: TaskRow): Promise<void> {
  const { seq } = await record(req, asAuditActor(actor), { event: 'task.asked', data: { task: taskSubject(task) } })
  await tellOfTask(req, { id: task.id, unit: task.unit, askedBy: actor.id }, 'asked', actor, seq)
}

/** Makes one task, within a transaction. */
async function make(req: PayloadRequest, actor: Actor, data: Json): Promise<string> {
  const story = data.story ? await linked(req, data.unit, data.story as Json) : null
  const { id } = await throughGate(req, () =>
    req.payload.create({
      collection: 'coverageTasks',
      data: { ...data, state: 'open', askedBy: actor.id, revisionToken: newToken(), ...(story && stateFrom(story)) },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  const task = await taskById(req, String(id))
  if (task) await ask(req, actor, task)
  return String(id)
}

function asking(req: PayloadRequest): Actor {
  const actor = requireActor(req)
  if (!asks(actor)) throw new Refusal('NOT_PERMITTED')
  return actor
}

/** @returns the id of the new task. @throws Refusal 401, 400 with `field`, 403, 409 */
export async function createTask(req: PayloadRequest, { data }: Input, now = new Date()): Promise<string> {
  requireActor(req)
  assertDue(data.due, now)
  const actor = asking(req)
  return recorded(req, async () => {
    await assertRelations(req, data)
    if (data.state !== undefined && data.state !== 'open') throw invalid('state', 'errors.notSettable')
    return make(req, actor, data)
  })
}

/** @throws Refusal 400 with `field` for none, too many, or one that is named twice */
function unitsOf(units: unknown): string[] {
  if (units === undefined) throw invalid('units', 'errors.missingField')
  if (!Array.isArray(units) || units.length === 0) throw invalid('units')
  if (units.length > MOST_ASKED) throw invalid('units', 'errors.tooMany', { max: MOST_ASKED })
  if (!units.every((unit) => typeof unit === 'string')) throw invalid('units')
  if (new Set(units).size < units.length) throw invalid('units', 'wave.unitTwice')
  return units as string[]
}

/**
 * Asks many units for the same: all of them or none.
 * @param units ids, as the request says @param inputFor reads the request as a task of one unit
 * @returns the ids of the new tasks, in the order of the units
 * @throws Refusal 401, 400 with `field`, 403
 */
export async function askMany(
  req: PayloadRequest,
  units: unknown,
  inputFor: (unit: string) => Input,
  now = new Date(),
): Promise<string[]> {
  requireActor(req)
  const inputs = unitsOf(units).map(inputFor)
  for (const name of ['kind', 'due']) {
    if (!inputs[0]?.data[name]) throw invalid(name, 'errors.missingField')
  }
  assertDue(inputs[0]?.data.due, now)
  const actor = asking(req)
  return recorded(req, async () => {
    const ids: string[] = []
    for (const [index, { data }] of inputs.entries()) {
      if (index === 0) await assertRelations(req, { ...data, unit: undefined })
      await assertExists(req, `units.${index}`, 'units', data.unit)
      ids.push(await make(req, actor, { ...data, story: null, declineReason: null }))
    }
    return ids
  })
}
