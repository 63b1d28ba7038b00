/** Units as the public knows them: by their present names. */
import type { Payload, Where } from 'payload'
import { UNITS_TAG } from '../../editorial/rules/pageTags'
import { pageDependsOn } from '../../platform/pageParts'
import type { Around } from '../../search/index'
import type { PublicUnit } from '../model'

type Row = Around['units'][number]

/** Whoever knows the units: the collection, or what was kept of it. */
export interface UnitSource {
  unit(slug: string): Promise<PublicUnit | undefined>
  /** in the order of their names */
  units(ids: readonly string[]): Promise<PublicUnit[]>
}

const unitOf = ({ id, name, shortName, slug, kind, formerNames, mergedInto }: Row): PublicUnit => ({
  id: String(id),
  name,
  shortName: shortName ?? undefined,
  slug,
  kind: kind ?? undefined,
  formerNames: formerNames ?? [],
  mergedInto: mergedInto ? String(mergedInto) : undefined,
})

async function find(payload: Payload, where: Where): Promise<PublicUnit[]> {
  pageDependsOn(UNITS_TAG)
  const { docs } = await payload.find({
    collection: 'units',
    where,
    select: { name: true, shortName: true, slug: true, kind: true, formerNames: true, mergedInto: true },
    sort: 'name',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return (docs as unknown as Row[]).map(unitOf)
}

/** Units by id, in the order of their names. */
export const findUnits = (payload: Payload, ids: readonly string[]): Promise<PublicUnit[]> =>
  ids.length === 0 ? Promise.resolve([]) : find(payload, { id: { in: [...ids] } })

export const findUnit = async (payload: Payload, slug: string): Promise<PublicUnit | undefined> =>
  (await find(payload, { slug: { equals: slug } }))[0]

export const unitsOf = (payload: Payload): UnitSource => ({
  unit: (slug) => findUnit(payload, slug),
  units: (ids) => findUnits(payload, ids),
})

/** @param rows all of them, in the order of their names */
export function unitsAmong(rows: readonly Row[]): UnitSource {
  const all = rows.map(unitOf)
  return {
    unit: async (slug) => all.find((unit) => unit.slug === slug),
    units: async (ids) => all.filter(({ id }) => ids.includes(id)),
  }
}

/** Units that were merged into others, one after the other, are followed so far. */
const MOST_MERGERS = 5

/** The unit that one was merged into in the end; undefined where it stands for itself. */
export async function findSuccessor({ units }: UnitSource, unit: PublicUnit): Promise<PublicUnit | undefined> {
  let last = unit
  for (let count = 0; last.mergedInto && count < MOST_MERGERS; count++) {
    const [next] = await units([last.mergedInto])
    if (!next || next.id === unit.id) break
    last = next
  }
  return last === unit ? undefined : last
}
