import { describe, expect, it } from 'vitest'
import { grouped, percentOf } from '../../../src/site/present/decimal'

describe('digits in threes', () => {
  it.each([
    ['1000', 2, '1,000.00'],
    ['999', 2, '999.00'],
    ['123456789012', 2, '123,456,789,012.00'],
    ['7000.125', 2, '7,000.125'],
    ['26', 0, '26'],
    ['12345.5', 0, '12,345.5'],
    ['-1234', 0, '-1,234'],
    ['unknown', 2, 'unknown'],
  ])('%s with %i places is %s', (text, places, expected) => expect(grouped(text, places)).toBe(expected))
})

describe('a share in percent', () => {
  it.each([
    ['150.5', '7000', 2.2],
    ['8000', '7000', 100],
    ['-1', '7000', 0],
    ['1', '0', 0],
    ['x', '7000', 0],
  ])('of %s in %s is %d', (part, whole, percent) => expect(percentOf(part, whole)).toBe(percent))
})
