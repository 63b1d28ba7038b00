/** The pages around articles: frame, home, lists, what is gone, what crawlers read. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { REASON_CODES } from '../../../src/editorial/rules/stages'
import { Gone } from '../../../src/site/components/Gone'
import { Home } from '../../../src/site/components/Home'
import { emptyHome, settings, wholeHome } from '../../../src/site/components/Home/examples'
import { ListPage } from '../../../src/site/components/ListPage'
import { PageMeta } from '../../../src/site/components/PageMeta'
import { SiteFrame } from '../../../src/site/components/SiteFrame'
import { alone, guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { StoryPage } from '../../../src/site/components/StoryPage'
import { presentArticle } from '../../../src/site/present/article'
import { presentFrame } from '../../../src/site/present/frame'
import { presentGone } from '../../../src/site/present/gone'
import { presentHome } from '../../../src/site/present/home'
import { presentListing } from '../../../src/site/present/listing'
import { pageMeta } from '../../../src/site/present/pageMeta'
import { presentStoryPage } from '../../../src/site/present/storyPage'
import type { Listing } from '../../../src/site/model'
import { UNAVAILABLE_POLICY, unavailablePage } from '../../../src/site/unavailable'
import { markup, words } from './markup'

const NOW = new Date('2026-11-23T08:00:00Z')
const site = { origin: 'https://example.cn', settings }

/** What the footer leads to, in its order. */
const SERVICE = [
  '/sitemap',
  '/corrections',
  '/archive',
  '/topics',
  '/about',
  '/copyright',
  '/privacy',
  '/accessibility',
]

describe('the frame', () => {
  const frame = (given = settings, grey = false) =>
    markup(
      <SiteFrame
        {...presentFrame(
          grey ? { ...given, greyUntil: '2026-11-23' } : given,
          ['notices', 'cases'],
          'cases',
          NOW,
          '/cases',
        )}
      >
        <p>页</p>
      </SiteFrame>,
    )
  it('shows the columns that have something, the current one marked', () => {
    expect(
      [...frame().matchAll(/<a href="(\/[a-z]*)"( aria-current="page")?>/g)].map(([, href, current]) => [
        href,
        Boolean(current),
      ]),
    ).toEqual([
      ['/', false],
      ['/accessibility', false],
      ['/', false],
      ['/cases', true],
      ['/notices', false],
      ...SERVICE.map((href) => [href, false]),
    ])
  })
  it('says in its footer what is set, and leaves no gap for what is not', () => {
    expect(words(frame())).toContain('主管单位：中共演示市委宣传部')
    const bare = frame({})
    expect(bare).toMatch(
      /<footer class="colophon"><div class="wrap"><p class="colophon-name">典型<\/p><ul class="inline"><li><a href="\/sitemap">网站地图<\/a><\/li><li><a href="\/corrections">更正<\/a><\/li>(?:<li><a href="\/[a-z.]+">[^<]+<\/a><\/li>)+<\/ul><\/div><\/footer>/,
    )
  })
  it('leads to where errors are reported, beside the site map, if that is set and an address of the web', () => {
    const foot = (errorReport: string) => frame({ errorReport })
    expect(foot('https://example.cn/jiucuo?code=1')).toContain(
      '<li><a href="/sitemap">网站地图</a></li><li><a href="https://example.cn/jiucuo?code=1"',
    )
    expect(foot('javascript:alert(1)')).not.toContain('javascript')
  })
  it('is grey until the day that is set', () => {
    expect(frame(settings, true)).toContain('class="grey"></div><div class="page">')
    expect(frame()).not.toContain('class="grey"')
  })
  it('begins with a way to the text', () =>
    expect(frame()).toMatch(/^<div [^>]*><\/div><div class="page"><a class="skip" href="#main">/))
})

describe('the head of a page', () => {
  const story = presentStoryPage(site, guaranteeCompany, alone, presentArticle(guaranteeCompany, alone), [])
  const tags = Object.fromEntries(story.meta.tags)
  it('has an address, a title and a description', () => {
    expect(story.meta).toMatchObject({
      title: `${guaranteeCompany.card.title} - ${settings.siteName}`,
      canonical: 'https://example.cn/cases/zhong-xiao-qi-ye-dan-bao-gong-si',
      description: guaranteeCompany.card.summary,
    })
  })
  it('has the tags that inspections read', () => {
    expect(tags).toMatchObject({
      SiteName: settings.siteName,
      SiteDomain: 'example.cn',
      SiteIDCode: '0000000000',
      ColumnName: '典型案例',
      ColumnType: '典型案例',
      ArticleTitle: guaranteeCompany.card.title,
      PubDate: '2026-11-23 14:05',
      ContentSource: '市融媒体中心',
      Keywords: '招商引资,中小企业,融资担保',
      Url: 'https://example.cn/cases/zhong-xiao-qi-ye-dan-bao-gong-si',
      Image: 'https://example.cn/api/media/file/m-photograph-1440.jpg',
    })
  })
  it('has no tag without content', () => {
    const meta = pageMeta(
      { origin: 'http://localhost:3000', settings: {} },
      { tags: { Keywords: undefined, Author: '', Image: ' ' }, picture: undefined },
    )
    expect(meta.tags).toEqual([
      ['SiteName', '典型'],
      ['SiteDomain', 'localhost:3000'],
    ])
    expect(markup(<PageMeta {...meta} />)).not.toMatch(/content="(null|undefined)?"/)
  })
})

describe('the home page', () => {
  it('has everything in its place', () => {
    const { meta: _meta, ...props } = presentHome(site, wholeHome, NOW)
    const html = markup(<Home {...props} />)
    const order = ['headline', 'pictures', 'latest', 'wave', 'cases', 'column', 'units'].map((name) =>
      html.indexOf(`class="${name}"`),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(Math.min(...order)).toBeGreaterThanOrEqual(0)
    expect(words(html)).toContain('目标 7,000.00 万美元')
  })
  it('of a new site says what will stand here', () => {
    const { meta: _meta, ...props } = presentHome(site, emptyHome, NOW)
    expect(words(markup(<Home {...props} />))).toBe(
      '最新还没有公开的稿件。新闻单位的稿件经三审签发后，在这里可以读到。',
    )
  })
  it.each([
    ['2026-11-23', true],
    ['2026-11-22', false],
    [undefined, true],
  ])('announces until %s: %s', (until, shown) => {
    const announced = { ...site, settings: { ...settings, announcement: { text: '演示公告', until } } }
    expect(presentHome(announced, emptyHome, NOW).announcement).toBe(shown ? '演示公告' : undefined)
  })
})

describe('a list', () => {
  const filters: Listing['filters'] = {
    units: wholeHome.units,
    years: ['2026'],
    campaigns: [],
    industries: ['机械 电子', '融资担保'],
    methods: ['chamber', 'fund'],
    parks: [],
    stages: [],
  }
  const listing: Listing = {
    kind: 'cases',
    query: { page: 2, unit: 'gsl', year: '2026' },
    page: 2,
    total: 41,
    cards: wholeHome.columns.cases,
    filters,
  }
  it('offers filters that choose among something, each keeping the others and beginning at page 1', () => {
    const shown = presentListing(site, listing).filters
    expect(shown.map(({ label }) => label)).toEqual(['单位', '年份', '产业', '招商方式'])
    expect(shown[0]?.options.find(({ current }) => current)?.text).toBe('市工商联')
    expect(shown[2]?.options[1]?.href).toBe(`/cases?industry=${encodeURIComponent('机械 电子')}&unit=gsl&year=2026`)
    expect(shown[1]?.options[0]?.href).toBe('/cases?unit=gsl')
  })
  it('has pages with the filters, and says how many there are', () => {
    const { meta: _meta, crumbs: _crumbs, ...props } = presentListing(site, listing)
    const html = markup(<ListPage {...props} />)
    expect(words(html)).toContain('共 41 篇，第 2 页，共 3 页')
    expect(html).toContain('href="/cases?unit=gsl&amp;year=2026&amp;page=3"')
  })
  it('that is empty says what belongs here, or how to see everything', () => {
    const none = { ...listing, query: { page: 1 }, page: 1, total: 0, cards: [] }
    expect(presentListing(site, none).empty?.all).toBeUndefined()
    expect(presentListing(site, { ...none, query: { page: 1, year: '2020' } }).empty?.all?.href).toBe('/cases')
  })
})

describe('a withdrawn story', () => {
  const gone = (code: string, publicNote?: string) =>
    presentGone(site, { at: '2026-11-22T16:30:00.000Z', code, publicNote })
  it.each(REASON_CODES.withdraw)('says why in words: %s', (code) => {
    expect(gone(code).sentence).toMatch(/^2026年11月23日撤下，原因：[^a-zA-Z]+。$/)
  })
  it('says when alone where the reason has no word', () =>
    expect(gone('unheardOf').sentence).toBe('2026年11月23日撤下。'))
  it('tells readers what the office wrote, else a neutral sentence', () => {
    expect(gone('copyright', '<b>').note).toBe('<b>')
    expect(gone('copyright').note).toBe('这个地址的内容不再提供。')
    expect(presentGone(site, null).sentence).not.toMatch(/\d/)
  })
  it('is kept out of search engines and offers ways out', () => {
    const { meta, ...props } = gone('expired')
    expect(meta).toMatchObject({ hidden: true, canonical: undefined })
    expect(markup(<Gone {...props} ways={[{ text: '首页', href: '/' }]} />)).toContain('<a href="/">首页</a>')
  })
})

describe('around an article', () => {
  it('stands what is live now, marked as derived', () => {
    const around = {
      ...alone,
      related: wholeHome.latest.slice(4, 6),
      previous: wholeHome.columns.cases[1],
      unit: wholeHome.units[0],
    }
    const {
      meta: _meta,
      crumbs,
      ...props
    } = presentStoryPage(site, guaranteeCompany, around, presentArticle(guaranteeCompany, alone), [
      { id: 'a', text: '甲' },
    ])
    const html = markup(
      <StoryPage {...props}>
        <p>文</p>
      </StoryPage>,
    )
    expect(crumbs.map(({ href }) => href)).toEqual(['/', '/cases'])
    // related, neighbours, history, unit, the Word document, the way for staff
    expect(html.match(/data-derived/g)).toHaveLength(6)
    expect(html).toMatch(/<a href="\/cases\/[a-z0-9-]+\.docx" download="[^"]+\.docx">下载 Word 文档<\/a>/)
    expect(words(html)).toContain('更正：总投资应为1000万美元。')
    expect(html).toContain('href="/units/media"')
    expect(words(html)).toContain('网址：https://example.cn/cases/zhong-xiao-qi-ye-dan-bao-gong-si')
  })
})

describe('the page that stands alone', () => {
  const html = unavailablePage()
  it('loads nothing', () => expect(html).not.toMatch(/src=|<link|url\(|https?:/))
  it('has one style, which its policy names, no script and no style of an element', () => {
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(UNAVAILABLE_POLICY).toContain(`style-src 'sha256-${hash}'`)
    expect(UNAVAILABLE_POLICY).not.toContain('unsafe')
    expect(html).not.toMatch(/<script| style=|<style>[\s\S]*<style>/)
  })
  it('is in Chinese and says what to do', () => {
    expect(html).toContain('<html lang="zh-CN">')
    expect(words(html)).toContain('过几分钟再打开这个页面。')
  })
})
