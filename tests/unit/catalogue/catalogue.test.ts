/** The order and the contents of the lists, whatever is put in and taken out. */
import { describe, expect, it, test } from 'vitest'
import { Catalogue, type Facet } from '../../../src/catalogue/catalogue'
import { entryOf as entryFrom, type Entry, type Row } from '../../../src/catalogue/entry'
import { KINDS } from '../../../src/editorial/rules/kinds'
import { chance } from '../../support/chance'

const row = (number: number, more: Partial<Row> = {}): Row => ({
  kind: KINDS[number % KINDS.length] ?? 'cases',
  story: `s${number}`,
  state: 'live',
  unit: `u${number % 4}`,
  firstPublishedAt: new Date(Date.UTC(2026, 0, 1) + Math.floor(number / 3) * 3_600_000).toISOString(),
  industry: number % 2 ? '机械' : null,
  park: `园区${number % 5}`,
  stages: [
    { day: '2026-01-01', stage: 'signed' },
    { day: '2026-03-01', stage: number % 2 ? 'started' : 'producing' },
  ],
  keywords: number % 3 ? ['招商', `词${number % 7}`] : [],
  ...more,
})
const DAY = '2026-02-01'
/** With all its steps. */
const entryOf = (of: Row) => entryFrom(of, '')
const FACETS: Facet[] = ['unit', 'campaign', 'year', 'month', 'industry', 'method', 'park', 'stage', 'topic']
/** All that can be asked of it, by kind and facet. */
const told = (catalogue: Catalogue) =>
  [undefined, ...KINDS].flatMap((kind) => [
    catalogue.list(kind),
    ...FACETS.flatMap((facet) =>
      catalogue.counts(kind, facet).map(([value, count]) => [value, count, catalogue.by(kind, facet, value)]),
    ),
  ])
const entry = (number: number): Entry => entryOf(row(number)) as Entry

describe('an entry', () => {
  it('is of the month in which it was published in Beijing', () =>
    expect(entryOf(row(0, { firstPublishedAt: '2026-10-31T16:00:00.000Z' }))?.month).toBe('2026-11'))
  it('holds the stage that was reached and those to come', () => {
    const held = (day: string) => entryFrom(row(0), day)?.steps.map((step) => step.day)
    expect(held('2025-12-31')).toEqual(['2026-01-01', '2026-03-01'])
    expect(held('2026-02-28')).toEqual(['2026-01-01', '2026-03-01'])
    expect(held('2026-03-01')).toEqual(['2026-03-01'])
  })
  it('holds the figures of cases in campaigns alone', () => {
    const reached = [{ indicator: 'jobs', unit: 'people', amount: '20' }]
    const held = (more: Partial<Row>) => entryOf(row(0, { kind: 'cases', campaigns: ['p'], reached, ...more }))?.counted
    const { firstPublishedAt } = row(0)
    expect(held({})).toEqual({ record: null, publishedAt: firstPublishedAt, reached })
    const later = { record: 'r', revisedAt: '2026-03-01T00:00:00.000Z' }
    expect(held(later)).toEqual({ record: 'r', publishedAt: later.revisedAt, reached })
    for (const none of [{ campaigns: [] }, { kind: 'news' as const }, { reached: [] }]) expect(held(none)).toBeNull()
  })
  it.each(['suspended', 'withdrawn'] as const)('is none where the story is %s', (state) =>
    expect(entryOf(row(0, { state }))).toBeUndefined(),
  )
})

describe('the lists', () => {
  it('are newest first, of one moment in the order of ids', () => {
    const catalogue = new Catalogue([entry(2), entry(7), entry(1), entry(0)], DAY)
    expect(catalogue.list().map(({ story }) => story)).toEqual(['s7', 's0', 's1', 's2'])
    expect(catalogue.list(KINDS[1]).map(({ story }) => story)).toEqual(['s1'])
  })

  test('hold after any moves what one that is made anew holds', () => {
    const { next } = chance(7)
    const catalogue = new Catalogue([], DAY)
    const live = new Map<string, Entry>()
    for (let move = 0; move < 2_000; move++) {
      const number = Math.floor(next() * 60)
      const there = next() < 0.6 ? entry(number) : undefined
      catalogue.put(`s${number}`, there)
      if (there) live.set(there.story, there)
      else live.delete(`s${number}`)
    }
    const anew = new Catalogue([...live.values()], DAY)
    expect(told(catalogue)).toEqual(told(anew))
    expect(catalogue.list().length).toBe(live.size)
  })

  it('forget what was counted when anything changes', () => {
    const catalogue = new Catalogue([entry(1)], DAY)
    expect(catalogue.counts(undefined, 'topic')).toEqual([
      ['招商', 1],
      ['词1', 1],
    ])
    catalogue.put('s1', undefined)
    expect(catalogue.counts(undefined, 'topic')).toEqual([])
    expect(catalogue.by(undefined, 'topic', '招商')).toEqual([])
  })

  it('of several values are those that have all of them, in the same order', () => {
    const all = Array.from({ length: 40 }, (_, number) => entryOf(row(number, { kind: 'cases' })) as Entry)
    const catalogue = new Catalogue(all, DAY)
    const found = catalogue.matching('cases', [
      ['industry', '机械'],
      ['park', '园区1'],
      ['unit', 'u3'],
    ])
    expect(found.map(({ story }) => story)).toEqual(['s31', 's11'])
    expect(catalogue.matching('cases', [])).toEqual(catalogue.list('cases'))
    expect(catalogue.matching('news', [['industry', '机械']])).toEqual([])
  })

  it('of stages hold what is reached by today, and follow the calendar', () => {
    const catalogue = new Catalogue([entryOf(row(1, { kind: 'cases' })) as Entry], DAY)
    const stages = () => catalogue.counts('cases', 'stage').map(([stage]) => stage)
    expect(stages()).toEqual(['signed'])
    catalogue.turnTo('2026-03-01')
    expect(stages()).toEqual(['started'])
    catalogue.turnTo('2025-12-31')
    expect(stages()).toEqual([])
  })
})
