/** A story as the gate reads it, in the transaction that acts on it. */
import type { PayloadRequest, Where } from 'payload'
import { notFound } from './errors'
import type { GateRecord } from './gateRecord'
import { relationId, unitReviewers } from './people'
import type { ReviewRow } from './reviewRow'
import type { Alarm } from './rules/alarms'
import { contentOf } from './rules/contentFields'
import type { StoryContent } from './rules/content'
import type { Kind } from './rules/kinds'
import type { StoryState } from './rules/policy'
import type { Publication } from './rules/publication'
import type { Actor } from './rules/roles'
import type { Stage } from './rules/stages'
import { readableUnits } from './rules/visibility'
import { stateOf } from './state'

/** Columns that the gate keeps for lists and for the clock: ISO moments, and the alarm. */
export interface StoryColumns {
  suspendedAt: string | null
  scheduledAt: string | null
  reviewDue: string | null
  alarm: Alarm | null
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
  marks: StoryColumns
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

const momentOf = (value: unknown): string | null => (value ? new Date(value as string).toISOString() : null)

const marksOf = ({ suspendedAt, scheduledAt, reviewDue, alarm }: Record<string, unknown>): StoryColumns => ({
  suspendedAt: momentOf(suspendedAt),
  scheduledAt: momentOf(scheduledAt),
  reviewDue: momentOf(reviewDue),
  alarm: (alarm as Alarm | null) ?? null,
})

/** The publication of a story, live or not, or null. */
export const publicationOf = async (req: PayloadRequest, kind: Kind, id: string): Promise<Story['publication']> =>
  (await one(req, 'publications', {
    and: [{ kind: { equals: kind } }, { story: { equals: id } }],
  })) as Story['publication']

/** Every decision on a story, oldest first. */
export async function reviewsOf(req: PayloadRequest, kind: Kind, id: string): Promise<ReviewRow[]> {
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
  const scope = readableUnits(actor)
  if (scope === 'none') throw notFound()
  // The database leaves out what is not theirs: by how long the answer takes, too, nobody tells it from what never was.
  const story = await readStory(req, kind, id, scope === 'all' ? undefined : scope.unit)
  if (!story) throw notFound()
  return story
}

/**
 * The same for the program itself, which asks nobody.
 * @param ofUnit a story of this unit alone
 */
export async function readStory(req: PayloadRequest, kind: Kind, id: string, ofUnit?: string): Promise<Story | null> {
  const where = { id: { equals: id }, ...(ofUnit && { unit: { equals: ofUnit } }) }
  const document = await one(req, kind, where).catch((error: unknown) => {
    if (error instanceof Error && /Cast|BSON|invalid/i.test(`${error.name} ${error.message}`)) return null
    throw error
  })
  const unit = relationId(document?.unit)
  if (!document || !unit) return null
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
    marks: marksOf(document),
    content: contentOf(kind, document),
    gate,
    publication,
    reviews,
    state: stateOf({
      kind,
      id: storyId,
      unit,
      stage,
      createdBy,
      gate,
      reviews,
      public: {
        everPublished: publication !== null,
        liveRevision: publication?.liveRevision ?? null,
        suspendedRevision: publication?.suspendedRevision ?? null,
      },
      unitReviewer: (await unitReviewers(req, unit, gate.authors)).length > 0,
    }),
  }
}

/** The revision that the contract names for a stage. */
export function presentRevision(story: Pick<Story, 'stage' | 'gate' | 'publication'>): string | null {
  if (story.stage === 'draft' || story.stage === 'returned') return null
  if (story.stage === 'published')
    return story.publication?.liveRevision ?? story.publication?.suspendedRevision ?? story.gate.lastRevision
  if (story.stage === 'withdrawn' || story.stage === 'archived') return story.gate.lastRevision
  return story.gate.round?.revision ?? null
}
