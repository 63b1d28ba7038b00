/** The page of the search: the query of its address, filters with counts, what was found, what to do where nothing was. */
import { t } from '../../../src/messages/index'
import { describe, expect, it } from 'vitest'
import { guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { settings, wholeHome } from '../../../src/site/components/Home/examples'
import { PageMeta } from '../../../src/site/components/PageMeta'
import { SearchPage } from '../../../src/site/components/SearchPage'
import type { SearchResults } from '../../../src/site/model'
import { searchPath, type SearchQuery } from '../../../src/site/paths'
import { presentSearch, readSearchQuery } from '../../../src/site/present/search'
import { markup, words } from './markup'

const site = { origin: 'https://example.cn', settings }
const query: SearchQuery = { q: '担保', order: 'relevance', page: 1 }
const [unit] = wholeHome.units
if (!unit) throw new Error('no unit')

const found: SearchResults = {
  query,
  found: 'all',
  total: 41,
  most: null,
  hits: [
    {
      card: guaranteeCompany,
      title: [
        { text: '<担保>', mark: true },
        { text: '公司', mark: false },
      ],
      excerpt: [{ text: '一家<b>担保</b>公司', mark: true }],
    },
  ],
  kinds: [
    ['notices', 1],
    ['cases', 40],
  ],
  units: [[unit, 41]],
  years: [
    ['2026', 40],
    ['2023', 1],
  ],
}
const nothing: SearchResults = { ...found, total: 0, hits: [], kinds: [], units: [], years: [] }
const shown = (results: SearchResults) => {
  const { meta, crumbs: _crumbs, ...page } = presentSearch(site, results)
  return { meta, html: markup(<SearchPage {...page} />) }
}

describe('the query', () => {
  it.each([
    [{}, { q: '' }],
    [{ q: ['甲', '乙'], kind: 'cases', unit: 'rongmeiti', year: '2023', order: 'date', page: '2' }, undefined],
    [
      { q: '\u0000"*', order: 'best', kind: '' },
      { q: '\u0000"*', order: 'relevance' },
    ],
  ])('%j', (raw, expected) => {
    const whole = { q: '甲', kind: 'cases', unit: 'rongmeiti', year: '2023', order: 'date', page: 2 }
    expect(readSearchQuery(raw)).toMatchObject(expected ?? whole)
  })
  it.each([{ kind: 'units' }, { unit: '../x' }, { year: '23' }, { page: '0' }, { page: ['1', '2'] }])(
    '%j is none',
    (raw) => expect(readSearchQuery({ q: '甲', ...raw } as never)).toBeNull(),
  )
  it('has one address', () => {
    expect(searchPath({ ...query, kind: 'cases', page: 2, order: 'date' })).toBe(
      `/search?q=${encodeURIComponent('担保')}&kind=cases&order=date&page=2`,
    )
  })
})

describe('what was found', () => {
  const { meta, html } = shown(found)
  it('is marked and escaped', () => {
    expect(html).toContain('<mark>&lt;担保&gt;</mark>公司')
    expect(html).toContain('<mark>一家&lt;b&gt;担保&lt;/b&gt;公司</mark>')
  })
  it('can be filtered, with counts, in the order of the columns; a single unit is no choice', () => {
    expect(html).toMatch(/典型案例（40）.*通知公告（1）.*2026年（40）/)
    expect(html).not.toContain('（41）')
    expect(words(html)).toContain('共 41 篇，第 1 页，共 3 页')
  })
  it('is for no search engine', () => expect(markup(<PageMeta {...meta} />)).toContain('content="noindex"'))
})

describe('where nothing was found', () => {
  it('says what to do', () => expect(words(shown(nothing).html)).toContain('没有找到“担保”。少写几个词'))
  it('offers to look without filters', () => {
    const { html } = shown({ ...nothing, query: { ...query, year: '1999' } })
    expect(html).toContain(`href="${searchPath(query)}"`)
  })
  it('and nothing was asked, says what to write', () => {
    expect(words(shown({ ...nothing, query: { ...query, q: '' } }).html)).toContain('输入要找的词')
  })
})

it('says where the newest alone are counted', () => {
  expect(presentSearch(site, found).note).toBeUndefined()
  expect(presentSearch(site, { ...found, most: 2000 }).note).toContain('2000')
  const both = presentSearch(site, { ...found, found: 'any', most: 2000 }).note
  expect(both).toContain(t('site.search.any'))
  expect(both).toContain(t('site.search.most', { most: 2000 }))
})
