/** The feeds: what they must have by their formats, and what no title can do to them. */
import sax from 'sax'
import { describe, expect, it } from 'vitest'
import { feedContent } from '../../../app/(site)/_pages/feedContent'
import { guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { atomFeed } from '../../../src/site/feeds/atom'
import { jsonFeed } from '../../../src/site/feeds/json'
import type { LiveStory } from '../../../src/site/model'
import { campaignFeed, kindFeed, presentFeed, siteFeed, unitFeed } from '../../../src/site/present/feed'
import { jsonFeedFaults, xmlFaults } from '../../support/schemas'

const SITE = { origin: 'https://example.cn', settings: { siteName: '嵊州典型网' } }
const NOW = new Date('2026-11-26T00:00:00Z')
const story = (slug: string, change: Partial<LiveStory['card']> = {}, more: Partial<LiveStory> = {}): LiveStory => ({
  ...guaranteeCompany,
  story: slug,
  slug,
  history: [],
  ...more,
  card: { ...guaranteeCompany.card, ...change },
})
const present = (...stories: LiveStory[]) => presentFeed(SITE, siteFeed(SITE), stories, feedContent(SITE, NOW))

const NOTE = '总投资应为1000万美元。'
const AT = '2026-11-25T02:00:00.000Z'
const corrected = story(
  'b',
  {},
  {
    revisedAt: AT,
    history: [
      { at: '2023-07-06T01:00:00.000Z', event: 'published', edition: 1 },
      { at: AT, event: 'corrected', edition: 2, note: NOTE },
    ],
    page: { ...guaranteeCompany.page, correction: NOTE },
    firstPublishedAt: '2023-07-06T01:00:00.000Z',
  },
)
const whole = present(story('a'), corrected)

interface Element {
  name: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

/** The tree of a document. @throws where it is not well-formed */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => void open.pop()
  parser.ontext = (text) => void ((open.at(-1) as Element).text += text)
  parser.write(xml).close()
  return root.children[0] as Element
}
const all = ({ children }: Element, name: string) => children.filter((child) => child.name === name)
const one = (element: Element, name: string): Element => {
  const found = all(element, name)
  expect(found.map((child) => child.name)).toEqual([name])
  return found[0] as Element
}

describe('Atom', () => {
  const feed = parse(atomFeed(whole))
  it('is valid by its schema, with nothing in it too', () => {
    expect(xmlFaults('atom.rng', atomFeed(whole))).toEqual([])
    expect(xmlFaults('atom.rng', atomFeed(present()))).toEqual([])
  })
  it('is held by a schema that can refuse', () => {
    const without = (part: RegExp) => xmlFaults('atom.rng', atomFeed(whole).replace(part, ''))
    expect(without(/<id>.*<\/id>/)).not.toEqual([])
    expect(without(/<updated>.*<\/updated>/)).not.toEqual([])
    expect(xmlFaults('atom.rng', atomFeed({ ...whole, updated: 'yesterday' }))).not.toEqual([])
  })
  it('says where it stands and whose it is', () => {
    expect(one(feed, 'id').text).toBe('https://example.cn/feed.xml')
    expect(one(feed, 'title').text).toBe('嵊州典型网')
    expect(one(feed, 'updated').text).toBe('2026-11-25T10:00:00+08:00')
    expect(all(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['self', 'https://example.cn/feed.xml'],
      ['alternate', 'https://example.cn/'],
    ])
  })
  it('tells each story once, under the people of its byline', () => {
    const entries = all(feed, 'entry')
    expect(entries.map((entry) => one(entry, 'id').text)).toEqual([
      'https://example.cn/cases/b',
      'https://example.cn/cases/a',
    ])
    for (const entry of entries) {
      expect(all(entry, 'author').map((author) => one(author, 'name').text)).toEqual([
        '演示记者甲',
        '演示记者乙',
        '演示通讯员',
      ])
    }
  })
  it('makes a corrected story new again, with the note first', () => {
    const [entry] = all(feed, 'entry')
    expect(one(entry as Element, 'published').text).toBe('2023-07-06T09:00:00+08:00')
    expect(one(entry as Element, 'updated').text).toBe('2026-11-25T10:00:00+08:00')
    expect(one(entry as Element, 'summary').text).toBe(
      `更正（2026-11-25 10:00）：${NOTE}\n${guaranteeCompany.card.summary}`,
    )
  })
})

describe('JSON Feed', () => {
  const feed = JSON.parse(jsonFeed(whole))
  it('is valid by its schema, with nothing in it too', () => {
    expect(jsonFeedFaults(jsonFeed(whole))).toEqual([])
    expect(jsonFeedFaults(jsonFeed(present()))).toEqual([])
    expect(jsonFeedFaults(JSON.stringify({ ...feed, title: '' }))).not.toEqual([])
    expect(jsonFeedFaults(JSON.stringify({ ...feed, items: [{ id: 'a' }] }))).not.toEqual([])
  })
  it('has what an item must have', () => {
    expect(feed.feed_url).toBe('https://example.cn/feed.json')
    expect(feed.items[1]).toMatchObject({
      id: 'https://example.cn/cases/a',
      title: guaranteeCompany.card.title,
      summary: guaranteeCompany.card.summary,
      date_published: '2026-11-23T14:05:41+08:00',
      date_modified: '2026-11-24T09:30:00+08:00',
      image: 'https://example.cn/api/media/file/m-photograph-1440.jpg',
      authors: [{ name: '演示记者甲' }, { name: '演示记者乙' }, { name: '演示通讯员' }],
      tags: ['典型案例', '招商引资', '中小企业', '融资担保'],
    })
  })
  it('has no empty member, and names the source where no person is named', () => {
    const page = { ...guaranteeCompany.page, content: { title: '甲' }, media: [] }
    const [item] = JSON.parse(jsonFeed(present(story('a', { summary: undefined, source: '某报' }, { page })))).items
    expect(item.authors).toEqual([{ name: '某报' }])
    expect(Object.keys(item)).not.toContain('summary')
    expect(Object.keys(item)).not.toContain('image')
  })
})

describe('each feed', () => {
  it.each([
    [kindFeed(SITE, 'news'), '招商动态 - 嵊州典型网', 'https://example.cn/news/feed.xml', 'https://example.cn/news'],
    [
      unitFeed(SITE, { id: 'u', name: '市融媒体中心', slug: 'media' }),
      '市融媒体中心 - 嵊州典型网',
      'https://example.cn/units/media/feed.xml',
      'https://example.cn/units/media',
    ],
    [
      campaignFeed(SITE, story('wave', { title: '热潮' }, { kind: 'campaigns' })),
      '热潮 - 嵊州典型网',
      'https://example.cn/campaigns/wave/feed.xml',
      'https://example.cn/campaigns/wave',
    ],
  ])('has its own name, address and page: %#', (of, title, atom, home) => {
    const feed = presentFeed(SITE, of, [story('a')], feedContent(SITE, NOW))
    expect({ title: feed.title, atom: feed.atom, home: feed.home }).toEqual({ title, atom, home })
    expect(feed.json).toBe(atom.replace(/xml$/, 'json'))
    expect(xmlFaults('atom.rng', atomFeed(feed))).toEqual([])
    expect(jsonFeedFaults(jsonFeed(feed))).toEqual([])
  })
})

describe('a hostile title', () => {
  it.each([
    '</title></entry></feed><script>alert(1)</script>',
    ']]><![CDATA[',
    '&lt;b&gt; &amp; "甲" \'乙\' &#0; &lol;',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
    '甲<?php ?>乙',
    '𠮷😀',
  ])('%s stands in both as it is', (title) => {
    const content = {
      ...guaranteeCompany.page.content,
      title,
      kicker: title,
      authors: [{ name: title, role: 'reporter' }],
    }
    const hostile = story('a', { title, summary: title }, { page: { ...guaranteeCompany.page, content } })
    const feed = present(hostile)
    const [entry] = all(parse(atomFeed(feed)), 'entry') as [Element]
    expect([one(entry, 'title').text, one(entry, 'summary').text]).toEqual([title, title])
    expect(one(one(entry, 'author'), 'name').text).toBe(title)
    expect(one(entry, 'content').text).not.toMatch(/<(script|!|\?)/)
    const [item] = JSON.parse(jsonFeed(feed)).items
    expect([item.title, item.content_html]).toEqual([title, one(entry, 'content').text])
  })
  it('loses what no XML may hold', () => {
    const feed = present(story('a', { title: '甲\u0000\u0008\u000b\ud800\uffff乙' }))
    expect(one(all(parse(atomFeed(feed)), 'entry')[0] as Element, 'title').text).toBe('甲乙')
  })
})

describe('order and size', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
  it('puts the newest first, a corrected one by its correction, and tells so many', () => {
    const stories = Array.from({ length: 40 }, (_, i) =>
      story(`s-${i}`, {}, { firstPublishedAt: at(i), revisedAt: null }),
    )
    const old = story('old', {}, { ...corrected, story: 'old', slug: 'old', revisedAt: at(100) })
    old.history = [{ at: at(100), event: 'corrected', edition: 2, note: NOTE }]
    const { entries, updated } = present(...stories, old)
    expect(entries.map(({ id }) => id.split('/').at(-1))).toEqual([
      'old',
      ...Array.from({ length: 29 }, (_, i) => `s-${39 - i}`),
    ])
    expect(updated).toBe('2026-01-01T09:40:00+08:00')
  })
})
