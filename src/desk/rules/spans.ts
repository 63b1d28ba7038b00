/** Over how many days the use of the rules is counted. */
export const SPANS = [30, 90, 365] as const
export type Span = (typeof SPANS)[number]

/** Name of the number of days in the address. */
export const DAYS = 'days'

/** What an address asks for; the middle one where it asks for none. */
export const daysOf = (asked: unknown): Span => SPANS.find((days) => String(days) === asked) ?? 90
