/** The feeds as a reader's program gets them: what is live, corrections with their day, and not a word of anything else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { picture, upload } from '../support/media'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

const ORIGIN = 'https://news.example.cn'
const FEEDS = ['feed.xml', 'feed.json'] as const
type Name = (typeof FEEDS)[number]
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

const routes = {
  'feed.xml': () => import('../../app/(site)/feed.xml/route'),
  'feed.json': () => import('../../app/(site)/feed.json/route'),
}
const ask = async (name: Name, headers: Record<string, string> = {}): Promise<Response> =>
  (await routes[name]()).GET(new Request(`${ORIGIN}/${name}`, { headers }))
const texts = () => Promise.all(FEEDS.map(async (name) => (await ask(name)).text()))
const toldOf = async (words: string) => (await texts()).map((text) => text.includes(words))
const EVERYWHERE = [true, true]
const NOWHERE = [false, false]

const draft = (title: string, more: Record<string, unknown> = {}): Promise<Draft> =>
  create(app, 'writer@media', 'notices', { ...complete(app, 'notices', title), ...more })
async function live(title: string, more: Record<string, unknown> = {}) {
  const story = await draft(title, more)
  const { revision } = await walk(app, story, 'published')
  return { story, revision }
}
const REASON = { code: 'publishedInError', note: '内部的原因' }

describe('the type and the tag', () => {
  test.each([
    ['feed.xml', 'application/atom+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
  ] as const)('%s', async (name, type) => {
    const first = await ask(name)
    expect([first.status, first.headers.get('content-type')]).toEqual([200, type])
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await ask(name, { 'if-none-match': held })
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
    }
    expect((await ask(name, { 'if-none-match': '"x"' })).status).toBe(200)
    await live(`换了内容 ${name}`)
    const changed = await ask(name, { 'if-none-match': etag })
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
    await act(app, 'director@office', story, { action: 'suspend', revision, reason: REASON })
    expect(await toldOf('公开过的题目')).toEqual(NOWHERE)
    await act(app, 'director@office', story, { action: 'resume', revision })
    expect(await toldOf('公开过的题目')).toEqual(EVERYWHERE)
    await act(app, 'director@office', story, { action: 'withdraw', revision, reason: REASON, publicNote: '发错了' })
    for (const words of ['公开过的题目', String(publicUrl), '发错了']) expect(await toldOf(words)).toEqual(NOWHERE)
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
    expect(await toldOf('更正：有错的通知')).toEqual(EVERYWHERE)
    expect(await toldOf('内部的原因')).toEqual(NOWHERE)
    await act(app, 'director@office', story, { action: 'suspend', revision: next, reason: REASON })
    expect(await toldOf(publicNote)).toEqual(NOWHERE)
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
    const [xml, json1] = await texts()
    expect(xml).toContain('<title>换了名字的&lt;网站&gt;</title>')
    expect(JSON.parse(json1 ?? '').title).toBe('换了名字的<网站>')
  })
})
