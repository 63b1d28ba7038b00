/** Writes what a move came to: the stage and what belongs to it, and the entry in the log. In the move's transaction. */
import type { PayloadRequest } from 'payload'
import { record } from './audit'
import type { Outcome } from './move'
import type { AuditActor, StoryEventData } from './rules/auditEvents'
import type { Action } from './rules/stages'
import { queueColumns } from './queueColumns'
import { reviewsOf, type Story } from './story'

/** Stage, gate record and what follows from them: columns of the working copy that no save touches. */
async function writeStage(req: PayloadRequest, story: Story, outcome: Outcome): Promise<void> {
  const reviews = await reviewsOf(req, story.kind, story.id)
  const queue = queueColumns(outcome.to, outcome.gate, reviews)
  const moved = outcome.to !== story.stage ? { stage: outcome.to, stageSince: new Date().toISOString() } : {}
  await req.payload.db.updateOne({
    collection: story.kind,
    id: story.id,
    data: { ...moved, ...queue, gate: outcome.gate, alarm: null, ...outcome.columns },
    req,
    returning: false,
  })
}

/** @param actor null for the program itself, @param said what the entry says besides the story and its stages. @returns the number of the entry */
export async function carryOut(
  req: PayloadRequest,
  actor: AuditActor | null,
  story: Story,
  action: Action,
  outcome: Outcome,
  said: Omit<StoryEventData, 'story' | 'from' | 'to'>,
): Promise<number> {
  await writeStage(req, story, outcome)
  const { seq } = await record(req, actor, {
    event: `story.${action}`,
    data: {
      story: { kind: story.kind, id: story.id, title: story.title },
      from: story.stage,
      to: outcome.to,
      ...said,
      ...outcome.audit,
    },
  })
  return seq
}
