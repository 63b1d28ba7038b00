/** The stages of a project: what happened when. */
import type { TimelineEntry } from '../../editorial/rules/content'
import { beijingDay } from '../../editorial/rules/days'
import { optionText } from './option'

export interface TimelineRow {
  stage?: string
  date?: string
  note?: string
  /** derived: the day lies ahead of today in Beijing */
  ahead: boolean
}

/** Rows in the order of the story; one that says nothing is left out. */
export const timelineRows = (entries: readonly TimelineEntry[] | undefined, now: Date): TimelineRow[] =>
  (entries ?? [])
    .filter(({ stage, date, note }) => stage || date || note)
    .map(({ stage, date, note }) => ({
      stage: optionText('projectStage', stage),
      date,
      note,
      ahead: date !== undefined && date > beijingDay(now),
    }))
