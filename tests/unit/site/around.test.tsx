/** The pages around the stories: what is chosen in a list, archive, topics, site map, and what the site says of itself. */
import { describe, expect, it, test } from 'vitest'
import { ArchivePage } from '../../../src/site/components/ArchivePage'
import { guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { emptyHome, settings, wholeHome } from '../../../src/site/components/Home/examples'
import { ListPage } from '../../../src/site/components/ListPage'
import { NotFound } from '../../../src/site/components/NotFound'
import { PeriodPage } from '../../../src/site/components/PeriodPage'
import { SiteMapPage } from '../../../src/site/components/SiteMapPage'
import { StatementPage } from '../../../src/site/components/StatementPage'
import { TopicsPage } from '../../../src/site/components/TopicsPage'
import { UnitPage } from '../../../src/site/components/UnitPage'
import { t } from '../../../src/messages/index'
import type { Listing } from '../../../src/site/model'
import { presentArchive, presentPeriod } from '../../../src/site/present/archive'
import { presentArticle } from '../../../src/site/present/article'
import { presentHome } from '../../../src/site/present/home'
import { presentListing } from '../../../src/site/present/listing'
import { presentSiteMap } from '../../../src/site/present/siteMap'
import {
  presentAbout,
  presentAccessibility,
  presentCopyright,
  presentPrivacy,
} from '../../../src/site/present/statements'
import { presentTopics } from '../../../src/site/present/topics'
import { presentUnit } from '../../../src/site/present/unit'
import { markup, words } from './markup'

const site = { origin: 'https://example.cn', settings }
const bare = { origin: 'https://example.cn', settings: {} }
const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href)

describe('a list with choices', () => {
  const listing = (query: Listing['query'], total: number): Listing => ({
    kind: 'cases',
    query,
    page: 1,
    total,
    cards: wholeHome.columns.cases.slice(0, total),
    filters: {
      units: wholeHome.units,
      years: ['2026'],
      campaigns: [],
      industries: [],
      methods: [],
      parks: [],
      stages: ['signed', 'lead'],
    },
  })
  const shown = (given: Listing) => {
    const { meta: _meta, crumbs: _crumbs, ...props } = presentListing(site, given)
    return { props, html: markup(<ListPage {...props} />) }
  }
  it('shows each with the address without it, and one without any', () => {
    const { props, html } = shown(listing({ page: 1, unit: 'gsl', stage: 'signed' }, 1))
    expect(props.chosen.links.map(({ href }) => href)).toEqual(['/cases?stage=signed', '/cases?unit=gsl'])
    expect(props.chosen.all?.href).toBe('/cases')
    expect(words(html)).toContain('单位：市工商联（去掉）')
  })
  it('shows one alone without a second way to the same list, and none where nothing is chosen', () => {
    expect(shown(listing({ page: 1, unit: 'gsl' }, 1)).props.chosen).toMatchObject({ links: [{ href: '/cases' }] })
    expect(shown(listing({ page: 1, unit: 'gsl' }, 1)).props.chosen.all).toBeUndefined()
    expect(shown(listing({ page: 1 }, 1)).html).not.toContain(t('pages.list.chosenLabel'))
  })
  it('leads on from a combination of which nothing is left', () => {
    const { html } = shown(listing({ page: 1, unit: 'gsl', stage: 'signed' }, 0))
    expect(words(html)).toContain(t('site.empty.filtered'))
    expect(hrefs(html)).toEqual(expect.arrayContaining(['/cases', '/cases?unit=gsl', '/cases?stage=signed']))
  })
  it('offers stages in the order of a project', () => {
    const stages = shown(listing({ page: 1 }, 1)).props.filters.find(({ label }) => label === t('site.filter.stage'))
    expect(stages?.options.slice(1).map(({ href }) => href)).toEqual(['/cases?stage=lead', '/cases?stage=signed'])
  })
})

describe('the archive', () => {
  const months: [string, number][] = [
    ['2027-02', 1],
    ['2026-11', 2],
    ['2026-03', 4],
  ]
  it('counts each year and its months, the latest year first', () => {
    const { meta: _meta, crumbs: _crumbs, ...props } = presentArchive(site, months)
    const html = markup(<ArchivePage {...props} />)
    expect(hrefs(html)).toEqual([
      '/archive/2027',
      '/archive/2027/02',
      '/archive/2026',
      '/archive/2026/03',
      '/archive/2026/11',
    ])
    expect(words(html)).toContain('2026年（6）3月（4）11月（2）')
  })
  it('without anything says what belongs here', () => {
    const { meta: _meta, crumbs: _crumbs, ...props } = presentArchive(site, [])
    expect(words(markup(<ArchivePage {...props} />))).toContain(t('pages.archive.empty'))
  })
  it('of a month leads to the other months of its year', () => {
    const listing = { period: '2026-11', months: months.slice(1), page: 1, total: 1, cards: [guaranteeCompany] }
    const { meta, crumbs, ...props } = presentPeriod(site, listing)
    expect(crumbs.map(({ href }) => href)).toEqual(['/', '/archive', '/archive/2026', '/archive/2026/11'])
    expect(meta.canonical).toBe('https://example.cn/archive/2026/11')
    expect(markup(<PeriodPage {...props} />)).toMatch(/href="\/archive\/2026\/11" aria-current="page"/)
  })
})

describe('topics', () => {
  const shown = (topics: [string, number][], total: number) => {
    const { meta: _meta, crumbs: _crumbs, ...props } = presentTopics(site, { topics, total })
    return markup(<TopicsPage {...props} />)
  }
  it('say how many there are where not all are shown, and what belongs here where there are none', () => {
    expect(words(shown([['招商', 2]], 1))).toBe('话题招商（2）')
    expect(words(shown([['招商', 2]], 9))).toContain('共 9 个话题')
    expect(words(shown([], 0))).toContain(t('pages.topics.empty'))
  })
  it('are led to by the keywords of an article, and by none of a preview', () => {
    const [first] = presentArticle(guaranteeCompany, { campaigns: [] }).keywords
    expect(first).toEqual({ text: '招商引资', href: `/topics/${encodeURIComponent('招商引资')}` })
    expect(presentArticle({ ...guaranteeCompany, history: [] }, { campaigns: [] }).keywords[0]).toBe('招商引资')
  })
})

test('the site map leaves out what there is nothing of', () => {
  const nothing = { columns: [], campaigns: [], units: [], years: [], topics: [] }
  const { meta: _meta, crumbs: _crumbs, ...props } = presentSiteMap(bare, nothing)
  const html = markup(<SiteMapPage {...props} />)
  expect([...html.matchAll(/<section class="link-list" id="(\w+)"/g)].map(([, id]) => id)).toEqual([
    'archive',
    'topics',
    'service',
  ])
  expect(hrefs(html)).not.toContain('/sitemap')
  expect(hrefs(html)).toEqual(expect.arrayContaining(['/sitemap.xml', '/about', '/privacy', '/feed.xml']))
})

test('the page of a unit says what it is, what it was, where it went, and leads to its stories by kind', () => {
  const unit = { id: 'u', name: '市融媒体中心', slug: 'media', kind: 'media', formerNames: ['市报社', '市广播电视台'] }
  const {
    meta: _meta,
    crumbs: _crumbs,
    ...props
  } = presentUnit(site, {
    unit,
    successor: { id: 'v', name: '市传媒集团', slug: 'group' },
    page: 1,
    total: 3,
    cards: [guaranteeCompany],
    kinds: [
      ['cases', 2],
      ['news', 1],
    ],
    campaigns: [[{ ...guaranteeCompany, kind: 'campaigns', slug: 'wave' }, 2]],
  })
  const html = markup(<UnitPage {...props} />)
  expect(words(html)).toContain('曾用名市报社、市广播电视台')
  expect(hrefs(html)).toEqual(
    expect.arrayContaining(['/units/group', '/cases?unit=media', '/news?unit=media', '/campaigns/wave']),
  )
})

describe('what the site says of itself', () => {
  it.each([
    ['about', presentAbout],
    ['copyright', presentCopyright],
    ['privacy', presentPrivacy],
    ['accessibility', presentAccessibility],
  ] as const)('%s tells how to reach it, or that nobody has said so yet', (path, present) => {
    const page = (given: typeof site | typeof bare) => {
      const { meta, crumbs: _crumbs, ...props } = present(given)
      expect(meta.canonical).toBe(`https://example.cn/${path}`)
      return words(markup(<StatementPage {...props} />))
    }
    expect(page(site)).toContain(settings.contact)
    expect(page(site)).not.toContain(t('pages.about.contactMissing'))
    expect(page(bare)).toContain(t('pages.about.contactMissing'))
  })
  it('names who is behind it, what is not set left out', () => {
    const { sections } = presentAbout({ ...site, settings: { organizer: '一号办' } })
    expect(sections.flatMap(({ facts }) => facts.map(({ path }) => path))).toEqual(['organizer'])
  })
})

test('a page that is missing offers the search', () =>
  expect(markup(<NotFound ways={[]} />)).toMatch(/<form[^>]* action="\/search"[^>]* method="get"/))

test('the box of units leads to all of them where it shows some', () => {
  const all = (unitCount: number) => presentHome(site, { ...wholeHome, unitCount }, new Date()).allUnits
  expect(all(40)?.href).toBe('/sitemap#units')
  expect(all(wholeHome.units.length)).toBeUndefined()
  expect(presentHome(site, emptyHome, new Date()).allUnits).toBeUndefined()
})
