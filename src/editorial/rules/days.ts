/** Days are `YYYY-MM-DD` texts in Beijing time (UTC+8, no daylight saving since 1991). */
const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/

/** The day in Beijing at a moment. */
export const beijingDay = (moment: Date): string =>
  new Date(moment.getTime() + BEIJING_OFFSET_MS).toISOString().slice(0, 10)

/** 00:00 in Beijing on the day after a day: the moment from which the day is over. */
export const dayIsOver = (day: string): Date =>
  new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY_MS - BEIJING_OFFSET_MS)

/** An instant with its zone, on a day that the calendar has (the engine rolls 30 February on); null for anything else. */
export function readMoment(value: string): Date | null {
  if (!INSTANT.test(value) || !isRealDay(value.slice(0, 10))) return null
  const moment = new Date(value)
  return Number.isNaN(moment.getTime()) ? null : moment
}

/** A day that the calendar has. */
function isRealDay(value: string): boolean {
  const moment = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === value
}

/** A day, or an instant, which means its day in Beijing. Null where it is neither, or no real day. */
export function readDay(value: string): string | null {
  if (DAY.test(value)) return isRealDay(value) ? value : null
  const moment = readMoment(value)
  const day = moment ? beijingDay(moment) : ''
  return DAY.test(day) ? day : null
}
