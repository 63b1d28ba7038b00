/** Tables of points: a new version holds from a month on that is not fixed; what another would change is shown before. */
import type { PayloadRequest } from 'payload'
import { record } from '../../editorial/audit'
import { invalid, Refusal } from '../../editorial/errors'
import { throughGate } from '../../editorial/gateToken'
import { asAuditActor, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { readMonth } from '../../editorial/rules/months'
import { lastClosed } from '../rules/scoring/closed'
import { linesUnder } from '../rules/scoring/month'
import { unitRanks } from '../rules/scoring/ranking'
import { MOST_PREVIEWED, type KeptVersion, type PreviewedMonth, type Proposed } from '../rules/scoring/report'
import { MOST_MINIMUM, parseTable, sameTable, versionFor, type RuleTable } from '../rules/scoring/table'
import { ledgerOf } from './ledger'
import { assertDirector, presentDirector } from './may'
import { presentLines } from './report'
import { lockedMonths, versionsOf } from './rows'
import { scoredUnits, standingLines } from './units'

const MOST_NOTE = 500
type Body = Record<string, unknown>

/** @throws Refusal 400 with the `field` of the first fault */
function tableIn(body: Body): RuleTable {
  const read = parseTable(body.table)
  if ('table' in read) return read.table
  const [fault] = read.faults
  throw invalid(`table.${fault?.field ?? ''}`, `scores.fault.${fault?.why ?? 'missing'}`, { most: MOST_MINIMUM })
}

function monthIn(value: unknown, field: string): string {
  const month = readMonth(value)
  if (month) return month
  throw invalid(field, value === undefined ? 'errors.missingField' : 'scores.badMonth')
}

/** Every version, the newest first, for everybody with a session: a unit may know what counts. @throws Refusal 401 */
export async function tablesOf(req: PayloadRequest): Promise<KeptVersion[]> {
  requireActor(req)
  return (await versionsOf(req)).reverse()
}

/** The newest version that the asking page knew, where it says so. @throws Refusal 400 */
function seenIn({ seen }: Body): number | null {
  if (seen === undefined || seen === null) return null
  if (typeof seen !== 'number' || !Number.isSafeInteger(seen)) throw invalid('seen')
  return seen
}

/**
 * What stands when a table is added: of several directors, or several clicks, at the same time one is first.
 * @throws Refusal 409 `STALE_REVISION` with the newest as `current`, or `WRONG_STAGE` where the same table holds from this month
 */
function assertNew(versions: readonly KeptVersion[], from: string, table: RuleTable, seen: number | null): void {
  const newest = versions.at(-1)
  if (seen !== null && newest && newest.number !== seen)
    throw new Refusal('STALE_REVISION', { beside: { current: newest } })
  const there = versions.findLast((version) => version.from === from)
  if (there && sameTable(there.table, table))
    throw new Refusal('WRONG_STAGE', {
      field: 'table',
      message: 'scores.tableThere',
      vars: { number: there.number, from },
    })
}

/** @throws Refusal 401, 400 with `field`, 403, 409 for a month that is fixed, or as `assertNew` says */
export async function addTable(req: PayloadRequest, body: Body, now = new Date()): Promise<KeptVersion> {
  requireActor(req)
  const from = monthIn(body.from, 'from')
  const table = tableIn(body)
  const note = body.note ?? ''
  if (typeof note !== 'string') throw invalid('note')
  if (note.length > MOST_NOTE) throw invalid('note', 'errors.tooLong', { max: MOST_NOTE })
  const seen = seenIn(body)
  return recorded(req, async () => {
    const actor = await presentDirector(req)
    const last = lastClosed(await lockedMonths(req))
    if (from <= last) throw new Refusal('WRONG_STAGE', { message: 'scores.fromLocked', vars: { month: last } })
    const versions = await versionsOf(req)
    assertNew(versions, from, table, seen)
    const number = Math.max(...versions.map((version) => version.number)) + 1
    const made = { madeBy: actor.id, madeByName: actor.name, madeAt: now.toISOString() }
    await throughGate(req, () =>
      req.payload.create({
        collection: 'scoreRules',
        data: { number, from, table, note, ...made },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await record(req, asAuditActor(actor), { event: 'scoreRules.made', data: { rules: { number, from, note } } })
    return { number, from, table, note, madeBy: actor.name, madeAt: made.madeAt }
  })
}

/** @throws Refusal 400 with `field` */
function proposedIn(body: Body): Proposed {
  const table = tableIn(body)
  if (body.months === undefined) throw invalid('months', 'errors.missingField')
  if (!Array.isArray(body.months)) throw invalid('months')
  if (body.months.length === 0) throw invalid('months', 'errors.missingField')
  if (body.months.length > MOST_PREVIEWED) throw invalid('months', 'errors.tooMany', { max: MOST_PREVIEWED })
  return { table, months: [...new Set(body.months.map((month, at) => monthIn(month, `months.${at}`)))].sort() }
}

/** What months would come to under a table. Stores nothing. @throws Refusal 401, 400 with `field`, 403 */
export async function previewTable(req: PayloadRequest, body: Body): Promise<PreviewedMonth[]> {
  const actor = requireActor(req)
  const { table, months } = proposedIn(body)
  assertDirector(actor)
  const closed = await lockedMonths(req)
  const versions = await versionsOf(req)
  const units = await scoredUnits(req)
  const previewed: PreviewedMonth[] = []
  for (const month of months) {
    const present = await presentLines(req, month, closed, versions)
    const row = closed.find((each) => each.month === month)
    const ledger = await ledgerOf(req, month, closed)
    const other = linesUnder({ number: -1, from: month, table }, month, ledger, present)
    const ranks = (lines: typeof present) => unitRanks(standingLines(lines, units), units.units, table.monthlyMinimum)
    const after = new Map(ranks(other).map(({ unit, points }) => [unit.id, points]))
    const before = ranks(present).map(({ unit, points }) => ({
      unit,
      before: points,
      after: after.get(unit.id) ?? '0.00',
    }))
    const known = new Set(before.map(({ unit }) => unit.id))
    const fresh = ranks(other).filter(({ unit }) => !known.has(unit.id))
    previewed.push({
      month,
      state: row?.releasedAt ? 'released' : row ? 'locked' : 'open',
      rules: row?.rules ?? versionFor(versions, month).number,
      units: [...before, ...fresh.map(({ unit, points }) => ({ unit, before: '0.00', after: points }))],
    })
  }
  return previewed
}
