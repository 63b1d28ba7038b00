/** Months and days in the words of the calendar. */
import { weekdayOf } from '../../editorial/rules/months'
import { t } from '../../messages/index'

/** From Monday to Sunday, one letter each. */
export const WEEKDAYS: readonly string[] = [...t('calendar.weekdays')]

/** @param month `YYYY-MM` */
export const monthWord = (month: string): string =>
  t('calendar.month', { year: month.slice(0, 4), month: Number(month.slice(5, 7)) })

/** @param day `YYYY-MM-DD` */
export const dayWord = (day: string): string =>
  t('calendar.day', {
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
    weekday: WEEKDAYS[weekdayOf(day)] ?? '',
  })
