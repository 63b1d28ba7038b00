/** What stands in the calendar: moments at which something happens to a story, or must have happened, and days on which one is owed. Pure. */
import { beijingDay, dayIsOver } from './days'
import type { Kind } from './kinds'

/** Goes out by itself; comes down by its own dates; must have been reviewed after it was forced; a coverage task is due. */
export const CALENDAR_EVENTS = ['goesOut', 'comesDown', 'reviewDue', 'taskDue'] as const
export type CalendarEvent = (typeof CALENDAR_EVENTS)[number]

export interface CalendarEntry {
  event: CalendarEvent
  /** ISO moment */
  at: string
  /** of the story; the one that a task asks for, or null */
  kind: Kind | null
  /** of the story, or of the task */
  id: string
  /** title of the story, topic of the task */
  title: string
  /** id of the story's unit, or of the one that was asked */
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

/** The last moment of a day in Beijing, ISO: until then a task that is due on it is not late. @param day `YYYY-MM-DD` */
export const endOf = (day: string): string => new Date(dayIsOver(day).getTime() - 1).toISOString()

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
