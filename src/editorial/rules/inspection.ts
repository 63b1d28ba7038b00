/** The clocks of the national inspection of government sites: how long a column may stand without anything new. */

/** Days since the newest live edition; null where there is none. */
export interface Clocks {
  site: number | null
  notices: number | null
}

/** Longest time without anything new, days: the home page, and 通知公告 (six months). */
export const LONGEST: Readonly<Record<keyof Clocks, number>> = { site: 14, notices: 183 }
