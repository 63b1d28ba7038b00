/** Coverage tasks: the gate office asks, the asked unit claims or declines. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { changedMembers } from './changed'
import { invalid, notFound, Refusal } from './errors'
import { assertExists } from './existing'
import { throughGate } from './gateToken'
import { tellOfTask } from './notifications/beside'
import { asAuditActor, relationId, requireActor } from './people'
import { recorded } from './recorded'
import { isGateRole, type Actor } from './rules/roles'
import { canRead } from './rules/visibility'
import type { Input } from './save'

type Json = Record<string, unknown>
/** What the asked unit may say, and the members in which it says it. */
const ANSWERS = ['claimed', 'declined']
const UNIT_MEMBERS = ['state', 'declineReason']

/** @throws Refusal 400 with `field` for a campaign, unit or story that does not exist */
async function assertRelations(req: PayloadRequest, data: Json): Promise<void> {
  if (data.campaign !== undefined) await assertExists(req, 'campaign', 'campaigns', data.campaign)
  if (data.unit !== undefined) await assertExists(req, 'unit', 'units', data.unit)
  const story = data.story as { relationTo: string; value: string } | null | undefined
  if (story) await assertExists(req, 'story', story.relationTo, story.value)
}

/** @throws Refusal 400 with `field` for all but a claim, or a refusal with its reason */
function assertAnswer(task: Json, data: Json, changed: string[]): void {
  const foreign = changed.find((name) => !UNIT_MEMBERS.includes(name))
  if (foreign) throw invalid(foreign, 'errors.notSettable')
  if (changed.includes('state') && !ANSWERS.includes(String(data.state))) throw invalid('state', 'errors.notSettable')
  const { state, declineReason } = { ...task, ...data }
  if (state === 'declined' && !String(declineReason ?? '').trim()) throw invalid('declineReason', 'errors.missingField')
}

const asks = ({ role, confirmed }: Actor): boolean => (role === 'gatekeeper' || role === 'director') && confirmed

/** A task as the log names it. */
export const taskSubject = ({ id, topic, unit, due }: Json) => ({
  id: String(id),
  topic: String(topic ?? ''),
  unit: relationId(unit) ?? '',
  due: typeof due === 'string' ? due : null,
})

/** Records that a unit is asked, and tells its people. */
async function ask(req: PayloadRequest, actor: Actor, task: Json): Promise<void> {
  const subject = taskSubject(task)
  const { seq } = await record(req, asAuditActor(actor), { event: 'task.asked', data: { task: subject } })
  await tellOfTask(req, { ...subject, askedBy: actor.id }, 'asked', actor, seq)
}

/** @returns the id of the new task */
export async function createTask(req: PayloadRequest, { data }: Input): Promise<string> {
  const actor = requireActor(req)
  if (!asks(actor)) throw new Refusal('NOT_PERMITTED')
  return recorded(req, async () => {
    await assertRelations(req, data)
    if (data.state !== undefined && data.state !== 'open') throw invalid('state', 'errors.notSettable')
    const task = await throughGate(req, () =>
      req.payload.create({
        collection: 'coverageTasks',
        data: { ...data, state: 'open', askedBy: actor.id },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await ask(req, actor, task)
    return String(task.id)
  })
}

/** @throws Refusal 400 with `field`, 403, 404 */
export async function changeTask(req: PayloadRequest, id: string, { data }: Input): Promise<void> {
  const actor = requireActor(req)
  await recorded(req, async () => {
    const { docs } = await req.payload.find({
      collection: 'coverageTasks',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const task = docs[0]
    if (!task || !canRead(actor, relationId(task.unit) ?? '')) throw notFound()
    const changed = changedMembers(task, data)
    if (!asks(actor)) {
      const asked = !isGateRole(actor.role) && actor.unit === relationId(task.unit)
      if (!asked) throw new Refusal('NOT_PERMITTED')
      assertAnswer(task, data, changed)
    }
    if (changed.length === 0) return
    await assertRelations(req, data)
    await throughGate(req, () =>
      req.payload.update({
        collection: 'coverageTasks',
        id: String(task.id),
        // Another day is another delay.
        data: changed.includes('due') ? { ...data, overdueFor: null } : data,
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    if (changed.includes('unit')) await ask(req, actor, { ...task, ...data })
  })
}
