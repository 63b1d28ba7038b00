/** Decisions of a month: how long each step took, what was returned and why. */
import type { PayloadRequest, Where } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { BY_STORY, followedRows } from '../../editorial/followedRows'
import { boundsOf } from '../../editorial/rules/months'
import type { ReviewOutcome } from '../../editorial/rules/outcomes'
import type { Decision } from '../rules/overview/turnaround'
import { textOf } from '../stored'

type Row = Record<string, unknown>
/** A step that began longer before the month than this is not told of. */
const LOOK_BACK_MS = 31 * 24 * 60 * 60_000
const iso = (value: unknown): string => new Date(String(value)).toISOString()

const COLUMNS = {
  reviews: {
    kind: true,
    story: true,
    revision: true,
    round: true,
    order: true,
    step: true,
    outcome: true,
    at: true,
    reason: true,
  },
  revisions: { kind: true, story: true, sha256: true, at: true },
} as const

const rowsOf = <R>(
  req: PayloadRequest,
  collection: keyof typeof COLUMNS,
  where: Where,
  read: (row: Row) => R,
): Promise<readonly R[]> => followedRows(req, { collection, where, select: COLUMNS[collection], ...BY_STORY, read })

const decisionOf = (row: Row): Decision => ({
  kind: textOf(row.kind),
  story: textOf(row.story),
  revision: textOf(row.revision),
  round: Number(row.round),
  order: Number(row.order),
  step: textOf(row.step),
  outcome: row.outcome as ReviewOutcome,
  at: iso(row.at),
  code: ((row.reason ?? {}) as { code?: string }).code ?? null,
})
const frozenOf = ({ kind, story, sha256, at }: Row): readonly [string, string] => [
  `${textOf(kind)} ${textOf(story)} ${textOf(sha256)}`,
  iso(at),
]

export interface MonthDecisions {
  decisions: readonly Decision[]
  /** when each revision was submitted */
  frozen: ReadonlyMap<string, string>
  /** ISO moment at which the month begins */
  from: string
}

/** @param unit of which alone; of all where it is empty: the caller asks who may see them */
export async function decisionsOf(req: PayloadRequest, month: string, unit: string): Promise<MonthDecisions> {
  const { from, until } = boundsOf(month)
  const since = new Date(Date.parse(from) - LOOK_BACK_MS).toISOString()
  const span: Where[] = [
    { at: { greater_than_equal: since, less_than: until } },
    ...(unit ? [{ unit: { equals: unit } }] : []),
  ]
  const where = { and: span }
  const frozen = await rowsOf(req, 'revisions', where, frozenOf)
  return {
    decisions: await rowsOf(req, 'reviews', where, decisionOf),
    frozen: computedOnce([frozen], 'by revision', () => new Map(frozen)),
    from,
  }
}
