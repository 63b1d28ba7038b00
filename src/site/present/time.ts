/** Moments and days as the public side writes them, in Beijing time. */
import { t } from '../../messages/index'

const BEIJING_MS = 8 * 60 * 60 * 1000

const beijing = (iso: string): string => new Date(new Date(iso).getTime() + BEIJING_MS).toISOString()

/** A moment for people (`YYYY-MM-DD HH:MM`) and for machines (`YYYY-MM-DDTHH:MM:SS+08:00`). */
export interface Moment {
  text: string
  datetime: string
}

/** @param iso an ISO instant */
export function momentOf(iso: string): Moment {
  const local = beijing(iso)
  return { text: local.slice(0, 16).replace('T', ' '), datetime: `${local.slice(0, 19)}+08:00` }
}

/** A day `YYYY-MM-DD` as prose says it, without zeros in front; any other text as it is. */
export function proseDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? []
  return year && month && date ? t('site.proseDay', { year, month: Number(month), date: Number(date) }) : day
}

/** The day of an instant in Beijing, as prose says it. */
export const proseDayOf = (iso: string): string => proseDay(beijing(iso))
