/** Who stands where: sums of lines by unit, by kind of unit and by person; and who has delivered nothing. */
import { compare, mean, sum } from './decimals'
import type { ScoreLine } from './ledger'
import { personKey } from './shares'

/** A unit as scores know it. */
export interface ScoredUnit {
  id: string
  name: string
  kind: string
  /** its users write, so that something is expected of it */
  drafts: boolean
}

export interface UnitRank {
  /** the same for the same points; the next one is as many further */
  rank: number
  unit: ScoredUnit
  points: string
  /** stories of which it shares */
  delivered: number
  /** how many it lacks of what a month asks; 0 where nothing is asked of it */
  missing: number
}

export interface KindRank {
  rank: number
  kind: string
  points: string
  units: number
  /** points by unit, rounded half up */
  mean: string
  /** units of it that delivered nothing */
  silent: number
}

export interface PersonRank {
  rank: number
  person: { id: string | null; name: string }
  unit: string
  points: string
}

/** The most points first, then by name; the same rank for the same points. */
function ranked<T extends { points: string }>(
  rows: readonly T[],
  nameOf: (row: T) => string,
): (T & { rank: number })[] {
  const sorted = [...rows].sort((a, b) => compare(b.points, a.points) || (nameOf(a) < nameOf(b) ? -1 : 1))
  let rank = 0
  return sorted.map((row, index) => {
    const before = sorted[index - 1]
    if (!before || compare(before.points, row.points) !== 0) rank = index + 1
    return { ...row, rank }
  })
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** How many stories a unit shares in, of these lines of its. */
export const deliveredIn = (lines: readonly ScoreLine[]): number =>
  new Set(lines.filter(({ rule }) => rule === 'publication').map(({ key }) => key)).size

/**
 * Every unit that writes, and every other one that has points.
 * @param minimum stories that are asked of a unit which writes
 */
export function unitRanks(lines: readonly ScoreLine[], units: readonly ScoredUnit[], minimum: number): UnitRank[] {
  const byUnit = grouped(lines, ({ unit }) => unit)
  const known = new Set(units.map(({ id }) => id))
  const unknown = [...byUnit.keys()].filter((id) => !known.has(id))
  const all = [...units, ...unknown.map((id) => ({ id, name: id, kind: '', drafts: false }))]
  const rows = all
    .filter(({ id, drafts }) => drafts || byUnit.has(id))
    .map((unit) => {
      const own = byUnit.get(unit.id) ?? []
      const delivered = deliveredIn(own)
      return {
        unit,
        points: sum(own.map(({ points }) => points)),
        delivered,
        missing: unit.drafts ? Math.max(0, minimum - delivered) : 0,
      }
    })
  return ranked(rows, ({ unit }) => `${unit.name} ${unit.id}`)
}

export const kindRanks = (units: readonly UnitRank[]): KindRank[] =>
  ranked(
    [...grouped(units, ({ unit }) => unit.kind)].map(([kind, rows]) => {
      const points = sum(rows.map((row) => row.points))
      return {
        kind,
        points,
        units: rows.length,
        mean: mean(points, rows.length),
        silent: rows.filter(({ unit, delivered }) => unit.drafts && delivered === 0).length,
      }
    }),
    ({ kind }) => kind,
  )

/** One row for a person in a unit. Who writes for two units stands there twice. */
export function personRanks(lines: readonly ScoreLine[]): PersonRank[] {
  const named = lines.flatMap(({ person, unit, points }) => (person ? [{ person, unit, points }] : []))
  const groups = grouped(named, ({ unit, person }) => `${unit} ${personKey(person)}`)
  const rows = [...groups.values()].flatMap((own) =>
    own.slice(0, 1).map(({ person, unit }) => ({ person, unit, points: sum(own.map(({ points }) => points)) })),
  )
  return ranked(rows, ({ person, unit }) => `${person.name} ${unit}`)
}

/** Units that write and delivered nothing. */
export const silentUnits = (ranks: readonly UnitRank[]): UnitRank[] =>
  ranks.filter(({ unit, delivered }) => unit.drafts && delivered === 0)

/** Units that delivered something, and less than the month asks. */
export const belowMinimum = (ranks: readonly UnitRank[]): UnitRank[] =>
  ranks.filter(({ delivered, missing }) => delivered > 0 && missing > 0)
