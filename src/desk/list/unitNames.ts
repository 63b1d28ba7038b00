/** Names of the units of some stories. Server only. */
import type { Payload, TypedUser } from 'payload'

/** By id; the short name where there is one. */
export async function unitNames(
  { payload, user }: { payload: Payload; user?: TypedUser | null },
  rows: readonly { unit?: unknown }[],
): Promise<Record<string, string>> {
  const ids = [...new Set(rows.map(({ unit }) => String(unit ?? '')).filter(Boolean))]
  if (ids.length === 0) return {}
  const { docs } = await payload.find({
    collection: 'units',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return Object.fromEntries(docs.map((unit) => [String(unit.id), String(unit.shortName || unit.name)]))
}
