import { expect, test } from 'vitest'
import { placeOf } from '../../../src/platform/askerLimit'
import { SearchLimit } from '../../../src/search/limit'

const takes = (limit: SearchLimit, address: string, times: number, now = 0) =>
  Array.from({ length: times }, () => limit.take(address, now)).filter(Boolean).length

test('thirty at once, one a second after that, each address by itself', () => {
  const limit = new SearchLimit()
  expect(takes(limit, '192.0.2.1', 100)).toBe(30)
  expect(takes(limit, '192.0.2.1', 100, 500)).toBe(0)
  expect(takes(limit, '192.0.2.1', 100, 5_000)).toBe(5)
  expect(takes(limit, '192.0.2.1', 100, 10_000_000)).toBe(30)
  expect(takes(limit, '192.0.2.2', 1)).toBe(1)
})
test('a network of IPv6 is one place, an IPv4 address is its own however it is written', () => {
  expect(placeOf('2001:db8:1:2:3::4')).toBe(placeOf('2001:db8:1:2:ffff::1'))
  expect(placeOf('::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(placeOf('192.0.2.1')).not.toBe(placeOf('192.0.2.2'))
})
test('addresses by the million do not grow it', () => {
  const limit = new SearchLimit()
  for (let i = 0; i < 30_000; i++) limit.take(`10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, 0)
  expect(limit.size).toBe(10_000)
})
