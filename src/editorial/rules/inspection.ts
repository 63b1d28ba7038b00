/** The clocks of the national inspection of government sites: how long a column may stand without anything new. */
import type { Kind } from './kinds'

/** Longest time without anything new, days: columns of news, and 通知公告 (six months). Null: nothing is counted. */
const OF_KIND = {
  cases: null,
  speeches: null,
  notices: 183,
  news: 14,
  campaigns: null,
} as const satisfies Record<Kind, number | null>

type Counted = { [K in Kind]: (typeof OF_KIND)[K] extends number ? K : never }[Kind]

/** What has a clock: the site as a whole, and the columns whose days are counted. */
export type Clock = 'site' | Counted

/** Longest time without anything new, days; of the site, its home page. */
export const LONGEST: Readonly<Record<Clock, number>> = { site: 14, notices: OF_KIND.notices, news: OF_KIND.news }

/** Days since the newest live edition; null where there is none. */
export type Clocks = Readonly<Record<Clock, number | null>>
