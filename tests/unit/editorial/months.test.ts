/** Months of the calendar, in Beijing time. */
import { describe, expect, it, test } from 'vitest'
import { byDay, inOrder, type CalendarEntry } from '../../../src/editorial/rules/calendar'
import {
  boundsOf,
  daysOf,
  monthAt,
  monthFrom,
  readMonth,
  weekdayOf,
  weeksOf,
} from '../../../src/editorial/rules/months'

test.each<[unknown, string | null]>([
  ['2026-11', '2026-11'],
  ['2000-01', '2000-01'],
  ['2099-12', '2099-12'],
  ['1999-12', null],
  ['2100-01', null],
  ['2026-00', null],
  ['2026-13', null],
  ['2026-1', null],
  ['2026-11-01', null],
  ['', null],
  [['2026-11'], null],
  [undefined, null],
])('%s can be asked for as %s', (value, month) => expect(readMonth(value)).toBe(month))

test.each([
  ['2026-11-30T15:59:59Z', '2026-11'],
  ['2026-11-30T16:00:00Z', '2026-12'],
])('%s lies in %s', (moment, month) => expect(monthAt(new Date(moment))).toBe(month))

test.each<[string, number, string | null]>([
  ['2026-12', 1, '2027-01'],
  ['2027-01', -1, '2026-12'],
  ['2099-12', 1, null],
  ['2000-01', -1, null],
])('%s and %i months is %s', (month, count, other) => expect(monthFrom(month, count)).toBe(other))

test.each([
  ['2026-02', 28],
  ['2028-02', 29],
  ['2026-11', 30],
  ['2026-12', 31],
])('%s has %i days', (month, count) => {
  expect(daysOf(month)).toHaveLength(count)
  expect(daysOf(month)[0]).toBe(`${month}-01`)
})

test('begins and ends at midnight in Beijing', () =>
  expect(boundsOf('2026-12')).toEqual({ from: '2026-11-30T16:00:00.000Z', until: '2026-12-31T16:00:00.000Z' }))

test.each([
  ['2026-11-30', 0],
  ['2026-11-29', 6],
])('%s is day %i of its week', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

describe('the weeks', () => {
  it.each(['2026-02', '2026-11', '2026-08', '2027-02'])('of %s hold each of its days once, on its weekday', (month) => {
    const weeks = weeksOf(month)
    expect(weeks.flat().filter((day) => day !== null)).toEqual(daysOf(month))
    for (const week of weeks) {
      expect(week).toHaveLength(7)
      expect(week.some((day) => day !== null)).toBe(true)
      for (const [index, day] of week.entries()) if (day) expect(weekdayOf(day)).toBe(index)
    }
  })
  it('of a February that begins on a Monday are four', () => expect(weeksOf('2027-02')).toHaveLength(4))
})

test('entries stand on their day in Beijing, in the order of their times', () => {
  const entry = (at: string, title: string): CalendarEntry => ({
    event: 'goesOut',
    at,
    kind: 'notices',
    id: title,
    title,
    unit: 'u',
  })
  const entries = [
    entry('2026-11-30T16:00:00.000Z', '丙'),
    entry('2026-11-30T15:59:00.000Z', '乙'),
    entry('2026-11-29T16:00:00.000Z', '甲'),
  ]
  const days = [...byDay(inOrder(entries))].map(([day, list]) => [day, list.map(({ title }) => title)])
  expect(days).toEqual([
    ['2026-11-30', ['甲', '乙']],
    ['2026-12-01', ['丙']],
  ])
})
