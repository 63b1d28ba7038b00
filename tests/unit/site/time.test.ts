import { describe, expect, it } from 'vitest'
import { momentOf, proseDay, proseDayOf } from '../../../src/site/present/time'
import { isUntil } from '../../../src/site/present/frame'

describe('Beijing time', () => {
  it('is eight hours ahead, over midnight and the year', () => {
    expect(momentOf('2026-12-31T16:05:59.999Z')).toEqual({
      text: '2027-01-01 00:05',
      datetime: '2027-01-01T00:05:59+08:00',
    })
  })
  it('says days without zeros in front', () => {
    expect(proseDay('2023-07-05')).toBe('2023年7月5日')
    expect(proseDayOf('2023-07-04T16:00:00.000Z')).toBe('2023年7月5日')
  })
  it('leaves a text that is no day as it is', () => expect(proseDay('去年')).toBe('去年'))
})

describe('until a day', () => {
  it.each([
    ['2026-11-23', '2026-11-23T15:59:59Z', true],
    ['2026-11-23', '2026-11-23T16:00:00Z', false],
    ['2026-11-23T12:00:00.000Z', '2026-11-23T11:59:59Z', true],
    ['2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00Z', false],
  ])('%s at %s: %s', (until, now, expected) => expect(isUntil(until, new Date(now))).toBe(expected))
  it('is never where no day is named', () => expect(isUntil(undefined, new Date())).toBe(false))
})
