import { describe, expect, it } from 'vitest'
import {
  archivePath,
  homePreviewPath,
  isPageAddress,
  isSlug,
  listPath,
  readPeriod,
  readTopic,
  topicPath,
} from '../../../src/site/paths'
import { readTried } from '../../../src/site/present/homePreview'
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

describe('the address of a topic', () => {
  it.each(['招商引资', 'C++', '100%', "a'b(c)*!", '“一号工程”', 'A B', '5G·工业'])(
    'is spelled one way: %s',
    (keyword) => {
      const address = topicPath(keyword)
      expect(address).toMatch(/^\/topics\/[\w.%~-]+$/)
      expect(readTopic(address.slice('/topics/'.length))).toBe(keyword)
      expect(isPageAddress(address)).toBe(true)
      expect(isPageAddress(`${address}?page=2`)).toBe(true)
    },
  )
  it.each(['', ' a', 'a/b', '..', '.', 'a\u0000', 'a\u200b', 'x'.repeat(51), '\ud800'])('is none for %j', (keyword) => {
    const spelled = `/topics/${keyword === '\ud800' ? '%ED%A0%80' : encodeURIComponent(keyword)}`
    expect(isPageAddress(spelled)).toBe(false)
    expect(readTopic(spelled.slice('/topics/'.length))).toBeNull()
  })
  it.each([
    '/topics/招商',
    '/topics/%e6%8b%9b%e5%95%86',
    '/topics/%E6%8B%9B%E5%95%86/',
    '/topics/%E6%8B%9B%E5%95%86?page=1',
    '/topics/%E6%8B%9B%E5%95%86?page=2&x=1',
    '/topics/%61',
    '/topics/%',
    '/topics/a%2Fb',
  ])('is kept in no other spelling: %s', (address) => expect(isPageAddress(address)).toBe(false))
})

describe('the address of the archive', () => {
  it('is that of a year or of a month', () => {
    expect(archivePath('2026')).toBe('/archive/2026')
    expect(archivePath('2026-11')).toBe('/archive/2026/11')
    for (const path of ['/archive', '/archive/2026', '/archive/2026/03', '/archive/2026/03?page=2'])
      expect(isPageAddress(path)).toBe(true)
    expect([readPeriod('2026'), readPeriod('2026', '03')]).toEqual(['2026', '2026-03'])
  })
  it.each([
    ['1999', undefined],
    ['20267', undefined],
    ['2026', '3'],
    ['2026', '13'],
    ['2026', '00'],
    ['２０２６', undefined],
  ])('is none for %s %s', (year, month) => {
    expect(readPeriod(year, month)).toBeNull()
    expect(isPageAddress(`/archive/${year}${month === undefined ? '' : `/${month}`}`)).toBe(false)
  })
})

describe('the home page as a director tries it', () => {
  it('names the stories in its query, and is kept by nobody', () => {
    const path = homePreviewPath({ kind: 'cases', id: '1' }, [
      { kind: 'news', id: '2' },
      { kind: null, id: 'row' },
    ])
    expect(path).toBe('/preview/home?headline=cases%3A1&picture=news%3A2')
    expect(readTried({ headline: 'cases:1', picture: 'news:2' })).toEqual({
      headline: { kind: 'cases', id: '1' },
      pictureNews: [{ kind: 'news', id: '2' }],
    })
    expect(isPageAddress(path)).toBe(false)
    expect(isPageAddress('/preview/home')).toBe(false)
  })
  it.each(['users:1', 'cases:', 'cases', ':1', 'cases:1:2', 'cases:a b', 'cases:' + 'x'.repeat(101)])(
    'reads no story from %s',
    (text) => expect(readTried({ headline: text, picture: [text] })).toEqual({ headline: undefined, pictureNews: [] }),
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
    { stage: 'nonsense' },
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
