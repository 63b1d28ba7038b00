/** Tables of points and locked months, as they are stored. No route writes these rows. */
import type { PayloadRequest, Where } from 'payload'
import type { ClosedMonth, ScoreLine } from '../rules/scoring/ledger'
import type { KeptVersion } from '../rules/scoring/report'
import { BUILT_IN, type RuleTable } from '../rules/scoring/table'
import { textOf } from '../stored'

const iso = (moment: unknown): string | null => (moment ? new Date(String(moment)).toISOString() : null)

async function all(
  req: PayloadRequest,
  collection: 'scoreRules' | 'scoreMonths',
  { where = {}, sort, select }: { where?: Where; sort: string; select?: Record<string, true> },
): Promise<Record<string, unknown>[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort,
    ...(select ? { select } : {}),
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as unknown as Record<string, unknown>[]
}

/** Every version, the built-in one first. */
export async function versionsOf(req: PayloadRequest): Promise<KeptVersion[]> {
  const rows = await all(req, 'scoreRules', { sort: 'number' })
  return [
    { ...BUILT_IN, note: '', madeBy: '', madeAt: null },
    ...rows.map((row) => ({
      number: Number(row.number),
      from: textOf(row.from),
      table: row.table as RuleTable,
      note: textOf(row.note),
      madeBy: textOf(row.madeByName),
      madeAt: iso(row.madeAt),
    })),
  ]
}

/** A locked month without its lines. */
export interface MonthRow extends ClosedMonth {
  id: string
  /** number of the version */
  rules: number
  lockedBy: string
  releasedAt: string | null
  releasedBy: string
}

const HEAD = {
  month: true,
  rules: true,
  totals: true,
  lockedAt: true,
  lockedByName: true,
  releasedAt: true,
  releasedByName: true,
} as const

/** Every locked month, the oldest first, without its lines. */
export async function lockedMonths(req: PayloadRequest): Promise<MonthRow[]> {
  const rows = await all(req, 'scoreMonths', { sort: 'month', select: HEAD })
  return rows.map((row) => {
    const { settled = [], gaveNothing = [] } = (row.totals ?? {}) as Partial<ClosedMonth>
    return {
      id: textOf(row.id),
      month: textOf(row.month),
      rules: Number(row.rules),
      settled,
      gaveNothing,
      lockedAt: iso(row.lockedAt) ?? '',
      lockedBy: textOf(row.lockedByName),
      releasedAt: iso(row.releasedAt),
      releasedBy: textOf(row.releasedByName),
    }
  })
}

/** The lines of locked months, by month. */
export async function linesOfMonths(req: PayloadRequest, months: readonly string[]): Promise<Map<string, ScoreLine[]>> {
  if (months.length === 0) return new Map()
  const where: Where = { month: { in: [...months] } }
  const rows = await all(req, 'scoreMonths', { where, sort: 'month', select: { month: true, lines: true } })
  return new Map(rows.map((row) => [textOf(row.month), (row.lines ?? []) as ScoreLine[]]))
}
