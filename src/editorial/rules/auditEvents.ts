/** What is recorded: a closed union, one member per event. Rows outlive their subjects, so names stand beside ids. */
import type { Alarm } from './alarms'
import type { CampaignEvent } from './campaignEvents'
import type { Kind } from './kinds'
import type { RegisterEvent } from './registerEvents'
import type { ScoreEvent } from './scoreEvents'
import type { Action, Stage } from './stages'

export interface StorySubject {
  kind: Kind
  id: string
  title: string
}

/** What some actions leave in their entry besides. */
export interface StoryMarks {
  /** instead of the one that the command names */
  revision?: string | null
  publicNote?: string
  secrecyReviewed?: true
  acknowledged?: string[]
  /** a gatekeeper took the first review of a unit that had nobody to do it: marked for ever */
  standIn?: true
  /** the director in whose place it was signed or given back */
  substituteFor?: { id: string; name: string }
  /** the steps of the round that a submit opened */
  chain?: string[]
  /** ISO moment for which it is, or was, scheduled */
  scheduledFor?: string
  /** by the program itself: seconds after that moment */
  lateBy?: number
  /** by the program itself: why it could not be done */
  alarm?: Alarm
  /** by the program itself: on whose word */
  authority?: { id: string; name: string }
  /** published past the review: marked for ever, with the ids of the errors that stood */
  forced?: true
  errors?: string[]
  /** of a review after a forced edition */
  outcome?: 'upheld' | 'withdraw'
}

/** A preview link as its entries name it, with the uses that are left after the event. */
export interface PreviewEventData {
  story: StorySubject
  preview: { id: string; revision: string; number: number; uses: number; usesLeft: number; expiresAt: string }
}

/** What every entry about a story says. */
export interface StoryEventData extends StoryMarks {
  story: StorySubject
  from: Stage
  to: Stage
  revision?: string | null
  reason?: { code?: string; note?: string }
  successor?: { kind: Kind; id: string }
  contested?: { issue: string; reason: string }[]
  overrides?: { issue: string; reason: string }[]
}

/** `email`: the name by which the account is known: its address, else its user name, else its mobile number */
export interface UserSubject {
  id: string
  email: string
  name: string
  role: string
}

export type AuditEvent =
  | { event: `story.${Action}`; data: StoryEventData }
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
  | {
      /** by the program itself: it waited too long since `since`; `place`: how many have been told of this wait, `last`: there is nobody more */
      event: 'review.escalated'
      data: {
        story: StorySubject
        stage: Stage
        since: string
        place: number
        to: { id: string; name: string }[]
        last?: true
      }
    }
  | CampaignEvent
  | RegisterEvent
  | { event: 'preview.made' | 'preview.revoked' | 'preview.used'; data: PreviewEventData }
  | {
      /**
       * `sha256` and `bytes`: of the whole file; `entries` and `root`: of the log up to the story's last entry, as a tree.
       * `batch`: of many that were ordered together
       */
      event: 'dossier.made'
      data: { story: StorySubject; sha256: string; bytes: number; entries: number; root: string; batch?: string }
    }
  | {
      /** `deleted` by nobody: its time had ended */
      event: 'dossiers.ordered' | 'dossiers.cancelled' | 'dossiers.taken' | 'dossiers.deleted'
      data: { batch: { id: string; title: string; stories: number } }
    }
  | {
      /** a Word file of the writer's became a draft */
      event: 'import.made'
      data: { story: StorySubject; import: { id: string; name: string; sha256: string } }
    }
  | { event: 'inspection.asked'; data: { day: string } }
  | { event: 'user.signedIn'; data: { email: string } }
  /** `count`: how many since the entry before; the entry stands for at most a minute or until the next sign-in */
  | { event: 'user.signInFailed'; data: { user: UserSubject; count: number } }
  | {
      event: 'user.created' | 'user.changed' | 'user.suspended' | 'user.restored' | 'user.confirmed'
      data: { user: UserSubject; changed?: string[]; unconfirmed?: true }
    }
  | {
      event: 'user.substituteNamed'
      data: { user: UserSubject; for: { id: string; name: string }; from: string; until: string; reason: string }
    }
  | { event: 'user.substituteEnded'; data: { user: UserSubject; for: { id: string; name: string } } }
  | {
      event: 'unit.created' | 'unit.changed'
      data: { unit: { id: string; name: string }; changed?: Record<string, unknown> }
    }
  | {
      event: 'settings.changed'
      data: { settings: string; before: Record<string, unknown>; after: Record<string, unknown> }
    }
  | ScoreEvent
  | {
      event: 'notification.sentAgain'
      /** `of`: number of the entry that the message told of; `person` null: a robot */
      data: {
        notification: { id: string; channel: string; person: string | null; of: number }
        /** where the message is about one */
        story?: { kind: Kind; id: string }
      }
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
