/** The feeds: what they must have by their formats, and what no title can do to them. */
import sax from 'sax'
import { describe, expect, it } from 'vitest'
import { guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { atomFeed } from '../../../src/site/feeds/atom'
import { jsonFeed } from '../../../src/site/feeds/json'
import type { CorrectedCard, LiveCard } from '../../../src/site/model'
import { presentFeed } from '../../../src/site/present/feed'

const SITE = { origin: 'https://example.cn', settings: { siteName: '嵊州典型网' } }
const story = (slug: string, change: Partial<LiveCard['card']> = {}, more: Partial<LiveCard> = {}): LiveCard => ({
  ...guaranteeCompany,
  slug,
  ...more,
  card: { ...guaranteeCompany.card, ...change },
})
const corrected = (card: LiveCard, ...corrections: CorrectedCard['corrections']): CorrectedCard => ({
  ...card,
  corrections,
})
const NOTE = { at: '2026-11-25T02:00:00.000Z', note: '总投资应为1000万美元。' }
const whole = presentFeed(SITE, { stories: [story('a'), story('b')], corrected: [corrected(story('a'), NOTE)] })

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
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/

describe('Atom', () => {
  const feed = parse(atomFeed(whole))
  it('has what a feed must have', () => {
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(one(feed, 'id').text).toBe('https://example.cn/feed.xml')
    expect(one(feed, 'title').text).toBe('嵊州典型网')
    expect(one(feed, 'updated').text).toBe('2026-11-25T10:00:00+08:00')
    expect(one(one(feed, 'author'), 'name').text).toBe('嵊州典型网')
    expect(all(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['self', 'https://example.cn/feed.xml'],
      ['alternate', 'https://example.cn/'],
    ])
  })
  it('has what an entry must have, and an id of its own for each', () => {
    const entries = all(feed, 'entry')
    for (const entry of entries) {
      for (const name of ['id', 'title', 'summary']) expect(one(entry, name).text).not.toBe('')
      for (const name of ['published', 'updated']) expect(one(entry, name).text).toMatch(MOMENT)
      expect(one(one(entry, 'author'), 'name').text).not.toBe('')
      expect(one(entry, 'link').attributes.href).toMatch(/^https:\/\/example\.cn\/cases\/[ab]$/)
    }
    expect(new Set(entries.map((entry) => one(entry, 'id').text)).size).toBe(3)
  })
  it('tells a correction as an entry of its own, with its day', () => {
    const [entry] = all(feed, 'entry')
    expect(one(entry as Element, 'title').text).toBe(`更正：${guaranteeCompany.card.title}`)
    expect(one(entry as Element, 'summary').text).toBe('2026-11-25 10:00 更正：总投资应为1000万美元。')
    expect(one(entry as Element, 'updated').text).toBe('2026-11-25T10:00:00+08:00')
  })
  it('is whole with nothing in it', () => {
    const empty = parse(atomFeed(presentFeed(SITE, { stories: [], corrected: [] })))
    expect(all(empty, 'entry')).toEqual([])
    expect(one(empty, 'updated').text).toMatch(MOMENT)
  })
})

describe('JSON Feed', () => {
  const feed = JSON.parse(jsonFeed(whole))
  it('has what a feed must have', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '嵊州典型网',
      home_page_url: 'https://example.cn/',
      feed_url: 'https://example.cn/feed.json',
      language: 'zh-CN',
    })
  })
  it('has what an item must have', () => {
    expect(feed.items).toHaveLength(3)
    for (const item of feed.items) {
      expect(item).toMatchObject({
        id: expect.any(String),
        url: expect.stringMatching(/^https:/),
        content_text: expect.any(String),
      })
      for (const moment of [item.date_published, item.date_modified]) expect(moment).toMatch(MOMENT)
    }
    expect(feed.items[1]).toMatchObject({
      title: guaranteeCompany.card.title,
      summary: guaranteeCompany.card.summary,
      date_published: '2026-11-23T14:05:41+08:00',
      date_modified: '2026-11-24T09:30:00+08:00',
      image: 'https://example.cn/api/media/file/m-photograph.jpg',
      tags: ['典型案例'],
    })
  })
  it('has no empty member: a story without summary says its title', () => {
    const [item] = JSON.parse(
      jsonFeed(presentFeed(SITE, { stories: [story('a', { summary: undefined, cover: undefined })], corrected: [] })),
    ).items
    expect(item.content_text).toBe(guaranteeCompany.card.title)
    expect(Object.keys(item)).not.toContain('summary')
    expect(Object.keys(item)).not.toContain('image')
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
    const feed = presentFeed(SITE, {
      stories: [story('a', { title, summary: title, source: title })],
      corrected: [corrected(story('b', { title }), { ...NOTE, note: title })],
    })
    const entries = all(parse(atomFeed(feed)), 'entry')
    expect(entries.map((entry) => one(entry, 'title').text)).toEqual([`更正：${title}`, title])
    expect(one(one(entries[1] as Element, 'author'), 'name').text).toBe(title)
    expect(JSON.parse(jsonFeed(feed)).items.map((item: { title: string }) => item.title)).toEqual([
      `更正：${title}`,
      title,
    ])
  })
  it('loses what no XML may hold', () => {
    const feed = presentFeed(SITE, {
      stories: [story('a', { title: '甲\u0000\u0008\u000b\ud800\uffff乙' })],
      corrected: [],
    })
    expect(one(all(parse(atomFeed(feed)), 'entry')[0] as Element, 'title').text).toBe('甲乙')
  })
})

describe('order and size', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
  it('puts the newest first, a correction by its own day, and tells so many', () => {
    const stories = Array.from({ length: 30 }, (_, i) =>
      story(`s-${i}`, {}, { firstPublishedAt: at(i), revisedAt: null }),
    )
    const old = story('old', {}, { firstPublishedAt: at(-1000) })
    const notes = Array.from({ length: 40 }, (_, i) => ({ at: at(100 + i), note: `${i}` }))
    const { entries } = presentFeed(SITE, { stories, corrected: [corrected(old, ...notes)] })
    expect(entries).toHaveLength(50)
    const days = entries.map(({ published }) => published)
    expect(days).toEqual([...days].sort().reverse())
    expect(new Set(entries.map(({ id }) => id)).size).toBe(50)
  })
})
