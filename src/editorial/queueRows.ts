/** What the queue asks of the database, by columns that no request sees. */
import type { PayloadRequest, Where } from 'payload'
import { databaseKind } from '../platform/database'
import { actorOf } from './people'
import type { ReviewRow } from './reviewRow'
import type { Kind } from './rules/kinds'
import type { Condition, UnitEditors } from './rules/queue'

type Json = Record<string, unknown>
type StoredReview = ReviewRow & { story: string }

/** What a row shows, and what a decision depends on: not one word of the text. */
const COLUMNS = {
  title: true,
  unit: true,
  stage: true,
  stageSince: true,
  urgency: true,
  updatedAt: true,
  scheduledAt: true,
  alarm: true,
  suspendedAt: true,
  reviewDue: true,
  createdBy: true,
  gate: true,
  firstPublishedAt: true,
  liveRevision: true,
  suspendedRevision: true,
} as const

/** The condition as the database layer asks it: its `not_like` on SQLite leaves the wildcards to who asks. */
function asked(condition: Condition): Where {
  const parts = Object.entries(condition).map(([name, said]): [string, unknown] => {
    if (name === 'and' || name === 'or') return [name, (said as Condition[]).map(asked)]
    const operators = Object.entries(said as Json).map(([operator, value]): [string, unknown] => {
      if (operator === 'has') return ['like', value]
      if (operator === 'lacks') return ['not_like', databaseKind() === 'sqlite' ? `%${String(value)}%` : value]
      return [operator, value]
    })
    return [name, Object.fromEntries(operators)]
  })
  return Object.fromEntries(parts) as Where
}

interface Part {
  sort?: string[]
  /** 0: all */
  limit?: number
}

async function find(
  req: PayloadRequest,
  collection: string,
  where: Condition,
  more: Part & { select?: Record<string, true> } = {},
): Promise<Json[]> {
  const { limit = 0, ...rest } = more
  const { docs } = await req.payload.find({
    collection,
    where: asked(where),
    limit,
    pagination: false,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
    req,
    ...(rest as object),
  })
  return docs as unknown as Json[]
}

/** The unsuspended editors of every unit. */
export async function unitEditors(req: PayloadRequest): Promise<UnitEditors> {
  const where = { and: [{ role: { equals: 'unitEditor' } }, { suspended: { not_equals: true } }] }
  const users = await find(req, 'users', where, { select: { role: true, unit: true } })
  const editors = new Map<string, string[]>()
  for (const { id, unit } of users.map(actorOf).filter((actor) => actor !== null)) {
    if (unit) editors.set(unit, [...(editors.get(unit) ?? []), id])
  }
  return editors
}

/** Stories of one kind, with what a row shows and what a decision depends on. */
export const findStories = (req: PayloadRequest, kind: Kind, where: Condition, part: Part): Promise<Json[]> =>
  find(req, kind, where, { ...part, select: COLUMNS })

export const countStories = async (req: PayloadRequest, kind: Kind, where: Condition): Promise<number> =>
  (await req.payload.count({ collection: kind, where: asked(where), overrideAccess: true, req })).totalDocs

/** Every decision on these stories of one kind, in the order in which they were said. */
export async function reviewsOfAll(req: PayloadRequest, kind: Kind, ids: readonly string[]): Promise<StoredReview[]> {
  const where = { and: [{ kind: { equals: kind } }, { story: { in: [...ids] } }] }
  return (await find(req, 'reviews', where, { sort: ['order'] })) as unknown as StoredReview[]
}
