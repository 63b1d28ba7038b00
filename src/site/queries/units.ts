/** Units as the public knows them: by their present names. */
import type { Payload, Where } from 'payload'
import { UNITS_TAG } from '../../editorial/rules/pageTags'
import { pageDependsOn } from '../../platform/pageParts'
import type { PublicUnit } from '../model'

interface Row {
  id: string
  name: string
  shortName?: string | null
  slug: string
  kind?: string | null
}

async function find(payload: Payload, where: Where): Promise<PublicUnit[]> {
  pageDependsOn(UNITS_TAG)
  const { docs } = await payload.find({
    collection: 'units',
    where,
    select: { name: true, shortName: true, slug: true, kind: true },
    sort: 'name',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return (docs as unknown as Row[]).map(unitOf)
}

/** @param row as the collection holds it */
export const unitOf = ({ id, name, shortName, slug, kind }: Row): PublicUnit => ({
  id: String(id),
  name,
  shortName: shortName ?? undefined,
  slug,
  kind: kind ?? undefined,
})

/** Units by id, in the order of their names. */
export const findUnits = (payload: Payload, ids: readonly string[]): Promise<PublicUnit[]> =>
  ids.length === 0 ? Promise.resolve([]) : find(payload, { id: { in: [...ids] } })

export const findUnit = async (payload: Payload, slug: string): Promise<PublicUnit | undefined> =>
  (await find(payload, { slug: { equals: slug } }))[0]
