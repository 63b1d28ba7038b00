/** What stands in the calendar: moments at which something happens to a story, or must have happened. Pure. */
import { beijingDay } from './days'
import type { Kind } from './kinds'

/** Goes out by itself; comes down by its own dates; must have been reviewed after it was forced. */
export const CALENDAR_EVENTS = ['goesOut', 'comesDown', 'reviewDue'] as const
export type CalendarEvent = (typeof CALENDAR_EVENTS)[number]

export interface CalendarEntry {
  event: CalendarEvent
  /** ISO moment */
  at: string
  kind: Kind
  id: string
  title: string
  /** id of the story's unit */
  unit: string
}

export interface CalendarMonth {
  /** in the order of their moments */
  entries: CalendarEntry[]
  /** of some kind of event there are more than are listed */
  cut: boolean
}

/** Most entries that a month lists of one event: of what goes out and what must be reviewed, of each kind of story. */
export const MOST_ENTRIES = 300

const order = (a: CalendarEntry, b: CalendarEntry): number =>
  a.at.localeCompare(b.at) || a.title.localeCompare(b.title) || a.id.localeCompare(b.id)

/** In the order of their moments, then of their titles. */
export const inOrder = (entries: readonly CalendarEntry[]): CalendarEntry[] => [...entries].sort(order)

/** By the day in Beijing, `YYYY-MM-DD`; days without an entry are not there. */
export function byDay(entries: readonly CalendarEntry[]): Map<string, CalendarEntry[]> {
  const days = new Map<string, CalendarEntry[]>()
  for (const entry of entries) {
    const day = beijingDay(new Date(entry.at))
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}
