import { describe, expect, test } from 'vitest'
import { isPast, onDutyAt, rosterFault, type DutyPeriod } from '../../../src/editorial/rules/duty'

const period = (
  from: string,
  until: string,
  times: [string, string] | null = null,
  people = ['a', 'b'],
): DutyPeriod => ({
  from,
  until,
  startsAt: times?.[0] ?? null,
  endsAt: times?.[1] ?? null,
  people,
})
const beijing = (moment: string): Date => new Date(`${moment}:00+08:00`)

describe('on duty', () => {
  const week = period('2026-11-23', '2026-11-29')
  test.each([
    ['before the first day', '2026-11-22T23:59', []],
    ['from midnight in Beijing', '2026-11-23T00:00', ['a', 'b']],
    ['until the last day is over', '2026-11-29T23:59', ['a', 'b']],
    ['after it', '2026-11-30T00:00', []],
  ])('%s', (_name, moment, people) => expect(onDutyAt([week], beijing(moment))).toEqual(people))

  const night = period('2026-11-23', '2026-11-24', ['18:00', '08:00'], ['n'])
  const day = period('2026-11-23', '2026-11-24', ['08:00', '18:00'], ['d'])
  test.each([
    ['2026-11-23T07:59', []],
    ['2026-11-23T08:00', ['d']],
    ['2026-11-23T17:59', ['d']],
    ['2026-11-23T18:00', ['n']],
    ['2026-11-24T03:00', ['n']],
    ['2026-11-25T07:59', ['n']],
    ['2026-11-25T08:00', []],
  ])('by day and by night at %s', (moment, people) => expect(onDutyAt([night, day], beijing(moment))).toEqual(people))

  test('the same time twice is the whole day from then on', () => {
    const round = period('2026-11-23', '2026-11-23', ['09:00', '09:00'])
    expect(onDutyAt([round], beijing('2026-11-24T08:59'))).toEqual(['a', 'b'])
    expect(onDutyAt([round], beijing('2026-11-24T09:00'))).toEqual([])
  })
  test('nobody, where there is no period', () => expect(onDutyAt([], beijing('2026-11-23T09:00'))).toEqual([]))
  test('a period is past when its last shift is over', () => {
    expect(isPast(night, beijing('2026-11-25T07:59'))).toBe(false)
    expect(isPast(night, beijing('2026-11-25T08:00'))).toBe(true)
  })
})

describe('a roster', () => {
  test.each<[string, DutyPeriod[], { path: string; fault: string } | null]>([
    ['may be empty', [], null],
    ['may follow without a gap', [period('2026-01-01', '2026-01-31'), period('2026-02-01', '2026-02-28')], null],
    [
      'may share days by their hours',
      [period('2026-01-01', '2026-01-31', ['08:00', '18:00']), period('2026-01-01', '2026-01-31', ['18:00', '08:00'])],
      null,
    ],
    ['ends not before it begins', [period('2026-01-02', '2026-01-01')], { path: '0.until', fault: 'period' }],
    ['lasts a year at most', [period('2026-01-01', '2027-01-02')], { path: '0.until', fault: 'period' }],
    [
      'names both times',
      [{ ...period('2026-01-01', '2026-01-02'), startsAt: '08:00' }],
      { path: '0.endsAt', fault: 'oneTime' },
    ],
    ['or none', [{ ...period('2026-01-01', '2026-01-02'), endsAt: '08:00' }], { path: '0.startsAt', fault: 'oneTime' }],
    ['has people', [period('2026-01-01', '2026-01-02', null, [])], { path: '0.people', fault: 'nobody' }],
    [
      'each of them once',
      [period('2026-01-01', '2026-01-02', null, ['a', 'b', 'a'])],
      { path: '0.people.2.person', fault: 'twice' },
    ],
    [
      'covers no day twice',
      [period('2026-02-01', '2026-02-28'), period('2026-03-01', '2026-03-31'), period('2026-01-01', '2026-02-01')],
      { path: '2', fault: 'overlap' },
    ],
    [
      'and no hour: a night reaches into the next day',
      [period('2026-01-01', '2026-01-01', ['18:00', '08:00']), period('2026-01-02', '2026-01-02', ['07:00', '18:00'])],
      { path: '1', fault: 'overlap' },
    ],
    [
      'also within a longer one',
      [period('2026-01-01', '2026-12-31'), period('2026-05-01', '2026-05-02')],
      { path: '1', fault: 'overlap' },
    ],
  ])('%s', (_name, periods, fault) => expect(rosterFault(periods)).toEqual(fault))
})
