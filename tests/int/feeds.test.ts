/** The feeds as a reader's program gets them: what is live, corrections with their day, and not a word of anything else. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { throughGate } from '../../src/editorial/gateToken'
import { beijingDay } from '../../src/editorial/rules/days'
import { pastTag, yearTag } from '../../src/editorial/rules/pageTags'
import { noParts } from '../../src/platform/pageParts'
import { withAnswer } from '../../src/platform/response'
import { inTransaction } from '../../src/platform/transaction'
import { momentOf } from '../../src/site/present/time'
import { PART_SIZE } from '../../src/site/queries/sitemap'
import { startApp, type App } from '../support/app'
import { picture, upload } from '../support/media'
import { jsonFeedFaults, xmlFaults } from '../support/schemas'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

const ORIGIN = 'https://news.example.cn'
let app: App
let before: string | undefined
beforeAll(async () => {
  app = await startApp()
  before = process.env.SITE_URL
  process.env.SITE_URL = ORIGIN
})
afterAll(async () => {
  if (before === undefined) delete process.env.SITE_URL
  else process.env.SITE_URL = before
  await app.stop()
})

type Route = { GET: (request: Request, context: { params: Promise<never> }) => Promise<Response> }
const ROUTES = {
  '/feed.xml': () => import('../../app/(site)/feed.xml/route'),
  '/feed.json': () => import('../../app/(site)/feed.json/route'),
  '/notices/feed.xml': () => import('../../app/(site)/notices/feed.xml/route'),
  '/notices/feed.json': () => import('../../app/(site)/notices/feed.json/route'),
  '/cases/feed.xml': () => import('../../app/(site)/cases/feed.xml/route'),
  '/units/rongmeiti/feed.xml': () => import('../../app/(site)/units/[slug]/feed.xml/route'),
  '/units/rongmeiti/feed.json': () => import('../../app/(site)/units/[slug]/feed.json/route'),
  campaign: () => import('../../app/(site)/campaigns/[slug]/feed.json/route'),
  '/sitemap.xml': () => import('../../app/(site)/sitemap.xml/route'),
  '/sitemap-news.xml': () => import('../../app/(site)/sitemap-news.xml/route'),
  '/opensearch.xml': () => import('../../app/(site)/opensearch.xml/route'),
  card: () => import('../../app/(site)/og/[kind]/[slug]/[picture]/route'),
  '/og/home.png': () => import('../../app/(site)/og/home.png/route'),
  part: () => import('../../app/(site)/sitemaps/[part]/route'),
}
type Name = keyof typeof ROUTES
/** Answers of the routes themselves. @param params of an address that has some */
async function ask(name: Name, params: object = {}, headers: Record<string, string> = {}): Promise<Response> {
  const { GET } = (await ROUTES[name]()) as unknown as Route
  return GET(new Request(`${ORIGIN}${name}`, { headers }), { params: Promise.resolve(params as never) })
}
const year = beijingDay(new Date()).slice(0, 4)
/** Where a live notice of the media unit is told. */
const PLACES: [name: Name, params?: object][] = [
  ['/feed.xml'],
  ['/feed.json'],
  ['/notices/feed.xml'],
  ['/notices/feed.json'],
  ['/units/rongmeiti/feed.xml', { slug: 'rongmeiti' }],
  ['/units/rongmeiti/feed.json', { slug: 'rongmeiti' }],
]
const MAPS: [name: Name, params?: object][] = [['/sitemap-news.xml'], ['part', { part: `notices-${year}.xml` }]]
const textsOf = (places: typeof PLACES) => Promise.all(places.map(async (place) => (await ask(...place)).text()))
const texts = () => textsOf(PLACES)
const toldOf = async (words: string) => (await texts()).map((text) => text.includes(words))
const EVERYWHERE = PLACES.map(() => true)
const NOWHERE = PLACES.map(() => false)
const mapped = async (words: string) => (await textsOf(MAPS)).map((text) => text.includes(words))

const draft = (title: string, more: Record<string, unknown> = {}): Promise<Draft> =>
  create(app, 'writer@media', 'notices', { ...complete(app, 'notices', title), ...more })
async function live(title: string, more: Record<string, unknown> = {}) {
  const story = await draft(title, more)
  const { revision } = await walk(app, story, 'published')
  return { story, revision }
}
async function publicationOf({ id }: Draft) {
  const { docs } = await app.payload.find({
    collection: 'publications',
    where: { story: { equals: id } },
    overrideAccess: true,
  })
  return docs[0]
}
const REASON = { code: 'publishedInError', note: '内部的原因' }

describe('the type and the tag', () => {
  test.each([
    ['/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/notices/feed.json', 'application/feed+json; charset=utf-8'],
    ['/sitemap-news.xml', 'application/xml; charset=utf-8'],
  ] as const)('%s', async (name, type) => {
    const first = await ask(name)
    expect([first.status, first.headers.get('content-type')]).toEqual([200, type])
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await ask(name, {}, { 'if-none-match': held })
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
    }
    expect((await ask(name, {}, { 'if-none-match': '"x"' })).status).toBe(200)
    await live(`换了内容 ${name}`)
    const changed = await ask(name, {}, { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })
})

describe('what is told', () => {
  test('nothing before it is published', async () => {
    const story = await draft('还没有公开的题目')
    for (const until of ['unitReview', 'approved'] as const) {
      expect(await toldOf('还没有公开的题目')).toEqual(NOWHERE)
      if (until === 'approved') break
      await walk(app, story, 'approved')
    }
  })
  test('a live story with its address, and nothing while it is suspended or after it was withdrawn', async () => {
    const { story, revision } = await live('公开过的题目')
    expect(await toldOf('公开过的题目')).toEqual(EVERYWHERE)
    const { publicUrl } = (
      await app.request('GET', `/api/notices/${story.id}/editorial`, { token: await app.login('writer@media') })
    ).body
    expect(await toldOf(`${ORIGIN}${publicUrl}`)).toEqual(EVERYWHERE)
    expect(await mapped(`<loc>${ORIGIN}${publicUrl}</loc>`)).toEqual([true, true])
    expect(await (await ask('/cases/feed.xml')).text()).not.toContain('公开过的题目')
    await act(app, 'director@office', story, { action: 'suspend', revision, reason: REASON })
    expect(await toldOf('公开过的题目')).toEqual(NOWHERE)
    expect(await mapped(String(publicUrl))).toEqual([false, false])
    await act(app, 'director@office', story, { action: 'resume', revision })
    expect(await toldOf('公开过的题目')).toEqual(EVERYWHERE)
    await act(app, 'director@office', story, { action: 'withdraw', revision, reason: REASON, publicNote: '发错了' })
    for (const words of ['公开过的题目', String(publicUrl), '发错了']) {
      expect(await toldOf(words)).toEqual(NOWHERE)
      expect(await mapped(words)).toEqual([false, false])
    }
  })
  test('the live edition, not the next one in the making', async () => {
    const { story } = await live('第一版的题目')
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { title: '第二版的题目' })
    expect(await toldOf('第一版的题目')).toEqual(EVERYWHERE)
    expect(await toldOf('第二版的题目')).toEqual(NOWHERE)
  })
  test('a correction with its note once it is public, until its story is down', async () => {
    const { story, revision } = await live('有错的通知')
    const publicNote = '日期应为7月6日。'
    const correct = { action: 'correct', revision, reason: { code: 'facts', note: '内部的原因' }, publicNote }
    expect((await act(app, 'editor@media', story, correct)).status).toBe(200)
    await save(app, 'writer@media', story, { summary: '改好了。' })
    expect(await toldOf(publicNote)).toEqual(NOWHERE)
    const submitted = await act(app, 'writer@media', story, { action: 'submit' })
    const next = submitted.body.revision as string
    const decided = { revision: next, secrecyReviewed: true }
    // The unit's editor gave the note and is an author: a gatekeeper stands in.
    expect((await act(app, 'gatekeeper2@office', story, { action: 'pass', ...decided })).status).toBe(200)
    expect((await act(app, 'gatekeeper@office', story, { action: 'pass', ...decided })).status).toBe(200)
    expect((await act(app, 'director@office', story, { action: 'sign', ...decided })).status).toBe(200)
    expect((await act(app, 'gatekeeper@office', story, { action: 'publish', revision: next })).status).toBe(200)
    expect(await toldOf(publicNote)).toEqual(EVERYWHERE)
    const [xml = '', json = ''] = await texts()
    expect(xmlFaults('atom.rng', xml)).toEqual([])
    expect(jsonFeedFaults(json)).toEqual([])
    type Item = Record<'title' | 'summary' | 'content_html' | 'date_published' | 'date_modified', string>
    const items = (JSON.parse(json) as { items: Item[] }).items.filter(({ title }) => title === '有错的通知')
    expect(items).toHaveLength(1)
    expect(items[0]?.summary).toContain(publicNote)
    expect(items[0]?.content_html).toContain(publicNote)
    expect(items[0]?.content_html).toContain('<p>')
    const { firstPublishedAt, revisedAt } = (await publicationOf(story)) as Record<string, unknown>
    expect([items[0]?.date_published, items[0]?.date_modified]).toEqual(
      [firstPublishedAt, revisedAt].map((moment) => momentOf(String(moment)).datetime),
    )
    expect(await toldOf('内部的原因')).toEqual(NOWHERE)
    await act(app, 'director@office', story, { action: 'suspend', revision: next, reason: REASON })
    expect(await toldOf(publicNote)).toEqual(NOWHERE)
  })
  test('in the picture of a page, of the live edition alone and while it is live', async () => {
    const title = '画在图里的题目'
    const story = await draft(title)
    const { revision } = await walk(app, story, 'approved')
    // The address that the gate chose, as nobody is signed in here: what is asked is the picture.
    const { slug } = await app.payload.findByID({ collection: 'notices', id: story.id, overrideAccess: true })
    const card = async (edition: string) => {
      const picture = `${edition.slice(0, 12)}.png`
      const answer = await ask('card', { kind: 'notices', slug, picture })
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
    }
    expect((await card(revision)).status).toBe(404)
    await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
    const parts = noParts()
    const { status, type, text } = await withAnswer({ parts }, () => card(revision))
    expect([status, type, text.includes(title)]).toEqual([200, 'image/png', true])
    // What is kept of it goes with the edition.
    expect(parts.shows.get(story.id)).toBe(revision)
    expect((await card('f'.repeat(64))).status).toBe(404)
    await act(app, 'director@office', story, { action: 'suspend', revision, reason: REASON })
    expect((await card(revision)).status).toBe(404)
    await act(app, 'director@office', story, { action: 'withdraw', revision, reason: REASON, publicNote: '发错了' })
    expect((await card(revision)).status).toBe(404)
    const home = await ask('/og/home.png')
    expect([home.status, home.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect((await ask('card', { kind: 'users', slug, picture: 'abcdef012345.png' })).status).toBe(404)
  })
  test('nothing that is private of a live story', async () => {
    const words = { alt: '图', rightsHolder: '不公开的权利人', license: 'own', identifiablePeople: 'none' }
    const cover = await upload(app, 'writer@media', await picture(), words)
    const figures = [
      {
        indicator: 'tax',
        amount: '1',
        unit: 'cny10k',
        kind: 'actual',
        asOf: '2023-07-05',
        note: '不公开的备注',
        checkedBy: '甲乙',
      },
    ]
    await live('带图的通知', { cover: cover.id, figures })
    expect(await toldOf('带图的通知')).toEqual(EVERYWHERE)
    for (const secret of ['不公开的权利人', '不公开的备注', '甲乙', 'IMG_0001'])
      expect(await toldOf(secret)).toEqual(NOWHERE)
  })
  test('the name of the site as a director sets it', async () => {
    const token = await app.login('director@office')
    const json = { siteName: '换了名字的<网站>' }
    expect((await app.request('POST', '/api/globals/publicSettings', { token, json })).status).toBe(200)
    const [xml = '', json1] = await texts()
    expect(await (await ask('/opensearch.xml')).text()).toContain('<ShortName>换了名字的&lt;网站&gt;</ShortName>')
    expect(xml).toContain('<title>换了名字的&lt;网站&gt;</title>')
    expect(JSON.parse(json1 ?? '').title).toBe('换了名字的<网站>')
  })
})

describe('what is told of a campaign', () => {
  test('its live stories, in its own feed, while it is live itself', async () => {
    const wave = await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '宣传行动'))
    const { revision } = await walk(app, wave, 'published', true)
    await live('行动中的通知', { campaigns: [wave.id] })
    await live('行动外的通知')
    const params = { slug: String((await publicationOf(wave))?.slug) }
    const told = await ask('campaign', params)
    const text = await told.text()
    expect(told.status).toBe(200)
    expect([text.includes('行动中的通知'), text.includes('行动外的通知')]).toEqual([true, false])
    expect(jsonFeedFaults(text)).toEqual([])
    await act(app, 'gatekeeper@office', wave, { action: 'suspend', revision, reason: REASON })
    const gone = await ask('campaign', params)
    expect([gone.status, await gone.text()]).toEqual([404, ''])
  })
})

describe('what is not there', () => {
  test.each([
    ['/units/rongmeiti/feed.xml', { slug: 'dushan' }],
    ['/units/rongmeiti/feed.xml', { slug: 'nobody' }],
    ['/units/rongmeiti/feed.xml', { slug: "a' or 1=1" }],
    ['campaign', { slug: 'nothing' }],
    ['part', { part: 'cases-1999.xml' }],
    ['part', { part: `notices-${year}-2.xml` }],
    ['part', { part: 'nonsense' }],
  ] as const)('%s %j', async (name, params) => {
    const answer = await ask(name, params)
    expect([answer.status, await answer.text()]).toEqual([404, ''])
  })
})

describe('the map of the site', () => {
  test('has an index that leads to every live story, each once, with its picture', async () => {
    const cover = await upload(app, 'writer@media', await picture(), {
      alt: '图',
      license: 'own',
      rightsHolder: '市融媒体中心',
      identifiablePeople: 'none',
    })
    await live('有图的通知', { cover: cover.id })
    const index = await (await ask('/sitemap.xml')).text()
    expect(xmlFaults('siteindex.xsd', index)).toEqual([])
    const parts = [...index.matchAll(/<loc>https:\/\/news\.example\.cn\/sitemaps\/([^<]+)<\/loc>/g)].map(
      ([, part]) => part ?? '',
    )
    const maps = await Promise.all(parts.map(async (part) => (await ask('part', { part })).text()))
    for (const map of maps) expect(xmlFaults('sitemap.xsd', map)).toEqual([])
    const listed = maps.flatMap((map) =>
      [...map.matchAll(/<loc>https:\/\/news\.example\.cn(\/\w+\/[^<]+)<\/loc>/g)].map(([, path]) => path),
    )
    const { docs } = await app.payload.find({
      collection: 'publications',
      where: { state: { equals: 'live' } },
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    const stories = docs.map(({ kind, slug }) => `/${String(kind)}/${String(slug)}`)
    expect(listed.filter((path) => !path?.startsWith('/units/')).sort()).toEqual(stories.sort())
    expect(listed).toContain('/units/rongmeiti')
    expect(maps.join('')).toContain(`<image:loc>${ORIGIN}/api/media/file/`)
    const news = await (await ask('/sitemap-news.xml')).text()
    expect(xmlFaults('sitemap.xsd', news)).toEqual([])
  })
  test('is cut in parts that stay as they are while others are added', async () => {
    const { docs } = await app.payload.find({
      collection: 'publications',
      limit: 1,
      overrideAccess: true,
      where: { state: { equals: 'live' } },
    })
    const { id: _id, createdAt: _created, updatedAt: _updated, ...row } = docs[0] as unknown as Record<string, unknown>
    const req = await createLocalReq({}, app.payload)
    await inTransaction(req, () =>
      throughGate(req, async () => {
        for (let number = 0; number <= PART_SIZE; number++) {
          const firstPublishedAt = new Date(Date.UTC(2001, 0, 1, 0, number)).toISOString()
          const data = {
            ...row,
            kind: 'speeches',
            story: `old-${number}`,
            slug: `old-${number}`,
            year: 2001,
            firstPublishedAt,
          }
          await app.payload.create({ collection: 'publications', data, overrideAccess: true, req })
        }
      }),
    )
    // Rows that no entry of the log names are known after a start.
    Reflect.get(globalThis, Symbol.for('exemplar.catalogue')).delete(app.payload)
    const index = await (await ask('/sitemap.xml')).text()
    expect([...index.matchAll(/sitemaps\/(speeches-2001[^<]*)</g)].map(([, part]) => part)).toEqual([
      'speeches-2001.xml',
      'speeches-2001-2.xml',
    ])
    const made = async (part: string) => {
      const parts = noParts()
      const text = await withAnswer({ parts }, async () => (await ask('part', { part })).text())
      const paths = [...text.matchAll(/<loc>[^<]*\/(old-\d+)</g)].map(([, slug]) => slug)
      // Each story that it shows has a tag of its own.
      return { paths, tags: [...parts.tags].filter((tag) => !tag.startsWith('story:')) }
    }
    expect(await made('speeches-2001.xml')).toEqual({
      paths: Array.from({ length: PART_SIZE }, (_, number) => `old-${number}`),
      tags: [pastTag('speeches', 2001)],
    })
    expect(await made('speeches-2001-2.xml')).toEqual({
      paths: [`old-${PART_SIZE}`],
      tags: [yearTag('speeches', 2001)],
    })
  })
})
