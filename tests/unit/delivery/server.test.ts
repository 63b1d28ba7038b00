/** The HTTP server before an application that is made up: health, refusals, the last word on a status. */
import { get, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Pages } from '../../../src/delivery/pages/pages'
import { PUBLIC_POLICY } from '../../../src/delivery/publicHeaders'
import { createDelivery } from '../../../src/delivery/server'
import { t } from '../../../src/messages/index'
import { readiness } from '../../../src/platform/readiness'
import { currentAnswer, setStatus } from '../../../src/platform/response'
import { readerScript } from '../../../src/site/script/readerScript'

const { server, open } = createDelivery()
let url = ''
let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void = () => {}
const seen: IncomingMessage[] = []
/** An answer of the database holds for a second. */
const PATIENT = { timeout: 4_000, interval: 100 }

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
afterEach(() => {
  readiness.phase = 'starting'
  delete readiness.ping
  seen.length = 0
  vi.restoreAllMocks()
})

/** Opens the server with this application behind it. */
function serve(next: typeof handle): void {
  handle = next
  readiness.phase = 'ready'
  const application = {
    handle: async (request: IncomingMessage, response: ServerResponse) => {
      seen.push(request)
      await handle(request, response)
    },
    upgrade: async () => {},
  }
  open(application, true)
}

/** Sends bytes as they are. @returns the first line of the answer */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.once('error', reject)
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (!text.includes('\r\n')) return
      socket.destroy()
      resolve(text.split('\r\n')[0] ?? '')
    })
    socket.once('close', () => resolve(text.split('\r\n')[0] ?? ''))
  })

const page =
  (status: number, body: string) =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    response.statusCode = status
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('ETag', '"x"')
    response.write(body)
    response.end('</html>')
  }

describe('health', () => {
  it('is 200 while the application starts, and readiness 503 with the reason', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({ status: 'starting', reason: t('ops.starting') })
  })
  it('asks the database for a sign of life', async () => {
    serve(() => {})
    readiness.ping = () => Promise.resolve()
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' })
    readiness.ping = () => Promise.reject(new Error('away'))
    const ready = await fetch(`${url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({ status: 'unavailable', reason: t('ops.databaseSilent') })
    expect(seen).toEqual([])
  })
})

describe('before the application is there', () => {
  it.each(['/', '/cases', '/admin', '/_next/static/x.js'])('%s is the 503 page', async (path) => {
    const answer = await fetch(`${url}${path}`)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('10')
    expect(await answer.text()).toContain(t('site.unavailable.title'))
  })
  it('/api answers in the form of the contract', async () => {
    const answer = await fetch(`${url}/api/cases`)
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ errors: [{ code: 'UNAVAILABLE', message: t('errors.UNAVAILABLE') }] })
  })
})

describe('what an attacker would have made anew', () => {
  it.each(['/', '/cases', '/cases/yanshi', '/cases/yanshi.docx', '/feed.xml', '/nowhere'])(
    'is not asked of %s by POST',
    async (path) => {
      serve(page(200, '<html>'))
      const answer = await fetch(`${url}${path}`, { method: 'POST', body: 'x' })
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
      expect(seen).toEqual([])
    },
  )
  it('but the button of a preview link is', async () => {
    serve(page(200, '<html>'))
    expect((await fetch(`${url}/preview/abc/open`, { method: 'POST' })).status).toBe(200)
    expect(seen).toHaveLength(1)
  })
  it.each([
    ['/cases/%79anshi', '/cases/yanshi'],
    ['/c%61ses/yanshi%2Edocx?a=%61', '/cases/yanshi.docx?a=%61'],
    ['/hant/cases/%79anshi', '/hant/cases/yanshi'],
    ['/se%61rch?q=%61', '/search?q=%61'],
  ])('is at %s led to where it stands', async (path, location) => {
    serve(page(200, '<html>'))
    const answer = await fetch(`${url}${path}`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, location])
    expect(seen).toEqual([])
  })
  it.each(['/topics/%61', '/cases/%41', '/cases/%2579anshi', '/cases%2Fyanshi', '/nowhere/%61'])(
    '%s stands nowhere, and is asked as ever',
    async (path) => {
      serve(page(404, '<html>'))
      expect((await fetch(`${url}${path}`, { redirect: 'manual' })).status).toBe(404)
      expect(seen).toHaveLength(1)
    },
  )
})

describe('our own script', () => {
  it('is there before the application, for good, in the encoding that is asked for', async () => {
    const { path, bytes } = readerScript
    const answer = await fetch(`${url}${path}`, { headers: { 'Accept-Encoding': 'br' } })
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, 'br'])
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(await answer.text()).toBe(bytes.toString('utf8'))
    const held = { 'Accept-Encoding': 'br', 'If-None-Match': answer.headers.get('etag') ?? '' }
    expect((await fetch(`${url}${path}`, { headers: held })).status).toBe(304)
    expect(await (await fetch(`${url}${path}`, { method: 'HEAD' })).text()).toBe('')
  })
  it('is at no other address and takes nothing', async () => {
    serve(page(404, 'none'))
    for (const path of [`${readerScript.path}?a`, '/script/', '/script/0000000000000000.js', '/script/article.js'])
      expect((await fetch(`${url}${path}`)).status, path).toBe(404)
    expect((await fetch(`${url}${readerScript.path}`, { method: 'POST' })).status).toBe(405)
  })
})

describe('while the database is away', () => {
  const kept = (mayShow: boolean): Pages => ({
    answer: async () => false,
    answerNow: () => false,
    sent: () => {},
    answerFile: async () => false,
    mayShow,
    close: async () => {},
  })
  /** The paths that reached the application, and whether it was told to do without the database. */
  async function reached(
    mayShow: boolean,
    paths: string[],
    phase: typeof readiness.phase = 'waiting',
  ): Promise<string[]> {
    const told: string[] = []
    const application = {
      handle: async (request: IncomingMessage, response: ServerResponse) => {
        told.push(`${request.url} ${currentAnswer()?.alone}`)
        page(200, '<html>')(request, response)
      },
      upgrade: async () => {},
    }
    open(application, true, kept(mayShow))
    readiness.phase = phase
    for (const path of paths) await fetch(`${url}${path}`)
    return told
  }
  const LISTS = [
    '/search?q=x',
    '/cases',
    '/cases?year=2026&page=2',
    '/units/x?page=3',
    '/archive',
    '/archive/2026/11?x=1',
    '/topics',
    '/topics/%E6%8B%9B%E5%95%86',
  ]
  const OTHERS = [
    '/search/x',
    '/cases/x',
    '/?x=1',
    '/corrections?page=2',
    '/archive/2026/13',
    '/units/x/feed.xml',
    '/topics/a/b',
    '/sitemap?x=1',
    '/api/cases',
    '/admin',
    '/_next/static/x.css',
  ]

  it('the search, lists and files of the build are asked for, and nothing else', async () => {
    const told = await reached(true, [...LISTS, ...OTHERS])
    expect(told).toEqual([...LISTS.map((path) => `${path} must`), '/_next/static/x.css undefined'])
  })
  it('not even these, where nobody knows what came down', async () => {
    expect(await reached(false, [...LISTS, ...OTHERS])).toEqual(['/_next/static/x.css undefined'])
  })
  it('while it answers, these may do without it where somebody knows what came down', async () => {
    readiness.ping = () => Promise.resolve()
    expect(await reached(true, ['/cases?year=2026', '/cases/x'], 'ready')).toEqual([
      '/cases?year=2026 may',
      '/cases/x undefined',
    ])
    expect(await reached(false, ['/cases?year=2026'], 'ready')).toEqual(['/cases?year=2026 undefined'])
  })
  it('who works here is told what is wrong', async () => {
    await reached(true, [])
    expect(await (await fetch(`${url}/admin/collections/cases`)).text()).toContain(t('ops.deskAway'))
    expect(await (await fetch(`${url}/cases`)).text()).not.toContain(t('ops.deskAway'))
    readiness.reason = t('ops.waitingAlone')
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'waiting', reason: t('ops.waitingAlone') })
    readiness.reason = ''
  })
})

describe('what is no request', () => {
  it.each(['/%zz', '/%', '/cases/%00', '/a%0Ab', '//other.example/x', '/%E4%BD'])('%s is 400', async (path) => {
    serve(page(200, 'reached'))
    expect(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)).toBe('HTTP/1.1 400 Bad Request')
    expect(seen).toEqual([])
  })
  it.each([
    ['garbage', 'nonsense\r\n\r\n', '400'],
    ['headers beyond the limit', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, '431'],
    ['an upgrade', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', ''],
  ])('%s is refused', async (_, bytes, status) => {
    serve(page(200, 'reached'))
    expect((await raw(bytes)).split(' ')[1] ?? '').toBe(status)
    expect(seen).toEqual([])
  })
})

describe('the application', () => {
  it('learns the address of the peer from the server alone', async () => {
    serve(page(200, 'page'))
    await fetch(url, { headers: { 'x-exemplar-address': '192.0.2.7' } })
    expect(seen[0]?.headers['x-exemplar-address']).toBe('127.0.0.1')
  })
  it('sets the status of a page', async () => {
    serve(async (request, response) => {
      await Promise.resolve()
      setStatus(410)
      page(200, '<html>gone')(request, response)
    })
    const answer = await fetch(`${url}/cases/x`)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toBe('<html>gone</html>')
  })
  it('answers what is no file of the build as a page of ours, whole and without scripts', async () => {
    serve((request, response) => {
      setStatus(404)
      page(200, '<script>1</script>none')(request, response)
    })
    for (const path of ['/_next/static/x.js', '/_next/x', '/_next/static/../x', '/cases/x']) {
      const answer = await fetch(`${url}${path}`)
      expect([answer.status, await answer.text()], path).toEqual([404, 'none</html>'])
      expect(answer.headers.get('content-security-policy'), path).toBe(PUBLIC_POLICY)
    }
  })
  it('is as it comes where it is no text, and what fails half-way is no half of a page', async () => {
    const bytes = Buffer.from([0, 255, 10])
    serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'image/png' })
      response.write(bytes)
      response.end()
    })
    const picture = await fetch(`${url}/preview/x/file/1`)
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(bytes)
    expect(picture.headers.get('content-security-policy')).toBe(PUBLIC_POLICY)
    const heard: unknown[] = []
    serve((_request, response) => {
      const { writeHead } = response
      Object.assign(response, {
        writeHead: (...head: unknown[]) => {
          heard.push(head[0])
          return (writeHead as (...args: unknown[]) => unknown).apply(response, head)
        },
      })
      setStatus(404)
      response.setHeader('Content-Type', 'image/png')
      response.flushHeaders()
      response.write(bytes)
      response.end()
    })
    expect((await fetch(`${url}/preview/x/file/1`)).status).toBe(404)
    expect(heard).toEqual([200])
    vi.spyOn(console, 'error').mockImplementation(() => {})
    serve((_request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.write('<html>half')
      throw new Error('boom')
    })
    const half = await fetch(`${url}/cases/x`)
    expect([half.status, (await half.text()).includes('half')]).toEqual([503, false])
    serve(page(200, '<template id="B:0"></template>waits'))
    const waits = await fetch(`${url}/cases/x`)
    expect([waits.status, (await waits.text()).includes('waits')]).toEqual([503, false])
  })
  it('says a stricter policy where it has one, and the desk says its own', async () => {
    serve((request, response) => {
      response.setHeader('Content-Security-Policy', "default-src 'none'")
      page(200, 'x')(request, response)
    })
    expect((await fetch(`${url}/preview/x`)).headers.get('content-security-policy')).toBe("default-src 'none'")
    serve(page(200, '<script>1</script>'))
    const desk = await fetch(`${url}/admin`)
    expect([desk.headers.get('content-security-policy'), await desk.text()]).toEqual([
      null,
      '<script>1</script></html>',
    ])
  })
  it('keeps the status of an answer that another request set', async () => {
    serve(page(200, 'page'))
    expect((await fetch(url)).status).toBe(200)
  })
  it.each(['/', '/cases/x', '/admin/collections/cases'])('%s that fails is the 503 page, whole', async (path) => {
    serve(page(500, '<html>stack trace'))
    const answer = await fetch(`${url}${path}`)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('etag')).toBeNull()
    const text = await answer.text()
    expect(text).toContain(t('site.unavailable.title'))
    expect(text).not.toContain('stack trace')
    expect(text.endsWith('</html>\n')).toBe(true)
  })
  it('has its 503 page replaced for nobody but readers', async () => {
    serve(page(500, 'failed'))
    expect((await fetch(`${url}/api/cases`)).status).toBe(500)
    expect((await fetch(`${url}/_next/image`)).status).toBe(503)
    expect((await fetch(`${url}/admin`, { headers: { rsc: '1' } })).status).toBe(500)
    expect((await fetch(`${url}/admin`, { method: 'POST' })).status).toBe(500)
  })
  it('answers HEAD without a body', async () => {
    serve(page(500, 'failed'))
    const answer = await fetch(url, { method: 'HEAD' })
    expect(answer.status).toBe(503)
    expect(await answer.text()).toBe('')
  })
  it('is not asked while the database is away, and is again when it is back', async () => {
    serve(page(200, 'page'))
    readiness.ping = () => Promise.reject(new Error('away'))
    await vi.waitFor(async () => expect((await fetch(url)).status).toBe(503), PATIENT)
    seen.length = 0
    expect((await fetch(`${url}/admin`)).status).toBe(503)
    expect(await (await fetch(`${url}/api/cases`)).json()).toMatchObject({ errors: [{ code: 'UNAVAILABLE' }] })
    expect(seen).toEqual([])
    expect((await fetch(`${url}/_next/static/x.js`)).status).toBe(200)
    readiness.ping = () => Promise.resolve()
    await vi.waitFor(async () => expect((await fetch(url)).status).toBe(200), PATIENT)
  })
  it('may throw', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    serve(() => {
      throw new Error('boom')
    })
    expect((await fetch(`${url}/cases`)).status).toBe(503)
    expect((await fetch(`${url}/api/cases`)).status).toBe(503)
    expect(told).toHaveBeenCalledTimes(2)
  })
})

it('a connection stays open for longer than its client is told, and no client is told so who ends it', async () => {
  serve((_, response) => void response.end('x'))
  const told = async (connection: string) =>
    await new Promise<IncomingMessage>((resolve, reject) =>
      get(`${url}/admin`, { agent: false, headers: { connection } }, resolve).once('error', reject),
    )
      .then((answer) => answer.resume())
      .then(({ headers }) => headers['keep-alive'])
  expect(await told('keep-alive')).toBe('timeout=10')
  expect(server.keepAliveTimeout).toBeGreaterThan(10_000)
  expect(await told('close')).toBeUndefined()
})
