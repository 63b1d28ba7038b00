/** Units: an admin makes them; the names that visitors see are changed by a director alone. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import { invalid, notFound, Refusal } from './errors'
import { throughGate } from './gateToken'
import { asAuditActor, relationId, requireActor } from './people'
import { recorded } from './recorded'
import { slugBase } from './slug'
import type { Input } from './save'

type Json = Record<string, unknown>
const PUBLIC = ['name', 'shortName', 'slug', 'kind']
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

async function assertSlugFree(req: PayloadRequest, slug: unknown, self: string | null): Promise<void> {
  if (typeof slug !== 'string' || !SLUG.test(slug)) throw invalid('slug', 'errors.badSlug')
  const { totalDocs } = await req.payload.count({
    collection: 'units',
    where: { and: [{ slug: { equals: slug } }, ...(self ? [{ id: { not_equals: self } }] : [])] },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw invalid('slug', 'errors.slugTaken', { slug })
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
    const slug = data.slug || slugBase(String(data.shortName || data.name))
    await assertSlugFree(req, slug, null)
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
    const same = (name: string) =>
      JSON.stringify(relationId(data[name]) ?? data[name] ?? null) ===
      JSON.stringify(relationId(before[name]) ?? before[name] ?? null)
    const changed = Object.keys(data).filter(
      (name) => !same(name) && !(Array.isArray(data[name]) && data[name].length === 0 && !before[name]?.length),
    )
    if (changed.length === 0) return
    const foreign = changed.find((name) => PUBLIC.includes(name) !== (actor.role === 'director'))
    if (foreign) throw new Refusal('NOT_PERMITTED', { field: foreign })
    if (changed.includes('slug')) await assertSlugFree(req, data.slug, id)
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
