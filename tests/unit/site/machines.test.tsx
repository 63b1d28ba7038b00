/** What programs read of pages: heads, data, maps; held against the schemas of the standards. */
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../../src/editorial/rules/kinds'
import { wave } from '../../../src/site/components/CampaignArticle/examples'
import { alone, bareCase, guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { settings, wholeHome } from '../../../src/site/components/Home/examples'
import { signing } from '../../../src/site/components/NewsArticle/examples'
import { coverageNotice } from '../../../src/site/components/NoticeArticle/examples'
import { PageMeta } from '../../../src/site/components/PageMeta'
import { photograph, smallMap } from '../../../src/site/components/Picture/examples'
import { mayorSpeech } from '../../../src/site/components/SpeechArticle/examples'
import { HOME_CARD, storyCardPath } from '../../../src/site/cardPaths'
import type { Listing, LiveStory } from '../../../src/site/model'
import { openSearchXml } from '../../../src/site/openSearch'
import { isPageAddress, readSitemapPath, sitemapPath } from '../../../src/site/paths'
import { presentArticle } from '../../../src/site/present/article'
import { presentCorrections } from '../../../src/site/present/corrections'
import { presentHome } from '../../../src/site/present/home'
import { presentListing } from '../../../src/site/present/listing'
import { pageMeta, type PageMetaProps } from '../../../src/site/present/pageMeta'
import { firstPicture, sharePicture } from '../../../src/site/present/pictures'
import { presentStoryPage } from '../../../src/site/present/storyPage'
import { structuredText } from '../../../src/site/present/structured'
import { presentUnit } from '../../../src/site/present/unit'
import { robotsText } from '../../../src/site/robots'
import { newsXml } from '../../../src/site/sitemaps/news'
import { sitemapIndexXml } from '../../../src/site/sitemaps/parts'
import { placesXml, storiesXml } from '../../../src/site/sitemaps/urls'
import { structuredFaults, xmlFaults } from '../../support/schemas'
import { markup } from './markup'

const ORIGIN = 'https://example.cn'
const NOW = new Date('2026-11-23T08:00:00Z')
const site = { origin: ORIGIN, settings }
const STORIES: LiveStory[] = [guaranteeCompany, mayorSpeech, coverageNotice, signing, wave, bareCase]
const storyMeta = (story: LiveStory): PageMetaProps =>
  presentStoryPage(site, story, alone, presentArticle(story, alone), []).meta

const NO_FILTERS = { units: [], years: [], campaigns: [], industries: [], methods: [], parks: [], stages: [] }
const listing: Listing = { kind: 'cases', query: {}, page: 1, total: 1, cards: [guaranteeCompany], filters: NO_FILTERS }
const UNIT = { id: 'u-media', name: '市融媒体中心', shortName: '融媒体中心', slug: 'media' }
/** Every kind of page. */
const METAS: Record<string, PageMetaProps> = {
  home: presentHome(site, wholeHome, NOW).meta,
  list: presentListing(site, listing).meta,
  unit: presentUnit(site, { unit: UNIT, page: 1, total: 1, cards: [guaranteeCompany], kinds: [], campaigns: [] }).meta,
  corrections: presentCorrections(site, [], 0, 1).meta,
  ...Object.fromEntries(STORIES.map((story) => [story.slug, storyMeta(story)])),
}
const things = ({ data = '{}' }: PageMetaProps): Record<string, unknown>[] =>
  (JSON.parse(data) as { '@graph'?: Record<string, unknown>[] })['@graph'] ?? []
const thing = (meta: PageMetaProps, type: string) => things(meta).find((each) => each['@type'] === type)
const properties = (meta: PageMetaProps) => Object.fromEntries(meta.properties)

describe('JSON-LD', () => {
  it.each(Object.keys(METAS))('of %s is of the vocabulary of schema.org', (name) => {
    expect(structuredFaults(METAS[name]?.data ?? '')).toEqual([])
  })
  it('is held by a vocabulary that can refuse', () => {
    const faults = (...graph: object[]) =>
      structuredFaults(JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }))
    expect(faults({ '@type': 'NewsPaper' })).not.toEqual([])
    expect(faults({ '@type': 'Person', headline: 'a' })).not.toEqual([])
    expect(faults({ '@type': 'Person', name: '' })).not.toEqual([])
    expect(faults({ '@type': 'NewsArticle', datePublished: '2026-11-23' })).not.toEqual([])
    expect(faults({ '@type': 'NewsArticle', publisher: { '@id': 'nobody' } })).not.toEqual([])
  })
  it('tells an article with its people, its days, its corrections and who publishes it', () => {
    expect(thing(storyMeta(guaranteeCompany), 'NewsArticle')).toMatchObject({
      headline: guaranteeCompany.card.title,
      datePublished: '2026-11-23T14:05:41+08:00',
      dateModified: '2026-11-24T09:30:00+08:00',
      author: [
        { '@type': 'Person', name: '演示记者甲' },
        { '@type': 'Person', name: '演示记者乙' },
        { '@type': 'Person', name: '演示通讯员' },
      ],
      publisher: { '@id': `${ORIGIN}/#publisher` },
      image: [`${ORIGIN}/api/media/file/m-photograph-1440.jpg`],
      correction: [
        { '@type': 'CorrectionComment', text: '总投资应为1000万美元。', datePublished: '2023-07-08T09:00:00+08:00' },
      ],
    })
  })
  it('names the source where no person is named, and an editor as editor', () => {
    const authors = [{ name: '编辑甲', role: 'editor' }]
    const page = { ...bareCase.page, content: { ...bareCase.page.content, authors } }
    expect(thing(storyMeta({ ...bareCase, page }), 'NewsArticle')).toMatchObject({
      author: { '@type': 'Organization', name: '市融媒体中心' },
      editor: [{ '@type': 'Person', name: '编辑甲' }],
    })
  })
  it('calls the publisher a government office where the site has its code, and claims nothing else', () => {
    const ofSettings = (given: typeof settings) =>
      things(presentHome({ origin: ORIGIN, settings: given }, wholeHome, NOW).meta).find(
        (each) => each.url === `${ORIGIN}/` && each['@type'] !== 'WebSite',
      )
    expect(ofSettings(settings)).toMatchObject({
      '@type': 'GovernmentOrganization',
      name: settings.organizer,
      parentOrganization: { name: settings.supervisor },
    })
    expect(ofSettings({})).toEqual({
      '@type': 'Organization',
      '@id': `${ORIGIN}/#publisher`,
      name: '典型',
      url: `${ORIGIN}/`,
    })
  })
  it('leads from home to the page itself', () => {
    const trail = thing(storyMeta(guaranteeCompany), 'BreadcrumbList') as { itemListElement: { item: string }[] }
    expect(trail.itemListElement.map(({ item }) => item)).toEqual([
      `${ORIGIN}/`,
      `${ORIGIN}/cases`,
      `${ORIGIN}/cases/${guaranteeCompany.slug}`,
    ])
  })
  it.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>&amp;', '甲\u2028乙\u2029'])(
    'cannot be left by %j',
    (title) => {
      const text = structuredText([{ '@type': 'Thing', name: title }])
      expect(text).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(text)['@graph'][0].name).toBe(title)
      const html = markup(<PageMeta {...pageMeta(site, { title, things: [{ '@type': 'Thing', name: title }] })} />)
      expect(html.match(/<\/script>/g)).toHaveLength(1)
    },
  )
  it('says nothing that is not public of a story', () => {
    const secret = '不公开的内容'
    const content = {
      ...guaranteeCompany.page.content,
      consent: { by: secret },
      figures: [{ indicator: 'tax', amount: '1', note: secret, checkedBy: secret, evidence: { url: secret } }],
      authors: [{ name: '甲', role: 'reporter', user: secret }],
    }
    const story = { ...guaranteeCompany, page: { ...guaranteeCompany.page, content } }
    expect(JSON.stringify(storyMeta(story as LiveStory))).not.toContain(secret)
  })
})

describe('the head', () => {
  it('names the feeds of the site, of the column and of the campaign, and none where the page is hidden', () => {
    const feeds = (meta: PageMetaProps) => meta.feeds.map(({ href }) => href.slice(ORIGIN.length))
    expect(feeds(METAS.home as PageMetaProps)).toEqual(['/feed.xml', '/feed.json'])
    expect(feeds(METAS.list as PageMetaProps)).toEqual([
      '/feed.xml',
      '/feed.json',
      '/cases/feed.xml',
      '/cases/feed.json',
    ])
    expect(feeds(METAS.unit as PageMetaProps).slice(2)).toEqual(['/units/media/feed.xml', '/units/media/feed.json'])
    expect(feeds(storyMeta(wave)).slice(2)).toEqual([
      '/campaigns/feed.xml',
      '/campaigns/feed.json',
      `/campaigns/${wave.slug}/feed.xml`,
      `/campaigns/${wave.slug}/feed.json`,
    ])
    for (const meta of Object.values(METAS))
      for (const feed of feeds(meta)) expect(isPageAddress(feed), feed).toBe(true)
    const hidden = markup(<PageMeta {...pageMeta(site, { hidden: true, title: '甲', path: '/cases' })} />)
    expect(hidden).not.toMatch(/alternate|og:|ld\+json|rel="search"/)
  })
  it('says of every page what inspections read on each, and of lists and articles their own', () => {
    const named = (meta: PageMetaProps) => meta.tags.map(([name]) => name)
    const EACH = ['SiteName', 'SiteDomain', 'SiteIDCode']
    for (const meta of Object.values(METAS)) {
      expect(named(meta)).toEqual(expect.arrayContaining(EACH))
      expect(meta.tags.filter(([, content]) => !content.trim() || /null|undefined/.test(content))).toEqual([])
    }
    const LIST = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType']
    for (const page of ['list', 'unit', 'corrections'])
      expect(named(METAS[page] as PageMetaProps)).toEqual([...EACH, ...LIST])
    for (const story of STORIES)
      expect(named(storyMeta(story))).toEqual(
        expect.arrayContaining([...EACH, 'ColumnName', 'ColumnType', 'ArticleTitle', 'PubDate', 'ContentSource']),
      )
  })
  it('tells who passes the address on what stands there', () => {
    expect(properties(storyMeta(guaranteeCompany))).toEqual({
      'og:type': 'article',
      'og:title': guaranteeCompany.card.title,
      'og:description': guaranteeCompany.card.summary,
      'og:url': `${ORIGIN}/cases/${guaranteeCompany.slug}`,
      'og:site_name': settings.siteName,
      'og:locale': 'zh_CN',
      'og:image': `${ORIGIN}/api/media/file/m-photograph-1440.jpg`,
      'og:image:width': '1440',
      'og:image:height': '900',
      'og:image:alt': photograph.alt,
      'article:published_time': '2026-11-23T14:05:41+08:00',
      'article:modified_time': '2026-11-24T09:30:00+08:00',
      'article:section': '典型案例',
    })
    // Without a picture of its own it has the one that is made, and calls no such picture one of the story.
    expect(properties(storyMeta(bareCase))).toMatchObject({
      'og:image': `${ORIGIN}${storyCardPath('cases', bareCase.slug, bareCase.revision)}`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': bareCase.card.title,
    })
    expect(thing(storyMeta(bareCase), 'NewsArticle')).not.toHaveProperty('image')
    expect(properties(presentHome(site, { ...wholeHome, pictures: [] }, NOW).meta)).toMatchObject({
      'og:image': `${ORIGIN}${HOME_CARD}`,
    })
    expect(properties(METAS.home as PageMetaProps)).toMatchObject({
      'og:type': 'website',
      'og:title': settings.siteName,
    })
  })
  it('names the page in each script where it is kept, and nowhere else', () => {
    const alternates = (path: string) =>
      pageMeta(site, { path }).alternates.map(({ hrefLang, href }) => [hrefLang, href.slice(ORIGIN.length)])
    expect(alternates('/')).toEqual([
      ['zh-Hans', '/'],
      ['zh-Hant', '/hant'],
      ['x-default', '/'],
    ])
    expect(alternates('/cases?page=2')).toContainEqual(['zh-Hant', '/hant/cases?page=2'])
    expect(alternates('/cases?unit=media')).toEqual([])
  })
  it('reaches the page as links and tags of the head', () => {
    const html = markup(<PageMeta {...storyMeta(guaranteeCompany)} />)
    expect(html).toContain('<link rel="alternate" type="application/atom+xml" href="https://example.cn/feed.xml"')
    expect(html).toContain('<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml"')
    expect(html).toContain(`hrefLang="zh-Hant" href="${ORIGIN}/hant/cases/`)
    expect(html).toContain('<meta property="og:locale" content="zh_CN"/>')
    expect(html).toContain('<script type="application/ld+json">{"@context":"https://schema.org"')
  })
})

describe('the picture of a card', () => {
  it('is wide enough, and of a type that every program reads', () => {
    expect(sharePicture(photograph)).toMatchObject({ width: 1440, height: 900 })
    const modern = { ...photograph, variants: photograph.variants.map((copy) => ({ ...copy, mimeType: 'image/avif' })) }
    expect(sharePicture(modern)).toMatchObject({ url: photograph.url, width: 1600 })
    expect(sharePicture({ ...photograph, variants: [], width: 800, height: 299 })).toBeUndefined()
    expect(sharePicture(smallMap)).toBeUndefined()
  })
  it('is the first one that is large enough', () => {
    const page = { ...guaranteeCompany.page, media: [smallMap, photograph] }
    const content = { ...page.content, cover: smallMap.id }
    expect(firstPicture({ kind: 'cases', page: { ...page, content } })?.url).toContain(photograph.id)
  })
})

describe('the map of the site', () => {
  it('is valid by its schema, with pictures and scripts', () => {
    const xml = storiesXml(ORIGIN, STORIES)
    expect(xmlFaults('sitemap.xsd', xml)).toEqual([])
    expect(xml).toContain(
      `<loc>${ORIGIN}/cases/${guaranteeCompany.slug}</loc><lastmod>2026-11-24T09:30:00+08:00</lastmod>`,
    )
    expect(xml).toContain(`<image:image><image:loc>${ORIGIN}/api/media/file/m-photograph.jpg</image:loc></image:image>`)
    expect(xml).toContain(`hreflang="zh-Hant" href="${ORIGIN}/hant/cases/`)
    expect(xmlFaults('sitemap.xsd', xml.replace(/<loc>[^<]*<\/loc>/, ''))).not.toEqual([])
    expect(
      xmlFaults('sitemap.xsd', xml.replace('<image:loc>', '<image:at>').replace('</image:loc>', '</image:at>')),
    ).not.toEqual([])
  })
  it('names the pages that always stand, and columns and units with something live', () => {
    const xml = placesXml(ORIGIN, ['cases'], [{ slug: 'a&b' }])
    expect(xmlFaults('sitemap.xsd', xml)).toEqual([])
    const listed = [...xml.matchAll(/<loc>https:\/\/example\.cn([^<]*)<\/loc>/g)].map(([, path]) => path)
    expect(listed).toEqual(expect.arrayContaining(['/', '/cases', '/corrections', '/units/a&amp;b']))
    expect(listed.filter((path) => /\.(xml|json|txt)$/.test(path ?? '') || path === '/notices')).toEqual([])
  })
  it('has an index of its parts', () => {
    const parts = [{ kind: 'cases', year: 2026, part: 1 } as const, { kind: 'cases', year: 2026, part: 2 } as const]
    const xml = sitemapIndexXml(ORIGIN, parts)
    expect(xmlFaults('siteindex.xsd', xml)).toEqual([])
    for (const path of ['places', 'cases-2026', 'cases-2026-2'])
      expect(xml).toContain(`<loc>${ORIGIN}/sitemaps/${path}.xml</loc>`)
    expect(xmlFaults('siteindex.xsd', sitemapIndexXml(ORIGIN, []))).toEqual([])
  })
  it('names what is new for those who read news, and the home page alone while nothing is', () => {
    const xml = newsXml(ORIGIN, '甲&乙', STORIES)
    expect(xmlFaults('sitemap.xsd', xml)).toEqual([])
    expect(xml).toContain('<news:name>甲&amp;乙</news:name><news:language>zh-cn</news:language>')
    expect(xml).toContain('<news:publication_date>2026-11-23T14:05:41+08:00</news:publication_date>')
    const empty = newsXml(ORIGIN, '甲', [])
    expect(xmlFaults('sitemap.xsd', empty)).toEqual([])
    expect(empty).not.toContain('<news:news>')
    expect(xmlFaults('sitemap.xsd', xml.replace(/<news:language>.*?<\/news:language>/, ''))).not.toEqual([])
  })
  it('has addresses that are read as they are spelled, and no others', () => {
    for (const kind of KINDS)
      for (const part of [1, 2, 10, 1000]) {
        const address = sitemapPath({ kind, year: 2026, part })
        expect(readSitemapPath(address), address).toEqual({ kind, year: 2026, part })
        expect(isPageAddress(address)).toBe(true)
      }
    for (const name of [
      'cases-2026-1',
      'cases-2026-0',
      'cases-2026-02',
      'cases-26',
      'units-2026',
      'cases-2026-99999',
      'places-2',
    ]) {
      expect(readSitemapPath(`/sitemaps/${name}.xml`), name).toBeNull()
      expect(isPageAddress(`/sitemaps/${name}.xml`), name).toBe(false)
    }
    for (const address of [
      '/units/a/feed.xml?x=1',
      '/units/a/b/feed.xml',
      '/cases/a/feed.xml',
      '/units/A/feed.xml',
      '/search/feed.xml',
    ])
      expect(isPageAddress(address), address).toBe(false)
  })
})

describe('other words to programs', () => {
  it('how to search here', () => {
    for (const name of ['典型', '一个很长很长很长很长很长很长很长很长的网站名称<&>'.repeat(3)]) {
      const xml = openSearchXml({ origin: ORIGIN, settings: { siteName: name } })
      expect(xmlFaults('openSearch.rng', xml)).toEqual([])
      expect(xml).toContain(`template="${ORIGIN}/search?q={searchTerms}"`)
    }
    expect(
      xmlFaults(
        'openSearch.rng',
        openSearchXml(site).replace(/<ShortName>.*?</, '<ShortName>十七个字的名字太长了不能用在这里呀呀<'),
      ),
    ).not.toEqual([])
  })
  it('what crawlers may read, and both maps', () => {
    expect(robotsText(ORIGIN)).toMatch(
      /Disallow: \/admin\n[\s\S]*Sitemap: https:\/\/example\.cn\/sitemap\.xml\nSitemap: https:\/\/example\.cn\/sitemap-news\.xml\n$/,
    )
  })
})
