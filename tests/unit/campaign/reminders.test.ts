/** When a unit is reminded of its task: days of Beijing, whatever zone the server is in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { daysToRemind, reminderAt } from '../../../src/editorial/rules/reminders'

const TABLE: [due: string, beijing: string, left: number | null][] = [
  ['2026-12-08', '2026-12-01T08:59:59', null],
  ['2026-12-08', '2026-12-01T09:00:00', 7],
  ['2026-12-08', '2026-12-01T23:59:59', 7],
  ['2026-12-08', '2026-12-02T00:00:00', null],
  ['2026-12-08', '2026-12-02T12:00:00', null],
  ['2026-12-08', '2026-12-05T09:00:00', 3],
  ['2026-12-08', '2026-12-07T09:00:00', 1],
  ['2026-12-08', '2026-12-08T12:00:00', null],
  ['2026-12-08', '2026-12-09T12:00:00', null],
  // over the end of a month, of a year
  ['2027-01-02', '2026-12-26T09:00:00', 7],
  ['2027-01-01', '2026-12-31T09:00:00', 1],
  ['2026-12-01', '2026-11-30T09:00:00', 1],
  // over a leap day, and where there is none
  ['2028-03-01', '2028-02-29T09:00:00', 1],
  ['2028-03-01', '2028-02-27T09:00:00', 3],
  ['2028-02-29', '2028-02-22T09:00:00', 7],
  ['2027-03-01', '2027-02-28T09:00:00', 1],
  ['2028-02-29', '2028-03-08T09:00:00', -8],
  // weekly once it has passed, for a year
  ['2026-12-08', '2026-12-15T12:00:00', null],
  ['2026-12-08', '2026-12-16T08:59:59', null],
  ['2026-12-08', '2026-12-16T09:00:00', -8],
  ['2026-12-08', '2026-12-17T09:00:00', null],
  ['2026-12-08', '2026-12-23T09:00:00', -15],
  ['2026-12-08', '2027-12-08T09:00:00', -365],
  ['2026-12-08', '2027-12-15T09:00:00', null],
  // summer time begins and ends elsewhere
  ['2026-03-15', '2026-03-08T09:00:00', 7],
  ['2026-11-08', '2026-11-01T09:00:00', 7],
]

describe.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])('on a server in %s', (zone) => {
  const before = process.env.TZ
  beforeAll(() => void (process.env.TZ = zone))
  afterAll(() => void (process.env.TZ = before))

  test.each(TABLE)('due %s at %s in Beijing: %s', (due, beijing, left) => {
    const now = new Date(`${beijing}+08:00`)
    expect(reminderAt(due, now)).toBe(left)
    // what is looked for is what is told
    expect(daysToRemind(now).includes(due)).toBe(left !== null)
  })
})
