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
  formerNames?: string[] | null
  mergedInto?: string | null
}

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

/** @param row as the collection holds it */
export const unitOf = ({ id, name, shortName, slug, kind, formerNames, mergedInto }: Row): PublicUnit => ({
  id: String(id),
  name,
  shortName: shortName ?? undefined,
  slug,
  kind: kind ?? undefined,
  formerNames: formerNames ?? [],
  mergedInto: mergedInto ? String(mergedInto) : undefined,
})

/** Units by id, in the order of their names. */
export const findUnits = (payload: Payload, ids: readonly string[]): Promise<PublicUnit[]> =>
  ids.length === 0 ? Promise.resolve([]) : find(payload, { id: { in: [...ids] } })

export const findUnit = async (payload: Payload, slug: string): Promise<PublicUnit | undefined> =>
  (await find(payload, { slug: { equals: slug } }))[0]

/** Units that were merged into others, one after the other, are followed so far. */
const MOST_MERGERS = 5

/**
 * The unit that one was merged into in the end; undefined where it stands for itself.
 * @param find units by their ids
 */
export async function findSuccessor(
  find: (ids: readonly string[]) => Promise<PublicUnit[]>,
  unit: PublicUnit,
): Promise<PublicUnit | undefined> {
  let last = unit
  for (let count = 0; last.mergedInto && count < MOST_MERGERS; count++) {
    const [next] = await find([last.mergedInto])
    if (!next || next.id === unit.id) break
    last = next
  }
  return last === unit ? undefined : last
}
