/** Months as a calendar shows them: `YYYY-MM` in Beijing time (UTC+8, no daylight saving since 1991). Pure. */
import { beijingDay, dayIsOver } from './days'

/** Months between these can be asked for. */
const FIRST = '2000-01'
const LAST = '2099-12'
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/
const DAYS_OF_WEEK = 7

/** The month in Beijing at a moment. */
export const monthAt = (moment: Date): string => beijingDay(moment).slice(0, 7)

/** A month that can be asked for; null for anything else. */
export const readMonth = (value: unknown): string | null =>
  typeof value === 'string' && MONTH.test(value) && value >= FIRST && value <= LAST ? value : null

const firstDay = (month: string): Date => new Date(`${month}-01T00:00:00Z`)
const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** The month so many after this one, or before it; null where that cannot be asked for. */
export function monthFrom(month: string, count: number): string | null {
  const date = firstDay(month)
  date.setUTCMonth(date.getUTCMonth() + count)
  return readMonth(dayOf(date).slice(0, 7))
}

/** Every day of a month, `YYYY-MM-DD`. */
export function daysOf(month: string): string[] {
  const days: string[] = []
  for (const date = firstDay(month); dayOf(date).startsWith(month); date.setUTCDate(date.getUTCDate() + 1))
    days.push(dayOf(date))
  return days
}

/** 0 for Monday to 6 for Sunday. @param day `YYYY-MM-DD` */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS_OF_WEEK

/** The weeks of a month from Monday to Sunday; null stands for days of its neighbours. */
export function weeksOf(month: string): (string | null)[][] {
  const days = daysOf(month)
  const before = weekdayOf(`${month}-01`)
  const length = Math.ceil((before + days.length) / DAYS_OF_WEEK)
  return Array.from({ length }, (_, week) =>
    Array.from({ length: DAYS_OF_WEEK }, (__, day) => days[week * DAYS_OF_WEEK + day - before] ?? null),
  )
}

/** ISO moments: 00:00 in Beijing on the first day of a month, and on the first day after it. */
export function boundsOf(month: string): { from: string; until: string } {
  const days = daysOf(month)
  const before = new Date(firstDay(month).getTime() - 1)
  return { from: dayIsOver(dayOf(before)).toISOString(), until: dayIsOver(days.at(-1) ?? '').toISOString() }
}
