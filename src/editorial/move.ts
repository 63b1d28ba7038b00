/** What a move is given, what it leaves behind, and the two steps that many of them take. */
import type { PayloadRequest } from 'payload'
import { ruleBook } from './checkContext'
import type { Command } from './command'
import type { GateRecord, Round } from './gateRecord'
import { throughGate } from './gateToken'
import type { Alarm } from './rules/alarms'
import type { StoryMarks } from './rules/auditEvents'
import { bookVersion } from './rules/checks/index'
import type { ReviewOutcome } from './rules/outcomes'
import type { Actor } from './rules/roles'
import type { Row, Stage } from './rules/stages'
import { inPlaceOf } from './rules/substitutes'
import type { Story } from './story'

export interface Move {
  req: PayloadRequest
  actor: Actor
  story: Story
  command: Command
  row: Row
}

/** Columns of the working copy besides stage and gate: what lists and dashboards ask for. */
export interface Columns {
  firstPublishedAt?: string
  liveRevision?: string | null
  suspendedRevision?: string | null
  suspendedAt?: string | null
  scheduledAt?: string | null
  reviewDue?: string | null
  alarm?: Alarm | null
}

/** What the move leaves behind: the stage, the gate's record, and what the audit entry says besides. */
export interface Outcome {
  to: Stage
  gate: GateRecord
  columns?: Columns
  audit?: StoryMarks
}

/** The present round. @throws Error outside a round */
export const roundOf = (story: Story): Round => {
  if (!story.gate.round) throw new Error(`story ${story.id} in ${story.stage} without a round`)
  return story.gate.round
}

/** Ends the round; the revision stays on record. */
export const endRound = (story: Story, to: Stage): Outcome => ({ to, gate: { ...story.gate, round: null } })

interface Decided {
  outcome: ReviewOutcome
  /** sha256 */
  revision: string
  secrecyReviewed: boolean
  standIn?: boolean
}

/** Writes one decision of the person who acts, with the version of the rules that they saw. */
export async function recordReview({ req, actor, story, command }: Move, decided: Decided): Promise<void> {
  const rules = bookVersion(await ruleBook(req))
  await throughGate(req, () =>
    req.payload.create({
      collection: 'reviews',
      data: {
        kind: story.kind,
        story: story.id,
        unit: story.unit,
        round: story.gate.round?.number ?? story.gate.rounds,
        order: story.reviews.length + 1,
        step: story.stage,
        person: actor.id,
        personName: actor.name,
        substituteFor: inPlaceOf(actor, story.stage),
        reason: command.reason ?? null,
        acknowledged: command.acknowledged,
        overrides: command.overrides,
        at: new Date().toISOString(),
        standIn: false,
        rules,
        ...decided,
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}
