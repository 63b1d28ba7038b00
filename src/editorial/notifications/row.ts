/** One row of the outbox: ids and words of a closed list alone. Titles are read when a message is put together. */
import type { Kind } from '../rules/kinds'
import type { Channel, DeliveryState, NotificationReason } from '../rules/notifications'
import type { Action, Stage } from '../rules/stages'

/** What happened to which story. */
export interface Happened {
  /** number of the audit entry that records it */
  seq: number
  kind: Kind
  story: string
  /** the story's unit */
  unit: string
  action: Action
  stage: Stage
  /** name of who acted */
  by: string
  /** 急稿 or 快讯 */
  urgent: boolean
}

export interface OutboxRow extends Happened {
  id: string
  /** one row for each entry, channel and person, whatever is tried again */
  key: string
  channel: Channel
  /** null: a robot */
  person: string | null
  why: NotificationReason
  /** waits for the person's one letter of the day */
  digest: boolean
  state: DeliveryState
  /** one message of one or more rows: given anew with every try */
  batch: string | null
  attempts: number
  /** ISO moments. While it waits: when it may go out; while it is sent: when its lease ends. */
  nextAt: string
  triedAt: string | null
  sentAt: string | null
  readAt: string | null
  /** a short code, never the words of a server: they may hold secrets */
  lastError: string | null
  createdAt: string
}

export type NewRow = Omit<OutboxRow, 'id' | 'createdAt'>

/** A row that nobody has tried to deliver yet. @param at when it may go out */
export const newRow = (
  happened: Happened,
  channel: Channel,
  to: { person: string | null; why: NotificationReason },
  at: Date,
  digest = false,
): NewRow => ({
  ...happened,
  key: [happened.seq, channel, to.person ?? 'office'].join(':'),
  channel,
  person: to.person,
  why: to.why,
  digest,
  // What stands in the admin has arrived when it is stored.
  state: channel === 'desk' ? 'sent' : 'waiting',
  batch: null,
  attempts: 0,
  nextAt: at.toISOString(),
  triedAt: null,
  sentAt: channel === 'desk' ? at.toISOString() : null,
  readAt: null,
  lastError: null,
})
