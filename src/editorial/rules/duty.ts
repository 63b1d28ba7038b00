/** 值班表: who of the gate office is on duty when, in the order in which they are told. Pure. */
const MINUTE_MS = 60 * 1000
const DAY_MS = 24 * 60 * MINUTE_MS
const BEIJING_OFFSET_MS = 8 * 60 * MINUTE_MS
/** Longest period, days: who plans further keeps a second one. */
const MOST_DAYS = 366

/** Days are `YYYY-MM-DD`, times `HH:MM`, both of Beijing; without times the days are whole. */
export interface DutyPeriod {
  from: string
  until: string
  /** every day of the period begins at this time … */
  startsAt: string | null
  /** … and ends at this one; where it is not later, on the day after */
  endsAt: string | null
  /** ids of accounts, in the order in which they are told */
  people: readonly string[]
}

interface Shift {
  /** milliseconds; from the first on, and no longer at the second */
  start: number
  end: number
}

const dayStart = (day: string): number => new Date(`${day}T00:00:00Z`).getTime() - BEIJING_OFFSET_MS

const timeOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * MINUTE_MS
}

const daysOf = ({ from, until }: DutyPeriod): number => (dayStart(until) - dayStart(from)) / DAY_MS + 1

/** The times of duty of a period: one for each day, or all days in one. */
function shiftsOf(period: DutyPeriod): Shift[] {
  const { from, startsAt, endsAt } = period
  const first = dayStart(from)
  const days = daysOf(period)
  if (!startsAt || !endsAt) return [{ start: first, end: first + days * DAY_MS }]
  const begins = timeOf(startsAt)
  const length = timeOf(endsAt) - begins
  return Array.from({ length: days }, (_, day) => {
    const start = first + day * DAY_MS + begins
    return { start, end: start + (length > 0 ? length : length + DAY_MS) }
  })
}

const covers = (period: DutyPeriod, now: number): boolean =>
  shiftsOf(period).some(({ start, end }) => start <= now && now < end)

/** The people on duty at a moment, in their order; nobody where no period covers it. */
export const onDutyAt = (periods: readonly DutyPeriod[], now: Date): readonly string[] =>
  periods.find((period) => covers(period, now.getTime()))?.people ?? []

/** Whether a period lies behind: what it says binds nobody any more. */
export const isPast = (period: DutyPeriod, now: Date): boolean => (shiftsOf(period).at(-1)?.end ?? 0) <= now.getTime()

export type DutyFault = 'period' | 'oneTime' | 'nobody' | 'twice' | 'overlap'

/** What is wrong with one period by itself, and where; null where nothing is. */
function faultOf(period: DutyPeriod): { member: string; fault: DutyFault } | null {
  const { from, until, startsAt, endsAt, people } = period
  if (until < from || daysOf(period) > MOST_DAYS) return { member: 'until', fault: 'period' }
  if (Boolean(startsAt) !== Boolean(endsAt)) return { member: startsAt ? 'endsAt' : 'startsAt', fault: 'oneTime' }
  if (people.length === 0) return { member: 'people', fault: 'nobody' }
  const again = people.findIndex((person, index) => people.indexOf(person) < index)
  return again < 0 ? null : { member: `people.${again}.person`, fault: 'twice' }
}

/** The place of the first period that covers a moment of an earlier one in the list, or -1: nobody could say who is told first. */
function overlapping(periods: readonly DutyPeriod[]): number {
  const shifts = periods.flatMap((period, place) => shiftsOf(period).map((shift) => ({ ...shift, place })))
  shifts.sort((a, b) => a.start - b.start)
  const later: number[] = []
  for (const [index, shift] of shifts.entries()) {
    const before = shifts[index - 1]
    if (before && before.end > shift.start) later.push(Math.max(before.place, shift.place))
  }
  return later.length > 0 ? Math.min(...later) : -1
}

/** What makes a roster none: the first fault, with the dotted path below the list. */
export function rosterFault(periods: readonly DutyPeriod[]): { path: string; fault: DutyFault } | null {
  for (const [place, period] of periods.entries()) {
    const found = faultOf(period)
    if (found) return { path: `${place}.${found.member}`, fault: found.fault }
  }
  const place = overlapping(periods)
  return place < 0 ? null : { path: String(place), fault: 'overlap' }
}

/** What the desk shows above the roster. */
export interface DutyNow {
  /** the people on duty at this moment, in their order; `able`: they could act */
  onDuty: { name: string; able: boolean }[]
  /** every gatekeeper and director who can be on duty, and who stands in the roster: names by id */
  names: Record<string, string>
  /** nobody has made a roster */
  empty: boolean
}
