/** What a visitor may read, and nothing else: live editions, why others are gone, names of units, public settings. */
import type { Kind, StoryKind } from '../editorial/rules/kinds'
import type {
  Card,
  Publication,
  PublicEvent,
  PublicPage,
  ReachedFigure,
  Withdrawal,
} from '../editorial/rules/publication'
import type { ListQuery, SearchQuery } from './paths'

/** Stories on one page of a list. */
export const PAGE_SIZE = 20

/** A live edition as lists show it: without its body. */
export interface LiveCard {
  kind: Kind
  /** id of the working copy, by which stories name each other */
  story: string
  slug: string
  unit: string
  /** ISO moment; empty in a preview of what was never public */
  firstPublishedAt: string
  revisedAt: string | null
  campaigns: string[]
  card: Card
}

/** A live edition whole. */
export interface LiveStory extends LiveCard, Pick<Publication, 'repeals' | 'amends'> {
  /** what happened to it before the public, oldest first */
  history: PublicEvent[]
  /** sha256 of the revision */
  revision: string
  page: PublicPage
  /** how often its page was read, as of the making of the page; absent in a preview */
  views?: number
}

export interface PublicUnit {
  id: string
  name: string
  shortName?: string
  slug: string
  kind?: string
  formerNames?: string[]
  /** id of the unit that it was merged into */
  mergedInto?: string
}

/** What stands around an article and changes without it: live at this moment. */
export interface Surroundings {
  unit?: PublicUnit
  campaigns: LiveCard[]
  related: LiveCard[]
  /** published before and after it in the same column */
  previous?: LiveCard
  next?: LiveCard
  /** notices that this one repeals or amends, and those that repeal or amend it */
  repeals: LiveCard[]
  amends: LiveCard[]
  repealedBy: LiveCard[]
  amendedBy: LiveCard[]
}

/** What an address of a story answers with. */
export type Found =
  | { state: 'live'; story: LiveStory }
  | { state: 'gone'; withdrawal: Withdrawal | null }
  | { state: 'moved'; kind: Kind; slug: string }

/** A live story with the corrections that it has had, the latest first. */
export interface CorrectedCard extends LiveCard {
  corrections: { at: string; note: string }[]
}

/** A live story chosen for a place by a director. */
export interface Placement {
  kind?: Kind
  id?: string
}

export interface SiteSettings {
  siteName?: string
  supervisor?: string
  organizer?: string
  undertaker?: string
  contact?: string
  siteIdCode?: string
  icp?: string
  policeFiling?: string
  partyGovMark?: string
  newsLicence?: string
  reportPhone?: string
  reportMail?: string
  /** 网站找错 */
  errorReport?: string
  headline?: Placement
  pictureNews?: Placement[]
  /** day or instant until which the site is grey */
  greyUntil?: string
  announcement?: { text?: string; until?: string }
}

/** What a case adds to the sums of its campaign. */
export interface CountedCase {
  story: string
  /** name of its project */
  project: string | null
  /** id of its record, the one that stands where two were merged; a project that several cases tell of counts once */
  record: string | null
  /** ISO moment of the edition that is live */
  publishedAt: string
  reached: readonly ReachedFigure[]
}

/** What stands on the home page. */
export interface HomeData {
  headline?: LiveCard
  /** those with a cover, the one shown large first */
  pictures: LiveCard[]
  latest: LiveCard[]
  campaign?: { story: LiveStory; cases: readonly CountedCase[] }
  /** the newest of each kind */
  columns: Record<StoryKind, LiveCard[]>
  /** those that have most to read */
  units: PublicUnit[]
  /** how many have something to read */
  unitCount: number
}

/** Values that occur in the column, each in the order of its list. */
export interface FilterValues {
  units: PublicUnit[]
  years: string[]
  campaigns: { slug: string; title: string }[]
  industries: string[]
  methods: string[]
  parks: string[]
  /** stages that projects have reached by today */
  stages: string[]
}

/** One page of a column, with the filters that it offers. */
export interface Listing {
  kind: Kind
  query: ListQuery
  page: number
  total: number
  cards: LiveCard[]
  filters: FilterValues
}

/** One page of what a unit has live. */
export interface UnitListing {
  unit: PublicUnit
  /** the unit that it was merged into, where that has something live */
  successor?: PublicUnit
  page: number
  total: number
  cards: LiveCard[]
  /** how many of each kind */
  kinds: [kind: Kind, count: number][]
  /** live campaigns with how many of its stories belong to each */
  campaigns: [campaign: LiveCard, count: number][]
}

/** A piece of a text; `mark`: it was looked for. */
export interface Piece {
  text: string
  mark: boolean
}

/** A story that was found, with the passage that shows why. */
export interface SearchHit {
  card: LiveCard
  title: Piece[]
  excerpt: Piece[]
}

/** What a search found: one page of it, and how many there are by what it can be filtered by. */
export interface SearchResults {
  query: SearchQuery
  /** whether all that was asked for was found together, or the sound of a title, or some words of it */
  found: 'all' | 'pinyin' | 'any'
  /** another question that finds something */
  suggestion?: string
  total: number
  /** of more than so many, the newest alone are counted and set in order; else null */
  most: number | null
  hits: SearchHit[]
  kinds: [kind: Kind, count: number][]
  units: [unit: PublicUnit, count: number][]
  years: [year: string, count: number][]
}
