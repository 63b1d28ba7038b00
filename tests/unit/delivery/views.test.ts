/** Views: who is a reader, who was counted already, and the number on a page that is kept. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asked } from '../../../src/delivery/asked'
import { bodiesOf } from '../../../src/delivery/pages/bodies'
import { keptParts, nextDay, type Page } from '../../../src/delivery/pages/page'
import { PageStore } from '../../../src/delivery/pages/store'
import { ViewCounter } from '../../../src/delivery/views/counter'
import { withViews } from '../../../src/delivery/views/number'
import { isReader } from '../../../src/delivery/views/readers'
import { WHILE_S, Window } from '../../../src/delivery/views/window'
import { noParts } from '../../../src/platform/pageParts'
import { add, MOST_ADDRESSES, takeViews, views } from '../../../src/platform/views'

const CHROME =
  'Mozilla/5.0 (Linux; Android 6.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/61.0 Mobile Safari/537.36'
const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

const request = (headers: Record<string, string> = {}, method = 'GET', remoteAddress = '10.0.0.1'): Asked => ({
  method,
  url: '/cases/a',
  headers: { 'user-agent': CHROME, accept: ACCEPT, ...headers },
  socket: { remoteAddress },
})

describe('a reader', () => {
  it.each([
    ['a phone', CHROME],
    ['WeChat', `${CHROME} MicroMessenger/8.0.49 NetType/WIFI Language/zh_CN`],
    ['Internet Explorer', 'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko'],
    [
      'QQ',
      'Mozilla/5.0 (Linux; U; Android 9; zh-cn) AppleWebKit/537.36 Chrome/77 MQQBrowser/11.0 Mobile Safari/537.36',
    ],
    ['UC', 'UCWEB/2.0 (Java; U; MIDP-2.0; zh-CN; nokia) U2/1.0.0 UCBrowser/9.4 U2/1.0.0 Mobile'],
  ])('is who looks through %s', (_, agent) => expect(isReader(request({ 'user-agent': agent }))).toBe(true))

  it.each([
    '',
    'curl/8.5.0',
    'Wget/1.21',
    'python-requests/2.31',
    'Go-http-client/2.0',
    'okhttp/4.12',
    'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 3 subscribers)',
    'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
    'Mozilla/5.0 (compatible; YisouSpider/5.0)',
    'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/143.0 Safari/537.36',
    'Mozilla/5.0 (compatible; bingbot/2.0)',
    'Mozilla/5.0 AppleWebKit/537.36 BingPreview/1.0b',
    'Tiny Tiny RSS/21',
    `Mozilla/5.0 ${'x'.repeat(2_000)}`,
  ])('is not %j', (agent) => expect(isReader(request({ 'user-agent': agent }))).toBe(false))

  it.each([
    ['looks ahead', { 'sec-purpose': 'prefetch;prerender' }],
    ['looked ahead', { purpose: 'prefetch' }],
    ['looked ahead long ago', { 'x-moz': 'prefetch' }],
    ['asks by a script', { accept: '*/*' }],
    ['shows it within another page', { 'sec-fetch-dest': 'iframe' }],
    ['shows it as a picture', { 'sec-fetch-dest': 'image' }],
  ])('is not a browser that %s', (_, headers) => expect(isReader(request(headers))).toBe(false))
  it('is a browser that says that it opens a document', () =>
    expect(isReader(request({ 'sec-fetch-dest': 'document' }))).toBe(true))
  it.each(['HEAD', 'POST'])('does not ask by %s', (method) => expect(isReader(request({}, method))).toBe(false))
})

describe('the window', () => {
  const NOW = Date.parse('2026-11-23T04:00:00Z')
  it('counts a reader of a page once in a while, and again after it', () => {
    const window = new Window()
    const at = (seconds: number) => window.isNew('10.0.0.1', CHROME, '/cases/a', NOW + seconds * 1000)
    expect([at(0), at(1), at(WHILE_S - 1), at(WHILE_S), at(WHILE_S + 1)]).toEqual([true, false, false, true, false])
  })
  it('knows readers, browsers and pages apart', () => {
    const window = new Window()
    const all = ['10.0.0.1', '10.0.0.2'].flatMap((asker) =>
      ['a', 'b'].flatMap((agent) => ['/cases/a', '/cases/b'].map((page) => window.isNew(asker, agent, page, NOW))),
    )
    expect(all).toEqual(all.map(() => true))
    expect(window.isNew('10.0.0.1', 'a', '/cases/a', NOW)).toBe(false)
    // Nothing is moved from one member to the next.
    expect(window.isNew('10.0.0.1a', '', '/cases/a', NOW)).toBe(true)
  })
  it('folds with another salt each day, so that nobody is known the next morning', () => {
    const window = new Window()
    const midnight = nextDay(NOW)
    expect(window.isNew('10.0.0.1', CHROME, '/cases/a', midnight - 1_000)).toBe(true)
    expect(window.isNew('10.0.0.1', CHROME, '/cases/a', midnight)).toBe(true)
  })
  it('takes any number of readers in the same room', () => {
    const window = new Window()
    let counted = 0
    for (let n = 0; n < 200_000; n++)
      if (window.isNew(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, '', '/cases/a', NOW)) counted++
    expect(counted).toBeGreaterThan(199_000)
  })
})

it('a count holds no more addresses than it can, and goes on with those that it has', () => {
  const counts = new Map<string, number>()
  for (let n = 0; n <= MOST_ADDRESSES; n++) add(counts, `/cases/${n}`, 1)
  add(counts, '/cases/0', 2)
  expect([counts.size, counts.get('/cases/0')]).toEqual([MOST_ADDRESSES, 3])
})

const html = (count: string) => `<p>阅读量：<data class="views" value="${count.replace(',', '')}">${count}</data></p>`

describe('the number on a page', () => {
  it('is written anew and nothing else', () =>
    expect(withViews(Buffer.from(html('7')), 12_345)?.toString()).toBe(html('12,345')))
  it('stays where it is right, and where there is none', () => {
    expect(withViews(Buffer.from(html('7')), 7)).toBeNull()
    expect(withViews(Buffer.from('<p>$1 &lt;data class="views" value="7"></p>'), 8)).toBeNull()
  })
})

describe('the counter', () => {
  let folder = ''
  let store: PageStore
  let stored: number | Error = 5
  let asked = 0
  const page: Page = {
    ...keptParts({ ...noParts(), shows: new Map([['a', 'a1']]) }),
    address: '/cases/a',
    seq: 1,
    status: 200,
    headers: [],
    files: [],
  }

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'exemplar-views-'))
    store = await PageStore.open(folder, 'build')
    const bodies = await bodiesOf(Buffer.from(html('0')))
    store.keep(page, bodies)
    stored = 5
    asked = 0
    takeViews()
    views.stored = async (addresses) => {
      asked++
      if (stored instanceof Error) throw stored
      return new Map(addresses.map((address) => [address, Number(stored)]))
    }
  })
  afterEach(async () => {
    delete views.stored
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  const shown = async () => {
    const found = store.find('/cases/a', Date.now())
    const bodies = found && (await store.bodies(found.page))
    return {
      text: bodies?.identity.bytes.toString(),
      etags: bodies && Object.values(bodies).map(({ etag }) => etag),
      seq: found?.page.seq,
      standing: found?.standing,
    }
  }

  it('counts what was sent to readers, each once, and nothing else', async () => {
    const counter = new ViewCounter(store)
    counter.sent(request(), '/cases/a', 200)
    counter.sent(request(), '/cases/a', 304)
    counter.sent(request({}, 'GET', '10.0.0.2'), '/cases/a', 304)
    counter.sent(request({ 'x-forwarded-for': 'x, 1.2.3.4' }, 'GET', '127.0.0.1'), '/cases/a', 200)
    counter.sent(request({ 'x-forwarded-for': 'x, 1.2.3.5' }, 'GET', '127.0.0.1'), '/cases/a', 200)
    // Who may be anybody says nothing by this header.
    counter.sent(request({ 'x-forwarded-for': '9.9.9.9' }), '/cases/a', 200)
    for (const status of [404, 410, 308, 503]) counter.sent(request({}, 'GET', '10.0.0.9'), '/cases/a', status)
    for (const other of ['/', '/cases', '/units/a', '/search', '/cases/A', '/cases/a/b'])
      counter.sent(request({}, 'GET', '10.0.0.9'), other, 200)
    counter.sent(request({}, 'HEAD', '10.0.0.9'), '/cases/a', 200)
    await counter.settled()
    expect([...takeViews()]).toEqual([['/cases/a', 4]])
    expect([...takeViews()]).toEqual([])
  })

  it('brings the number on the page up to date without making it again, in memory and on the disk', async () => {
    const before = await shown()
    const counter = new ViewCounter(store)
    counter.sent(request(), '/cases/a', 200)
    await counter.settled()
    const after = await shown()
    expect(after).toMatchObject({ text: html('5'), seq: 1, standing: 'right' })
    for (const [at, etag] of (after.etags ?? []).entries()) expect(etag).not.toBe(before.etags?.[at])
    await store.close()
    const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.page'))
    expect(await readFile(path.join(folder, name), 'utf8')).toContain(html('5'))
  })

  it('asks for it once in a while, whoever reads', async () => {
    const counter = new ViewCounter(store, 60_000)
    const now = Date.now()
    for (let n = 0; n < 20; n++) counter.sent(request({}, 'GET', `10.0.1.${n}`), '/cases/a', 200, now + n)
    await counter.settled()
    expect(asked).toBe(1)
    stored = 25
    counter.sent(request({}, 'GET', '10.0.2.1'), '/cases/a', 200, now + 60_000)
    await counter.settled()
    expect([asked, (await shown()).text]).toEqual([2, html('25')])
  })

  it('leaves a page as it is while the database is away, and one that came down for what it is', async () => {
    const counter = new ViewCounter(store, 0)
    stored = new Error('away')
    counter.sent(request(), '/cases/a', 200)
    await counter.settled()
    expect((await shown()).text).toBe(html('0'))
    stored = 9
    store.doubts.raise(['a'])
    counter.sent(request({}, 'GET', '10.0.0.3'), '/cases/a', 200)
    await counter.settled()
    expect(await shown()).toMatchObject({ text: html('0'), standing: 'dead' })
    store.drop('/cases/a')
    counter.sent(request({}, 'GET', '10.0.0.4'), '/cases/a', 200)
    await counter.settled()
    expect(store.find('/cases/a', Date.now())).toBeUndefined()
  })

  it('never puts bytes back that were made before the page was made again', async () => {
    const old = store.find('/cases/a', Date.now())?.page
    const newer = await bodiesOf(Buffer.from(html('0').replace('阅读量', '更新后的阅读量')))
    store.keep({ ...page, seq: 2 }, newer)
    if (old) store.renew(old, await bodiesOf(Buffer.from(html('5'))))
    expect(await shown()).toMatchObject({ seq: 2, text: newer.identity.bytes.toString() })
  })
})
