/** What scores are computed from: stories that were published, clippings that were confirmed, months that are fixed. */
import type { Byline } from '../../../editorial/rules/content'
import type { CoverageEvent } from '../../../editorial/rules/coverage'
import type { StoryKind } from '../../../editorial/rules/kinds'
import type { ClippingPlace, OutletLevel } from './table'

export interface ScoredStory {
  kind: StoryKind
  /** id of the working copy */
  story: string
  title: string
  /** id of the owner */
  unit: string
  /** `YYYY-MM` of the first publication in Beijing */
  month: string
  inCampaign: boolean
  authors: readonly Byline[]
  /** oldest first; only ever added to */
  events: readonly CoverageEvent[]
}

/** A confirmed one, with the story that it shows. */
export interface ScoredClipping {
  id: string
  story: ScoredStory
  outlet: string
  level: OutletLevel
  place: ClippingPlace
  /** `YYYY-MM-DD` */
  date: string
}

/** A month that is locked, without its lines. */
export interface ClosedMonth {
  month: string
  /** ISO moment */
  lockedAt: string
  /** keys of what was taken off or taken back in it */
  settled: readonly string[]
  /** stories of the month that were withdrawn when it was locked: they gave nothing, and never will */
  gaveNothing: readonly string[]
}

export type LineRule = 'publication' | 'clipping' | 'correction' | 'withdrawal' | 'takenBack'

/** How a number of points came about, for people to follow. */
export interface Because {
  /** of the whole story or clipping, before it was split */
  whole: string
  /** what the table gives to the kind, to the level of the outlet, or takes off */
  base: string
  /** for the campaign, or for the place in the outlet where places add */
  bonus?: string
  /** for the place in the outlet where places multiply */
  factor?: string
  /** between how many units, and how many people of this one */
  units: number
  people: number
  outlet?: string
  level?: OutletLevel
  place?: ClippingPlace
  /** `YYYY-MM-DD` of a clipping; ISO moment of a correction or withdrawal */
  at?: string
  /** of points taken back: the month that gave them */
  from?: string
}

/** Points of one unit, of one person in it where somebody is named. Every total is a sum of lines. */
export interface ScoreLine {
  /** what the points are for: the same in every month, so that nothing counts twice */
  key: string
  unit: string
  person: { id: string | null; name: string } | null
  /** decimal text; less than nothing where points are taken */
  points: string
  /** number of the version of the table */
  rules: number
  rule: LineRule
  /** `unit`: its owner, who may read it */
  story: { kind: StoryKind; id: string; title: string; unit: string }
  month: string
  because: Because
  /** of a publication: how many events of the story there were when it was counted */
  seen?: number
}

export const storyKey = ({ kind, story }: Pick<ScoredStory, 'kind' | 'story'>): string => `${kind} ${story}`

/** A withdrawal that says something was wrong: not the end that a date sets. */
export const isWithdrawal = ({ event, code }: CoverageEvent): boolean => event === 'withdrawn' && code !== 'expired'

/** Whether a story is withdrawn after these events. One that ended by its date is not. */
export const isOut = (events: readonly CoverageEvent[]): boolean =>
  events.reduce((out, event) => (event.event === 'published' ? false : out || isWithdrawal(event)), false)

export interface Ledger {
  stories: readonly ScoredStory[]
  /** confirmed ones */
  clippings: readonly ScoredClipping[]
  /** the oldest first */
  closed: readonly ClosedMonth[]
  /** lines of the closed months that `monthsBehind` names */
  given: ReadonlyMap<string, readonly ScoreLine[]>
}
