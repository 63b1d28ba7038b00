/** Fixing a month's points, and letting the units see each other's: a director alone, and each is written down. */
import type { PayloadRequest, Where } from 'payload'
import { record } from '../../editorial/audit'
import { Refusal } from '../../editorial/errors'
import { throughGate } from '../../editorial/gateToken'
import { asAuditActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { STORY_KINDS } from '../../editorial/rules/kinds'
import { monthAt, monthFrom } from '../../editorial/rules/months'
import { lastClosed } from '../rules/scoring/closed'
import { sum } from '../rules/scoring/decimals'
import { closing, linesOf } from '../rules/scoring/month'
import { versionFor } from '../rules/scoring/table'
import { ledgerOf } from './ledger'
import { presentDirector } from './may'
import { lockedMonths, versionsOf, type MonthRow } from './rows'

const COLLECTION = 'scoreMonths'
const refused = (message: 'scores.notOver' | 'scores.lockedAlready' | 'scores.laterLocked', month: string): Refusal =>
  new Refusal('WRONG_STAGE', { message, vars: { month } })

async function firstOf(req: PayloadRequest, collection: 'coverage' | 'clippings', field: string, where: Where) {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort: field,
    select: { [field]: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const value = (docs[0] as unknown as Record<string, unknown> | undefined)?.[field]
  return typeof value === 'string' ? [value.slice(0, 7)] : []
}

/** The first month before one in which something counts and that is not fixed; null where there is none. */
async function openBefore(req: PayloadRequest, month: string, last: string): Promise<string | null> {
  const between = { greater_than: last, less_than: month }
  const first = last === '' ? '0000-00-00' : `${monthFrom(last, 1) ?? month}-01`
  const kinds: Where = { kind: { in: [...STORY_KINDS] } }
  const found = [
    ...(await firstOf(req, 'coverage', 'month', { and: [kinds, { month: between }] })),
    ...(await firstOf(req, 'coverage', 'faultMonth', { and: [kinds, { faultMonth: between }] })),
    ...(await firstOf(req, 'clippings', 'date', {
      and: [{ state: { equals: 'confirmed' } }, { date: { greater_than_equal: first, less_than: `${month}-01` } }],
    })),
  ]
  return found.sort()[0] ?? null
}

/** @throws Refusal 409 */
async function assertLockable(req: PayloadRequest, month: string, closed: readonly MonthRow[], now: Date) {
  if (month >= monthAt(now)) throw refused('scores.notOver', month)
  if (closed.some((each) => each.month === month)) throw refused('scores.lockedAlready', month)
  const last = lastClosed(closed)
  if (month < last) throw refused('scores.laterLocked', last)
  const before = await openBefore(req, month, last)
  if (before) throw new Refusal('WRONG_STAGE', { message: 'scores.earlierOpen', vars: { month: before } })
}

/**
 * Fixes a month: its lines are computed and stored in one transaction, so that a withdrawal at the same moment is either
 * seen by it or taken back in the next month.
 * @param now the clock; tests set it
 * @throws Refusal 401, 403, 409 for a month that is not over, is fixed, or has an open one before it
 */
export async function lockMonth(req: PayloadRequest, month: string, now = new Date()): Promise<void> {
  await recorded(req, async () => {
    const actor = await presentDirector(req)
    const closed = await lockedMonths(req)
    await assertLockable(req, month, closed, now)
    const versions = await versionsOf(req)
    const ledger = await ledgerOf(req, month, closed)
    const lines = linesOf(month, ledger, versions)
    const points = sum(lines.map((line) => line.points))
    const { number } = versionFor(versions, month)
    await throughGate(req, () =>
      req.payload.create({
        collection: COLLECTION,
        data: {
          month,
          rules: number,
          lines,
          totals: { points, ...closing(month, ledger, lines) },
          lockedBy: actor.id,
          lockedByName: actor.name,
          lockedAt: now.toISOString(),
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    const data = { month, rules: number, lines: lines.length, points }
    await record(req, asAuditActor(actor), { event: 'scores.locked', data })
  })
}

/** Lets every unit see how all stand. @throws Refusal 401, 403, 409 for a month that is not locked, or is released */
export async function releaseMonth(req: PayloadRequest, month: string, now = new Date()): Promise<void> {
  await recorded(req, async () => {
    const actor = await presentDirector(req)
    const row = (await lockedMonths(req)).find((each) => each.month === month)
    if (!row) throw new Refusal('WRONG_STAGE', { message: 'scores.notLocked', vars: { month } })
    if (row.releasedAt) throw new Refusal('WRONG_STAGE', { message: 'scores.releasedAlready', vars: { month } })
    await throughGate(req, () =>
      req.payload.update({
        collection: COLLECTION,
        id: row.id,
        data: { releasedBy: actor.id, releasedByName: actor.name, releasedAt: now.toISOString() },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await record(req, asAuditActor(actor), { event: 'scores.released', data: { month, rules: row.rules } })
  })
}
