/** A story as the gate reads it, in the transaction that acts on it. */
import type { PayloadRequest, Where } from 'payload'
import { notFound } from './errors'
import type { GateRecord } from './gateRecord'
import { relationId, unitReviewers } from './people'
import { contentOf } from './rules/contentFields'
import type { StoryContent } from './rules/content'
import type { Kind } from './rules/kinds'
import { stepOf, type StoryState } from './rules/policy'
import type { Publication } from './rules/publication'
import type { Actor, SubstituteFor } from './rules/roles'
import type { ReviewStep, Stage } from './rules/stages'
import { canRead } from './rules/visibility'

export interface ReviewRow {
  revision: string
  round: number
  step: Stage
  person: string
  personName: string
  outcome: 'passed' | 'returned' | 'signed' | 'unsigned'
  reason: { code?: string; note?: string } | null
  secrecyReviewed: boolean
  standIn: boolean
  /** the director in whose place the person decided */
  substituteFor?: SubstituteFor | null
  at: string
}

export interface Story {
  kind: Kind
  id: string
  title: string
  unit: string
  stage: Stage
  /** ISO moment */
  stageSince: string | null
  revisionToken: string
  createdBy: string | null
  content: StoryContent
  gate: GateRecord
  publication: (Publication & { lastRevision: string | null }) | null
  reviews: ReviewRow[]
  state: StoryState
}

const one = async (req: PayloadRequest, collection: string, where: Where) =>
  (
    await req.payload.find({
      collection,
      where,
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
      req,
    })
  ).docs[0] ?? null

/** The publication of a story, live or not, or null. */
export const publicationOf = async (req: PayloadRequest, kind: Kind, id: string): Promise<Story['publication']> =>
  (await one(req, 'publications', {
    and: [{ kind: { equals: kind } }, { story: { equals: id } }],
  })) as Story['publication']

/** Every decision on a story, oldest first. */
async function reviewsOf(req: PayloadRequest, kind: Kind, id: string): Promise<ReviewRow[]> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { and: [{ kind: { equals: kind } }, { story: { equals: id } }] },
    sort: 'order',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as unknown as ReviewRow[]
}

/**
 * Loads a story with all that a decision depends on.
 * @throws Refusal `NOT_FOUND` for an unknown id and for a story that `actor` may not read: one answer for both
 */
export async function loadStory(req: PayloadRequest, actor: Actor, kind: Kind, id: string): Promise<Story> {
  const document = await one(req, kind, { id: { equals: id } }).catch((error: unknown) => {
    if (error instanceof Error && /Cast|BSON|invalid/i.test(`${error.name} ${error.message}`)) return null
    throw error
  })
  const unit = relationId(document?.unit)
  if (!document || !unit || !canRead(actor, unit)) throw notFound()
  const storyId = String(document.id)
  const gate = document.gate as GateRecord | null
  if (!gate) throw new Error(`${kind} ${id} without the gate's record`)
  const stage = document.stage as Stage
  const publication = await publicationOf(req, kind, storyId)
  const reviews = await reviewsOf(req, kind, storyId)
  const createdBy = relationId(document.createdBy)
  return {
    kind,
    id: storyId,
    title: String(document.title ?? ''),
    unit,
    stage,
    stageSince: typeof document.stageSince === 'string' ? document.stageSince : null,
    revisionToken: String(document.revisionToken ?? ''),
    createdBy,
    content: contentOf(kind, document),
    gate,
    publication,
    reviews,
    state: {
      kind,
      id: storyId,
      unit,
      stage,
      createdBy,
      authors: gate.authors,
      everSubmitted: gate.everSubmitted,
      submitter: gate.round?.submitter ?? null,
      holders: holdersOf(reviews, gate.round?.revision),
      everPublished: publication !== null,
      live: publication?.state === 'live',
      unitReviewer: (await unitReviewers(req, unit, gate.authors)).length > 0,
    },
  }
}

/** Who decided which step of a revision; taking a signature back is no step. */
const holdersOf = (reviews: ReviewRow[], revision: string | undefined) =>
  reviews.flatMap(({ person, step, revision: of, outcome }) => {
    const held: ReviewStep | null = outcome === 'unsigned' ? null : stepOf(step)
    return of === revision && held ? [{ person, step: held }] : []
  })

/** The revision that the contract names for a stage. */
export function presentRevision(story: Pick<Story, 'stage' | 'gate' | 'publication'>): string | null {
  if (story.stage === 'draft' || story.stage === 'returned') return null
  if (story.stage === 'published')
    return story.publication?.liveRevision ?? story.publication?.suspendedRevision ?? story.gate.lastRevision
  if (story.stage === 'withdrawn' || story.stage === 'archived') return story.gate.lastRevision
  return story.gate.round?.revision ?? null
}
