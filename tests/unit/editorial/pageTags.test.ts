/** What a move touches of the map of the site: what is new its last part alone, all else every part of its year. */
import { describe, expect, it } from 'vitest'
import { pastTag, touchedBy, yearTag, type Placed } from '../../../src/editorial/rules/pageTags'

const published = { at: '2026-11-23T00:00:00.000Z', event: 'published', edition: 1 } as const
const NEW: Placed = { kind: 'cases', state: 'live', unit: 'u', year: 2026, history: [published] }
const touches = (placed: Placed) => {
  const tags = touchedBy(placed)
  return [yearTag('cases', 2026), pastTag('cases', 2026)].map((tag) => tags.includes(tag))
}

describe('the parts of a year', () => {
  it('are not touched by what is published for the first time, but for the last', () =>
    expect(touches(NEW)).toEqual([true, false]))
  it.each<[string, Placed]>([
    ['a next edition', { ...NEW, history: [published, { ...published, edition: 2 }] }],
    ['a suspension', { ...NEW, state: 'suspended' }],
    ['its end', { ...NEW, resumed: true }],
    ['a withdrawal', { ...NEW, state: 'withdrawn', history: [published, { ...published, event: 'withdrawn' }] }],
  ])('are all touched by %s', (_, placed) => expect(touches(placed)).toEqual([true, true]))
})
