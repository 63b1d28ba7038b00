/** Days are `YYYY-MM-DD` texts in Beijing time (UTC+8, no daylight saving since 1991). */
const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000
const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/

/** The day in Beijing at a moment. */
export const beijingDay = (moment: Date): string =>
  new Date(moment.getTime() + BEIJING_OFFSET_MS).toISOString().slice(0, 10)

/** A day that the calendar has. */
function isRealDay(value: string): boolean {
  const moment = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === value
}

/** A day, or an instant, which means its day in Beijing. Null where it is neither, or no real day. */
export function readDay(value: string): string | null {
  if (DAY.test(value)) return isRealDay(value) ? value : null
  // The engine rolls the 30th of February on into March.
  if (!INSTANT.test(value) || !isRealDay(value.slice(0, 10))) return null
  const moment = new Date(value)
  const day = Number.isNaN(moment.getTime()) ? '' : beijingDay(moment)
  return DAY.test(day) ? day : null
}
