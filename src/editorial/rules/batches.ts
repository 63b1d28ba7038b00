/** Many dossiers that a director orders at once: of a campaign, or of what was first published in a year. Pure. */
import type { Kind } from './kinds'

export const BATCH_STATES = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const
export type BatchState = (typeof BATCH_STATES)[number]

/** Most stories of one order. */
export const MOST_STORIES = 5_000
/** Most orders that are kept at once: each is as large as what it holds. */
export const MOST_BATCHES = 10
/** How long a finished order is kept, days. */
export const KEPT_DAYS = 7

export type Wanted = { campaign: string } | { year: number }

/** A story of an order, as it was when it was ordered. */
export interface BatchStory {
  kind: Kind
  id: string
}

/** A story of which no dossier could be made, and why. */
export interface BatchFailure extends BatchStory {
  why: string
}

/** An order as the desk lists it. */
export interface Batch {
  id: string
  title: string
  state: BatchState
  /** stories of it, those that are over with, and those of them that could not be made */
  total: number
  made: number
  failed: BatchFailure[]
  /** of all dossiers together */
  bytes: number
  orderedBy: string
  /** ISO moments */
  orderedAt: string
  expiresAt: string | null
}
