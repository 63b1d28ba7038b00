import { describe, expect, it } from 'vitest'
import { isSlug, listPath } from '../../../src/site/paths'
import { readListQuery, readPage } from '../../../src/site/present/listQuery'
import { pager } from '../../../src/site/present/pager'

describe('the address of a list', () => {
  it('names its filters in one order and leaves page 1 out', () => {
    expect(listPath('/cases', { year: '2026', page: 1, unit: 'media', park: undefined })).toBe(
      '/cases?unit=media&year=2026',
    )
    expect(listPath('/cases', { page: 1 })).toBe('/cases')
  })
  it('escapes what it names', () => {
    expect(listPath('/cases', { industry: '机械&电子', page: 2 })).toBe(
      `/cases?industry=${encodeURIComponent('机械&电子')}&page=2`,
    )
  })
})

describe('the last part of an address', () => {
  it.each(['a', 'dan-bao-gong-si', '2026-5'])('may be %s', (slug) => expect(isSlug(slug)).toBe(true))
  it.each(['', '-a', 'a-', 'A', '%E5', '案例', 'a b', '..', 'a/b', 'a\u0000', 'x'.repeat(300)])(
    'cannot be %j',
    (slug) => expect(isSlug(slug)).toBe(false),
  )
})

describe('the query of a list', () => {
  it('is read as it stands', () => {
    expect(
      readListQuery('cases', { unit: 'media', year: '2026', method: 'chamber', industry: '机械', page: '3' }),
    ).toEqual({
      unit: 'media',
      year: '2026',
      method: 'chamber',
      industry: '机械',
      page: 3,
    })
  })
  it('ignores what no list knows, what this one does not offer, and what is empty', () => {
    expect(readListQuery('notices', { utm: 'x', method: 'nonsense', unit: '' })).toEqual({ page: 1 })
  })
  it.each([
    { page: '0' },
    { page: '-1' },
    { page: '1.5' },
    { page: '9999999' },
    { page: ['1', '2'] },
    { year: '20' },
    { year: ['2025', '2026'] },
    { unit: '../etc' },
    { method: 'theft' },
    { industry: 'a\u0000b' },
    { park: 'x'.repeat(101) },
  ])('says nothing that a list could answer: %j', (query) => expect(readListQuery('cases', query)).toBeNull())
  it('begins at page 1', () => expect(readPage(undefined)).toBe(1))
})

describe('numbered pages', () => {
  const hrefOf = (page: number) => `/cases?page=${page}`
  const numbers = (total: number, page: number) =>
    pager(total, page, 20, hrefOf).links.map((link) => link?.page ?? null)

  it('are all there while they are few', () => expect(numbers(81, 3)).toEqual([1, 2, 3, 4, 5]))
  it('leave gaps between first, near and last', () =>
    expect(numbers(400, 10)).toEqual([1, null, 8, 9, 10, 11, 12, null, 20]))
  it('know their neighbours and the total', () => {
    expect(pager(40, 2, 20, hrefOf)).toMatchObject({ total: 40, pages: 2, previous: '/cases?page=1', next: undefined })
    expect(pager(0, 1, 20, hrefOf)).toMatchObject({ pages: 1, previous: undefined, next: undefined })
  })
})
