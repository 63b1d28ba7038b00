/** What only a running server shows of the HTTP contract: statuses of pages, health, limits, and how soon what is withdrawn is gone. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { describe, expect, inject, it } from 'vitest'
import { beijingDay } from '../../src/editorial/rules/days'
import type { Kind } from '../../src/editorial/rules/kinds'
import { t } from '../../src/messages/index'
import { sitemapPath } from '../../src/site/paths'
import { LIVE, MISSING, storyAt, withdrawnAddress } from '../support/pageAddresses'
import { Door } from '../support/pageDoor'
import { rawStatus, statusOfTarget } from '../support/pageRaw'
import { freePort, run } from '../support/server'

const { sqlite, mongodb } = inject('demo')
const door = new Door(sqlite)

const text = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    children: paragraphs.map((words) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] })),
  },
})
let made = 0

/** A notice that passes every check; no two calls make the same. */
const notice = () => {
  const name = `${Date.now()}${made++}`
  return {
    title: `关于测试撤稿的通知 ${name}（演示）`,
    summary: '演示：测试用。',
    issuer: '市融媒体中心（演示）',
    addressees: '各单位',
    documentDate: '2023-07-05',
    body: text('（演示）测试用的通知。'),
  }
}
const withdrawal = (revision: string) => ({
  action: 'withdraw',
  revision,
  reason: { code: 'publishedInError', note: '演示：误发' },
  publicNote: '演示：这篇稿件发错了，以后续通知为准。',
})
const withdraw = async (at: Door, kind: Kind, id: string, more: Record<string, unknown> = {}) =>
  at.act('director@office.demo', kind, id, { ...withdrawal((await at.editorial(kind, id)).liveRevision), ...more })

describe('statuses of pages', () => {
  it('410 with the notice for what was withdrawn, 404 for what never was', async () => {
    const gone = await door.read(await withdrawnAddress(door))
    expect(gone.status).toBe(410)
    expect(gone.text).toContain(t('site.gone.title'))
    expect(gone.text).toContain('培训安排有变动')
    const missing = await door.read(MISSING)
    expect(missing.status).toBe(404)
    expect(missing.text).toContain(t('site.notFound.title'))
  })

  it('308 to the successor, and 410 again when that one is withdrawn', async () => {
    const [old, successor] = [await door.create('notices', notice()), await door.create('notices', notice())]
    for (const id of [old, successor]) await door.publish('notices', id)
    await withdraw(door, 'notices', old, { successor: { kind: 'notices', id: successor } })
    const [from, to] = await Promise.all(
      [old, successor].map(async (id) => String((await door.editorial('notices', id)).publicUrl)),
    )
    const moved = await door.read(String(from))
    expect(moved.status).toBe(308)
    expect(new URL(moved.headers.get('location') ?? '', door.url).pathname).toBe(to)
    await withdraw(door, 'notices', successor)
    expect((await door.read(String(from))).status).toBe(410)
  })

  it.each([
    ...Object.values(LIVE),
    '/robots.txt',
    '/sitemap.xml',
    '/sitemap-news.xml',
    '/sitemaps/places.xml',
    '/sitemaps/cases-1999.xml',
    '/opensearch.xml',
    '/og/home.png',
    '/feed.xml',
    '/feed.json',
    '/cases/feed.xml',
    '/healthz',
    '/readyz',
    MISSING,
    '/api/cases',
    '/api/nothing',
  ])('HEAD %s answers like GET, without a body', async (address) => {
    const [got, asked] = await Promise.all([door.read(address), door.ask('HEAD', address)])
    expect({ status: asked.status, type: asked.headers.get('content-type'), text: asked.text }).toEqual({
      status: got.status,
      type: got.headers.get('content-type'),
      text: '',
    })
  })
})

describe('health', () => {
  it('is ready', async () => {
    expect((await door.read('/healthz')).status).toBe(200)
    expect((await door.read('/readyz')).status).toBe(200)
  })

  it('answers 503 with the reason, on every address, until it is ready', async () => {
    const port = await freePort()
    const folder = await mkdtemp(path.join(os.tmpdir(), 'exemplar-early-'))
    const early = new Door(`http://127.0.0.1:${port}`)
    const starting = run(['demo'], { PORT: String(port), DATA_DIR: folder })
    try {
      while ((await early.read('/healthz').catch(() => null))?.status !== 200) await pause(50)
      const [ready, page, api] = await Promise.all(['/readyz', '/', '/api/cases'].map((address) => early.read(address)))
      expect(ready).toMatchObject({ status: 503, json: { reason: expect.stringMatching(/\p{Script=Han}/u) } })
      expect(page?.status).toBe(503)
      expect(page?.headers.get('retry-after')).toBeTruthy()
      expect(page?.text).toContain(t('site.unavailable.title'))
      expect(page?.text).not.toMatch(/<script|<link|src=/)
      expect(api).toMatchObject({ status: 503, json: { errors: [{ code: 'UNAVAILABLE' }] } })
    } finally {
      await starting.kill()
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('what nobody should send', () => {
  it.each([
    '/%',
    '/%E0%A4%A',
    '/cases/%00',
    '/cases/%2e%2e/%2e%2e/etc/passwd',
    '/cases/..%2f..%2f..%2fetc%2fpasswd',
    '/%5c%5cexample.com',
    '//example.com/cases',
    '/cases/<script>alert(1)</script>',
    "/cases?unit='%20OR%201=1",
    '/cases?page=-1',
    '/cases?page=99999999999999999999',
    '/notices?year=20e3',
    '/_next/image?url=http://example.com/a.png&w=640&q=75',
    '/_next/static/../../package.json',
    'http://example.com/',
    '*',
  ])('GET %s is refused or unknown, never a failure', async (target) => {
    const status = await statusOfTarget(door.url, target)
    expect(status, target).toBeGreaterThanOrEqual(200)
    expect(status, target).toBeLessThan(500)
  })

  it('an address of 9,000 characters is unknown', async () => {
    expect(await statusOfTarget(door.url, `/cases/${'a'.repeat(9000)}`)).toBe(404)
  })

  it('headers beyond 16 KB: 431; what is no HTTP: 400', async () => {
    const host = `Host: ${new URL(door.url).host}`
    expect(await rawStatus(door.url, ['GET / HTTP/1.1', host, `X-Long: ${'a'.repeat(20_000)}`])).toBe(431)
    expect(await rawStatus(door.url, ['GET / HTTP/1.1', host, `Cookie: payload-token=${'a'.repeat(8_000)}`])).toBe(200)
    expect(await rawStatus(door.url, ['HELLO'])).toBe(400)
  })

  it('10 MB of JSON: 400 and nothing stored; 30 MB of anything: 400, and 401 without a session', async () => {
    const title = `过大的请求 ${Date.now()}（演示）`
    const large = await door.ask('POST', '/api/notices', {
      as: 'writer@media.demo',
      json: { title, summary: 'a'.repeat(10 * 1024 * 1024) },
    })
    expect(large).toMatchObject({ status: 400, json: { errors: [{ code: 'INVALID_REQUEST' }] } })
    const { totalDocs } = await door.get<{ totalDocs: number }>(
      `/api/notices?where[title][equals]=${encodeURIComponent(title)}`,
      'director@office.demo',
    )
    expect(totalDocs).toBe(0)
    const host = `Host: ${new URL(door.url).host}`
    const upload = [
      'POST /api/media HTTP/1.1',
      host,
      'Content-Type: multipart/form-data; boundary=x',
      `Content-Length: ${30 * 1024 * 1024}`,
    ]
    const session = `Authorization: JWT ${await door.token('writer@media.demo')}`
    expect(await rawStatus(door.url, [...upload, session])).toBe(400)
    expect(await rawStatus(door.url, upload)).toBe(401)
    expect((await door.read('/readyz')).status).toBe(200)
  })
})

const picture = () =>
  sharp({
    create: { width: 1200, height: 800, channels: 3, background: { r: made++ % 256, g: Date.now() % 256, b: 120 } },
  })
    .png()
    .toBuffer()

describe.each([
  ['SQLite', sqlite],
  ['MongoDB', mongodb],
])('on %s', (_name, url) => {
  it('what is withdrawn is gone within a second from everywhere, with its picture', async ({ skip }) => {
    skip(!url, `no MongoDB: ${inject('mongodbMissing')}`)
    const at = new Door(url ?? '')
    const campaign = await storyAt(at, LIVE.campaign)
    const cover = await at.upload(await picture(), {
      alt: '演示图片',
      rightsHolder: '演示',
      license: 'own',
      identifiablePeople: 'none',
    })
    const id = await at.create('notices', { ...notice(), cover: cover.id, campaigns: [campaign.id] })
    await at.publish('notices', id)
    const { publicUrl } = await at.editorial('notices', id)
    const address = publicUrl ?? ''
    const map = sitemapPath({ kind: 'notices', year: Number(beijingDay(new Date()).slice(0, 4)), part: 1 })
    const feeds = ['/feed.xml', '/notices/feed.json', `${LIVE.unit}/feed.xml`, `${LIVE.campaign}/feed.json`]
    const places = ['/', '/notices', LIVE.campaign, LIVE.unit, map, '/sitemap-news.xml', ...feeds]
    const shownIn = async () =>
      (await Promise.all(places.map((place) => at.read(place)))).map((page) => page.text.includes(address))
    expect(await shownIn()).toEqual(places.map(() => true))
    const page = await at.read(address)
    expect(page.status).toBe(200)
    const files = [...new Set([...page.text.matchAll(/\/api\/media\/file\/[\w.%-]+/g)].map(([found]) => found))]
    expect(files.length).toBeGreaterThan(1)
    const statuses = () => Promise.all(files.map(async (file) => (await at.read(file)).status))
    expect(await statuses()).toEqual(files.map(() => 200))

    const start = Date.now()
    await withdraw(at, 'notices', id)
    const withdrawnMs = Date.now()
    const gone = await at.read(address)
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('这篇稿件发错了')
    expect(await statuses()).toEqual(files.map(() => 404))
    expect(Date.now() - withdrawnMs, `withdrawal took ${withdrawnMs - start} ms`).toBeLessThan(1000)
    // Those are made anew one after the other, and each first reading of them is right.
    expect(await shownIn()).toEqual(places.map(() => false))
  })
})
