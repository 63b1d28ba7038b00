/** Units: an admin makes them; the names that visitors see are changed by a director alone. */
import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { changedMembers } from './changed'
import { invalid, notFound, Refusal } from './errors'
import { assertExists } from './existing'
import { throughGate } from './gateToken'
import { asAuditActor, requireActor } from './people'
import { recorded } from './recorded'
import { slugBase } from './slug'
import type { Input } from './save'

type Json = Record<string, unknown>
const PUBLIC = ['name', 'shortName', 'slug', 'kind']
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

async function isTaken(req: PayloadRequest, slug: string): Promise<boolean> {
  const where = { slug: { equals: slug } }
  const { totalDocs } = await req.payload.count({ collection: 'units', where, overrideAccess: true, req })
  return totalDocs > 0
}

/** @throws Refusal 400 with `field: slug` for an address of another form, or one that is taken */
async function assertSlug(req: PayloadRequest, slug: unknown): Promise<void> {
  if (typeof slug !== 'string' || !SLUG.test(slug)) throw invalid('slug', 'errors.badSlug')
  if (await isTaken(req, slug)) throw invalid('slug', 'errors.slugTaken', { slug })
}

/** An address for a name: its pinyin, with a random ending where that is taken or empty. */
async function madeSlug(req: PayloadRequest, name: string): Promise<string> {
  const base = slugBase(name)
  if (base && !(await isTaken(req, base))) return base
  return [base, randomBytes(4).toString('hex')].filter(Boolean).join('-')
}

/** @throws Refusal 400 for a successor that does not exist, or is the unit itself */
async function assertSuccessor(req: PayloadRequest, { mergedInto }: Json, self?: string): Promise<void> {
  if (!mergedInto) return
  if (mergedInto === self) throw invalid('mergedInto', 'errors.unknownReference')
  await assertExists(req, 'mergedInto', 'units', mergedInto)
}

const assertNotOffice = (settled: Json, stored: boolean): void => {
  if ('isGateOffice' in settled && (settled.isGateOffice ?? false) !== stored)
    throw invalid('isGateOffice', 'errors.notSettable')
}

/** @returns the id of the new unit @throws Refusal 400, 403 */
export async function createUnit(req: PayloadRequest, { data, settled }: Input): Promise<string> {
  const actor = requireActor(req)
  if (actor.role !== 'admin') throw new Refusal('NOT_PERMITTED')
  return recorded(req, async () => {
    assertNotOffice(settled, false)
    if (data.slug) await assertSlug(req, data.slug)
    const slug = data.slug || (await madeSlug(req, String(data.shortName || data.name)))
    await assertSuccessor(req, data)
    const unit = await throughGate(req, () =>
      req.payload.create({
        collection: 'units',
        data: { ...data, slug, isGateOffice: false },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await record(req, asAuditActor(actor), {
      event: 'unit.created',
      data: { unit: { id: String(unit.id), name: unit.name } },
    })
    return String(unit.id)
  })
}

/** @throws Refusal 400 with `field`, 403, 404 */
export async function changeUnit(req: PayloadRequest, id: string, { data, settled }: Input): Promise<void> {
  const actor = requireActor(req)
  if (actor.role !== 'admin' && !(actor.role === 'director' && actor.confirmed)) throw new Refusal('NOT_PERMITTED')
  await recorded(req, async () => {
    const { docs } = await req.payload.find({
      collection: 'units',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const before = docs[0]
    if (!before) throw notFound()
    assertNotOffice(settled, before.isGateOffice === true)
    const changed = changedMembers(before, data)
    if (changed.length === 0) return
    const foreign = changed.find((name) => PUBLIC.includes(name) !== (actor.role === 'director'))
    if (foreign) throw new Refusal('NOT_PERMITTED', { field: foreign })
    if (changed.includes('slug')) await assertSlug(req, data.slug)
    await assertSuccessor(req, data, id)
    const next = Object.fromEntries(changed.map((name) => [name, data[name]]))
    await throughGate(req, () =>
      req.payload.update({ collection: 'units', id, data: next, depth: 0, overrideAccess: true, req }),
    )
    await record(req, asAuditActor(actor), {
      event: 'unit.changed',
      data: { unit: { id, name: before.name }, changed: next },
    })
  })
}
