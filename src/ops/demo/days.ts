import { beijingDay } from '../../editorial/rules/days'

const DAY_MS = 86_400_000

/** The day `days` after today in Beijing, `YYYY-MM-DD`. */
export const dayAfter = (days: number): string => beijingDay(new Date(Date.now() + days * DAY_MS))

/** The ISO moment so many days from now. */
export const momentAfter = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString()
