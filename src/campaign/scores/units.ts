/** Units as scores know them. */
import type { PayloadRequest } from 'payload'
import { relationId } from '../../editorial/people'
import type { ScoredUnit } from '../rules/scoring/ranking'
import type { ScoreLine } from '../rules/scoring/ledger'

export interface ScoredUnits {
  /** without those that went up in another, and without the gate office */
  units: ScoredUnit[]
  names: Record<string, string>
  /** ids of those that went up in another, with that one's */
  merged: [string, string][]
  /** the unit that stands for one today */
  standing(id: string): string
}

/** Every unit, as the person of the request reads units: everybody with a session does. */
export async function scoredUnits({ payload, user }: PayloadRequest): Promise<ScoredUnits> {
  const { docs } = await payload.find({
    collection: 'units',
    select: { name: true, kind: true, drafts: true, mergedInto: true, isGateOffice: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  const into = new Map(docs.map((unit) => [String(unit.id), relationId(unit.mergedInto)]))
  function standing(id: string): string {
    let at = id
    // A chain of mergers ends; a circle, which nobody can make, would not.
    for (let step = 0; step < docs.length; step++) {
      const next = into.get(at)
      if (!next) break
      at = next
    }
    return at
  }
  const all = docs.map((unit) => ({
    id: String(unit.id),
    name: String(unit.name ?? ''),
    kind: String(unit.kind ?? ''),
    drafts: unit.drafts === true && unit.isGateOffice !== true,
  }))
  return {
    units: all.filter(({ id }) => !into.get(id)),
    merged: [...into].filter((pair): pair is [string, string] => Boolean(pair[1])),
    names: Object.fromEntries(all.map(({ id, name }) => [id, name])),
    standing,
  }
}

/** Lines with the units that stand for theirs today. */
export const standingLines = (lines: readonly ScoreLine[], { standing }: ScoredUnits): ScoreLine[] =>
  lines.map((line) => ({ ...line, unit: standing(line.unit) }))
