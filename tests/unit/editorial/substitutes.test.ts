import { expect, test } from 'vitest'
import { inForce, isPeriod, LONGEST_MS, substitutionOf } from '../../../src/editorial/rules/substitutes'

const account = {
  standsInFor: 'd',
  standsInForName: '主任',
  standsInFrom: '2026-05-01T00:00:00.000Z',
  standsInUntil: '2026-05-08T00:00:00.000Z',
}

test.each([
  ['2026-04-30T23:59:59.999Z', false],
  ['2026-05-01T00:00:00.000Z', true],
  ['2026-05-07T23:59:59.999Z', true],
  ['2026-05-08T00:00:00.000Z', false],
])('at %s: in force %s', (now, expected) => {
  const found = inForce(substitutionOf(account), new Date(now))
  expect(found).toEqual(expected ? { id: 'd', name: '主任' } : null)
})

test.each([
  {},
  { ...account, standsInFor: null },
  { ...account, standsInFor: '' },
  { ...account, standsInFrom: null },
  { ...account, standsInUntil: undefined },
])('%j holds none', (empty) => expect(substitutionOf(empty)).toBeNull())

test('a period lies ahead, begins before it ends, and is no longer than a year', () => {
  const now = new Date('2026-05-01T00:00:00Z')
  const at = (ms: number) => new Date(now.getTime() + ms)
  expect(isPeriod(at(-10), at(10), now)).toBe(true)
  expect(isPeriod(at(10), at(20), now)).toBe(true)
  expect(isPeriod(at(0), at(LONGEST_MS), now)).toBe(true)
  expect(isPeriod(at(-20), at(-10), now)).toBe(false)
  expect(isPeriod(at(-20), at(0), now)).toBe(false)
  expect(isPeriod(at(20), at(10), now)).toBe(false)
  expect(isPeriod(at(10), at(10), now)).toBe(false)
  expect(isPeriod(at(0), at(LONGEST_MS + 1), now)).toBe(false)
})
