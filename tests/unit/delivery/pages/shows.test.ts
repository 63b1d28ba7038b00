import { describe, expect, it } from 'vitest'
import { Index, type Entry } from '../../../../src/delivery/pages/pageIndex'
import { Shows } from '../../../../src/delivery/pages/shows'

describe('what a page shows', () => {
  const shows = new Shows([
    ['a', 'a1'],
    ['b', null],
  ])

  it('tells an edition, one that is not live, and a story that is not shown', () => {
    expect([shows.get('a'), shows.get('b'), shows.get('a1')]).toEqual(['a1', null, undefined])
    expect([shows.has('a'), shows.has('b'), shows.has('a1')]).toEqual([true, true, false])
  })

  it('gives back what it was made of', () => {
    expect([...shows]).toEqual([
      ['a', 'a1'],
      ['b', null],
    ])
    expect([...shows.keys()]).toEqual(['a', 'b'])
    expect([...new Shows([])]).toEqual([])
  })
})

describe('the index of pages', () => {
  const entryOf = (address: string): Entry => ({
    stale: false,
    page: {
      address,
      seq: 1,
      status: 200,
      headers: [],
      files: [],
      shows: new Shows([['story', 'edition']]),
      tags: ['tag'],
      until: Infinity,
      end: Infinity,
    },
  })

  // One, a few, as many as change its form, and many.
  it.each([1, 2, 16, 17, 40])('finds %i pages of one story and takes them out again', (count) => {
    const index = new Index()
    const entries = Array.from({ length: count }, (_, at) => entryOf(`/cases/${at}`))
    for (const { page } of entries) index.add(entryOf(page.address))
    for (const entry of entries) index.add(entry)
    expect([index.showing('story'), index.tagged('tag')]).toEqual([entries, entries])
    for (const [at, entry] of entries.entries()) {
      expect(index.remove(entry.page.address)).toBe(true)
      expect([index.showing('story'), index.tagged('tag')]).toEqual([entries.slice(at + 1), entries.slice(at + 1)])
    }
    expect(index.remove('/cases/0')).toBe(false)
  })
})
