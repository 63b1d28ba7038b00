/** The lists: what an address shows and back, and what of a page may be taken up or put down at once. */
import { describe, expect, it, test } from 'vitest'
import { choosableOf, meantBy, reviews, unclaimed } from '../../../src/desk/list/claimMany'
import { membersOf, queryOf, queryPath } from '../../../src/desk/list/query'
import type { StoryRow } from '../../../src/desk/list/StoryTable'
import { isPlain, type ListQuery } from '../../../src/editorial/rules/listViews'
import { ROLES } from '../../../src/editorial/rules/roles'
import { STAGES, type Stage } from '../../../src/editorial/rules/stages'

const PLAIN: ListQuery = { stage: null, search: '', sort: '-updatedAt' }

describe('an address', () => {
  it.each<[string, Parameters<typeof queryOf>[0], unknown, ListQuery]>([
    ['of nothing is the plain list', {}, undefined, PLAIN],
    [
      'names stage, words and order',
      { 'where[stage][equals]': 'signOff', search: ' 甲 ', sort: 'stageSince' },
      '',
      {
        stage: 'signOff',
        search: '甲',
        sort: 'stageSince',
      },
    ],
    ['without an order has the one that was kept', {}, 'updatedAt', { ...PLAIN, sort: 'updatedAt' }],
    ['goes before the one that was kept', { sort: '-updatedAt' }, 'updatedAt', PLAIN],
    [
      'of what is none is the plain list',
      { 'where[stage][equals]': 'gone', search: ['a', 'b'], sort: 'title' },
      7,
      PLAIN,
    ],
  ])('%s', (_name, address, kept, query) => expect(queryOf(address, kept)).toEqual(query))

  it.each<ListQuery>([PLAIN, { stage: 'draft', search: '甲&乙=丙', sort: 'updatedAt' }])('comes back: %j', (query) => {
    const { searchParams, pathname } = new URL(queryPath('cases', query), 'http://desk')
    expect(pathname).toBe('/admin/collections/cases')
    expect(queryOf(Object.fromEntries(searchParams), 'stageSince')).toEqual(query)
    expect(Object.fromEntries(searchParams)).toEqual(membersOf(query))
  })

  it('is plain only without anything chosen', () => {
    expect(isPlain(PLAIN)).toBe(true)
    for (const other of [{ stage: 'draft' }, { search: '甲' }, { sort: 'stageSince' }] as Partial<ListQuery>[])
      expect(isPlain({ ...PLAIN, ...other })).toBe(false)
  })
})

const row = (id: string, stage: Stage, claimant?: string): StoryRow => ({
  id,
  stage,
  claimant,
  title: `稿件${id}`,
  updatedAt: '2026-11-01T00:00:00.000Z',
})

test.each(ROLES)('who reviews: %s', (role) =>
  expect(reviews(role)).toBe(['unitEditor', 'gatekeeper', 'director'].includes(role)),
)

test('what nobody has taken up lies in a review', () => {
  const rows = [...STAGES.map((stage) => row(stage, stage)), row('other', 'signOff', 'b')]
  expect(unclaimed(rows).map(({ id }) => id)).toEqual(['unitReview', 'gateReview', 'signOff'])
})

describe('what may be chosen', () => {
  const rows = [
    row('1', 'gateReview'),
    row('2', 'gateReview', 'me'),
    row('3', 'gateReview', 'other'),
    row('4', 'draft'),
  ]
  const chosen = choosableOf(rows, 'me', new Set(['1', '3']))
  it('waits for the person and is nobody’s, or is their own', () =>
    expect(chosen).toEqual([
      { id: '1', title: '稿件1', own: false },
      { id: '2', title: '稿件2', own: true },
    ]))
  it('is taken up where it is not one’s own, and put down where it is', () => {
    expect(meantBy('claim', chosen).map(({ id }) => id)).toEqual(['1'])
    expect(meantBy('release', chosen).map(({ id }) => id)).toEqual(['2'])
  })
})
