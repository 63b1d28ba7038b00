import { describe, expect, it } from 'vitest'
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
