/** The scores of a month as one person may see them. */
import type { PayloadRequest } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { requireActor } from '../../editorial/people'
import { isGateRole, type Actor } from '../../editorial/rules/roles'
import type { ScoreLine } from '../rules/scoring/ledger'
import { belowMinimum, kindRanks, personRanks, silentUnits, unitRanks, type UnitRank } from '../rules/scoring/ranking'
import type { KeptVersion, MonthReport } from '../rules/scoring/report'
import { versionFor } from '../rules/scoring/table'
import { daysIn, linesNow } from './ledger'
import { linesOfMonths, lockedMonths, versionsOf, type MonthRow } from './rows'
import { scoredUnits, standingLines } from './units'

/** The lines of a month: those that were fixed, else as they stand now. */
export async function presentLines(
  req: PayloadRequest,
  month: string,
  closed: readonly MonthRow[],
  versions: readonly KeptVersion[],
): Promise<readonly ScoreLine[]> {
  if (closed.some((each) => each.month === month)) return (await linesOfMonths(req, [month])).get(month) ?? []
  return linesNow(req, month, closed, versions)
}

async function undecidedIn(req: PayloadRequest, month: string): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'clippings',
    where: { and: [{ state: { equals: 'entered' } }, { date: daysIn(month) }] },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return totalDocs
}

const stateOf = (row: MonthRow | undefined): MonthReport['state'] =>
  row?.releasedAt ? 'released' : row ? 'locked' : 'open'

function ownOf({ unit }: Actor, ranks: readonly UnitRank[], seesRank: boolean): MonthReport['own'] {
  const own = ranks.find((row) => row.unit.id === unit)
  return own ? { ...own, rank: seesRank ? own.rank : null } : null
}

/** @param month `YYYY-MM` @throws Refusal 401 */
export async function scoresOf(req: PayloadRequest, month: string): Promise<MonthReport> {
  const actor = requireActor(req)
  const office = isGateRole(actor.role)
  const closed = await lockedMonths(req)
  const versions = await versionsOf(req)
  const units = await scoredUnits(req)
  const row = closed.find((each) => each.month === month)
  const { number, from, table } = row
    ? (versions.find((version) => version.number === row.rules) ?? versionFor(versions, month))
    : versionFor(versions, month)
  const present = await presentLines(req, month, closed, versions)
  // Of the same lines and units the same ranks.
  const { lines, ranks, kinds, people } = computedOnce(
    [present],
    JSON.stringify([units.units, units.merged, table.monthlyMinimum]),
    () => {
      const all = standingLines(present, units)
      const byUnit = unitRanks(all, units.units, table.monthlyMinimum)
      return { lines: all, ranks: byUnit, kinds: kindRanks(byUnit), people: personRanks(all) }
    },
  )
  const state = stateOf(row)
  const seesAll = office || state === 'released'
  const own = actor.unit === null ? '' : units.standing(actor.unit)
  return {
    month,
    state,
    locked: row ? { at: row.lockedAt, by: row.lockedBy } : null,
    released: row?.releasedAt ? { at: row.releasedAt, by: row.releasedBy } : null,
    rules: { number, from, table },
    ranking: seesAll
      ? {
          units: ranks,
          kinds,
          // people of other units are not released with their units
          people: office ? people : personRanks(lines.filter(({ unit }) => unit === own)),
          silent: silentUnits(ranks),
          below: belowMinimum(ranks),
        }
      : null,
    own: office ? null : ownOf({ ...actor, unit: own }, ranks, seesAll),
    lines: office ? lines : lines.filter(({ unit }) => unit === own),
    units: seesAll ? units.names : { [own]: units.names[own] ?? '' },
    undecided: office ? await undecidedIn(req, month) : 0,
  }
}
