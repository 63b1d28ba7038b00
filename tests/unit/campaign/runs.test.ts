/** Where a campaign stands on a day, and which tasks are late. */
import { describe, expect, test } from 'vitest'
import { isLate } from '../../../src/campaign/rules/lines'
import { runStateOf } from '../../../src/campaign/rules/runs'
import { beijingDay } from '../../../src/editorial/rules/days'

describe('the state of a campaign', () => {
  const dates = { startsOn: '2028-02-28', endsOn: '2028-02-29', closedOn: null, live: true }
  test.each([
    ['2028-02-27T23:59:59', 'planned'],
    ['2028-02-28T00:00:00', 'running'],
    ['2028-02-29T23:59:59', 'running'],
    ['2028-03-01T00:00:00', 'closed'],
  ])('at %s in Beijing: %s', (moment, state) =>
    expect(runStateOf(dates, beijingDay(new Date(`${moment}+08:00`)))).toBe(state),
  )
  test('by a word it is closed whatever its dates say', () =>
    expect(runStateOf({ ...dates, closedOn: '2028-02-28' }, '2028-02-28')).toBe('closed'))
  test('without a first day it runs once it is public', () => {
    const open = { ...dates, startsOn: null, endsOn: null }
    expect(runStateOf(open, '2028-01-01')).toBe('running')
    expect(runStateOf({ ...open, live: false }, '2028-01-01')).toBe('planned')
  })
})

test.each<[string, Parameters<typeof isLate>[0], boolean]>([
  ['owed on its day', { state: 'claimed', due: '2028-02-29', settledAt: null }, false],
  ['owed the day before', { state: 'drafted', due: '2028-02-28', settledAt: null }, true],
  ['handed in', { state: 'submitted', due: '2028-02-28', settledAt: null }, false],
  ['declined', { state: 'declined', due: '2028-02-28', settledAt: '2028-02-29T00:00:00Z' }, false],
  // 23:59 and 00:01 in Beijing
  ['published on its day', { state: 'published', due: '2028-02-28', settledAt: '2028-02-28T15:59:00Z' }, false],
  ['published after it', { state: 'published', due: '2028-02-28', settledAt: '2028-02-28T16:01:00Z' }, true],
  ['without a day', { state: 'open', due: null, settledAt: null }, false],
])('late: %s', (_, task, expected) => expect(isLate(task, '2028-02-29')).toBe(expected))
