/** The numbers of the wave, as the desk and the spreadsheet tell them. */
import type { Kind } from '../../../editorial/rules/kinds'
import type { TargetRow } from '../figures/targets'
import type { ReprintRate } from '../scoring/reprints'
import type { StepTime } from './turnaround'

export const LISTS = ['published', 'returned', 'step', 'overdue'] as const
export type ListName = (typeof LISTS)[number]

export interface OverviewQuery {
  /** `YYYY-MM` */
  month: string
  /** id of a unit; of all where it is empty */
  unit: string
  /** id of a campaign; of everything where it is empty */
  campaign: string
  /** which stories are listed below the numbers */
  list?: ListName
  /** of what is listed: a step, or a reason */
  of?: string
}

/** Coverage tasks of one campaign. */
export interface CampaignTasks {
  id: string
  title: string
  asked: number
  done: number
  overdue: number
}

export interface ListedStory {
  kind: Kind | 'coverageTasks'
  id: string
  title: string
  /** name of its unit */
  unit: string
  /** ISO moment, or a day */
  at: string
}

export interface Overview extends OverviewQuery {
  /** stories first public, by month, the oldest first */
  published: { month: string; count: number }[]
  steps: StepTime[]
  returns: { code: string; count: number }[]
  /** campaigns by which one may filter, those whose names the reader may know */
  choices: { id: string; title: string }[]
  campaigns: CampaignTasks[]
  overdue: number
  views: { kind: Kind; id: string; title: string; unit: string; views: number }[]
  reprints: ReprintRate
  /** records of the register by the stage that they have reached, null for none yet; null where a campaign is asked for */
  pipeline: { stage: string | null; count: number }[] | null
  /** of all campaigns whose targets the reader may read, or of the one asked for, whatever month and unit are */
  targets: TargetRow[]
  /** null where the reader may not see how others stand, and where a campaign is asked for: points are of a month */
  ranking: { unit: string; name: string; points: string }[] | null
  /** units by which one may filter; empty for a unit */
  units: { id: string; name: string }[]
  listed: ListedStory[]
}

/** Months of the line. */
export const MONTHS_SHOWN = 12
/** Rows of a list of stories, and of what was read most. */
export const MOST_LISTED = 200
export const MOST_READ = 10
