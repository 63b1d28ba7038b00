/** Moments as the desk writes them: Beijing time, whatever the zone of server and browser. */
import { t } from '../../messages/index'

const BEIJING_OFFSET_MS = 8 * 60 * 60 * 1000
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const inBeijing = (moment: Date): string => new Date(moment.getTime() + BEIJING_OFFSET_MS).toISOString()

/** `2026-11-23 14:05`, or an empty text where there is no moment. */
export function minuteOf(moment: string | Date | null | undefined): string {
  const date = moment ? new Date(moment) : null
  return date && !Number.isNaN(date.getTime()) ? inBeijing(date).slice(0, 16).replace('T', ' ') : ''
}

/** `14:05`. */
export const clockOf = (moment: Date): string => inBeijing(moment).slice(11, 16)

/** How long something has waited: days, hours or minutes, rounded down. @param since ISO moment */
export function waitOf(since: string | null | undefined, now: Date): string {
  const start = since ? new Date(since).getTime() : Number.NaN
  if (Number.isNaN(start)) return ''
  const ms = Math.max(0, now.getTime() - start)
  if (ms >= DAY_MS) return t('desk.waitedDays', { count: Math.floor(ms / DAY_MS) })
  if (ms >= HOUR_MS) return t('desk.waitedHours', { count: Math.floor(ms / HOUR_MS) })
  if (ms >= MINUTE_MS) return t('desk.waitedMinutes', { count: Math.floor(ms / MINUTE_MS) })
  return t('desk.waitedNot')
}
