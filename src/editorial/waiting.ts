/** Of the stories that wait in a stage, those that this very person can carry on: the policy itself, for many at once. */
import type { PayloadRequest } from 'payload'
import { newGateRecord, type GateRecord } from './gateRecord'
import { actorOf, relationId, requireActor } from './people'
import type { Kind } from './rules/kinds'
import { onwardFrom } from './rules/outlook'
import { can } from './rules/policy'
import type { Actor } from './rules/roles'
import type { Stage } from './rules/stages'
import { stateOf } from './state'
import type { ReviewRow } from './reviewRow'

type Json = Record<string, unknown>

/** What a decision depends on: not one word of the text. */
const COLUMNS = {
  unit: true,
  stage: true,
  createdBy: true,
  gate: true,
  firstPublishedAt: true,
  liveRevision: true,
  suspendedRevision: true,
} as const

const find = async (
  req: PayloadRequest,
  collection: string,
  where: object,
  select?: Record<string, true>,
): Promise<Json[]> =>
  (
    await req.payload.find({
      collection,
      where: where as never,
      select: select as never,
      limit: 0,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
  ).docs as unknown as Json[]

/** The units among `units` that have somebody who may do the first review of a text by `authors`. */
const hasReviewer = (editors: readonly Actor[], unit: string, authors: readonly string[]): boolean =>
  editors.some((editor) => editor.unit === unit && !authors.includes(editor.id))

/**
 * The ids among `ids` of one kind that the person of the request can carry on from their present stage.
 * @param ids stories that the person reads; their number is the caller's to bound
 */
export async function waitingFor(req: PayloadRequest, kind: Kind, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const actor = requireActor(req)
  const [stories, reviews, users] = await Promise.all([
    find(req, kind, { id: { in: [...ids] } }, COLUMNS),
    find(req, 'reviews', { and: [{ kind: { equals: kind } }, { story: { in: [...ids] } }] }),
    find(req, 'users', { and: [{ role: { equals: 'unitEditor' } }, { suspended: { not_equals: true } }] }),
  ])
  const editors = users.map(actorOf).filter((editor) => editor !== null)
  const open = stories.filter((story) => {
    const gate = (story.gate as GateRecord | null) ?? newGateRecord([])
    const stage = story.stage as Stage
    const action = onwardFrom(stage)
    const unit = relationId(story.unit) ?? ''
    const state = stateOf({
      kind,
      id: String(story.id),
      unit,
      stage,
      createdBy: relationId(story.createdBy),
      gate,
      reviews: (reviews as unknown as (ReviewRow & { story: string })[]).filter(
        (row) => row.story === String(story.id),
      ),
      public: {
        everPublished: Boolean(story.firstPublishedAt),
        liveRevision: (story.liveRevision as string | null) ?? null,
        suspendedRevision: (story.suspendedRevision as string | null) ?? null,
      },
      unitReviewer: hasReviewer(editors, unit, gate.authors),
    })
    return action !== null && can(actor, action, state).allowed
  })
  return new Set(open.map(({ id }) => String(id)))
}
