/** What stands around the answers of a search and around lists: kept beside the index, for the time when no database can be asked. */
import type { Payload } from 'payload'
import type { AuditEntry } from '../editorial/rules/auditEvents'
import { PUBLIC_PARTS } from '../editorial/rules/pageTags'
import type { SearchIndex } from './index'

/** As the database last gave it. */
export interface Around {
  /** the public settings as they are stored */
  settings: Record<string, unknown>
  /** in the order of their names */
  units: UnitRow[]
}
export interface UnitRow {
  id: string
  name: string
  shortName?: string | null
  slug: string
  kind?: string | null
  formerNames?: string[] | null
  mergedInto?: string | null
}

const ABOUT: readonly string[] = ['settings', 'units']

/** Whether an entry of the log says that it may be otherwise. */
export const tellsOfAround = ({ event }: AuditEntry): boolean => ABOUT.includes(PUBLIC_PARTS[event])

/** The words that the director named. */
export async function termsOf(payload: Payload): Promise<string[]> {
  const { searchTerms } = await payload.findGlobal({ slug: 'publicSettings', depth: 0, overrideAccess: true })
  return (Array.isArray(searchTerms) ? searchTerms : []).map(String).sort()
}

/** Reads it and keeps it. */
export async function keepAround(payload: Payload, index: SearchIndex): Promise<void> {
  const settings = await payload.findGlobal({ slug: 'publicSettings', depth: 0, overrideAccess: true })
  const { docs } = await payload.find({
    collection: 'units',
    select: { name: true, shortName: true, slug: true, kind: true, formerNames: true, mergedInto: true },
    sort: 'name',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const units = docs.map(({ id, name, shortName, slug, kind, formerNames, mergedInto }) => ({
    id: String(id),
    name,
    shortName,
    slug,
    kind,
    formerNames,
    mergedInto,
  }))
  await index.keepAround({ settings: { ...settings }, units: units as Around['units'] })
}
