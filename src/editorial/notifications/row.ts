/** One row of the outbox: ids and words of a closed list alone. Titles are read when a message is put together. */
import type { About, Channel, DeliveryState, NotificationReason } from '../rules/notifications'

/** What happened to what. */
export type Happened = About & {
  /** number of the audit entry that records it */
  seq: number
  /** id of the story's unit, or of the one that is asked for a story */
  unit: string | null
  /** name of who acted */
  by: string
  /** 急稿 or 快讯 */
  urgent: boolean
}

interface Delivery {
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

export type OutboxRow = Happened & Delivery
export type NewRow = Happened & Omit<Delivery, 'id' | 'createdAt'>

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
