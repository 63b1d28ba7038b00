/** What the log holds of one story besides its submissions and decisions, as it is told to whoever reads the story. Pure. */
import type { Alarm } from './alarms'
import type { AuditEntry, StoryEventData } from './auditEvents'
import type { Action } from './stages'

/** Actions that are told. Submissions and decisions are told from their own records, with more than the log holds. */
export const TOLD = [
  'recall',
  'publish',
  'forcePublish',
  'schedule',
  'hold',
  'newEdition',
  'correct',
  'discard',
  'withdraw',
  'suspend',
  'resume',
  'archive',
  'reopen',
] as const satisfies readonly Action[]
export type ToldAction = (typeof TOLD)[number]

/** Most entries that are told of one story: the newest. */
export const MOST_TOLD = 200

export interface StoryEvent {
  /** ISO moment */
  at: string
  action: ToldAction
  /** null: the program itself, by the clock */
  by: string | null
  /** on whose word the program did it */
  authority: string | null
  /** internal: for whoever reads the working copy, never for the public */
  reason: { code?: string; note?: string } | null
  /** ISO moment for which it is, or was, scheduled */
  scheduledFor: string | null
  /** why the program could not do what was due */
  alarm: Alarm | null
  /** sha256 of the revision that it was about */
  revision: string | null
}

/** An entry as it is told, or null where it is none of these. */
export function told({
  at,
  actor,
  event,
  data,
}: Pick<AuditEntry, 'at' | 'actor' | 'event' | 'data'>): StoryEvent | null {
  const action = TOLD.find((each) => event === `story.${each}`)
  if (!action) return null
  const { authority, reason, scheduledFor, alarm, revision } = data as StoryEventData
  return {
    at,
    action,
    by: actor?.name ?? null,
    authority: authority?.name ?? null,
    // a forced edition stands among the decisions with its reason
    reason: action === 'forcePublish' ? null : (reason ?? null),
    scheduledFor: scheduledFor ?? null,
    alarm: alarm ?? null,
    revision: revision ?? null,
  }
}
