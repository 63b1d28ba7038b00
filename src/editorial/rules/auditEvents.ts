/** What is recorded: a closed union, one member per event. Rows outlive their subjects, so names stand beside ids. */
import type { Kind } from './kinds'
import type { Action, Stage } from './stages'

export interface StorySubject {
  kind: Kind
  id: string
  title: string
}

export type AuditEvent =
  | {
      event: `story.${Action}`
      data: {
        story: StorySubject
        from: Stage
        to: Stage
        revision: string | null
        reason?: { code?: string; note?: string }
        publicNote?: string
        successor?: { kind: Kind; id: string }
        secrecyReviewed?: true
        acknowledged?: string[]
        contested?: { issue: string; reason: string }[]
        overrides?: { issue: string; reason: string }[]
        /** a gatekeeper took the first review of a unit that had nobody to do it: marked for ever */
        standIn?: true
        chain?: string[]
      }
    }
  | {
      event: 'comment.added' | 'comment.resolved' | 'suggestion.accepted' | 'suggestion.declined'
      data: {
        story: StorySubject
        /** number of the comment in its story */
        comment: number
        field: string
        revision?: string | null
        blocker?: true
        suggestion?: true
        note?: string
      }
    }
  | { event: 'review.claimed' | 'review.released'; data: { story: StorySubject; stage: Stage } }
  | { event: 'user.signedIn'; data: { email: string } }
  | {
      event: 'user.created' | 'user.changed' | 'user.suspended' | 'user.restored' | 'user.confirmed'
      data: { user: { id: string; email: string; name: string; role: string }; changed?: string[]; unconfirmed?: true }
    }
  | {
      event: 'unit.created' | 'unit.changed'
      data: { unit: { id: string; name: string }; changed?: Record<string, unknown> }
    }
  | {
      event: 'settings.changed'
      data: { settings: string; before: Record<string, unknown>; after: Record<string, unknown> }
    }
  | { event: 'installation.made'; data: { gateOffice: { id: string; name: string } } }

export interface AuditActor {
  id: string
  name: string
  role: string
}

/** One row of the log, without its own hash. */
export interface AuditEntryBody {
  /** 1, 2, 3 … without gaps */
  seq: number
  /** ISO moment */
  at: string
  /** null: the program itself, or the console */
  actor: AuditActor | null
  event: AuditEvent['event']
  data: AuditEvent['data']
  /** hash of the entry before; 64 zeros for the first */
  previous: string
}
export interface AuditEntry extends AuditEntryBody {
  /** lower-case SHA-256 of the RFC 8785 JSON of the entry without this member */
  hash: string
}

export const NO_PREVIOUS = '0'.repeat(64)
