/** What becomes of a coverage task: the asked unit claims it, gives it back or declines; the office changes what it asked. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { changedMembers } from './changed'
import { invalid, notFound, Refusal } from './errors'
import { asAuditActor, relationId, requireActor } from './people'
import { recorded } from './recorded'
import { isGateRole, type Actor } from './rules/roles'
import { answerNow, ANSWERS, UNCLAIMED, type TaskAnswer } from './rules/tasks'
import { canRead } from './rules/visibility'
import type { Input } from './save'
import { ask, asks, assertDue, assertRelations, linked } from './tasks'
import { claimOf, stateFrom } from './taskStory'
import { taskById, taskSubject, writeTask, type Json, type TaskRow } from './taskRows'

const UNIT_MEMBERS = ['state', 'declineReason']
const EVENTS = { claimed: 'task.claimed', declined: 'task.declined', open: 'task.givenBack' } as const

const isAnswer = (state: unknown): state is TaskAnswer => (ANSWERS as readonly unknown[]).includes(state)

/** @throws Refusal 400 with `field` for all but a claim, giving it back, or a refusal with its reason */
function assertAnswer(task: TaskRow, data: Json, changed: string[]): void {
  const foreign = changed.find((name) => !UNIT_MEMBERS.includes(name))
  if (foreign) throw invalid(foreign, 'errors.notSettable')
  if (changed.includes('state') && !isAnswer(data.state)) throw invalid('state', 'errors.notSettable')
  const { state, declineReason } = { ...task.document, ...data } as Json
  if (state === 'declined' && !String(declineReason ?? '').trim()) throw invalid('declineReason', 'errors.missingField')
}

/**
 * The answer that a unit's request gives, or null where it says what holds already.
 * @throws Refusal 409 after another's claim, and once there is a story
 */
function answerIn(task: TaskRow, state: unknown, person: string): TaskAnswer | null {
  // To claim again what is claimed is no repetition: it may be another's.
  if (!isAnswer(state) || (state === task.state && state !== 'claimed')) return null
  const now = answerNow(task, state, person)
  if (now !== 'late') return now === 'does' ? state : null
  throw task.state === 'claimed'
    ? new Refusal('WRONG_STAGE', { message: 'wave.taskTaken', vars: { name: task.claimedByName ?? '' } })
    : new Refusal('WRONG_STAGE', { message: 'wave.taskOver' })
}

const columnsOf = {
  claimed: (actor: Actor, at: Date): Json => ({ ...claimOf(actor, at), settledAt: null, declineReason: null }),
  open: (): Json => ({ ...UNCLAIMED, settledAt: null, declineReason: null }),
  declined: (_: Actor, at: Date): Json => ({ ...UNCLAIMED, settledAt: at.toISOString() }),
}

async function answer(req: PayloadRequest, actor: Actor, task: TaskRow, data: Json, said: TaskAnswer): Promise<void> {
  // With a story the state is the story's.
  const columns = task.story ? claimOf(actor, new Date()) : { ...data, ...columnsOf[said](actor, new Date()) }
  await writeTask(req, task.id, columns)
  const reason = said === 'declined' ? { reason: String(data.declineReason ?? task.document.declineReason) } : {}
  await record(req, asAuditActor(actor), { event: EVENTS[said], data: { task: taskSubject(task), ...reason } })
}

const OFFICE_SAYS: readonly unknown[] = ['open', 'declined']

/** A story that the office links brings its state along; a task that goes to another unit begins anew. */
async function rearrange(
  req: PayloadRequest,
  actor: Actor,
  task: TaskRow,
  data: Json,
  changed: string[],
): Promise<void> {
  if (changed.includes('due')) assertDue(data.due, new Date())
  await assertRelations(req, Object.fromEntries(changed.map((name) => [name, data[name]])))
  const next = { ...task.document, ...data } as Json
  // All but an end without a story follows from one: the office cannot say that something was delivered.
  if (changed.includes('state') && !next.story && !OFFICE_SAYS.includes(next.state))
    throw invalid('state', 'errors.notSettable')
  const story = next.story ? await linked(req, relationId(next.unit), next.story as Json) : null
  const state = changed.includes('unit') && !story ? 'open' : next.state
  const over = state === 'published' || state === 'declined'
  await writeTask(req, task.id, {
    ...data,
    state,
    ...(state === task.state ? {} : { settledAt: over ? new Date().toISOString() : null }),
    ...(state === 'open' ? UNCLAIMED : {}),
    ...(story ? stateFrom(story, task.document.settledAt) : {}),
    // Another day is another delay.
    ...(changed.includes('due') ? { overdueFor: null, remindedFor: null } : {}),
  })
  const after = await taskById(req, task.id)
  if (!after) throw notFound()
  await record(req, asAuditActor(actor), { event: 'task.changed', data: { task: taskSubject(after), changed } })
  if (changed.includes('unit')) await ask(req, actor, after)
}

/**
 * Saves what a request says of a task.
 * @throws Refusal 400 with `field`, 403, 404, 409 `WRONG_STAGE`; `STALE_REVISION` where it names another saved state
 */
export async function changeTask(req: PayloadRequest, id: string, { data, settled }: Input): Promise<void> {
  const actor = requireActor(req)
  await recorded(req, async () => {
    const task = await taskById(req, id)
    if (!task || !canRead(actor, task.unit)) throw notFound()
    const changed = changedMembers(task.document, data)
    const office = asks(actor)
    if (!office && (isGateRole(actor.role) || actor.unit !== task.unit)) throw new Refusal('NOT_PERMITTED')
    if (!office) assertAnswer(task, data, changed)
    const said = office ? null : answerIn(task, data.state, actor.id)
    if (changed.length === 0 && said === null) return
    const { revisionToken } = settled
    if (typeof revisionToken === 'string' && task.revisionToken && revisionToken !== task.revisionToken)
      throw new Refusal('STALE_REVISION')
    if (office) return rearrange(req, actor, task, data, changed)
    if (said) return answer(req, actor, task, data, said)
    if (changed.includes('declineReason')) await writeTask(req, task.id, { declineReason: data.declineReason })
  })
}
