/** Coverage tasks: the gate office asks, the asked unit claims or declines. */
import type { PayloadRequest } from 'payload'
import { invalid, notFound, Refusal } from './errors'
import { throughGate } from './gateToken'
import { relationId, requireActor } from './people'
import { recorded } from './recorded'
import { canRead } from './rules/visibility'
import type { Input } from './save'

type Json = Record<string, unknown>
const ANSWERS = ['claimed', 'declined']
const UNIT_MEMBERS = ['state', 'declineReason']

/** @throws Refusal 400 for a campaign or unit that does not exist */
async function assertRelations(req: PayloadRequest, data: Json): Promise<void> {
  for (const [field, collection] of [
    ['campaign', 'campaigns'],
    ['unit', 'units'],
  ] as const) {
    const id = relationId(data[field])
    if (data[field] === undefined) continue
    const { totalDocs } = await req.payload.count({
      collection,
      where: { id: { equals: id ?? '' } },
      overrideAccess: true,
      req,
    })
    if (totalDocs === 0) throw invalid(field, 'errors.unknownReference')
  }
}

/** @returns the id of the new task */
export async function createTask(req: PayloadRequest, { data }: Input): Promise<string> {
  const actor = requireActor(req)
  if (actor.role !== 'gatekeeper' && actor.role !== 'director') throw new Refusal('NOT_PERMITTED')
  return recorded(req, async () => {
    await assertRelations(req, data)
    if (data.state !== undefined && data.state !== 'open') throw invalid('state', 'errors.notSettable')
    const task = await throughGate(req, () =>
      req.payload.create({
        collection: 'coverageTasks',
        data: { ...data, state: 'open' },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
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
    const changed = Object.keys(data).filter(
      (name) => (relationId(data[name]) ?? data[name] ?? null) !== (relationId(task[name]) ?? task[name] ?? null),
    )
    const office = actor.role === 'gatekeeper' || actor.role === 'director'
    if (!office) {
      const asked = actor.role !== 'admin' && actor.unit === relationId(task.unit)
      if (!asked) throw new Refusal('NOT_PERMITTED')
      const foreign = changed.find((name) => !UNIT_MEMBERS.includes(name))
      if (foreign) throw invalid(foreign, 'errors.notSettable')
      if (data.state !== undefined && changed.includes('state') && !ANSWERS.includes(String(data.state)))
        throw invalid('state', 'errors.notSettable')
      if (data.state === 'declined' && !data.declineReason && !task.declineReason)
        throw invalid('declineReason', 'errors.missingField')
    }
    await assertRelations(req, data)
    if (changed.length === 0) return
    await throughGate(req, () =>
      req.payload.update({
        collection: 'coverageTasks',
        id: String(task.id),
        data,
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  })
}
