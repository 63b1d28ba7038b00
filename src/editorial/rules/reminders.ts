/** When a unit is reminded of a coverage task: before its day, and weekly once it has passed. Days are Beijing's. Pure. */
import { beijingDay } from './days'

/** Days before the due day. */
export const DAYS_BEFORE = [7, 3, 1] as const
const HOUR = 9
const WEEK = 7
/** The day after the due day the delay itself is told; from then on every week, for a year. */
const FIRST_WEEKLY = 8
const WEEKS = 52

const DAY_MS = 24 * 60 * 60 * 1000
const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`)
/** The day so many days after a day; before it where negative. */
export const dayPlus = (day: string, days: number): string =>
  new Date(midnight(day) + days * DAY_MS).toISOString().slice(0, 10)
/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((midnight(to) - midnight(from)) / DAY_MS)

const hourAt = (now: Date): number => new Date(now.getTime() + BEIJING_OFFSET_MS).getUTCHours()

/**
 * What is to be told of a task now: 7, 3 or 1 days are left, or so many have passed, as a negative number. Null: nothing,
 * or not before nine o'clock.
 */
export function reminderAt(due: string, now: Date): number | null {
  if (hourAt(now) < HOUR) return null
  const left = daysBetween(beijingDay(now), due)
  if ((DAYS_BEFORE as readonly number[]).includes(left)) return left
  const weeks = (-left - FIRST_WEEKLY) / WEEK
  return Number.isInteger(weeks) && weeks >= 0 && weeks < WEEKS ? left : null
}

/** Due days of which something is to be told now. */
export function daysToRemind(now: Date): string[] {
  if (hourAt(now) < HOUR) return []
  const today = beijingDay(now)
  const weekly = Array.from({ length: WEEKS }, (_, week) => -FIRST_WEEKLY - week * WEEK)
  return [...DAYS_BEFORE, ...weekly].map((left) => dayPlus(today, left))
}

/** What a task remembers of the last reminder: for which day, and how many days before it. */
export const reminderKey = (due: string, left: number): string => `${due} ${left}`
