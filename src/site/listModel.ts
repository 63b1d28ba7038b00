/** What the lists beside the columns hold: archive, topics, the site map for readers. */
import type { Kind } from '../editorial/rules/kinds'
import type { LiveCard, PublicUnit } from './model'

/** How many stories were published in each month: `YYYY-MM`, the latest first. */
export type Months = [month: string, count: number][]

/** One page of what was published in a year or a month. */
export interface ArchiveListing {
  /** `YYYY` or `YYYY-MM` */
  period: string
  /** of the year */
  months: Months
  page: number
  total: number
  cards: LiveCard[]
}

/** Topics with how many stories each has, the most frequent first, and how many topics there are. */
export interface Topics {
  topics: [keyword: string, count: number][]
  total: number
}

/** One page of the stories with a keyword. */
export interface TopicListing {
  keyword: string
  page: number
  total: number
  cards: LiveCard[]
}

/** Everything that the site map leads to. */
export interface SiteMapData {
  columns: [kind: Kind, count: number][]
  campaigns: LiveCard[]
  units: [unit: PublicUnit, count: number][]
  years: [year: string, count: number][]
  topics: Topics['topics']
}
