/** Calendars of coverage tasks by a secret address. */

/** Most that one person keeps. */
export const MOST_FEEDS = 20

/** One of one's own; nothing in it opens it. */
export interface CalendarFeed {
  id: string
  title: string
  /** id, or null: of every campaign */
  campaign: string | null
  /** ISO moments */
  madeAt: string
  usedAt: string | null
}

/** Told once. */
export interface MadeFeed {
  id: string
  /** whole, with the secret */
  address: string
}
