/** The page store in the real server, before an application and a public side that are made up. */
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { databaseAnswers } from '../../../../src/delivery/databaseWatch'
import { fileOf } from '../../../../src/delivery/pages/file'
import { INDEX_FILES } from '../../../../src/delivery/pages/indexFile'
import { keepPages, type Pages } from '../../../../src/delivery/pages/pages'
import { renderer } from '../../../../src/delivery/pages/render'
import { PageStore } from '../../../../src/delivery/pages/store'
import { PUBLIC_POLICY } from '../../../../src/delivery/publicHeaders'
import { createDelivery } from '../../../../src/delivery/server'
import { env } from '../../../../src/platform/env'
import { pageDependsOn, pageShows } from '../../../../src/platform/pageParts'
import { publicPages, type PublicStory } from '../../../../src/platform/publicPages'
import { readiness } from '../../../../src/platform/readiness'
import { takeViews } from '../../../../src/platform/views'
import { setFile, setStatus } from '../../../../src/platform/response'

/** The public side: what is live, and a log of what moved. */
const stories = new Map<string, PublicStory>()
const log: { story?: string; tags: string[] }[] = []
let away = false
/** called while a page is made, after it has read the stories */
let meanwhile: () => Promise<void> | void = () => {}
let made: string[] = []
/** Holds answers of the log back, which has been read by then. */
let held: Promise<void> | null = null
let waiting = 0

const put = (story: string, revision: string | null) =>
  stories.set(story, { story, kind: 'cases', slug: story, revision })
const entry = (story?: string, tags: string[] = []) => log.push({ story, tags })
/** A decision: what is so, its entry, and the word to this process, unless another one took it. */
async function decide(story: string, revision: string | null, tags: string[] = [], told = true): Promise<void> {
  put(story, revision)
  entry(story, [`story:${story}`, ...tags])
  if (told) await publicPages.moved?.([story])
}
const markNow = () => ({ seq: log.length, hash: `h${log.length}` })

const server = createDelivery()
let folder = ''
let pages: Pages
let url = ''

const WORD_HEADERS: [string, string][] = [
  ['Content-Type', 'application/msword'],
  ['Cache-Control', 'no-cache'],
  ['Accept-Ranges', 'bytes'],
]

/** A list that can be made without the database. */
const WITHOUT = '/cases?page=2'

async function handle(request: { url?: string }, response: import('node:http').ServerResponse): Promise<void> {
  const address = request.url ?? ''
  made.push(address)
  if (away) response.statusCode = 500
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Cache-Control', 'private, no-cache, no-store, max-age=0, must-revalidate')
  response.setHeader('Vary', 'rsc, Next-Url, X-Own, Sec-CH-Prefers-Color-Scheme')
  response.setHeader('Accept-CH', 'Sec-CH-Prefers-Color-Scheme')
  if (address.startsWith('/search')) {
    if (address.includes('fail')) response.writeHead(500, { 'Content-Type': 'text/html' })
    response.write('<html lang="zh-CN"><form action="/search"></form>')
    response.write('<a href="/cases/a">发展</a>')
    return void response.end('</html><script>1</script>')
  }
  if (address.startsWith('/og/')) {
    const [story = '', edition] = address.split('/').slice(3)
    const revision = stories.get(story)?.revision ?? null
    pageShows(story, revision)
    response.setHeader('Content-Type', 'image/png')
    return void response.writeHead(edition === `${revision}.png` ? 200 : 404).end(`\x89PNG ${edition}`)
  }
  if (away && address === WITHOUT) return void response.writeHead(200).end('<html>without</html>')
  if (address === '/cases/moved') return void response.writeHead(308, { Location: '/cases/b' }).end('/cases/b')
  const asked = address.split(/[/?]/)[2]
  const slug = asked?.replace(/\.docx$/, '')
  const shown = slug ? [stories.get(slug)] : [...stories.values()].filter(({ revision }) => revision)
  if (!slug) pageDependsOn('live')
  for (const row of shown) if (row) pageShows(row.story, row.revision)
  if (slug && !shown[0]) setStatus(404)
  else if (slug && !shown[0]?.revision) setStatus(410)
  const words = shown.map((row) => `[${row?.story} ${row?.revision}]`).join('')
  await meanwhile()
  if (asked !== slug && shown[0]?.revision && !away)
    setFile({ bytes: Buffer.from(`PK ${words}`), headers: [...WORD_HEADERS, ['Content-Disposition', 'attachment']] })
  if (away) response.statusCode = 500
  const files = slug?.startsWith('pictures')
    ? `<img src="/api/media/file/${slug}.png"><a href="/api/media/file/${slug}.exe" download="">`
    : ''
  response.end(`<html>${address} ${words}</html>${files}<script>1</script>`)
}

async function start(patience?: number): Promise<void> {
  pages = await keepPages(await PageStore.open(folder, 'build'), renderer(handle), 'database', patience)
  server.open({ handle, upgrade: async () => {} }, true, pages)
  readiness.phase = 'ready'
}
async function restart(): Promise<void> {
  await pages.close()
  await start()
}

beforeEach(async () => {
  Object.assign(readiness, { ping: () => (away ? Promise.reject(new Error('away')) : Promise.resolve()) })
  // What the test before learnt of its database would hold for a second.
  await databaseAnswers(1_000)
  process.env.SITE_URL = 'https://news.example.cn'
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-pages-'))
  publicPages.side = {
    async changesSince(mark) {
      if (away) throw new Error('away')
      if (mark.hash !== `h${mark.seq}` || mark.seq > log.length) return 'unknown'
      const since = log.slice(mark.seq)
      const tags = new Map(since.flatMap((row, at) => row.tags.map((tag) => [tag, mark.seq + at + 1] as const)))
      const moves = since.flatMap(({ story }, at) => {
        const row = story ? stories.get(story) : undefined
        return row ? [{ ...row, seq: mark.seq + at + 1 }] : []
      })
      const answer = { mark: markNow(), moves, tags }
      if (held) {
        waiting++
        await held
        waiting--
      }
      return answer
    },
    connected: () => true,
    async *stories() {
      if (away) throw new Error('away')
      yield [...stories.values()].toSorted((a, b) => (a.story < b.story ? -1 : 1))
    },
    async occasion() {
      if (away) throw new Error('away')
      return {}
    },
    async everything() {
      if (away) throw new Error('away')
      return { mark: markNow(), stories: [...stories.values()] }
    },
  }
  entry()
  put('a', 'a1')
  put('b', 'b1')
  await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  await start()
})
afterEach(async () => {
  away = false
  held = null
  meanwhile = () => {}
  await pages.close()
  server.server.closeAllConnections()
  await new Promise((resolve) => server.server.close(resolve))
  delete publicPages.side
  delete process.env.SITE_URL
  readiness.phase = 'starting'
  delete readiness.ping
  stories.clear()
  log.length = 0
  made = []
  await rm(folder, { recursive: true, force: true })
})

async function read(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await fetch(`${url}${address}`, { method, headers: { 'Accept-Encoding': 'identity', ...headers } })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
/** Once no file is being written. */
const onDisk = async () => {
  const names = await vi.waitUntil(async () => {
    const all = await readdir(folder)
    return !all.some((name) => name.endsWith('.new')) && all
  })
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'latin1')))).join('\n')
}

describe('a page that is kept', () => {
  it('is counted where a reader opened it, whoever made it, and not by HEAD or for a program', async () => {
    const browser = { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0', Accept: 'text/html' }
    takeViews()
    const { headers } = await read('/cases/a', browser)
    await read('/cases/b', { ...browser, 'If-None-Match': (await read('/cases/b')).headers.get('etag') ?? '' })
    await read('/cases/a?from=singlemessage', { ...browser, 'User-Agent': `${browser['User-Agent']} MicroMessenger/8` })
    await read('/cases/a', browser, 'HEAD')
    await read('/cases/none', browser)
    await read('/cases', browser)
    expect(headers.get('set-cookie')).toBeNull()
    expect([...takeViews()]).toEqual([
      ['/cases/a', 2],
      ['/cases/b', 1],
    ])
  })

  it('is made once, and is whole without scripts', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => read('/cases/a')))
    for (const { status, text } of answers) expect([status, text]).toEqual([200, '<html>/cases/a [a a1]</html>'])
    expect(made.filter((address) => address === '/cases/a')).toHaveLength(1)
  })

  it.each(['identity', 'gzip', 'br'])('has its tag, 304 and HEAD in %s', async (encoding) => {
    const first = await read('/cases/a', { 'Accept-Encoding': encoding })
    expect(first.text).toContain('[a a1]')
    expect(first.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
    expect(first.headers.get('vary')).toBe('X-Own, Accept-Encoding')
    expect(first.headers.get('accept-ch')).toBeNull()
    expect(first.headers.get('content-security-policy')).toBe(PUBLIC_POLICY)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const etag = first.headers.get('etag') ?? ''
    for (const held of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await read('/cases/a', { 'Accept-Encoding': encoding, 'If-None-Match': held })
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await read('/cases/a', { 'Accept-Encoding': encoding, 'If-None-Match': '"x"' })).status).toBe(200)
    const head = await read('/cases/a', { 'Accept-Encoding': encoding }, 'HEAD')
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag])
    expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'))
  })

  it.each([
    '/cases/a?x=1',
    '/cases/a?',
    '/cases/a/',
    '/cases//a',
    '/cases/./a',
    '/cases/%61',
    '/CASES/a',
    '/cases?page=1',
    '/cases?page=02',
    '/cases?unit=x',
    '/?page=2',
    '/admin',
    '/preview/abc',
    '/search?q=1',
  ])('is not at %s', async (address) => {
    await read(address)
    await pages.close()
    expect(await onDisk()).not.toContain(`"address":${JSON.stringify(address)}`)
  })

  it('is not made of what a reader says', async () => {
    const { text } = await read('/cases/a', {
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'http',
      Cookie: 'a=b',
    })
    expect(text).toBe('<html>/cases/a [a a1]</html>')
    const frame = { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Action': 'x' }
    expect((await read('/cases/a', frame)).text).toBe(text)
  })

  it.each(['identity', 'gzip', 'br'])(
    'that is not there is the same from the store and without it, in %s',
    async (encoding) => {
      const whole = async (method: string) => {
        const { status, headers, text } = await read('/cases/zzz', { 'Accept-Encoding': encoding }, method)
        return {
          status,
          text,
          headers: [...headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
        }
      }
      const [kept, keptHead] = [await whole('GET'), await whole('HEAD')]
      server.open({ handle, upgrade: async () => {} }, true)
      const [direct, directHead] = [await whole('GET'), await whole('HEAD')]
      expect([kept.status, kept.text]).toEqual([404, '<html>/cases/zzz [undefined undefined]</html>'])
      expect(direct).toEqual(kept)
      expect(directHead).toEqual(keptHead)
      expect(keptHead).toEqual({ ...kept, text: '' })
    },
  )

  it('that is not there is not kept', async () => {
    for (const _ of [1, 2]) expect((await read('/cases/zzz')).status).toBe(404)
    expect(made.filter((address) => address === '/cases/zzz')).toHaveLength(2)
    await pages.close()
    expect(await onDisk()).not.toContain('/cases/zzz')
  })
})

describe('a withdrawal', () => {
  it('is on the next answer, and the words are gone from the disk', async () => {
    for (const address of ['/cases/a', '/', '/cases/b']) await read(address)
    await decide('a', null, ['live'])
    const page = await read('/cases/a')
    expect([page.status, page.text]).toEqual([410, '<html>/cases/a [a null]</html>'])
    expect((await read('/')).text).toBe('<html>/ [b b1]</html>')
    await pages.close()
    expect(await onDisk()).not.toContain('a1')
  })

  it('overtakes a page that is being made', async () => {
    let once = true
    meanwhile = async () => {
      if (!once) return
      once = false
      await decide('b', null, ['live'])
    }
    expect((await read('/cases/b')).text).not.toContain('b1')
    expect((await read('/')).text).not.toContain('b1')
  })

  it('of another process is on the answer after half a second', async () => {
    await read('/cases/a')
    await decide('a', null, [], false)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await read('/cases/a')).status).toBe(410)
  })

  it('is on an answer that was asked half a second later, though the log was being read before', async () => {
    await read('/cases/a')
    let release = () => {}
    held = new Promise((resolve) => (release = resolve))
    await expect.poll(() => waiting).toBe(1)
    await decide('a', null, [], false)
    await new Promise((resolve) => setTimeout(resolve, 500))
    const asked = read('/cases/a')
    setTimeout(() => {
      held = null
      release()
    }, 100)
    expect((await asked).status).toBe(410)
  })

  it('is on the answer while the log is slow and the database is there', async () => {
    await pages.close()
    await start(300)
    await read('/cases/a')
    let release = () => {}
    held = new Promise((resolve) => (release = resolve))
    await expect.poll(() => waiting).toBe(1)
    await decide('a', null, [], false)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect((await read('/cases/a')).text).not.toContain('a1')
    expect((await read('/cases/a')).status).toBe(410)
    held = null
    release()
  })

  it('whose word was lost with the database is not served', async () => {
    await read('/cases/a')
    away = true
    await decide('a', null)
    expect((await read('/cases/a')).status).toBe(503)
    away = false
    await expect.poll(async () => (await read('/cases/a')).status).toBe(410)
  })

  it.each(['with', 'without'])(
    'while no process ran is found at the start, %s the record of how far the log was read',
    async (record) => {
      for (const address of ['/cases/a', '/', '/cases/b']) await read(address)
      await pages.close()
      await decide('a', null, ['live'], false)
      if (record === 'without') for (const name of INDEX_FILES) await rm(path.join(folder, name), { force: true })
      await start()
      expect(await read('/cases/a')).toMatchObject({ status: 410 })
      expect((await read('/')).text).toBe('<html>/ [b b1]</html>')
      await pages.close()
      expect(await onDisk()).not.toContain('a1')
    },
  )
})

describe('many addresses of nothing', () => {
  it('keep nobody else waiting: what is known is made beside them, and those that are too many go to Next', async () => {
    await read('/cases/b')
    let release = () => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    let stuck = 0
    meanwhile = async () => {
      if (!made.at(-1)?.startsWith('/cases/nothing')) return
      stuck++
      await gate
    }
    const flood = Array.from({ length: 80 }, (_, count) => read(`/cases/nothing-${count}`))
    // 3 are being made, 57 wait; of 20 that were handed on Next makes 4 at a time.
    await expect.poll(() => stuck).toBe(7)
    await decide('b', 'b2', ['live'])
    expect((await read('/cases/b')).text).toContain('b2')
    expect((await read('/')).text).toContain('b2')
    release()
    expect((await Promise.all(flood)).map(({ status }) => status)).toEqual(flood.map(() => 404))
  })
})

describe('a new edition', () => {
  it('takes the place of the old one', async () => {
    await read('/cases/a')
    await decide('a', 'a2')
    expect((await read('/cases/a')).text).toContain('[a a2]')
  })

  it('that cannot be made leaves the old one, while the story is live', async () => {
    await read('/cases/a')
    meanwhile = () => {
      throw new Error('cannot be made')
    }
    await decide('a', 'a2')
    expect((await read('/cases/a')).text).toContain('[a a1]')
    await decide('a', null)
    expect((await read('/cases/a')).text).not.toContain('[a a1]')
  })
})

describe('a picture of a page', () => {
  const [FIRST, SECOND] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb']
  const card = (edition: string) => `/og/cases/a/${edition}.png`
  const makings = (edition: string) => made.filter((address) => address === card(edition)).length
  beforeEach(() => decide('a', FIRST))

  it('is made once and sent as it is, also after a restart', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const { status, headers, text } = await read(card(FIRST), { 'Accept-Encoding': encoding })
      expect([status, headers.get('content-type'), text]).toEqual([200, 'image/png', `\x89PNG ${FIRST}.png`])
      expect(headers.get('content-encoding')).toBeNull()
      expect(headers.get('cache-control')).toBe('no-cache')
      const again = await read(card(FIRST), { 'If-None-Match': headers.get('etag') ?? '', 'Accept-Encoding': encoding })
      expect([again.status, again.text]).toEqual([304, ''])
    }
    await restart()
    expect((await read(card(FIRST))).text).toBe(`\x89PNG ${FIRST}.png`)
    expect(makings(FIRST)).toBe(1)
  })
  it('of an edition that was replaced is gone, and from the disk though nobody asks for it', async () => {
    await read(card(FIRST))
    await decide('a', SECOND)
    await expect.poll(() => makings(FIRST)).toBe(2)
    await expect.poll(onDisk).not.toContain(card(FIRST))
    expect([(await read(card(FIRST))).status, (await read(card(SECOND))).status]).toEqual([404, 200])
  })
  it('is gone with its story', async () => {
    await read(card(FIRST))
    await decide('a', null)
    expect((await read(card(FIRST))).status).toBe(404)
    await expect.poll(onDisk).not.toContain(card(FIRST))
  })
  it('outlives midnight, as a page does not', async () => {
    await read(card(FIRST))
    await read('/cases/a')
    await pages.close()
    const until = async (address: string) => {
      const line = await readFile(fileOf(folder, address), 'utf8').then((text) => text.split('\n')[0] ?? '')
      return (JSON.parse(line) as { until: number | null }).until
    }
    expect([await until(card(FIRST)), await until('/cases/a')]).toEqual([null, expect.any(Number)])
  })
})

describe('a story as a Word document', () => {
  const WORD = '/cases/a.docx'
  const BYTES = 'PK [a a1]'
  const makings = () => made.filter((address) => address === WORD).length

  it('is made once and sent in the place of the page, in parts too, also after a restart', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const { status, headers, text } = await read(WORD, { 'Accept-Encoding': encoding })
      expect([status, headers.get('content-type'), text]).toEqual([200, 'application/msword', BYTES])
      expect([headers.get('content-disposition'), headers.get('content-encoding')]).toEqual(['attachment', null])
      expect([headers.get('cache-control'), headers.get('accept-ranges')]).toEqual(['no-cache', 'bytes'])
      expect(headers.get('content-security-policy')).toBe(PUBLIC_POLICY)
      const again = await read(WORD, { 'If-None-Match': headers.get('etag') ?? '' })
      expect([again.status, again.text]).toEqual([304, ''])
    }
    const whole = await read(WORD)
    const etag = whole.headers.get('etag') ?? ''
    const part = async (headers: Record<string, string>) => {
      const { status, text, headers: told } = await read(WORD, headers)
      return [status, text, told.get('content-range'), told.get('content-length')]
    }
    expect(await part({ Range: 'bytes=3-4' })).toEqual([206, '[a', 'bytes 3-4/9', '2'])
    expect(await part({ Range: 'bytes=-3' })).toEqual([206, 'a1]', 'bytes 6-8/9', '3'])
    expect(await part({ Range: 'bytes=3-4', 'If-Range': etag })).toEqual([206, '[a', 'bytes 3-4/9', '2'])
    for (const headers of [{ Range: 'bytes=0-1,3-4' }, { Range: 'bytes=3-4', 'If-Range': '"other"' }, {}])
      expect(await part(headers as Record<string, string>)).toEqual([200, BYTES, null, '9'])
    expect((await part({ Range: 'bytes=9-' })).slice(0, 3)).toEqual([416, '', 'bytes */9'])
    const head = await fetch(url + WORD, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '9', ''])
    await restart()
    expect((await read(`${WORD}?from=timeline`)).text).toBe(BYTES)
    expect(makings()).toBe(1)
  })
  it('is that of the new edition, and gone with its story, from the disk too', async () => {
    await read(WORD)
    await decide('a', 'a2')
    expect((await read(WORD)).text).toBe('PK [a a2]')
    await decide('a', null)
    const { status, headers, text } = await read(WORD)
    expect([status, headers.get('content-type')]).toEqual([410, 'text/html; charset=utf-8'])
    expect(text).not.toContain('PK')
    await expect.poll(onDisk).not.toContain('PK')
    expect((await read('/cases/never.docx')).status).toBe(404)
  })
  it('that is kept is served while the database is away, and one that is not is 503', async () => {
    await read(WORD)
    away = true
    expect((await read(WORD)).text).toBe(BYTES)
    expect((await read('/cases/b.docx')).status).toBe(503)
  })
  it('outlives midnight', async () => {
    await read(WORD)
    await pages.close()
    const [line = ''] = (await readFile(fileOf(folder, WORD), 'utf8')).split('\n')
    expect((JSON.parse(line) as { until: number | null }).until).toBeNull()
  })
  it('has no variants', async () => {
    const { status } = await read('/hant/cases/a.docx')
    expect(status).toBe(404)
  })
})

describe('while the database is away', () => {
  it('everything that is kept is served, and nothing else', async () => {
    for (const address of ['/cases/a', '/']) await read(address)
    await decide('b', 'b2', ['live'])
    await read('/')
    away = true
    for (let count = 0; count < 5; count++) {
      expect((await read('/cases/a')).status).toBe(200)
      expect((await read('/')).text).toContain('[b b2]')
    }
    expect((await read('/cases/zzz')).status).toBe(503)
  })

  it('a page that is being made when it goes is left to who can do without it, and not kept', async () => {
    meanwhile = () => {
      away ||= made.at(-1) === WITHOUT
    }
    expect(await read(WITHOUT)).toMatchObject({ status: 200, text: '<html>without</html>' })
    expect(made.filter((address) => address === WITHOUT)).toHaveLength(2)
    expect(await onDisk()).not.toContain(WITHOUT)
  })
})

it('what is kept is not served while the log cannot be followed, though the database answers', async () => {
  await read('/cases/a')
  const side = publicPages.side
  if (side) publicPages.side = { ...side, changesSince: () => Promise.reject(new Error('cannot be read')) }
  await decide('b', null)
  put('a', null)
  expect((await read('/cases/a')).text).not.toContain('[a a1]')
})

it('what is kept is not served while a withdrawal cannot be written down, and is gone when it can', async () => {
  await read('/cases/a')
  await read('/cases/b')
  const other = new Database(path.join(folder, INDEX_FILES[0] ?? ''))
  other.exec('BEGIN IMMEDIATE')
  await decide('a', null)
  expect((await read('/cases/a')).text).not.toContain('[a a1]')
  made = []
  expect((await read('/cases/b')).text).toContain('[b b1]')
  expect(made).toContain('/cases/b')
  other.exec('ROLLBACK')
  other.close()
  await expect.poll(async () => (await read('/cases/a')).status).toBe(410)
  await expect.poll(onDisk).not.toContain('[a a1]')
  await read('/cases/b')
  made = []
  expect((await read('/cases/b')).text).toContain('[b b1]')
  expect(made).not.toContain('/cases/b')
})

describe('after a restart', () => {
  it('what stands right is not made again', async () => {
    await read('/cases/a')
    await expect.poll(() => made.length).toBeGreaterThan(5)
    await restart()
    made = []
    expect((await read('/cases/a')).text).toContain('[a a1]')
    expect(made).not.toContain('/cases/a')
  })

  it('pages of another build, and damaged ones, are made again', async () => {
    await read('/cases/a')
    await pages.close()
    const names = (await readdir(folder)).filter((name) => name.endsWith('.page'))
    for (const name of names) {
      const bytes = await readFile(path.join(folder, name))
      await writeFile(path.join(folder, name), bytes.subarray(0, bytes.length - 7))
    }
    await start()
    expect((await read('/cases/a', { 'Accept-Encoding': 'br' })).text).toContain('[a a1]')
    await pages.close()
    const other = await PageStore.open(folder, 'other build')
    expect(other.find('/cases/a', Date.now())).toBeUndefined()
    await other.close()
    expect(await onDisk()).not.toContain('/cases/a')
    await start()
  })

  it('a page whose file is lost is made again, and a file that no page lies in is removed', async () => {
    await read('/cases/a')
    await read('/cases/b')
    await pages.close()
    await rm(fileOf(folder, '/cases/a'))
    await copyFile(fileOf(folder, '/cases/b'), fileOf(folder, '/cases/c'))
    await writeFile(path.join(folder, 'half-written.new'), 'x')
    await start()
    made = []
    expect((await read('/cases/a')).text).toContain('[a a1]')
    expect((await read('/cases/b')).text).toContain('[b b1]')
    expect([made.includes('/cases/a'), made.includes('/cases/b')]).toEqual([true, false])
    const names = await readdir(folder)
    expect(names).not.toContain('half-written.new')
    expect(names).not.toContain(path.basename(fileOf(folder, '/cases/c')))
  })

  it('of another database nothing is served', async () => {
    await read('/cases/a')
    await pages.close()
    log.length = 0
    entry()
    entry()
    stories.clear()
    put('a', 'other')
    const changed = publicPages.side
    if (changed) publicPages.side = { ...changed, changesSince: () => Promise.resolve('unknown') }
    await start()
    expect((await read('/cases/a')).text).toContain('[a other]')
  })
})

describe('a variant', () => {
  const ELDER = '<html class="elder">/cases/a [a a1]</html>'

  it('is made of its page, once, and lies on no disk', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => read('/elder/cases/a')))
    for (const { status, text } of answers) expect([status, text]).toEqual([200, ELDER])
    expect(made.filter((address) => address.includes('/cases/a'))).toEqual(['/cases/a'])
    expect((await read('/cases/a')).text).toBe('<html>/cases/a [a a1]</html>')
    await pages.close()
    expect(await onDisk()).toContain('/cases/a')
    expect(await onDisk()).not.toContain('elder')
  })

  it.each(['identity', 'gzip', 'br'])('has a tag of its own, 304 and HEAD in %s', async (encoding) => {
    const headers = { 'Accept-Encoding': encoding }
    const [page, elder, hant] = await Promise.all(
      ['/cases/a', '/elder/cases/a', '/hant/cases/a'].map((address) => read(address, headers)),
    )
    const tags = [page, elder, hant].map((answer) => answer?.headers.get('etag') ?? '')
    expect(new Set(tags).size).toBe(3)
    expect(elder?.text).toBe(ELDER)
    expect(elder?.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
    expect(elder?.headers.get('vary')).toBe('X-Own, Accept-Encoding')
    expect((await read('/elder/cases/a', { ...headers, 'If-None-Match': tags[1] ?? '' })).status).toBe(304)
    expect((await read('/elder/cases/a', { ...headers, 'If-None-Match': tags[0] ?? '' })).status).toBe(200)
    const head = await read('/elder/cases/a', headers, 'HEAD')
    expect([head.text, head.headers.get('content-length')]).toEqual(['', elder?.headers.get('content-length')])
  })

  it('follows its page: another edition, a withdrawal, and what was never there', async () => {
    expect((await read('/elder/cases/a')).text).toBe(ELDER)
    await decide('a', 'a2')
    expect((await read('/elder/cases/a')).text).toBe('<html class="elder">/cases/a [a a2]</html>')
    await decide('a', null)
    const gone = await read('/elder/cases/a')
    expect([gone.status, gone.text]).toEqual([410, '<html class="elder">/cases/a [a null]</html>'])
    expect((await read('/elder/cases/none')).status).toBe(404)
    expect((await read('/elder/cases/none')).text).toContain('<html class="elder">')
  })

  it('of a kept page is served while the database is away, though nobody asked for it before', async () => {
    await read('/cases/a')
    away = true
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect((await read('/elder/cases/a')).text).toBe(ELDER)
    expect((await read('/elder/cases/other')).status).toBe(503)
    away = false
    // The search needs no database: a page that is not kept does.
    await expect.poll(async () => (await read('/cases/a?own=1')).status).toBe(200)
  })

  it('of what is not kept is made of the answer, without scripts', async () => {
    const { status, text, headers } = await read('/hant/search?q=x', { 'Accept-Encoding': 'gzip' })
    expect([status, text]).toEqual([
      200,
      '<html lang="zh-Hant"><form action="/hant/search"></form><a href="/hant/cases/a">發展</a></html>',
    ])
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'X-Own, Accept-Encoding'])
    expect((await read('/hant/search?q=x', {}, 'HEAD')).text).toBe('')
    for (const method of ['GET', 'HEAD']) expect((await read('/hant/search?q=fail', {}, method)).status).toBe(503)
    expect((await read('/hant/search?q=fail')).text).toMatch(/^<!DOCTYPE html>\n<html lang="zh-Hant">[^]*<\/html>\n$/)
  })

  it('leads on to the same variant', async () => {
    const answer = await fetch(`${url}/elder/large/cases/moved`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/elder/large/cases/b'])
  })

  it.each(['/large/elder/cases/a', '/elder/elder/cases/a', '/elder/small/cases/a', '/elder/feed.xml'])(
    'has no other spelling, and none that is no page: %s',
    async (address) => {
      await read(address)
      expect(made.filter((asked) => asked.includes('elder'))).toEqual([address])
    },
  )

  it('is not for what is no document', async () => {
    await read('/elder/cases/a', { RSC: '1' })
    expect(made).toContain('/elder/cases/a')
  })
})

it('a file is served while a page that stands right shows it, and else asked of the application', async () => {
  const media = await mkdtemp(path.join(tmpdir(), 'exemplar-files-'))
  process.env.MEDIA_DIR = media
  await writeFile(path.join(media, 'pictures-a.png'), 'PNG')
  const file = () => read('/api/media/file/pictures-a.png')
  await decide('pictures-a', '1')
  expect((await read('/cases/pictures-a')).text).toContain('pictures-a.png')
  expect((await file()).text).toBe('PNG')
  await decide('pictures-a', null)
  expect((await file()).text).not.toBe('PNG')
  await decide('pictures-a', '3')
  expect((await read('/cases/pictures-a')).text).toContain('pictures-a.png')
  expect((await file()).text).toBe('PNG')
  delete process.env.MEDIA_DIR
  await rm(media, { recursive: true })
})

describe('a start without the database', () => {
  /** Closes the store, changes what is public, and opens it again while nobody can be asked. */
  async function startAlone(beginning: 'alone' | 'nothing', meanwhile: () => void, doubted: string[] = []) {
    for (const address of ['/cases/a', '/cases/b', '/']) await read(address)
    await pages.close()
    const side = publicPages.side
    delete publicPages.side
    meanwhile()
    const store = await PageStore.open(folder, 'build')
    store.doubts.raise(doubted)
    pages = await keepPages(store, renderer(handle), beginning)
    server.open({ handle, upgrade: async () => {} }, true, pages)
    readiness.phase = 'waiting'
    return () => void (publicPages.side = side)
  }
  const statuses = () => Promise.all(['/cases/a', '/cases/b', '/'].map(async (address) => (await read(address)).status))

  it('serves what is kept, makes nothing, and refuses all else', async () => {
    const back = await startAlone('alone', () => (made = []))
    expect(pages.mayShow).toBe(true)
    expect(await statuses()).toEqual([200, 200, 200])
    expect((await read('/cases/never')).status).toBe(503)
    expect((await read('/api/cases')).status).toBe(503)
    expect(made).toEqual([])
    back()
  })

  it('serves no page that shows what may have come down, until the database has told', async () => {
    const back = await startAlone('alone', () => {}, ['b'])
    expect(await statuses()).toEqual([200, 503, 503])
    back()
    readiness.phase = 'ready'
    await expect.poll(statuses).toEqual([200, 200, 200])
  })

  it('serves nothing where others may have decided', async () => {
    const back = await startAlone('nothing', () => {})
    expect(pages.mayShow).toBe(false)
    expect(await statuses()).toEqual([503, 503, 503])
    back()
    readiness.phase = 'ready'
    await expect.poll(statuses).toEqual([200, 200, 200])
  })

  it('serves the files of pages that may be served, and no others', async () => {
    const media = await mkdtemp(path.join(tmpdir(), 'exemplar-files-'))
    process.env.MEDIA_DIR = media
    const bytes = 'PNG 0123456789'
    for (const name of ['a', 'b', 'c']) await writeFile(path.join(media, `pictures-${name}.png`), bytes)
    await writeFile(path.join(media, 'pictures-a.exe'), bytes)
    for (const slug of ['pictures-a', 'pictures-b']) {
      await decide(slug, '1')
      expect((await read(`/cases/${slug}`)).text).toContain(`${slug}.png`)
    }
    const back = await startAlone('alone', () => {}, ['pictures-b'])
    const file = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
      read(`/api/media/file/pictures-${name}`, headers, method)
    const whole = await file('a.png')
    expect([whole.status, whole.text, whole.headers.get('content-type')]).toEqual([200, bytes, 'image/png'])
    expect(whole.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    // As the application's own answer has them, by `next.config.ts`.
    expect(['referrer-policy', 'x-frame-options'].map((name) => whole.headers.get(name))).toEqual([
      'same-origin',
      'SAMEORIGIN',
    ])
    const etag = whole.headers.get('etag') ?? ''
    expect((await file('a.png', { 'If-None-Match': etag })).status).toBe(304)
    for (const [range, status, text, said] of [
      ['bytes=4-6', 206, '012', 'bytes 4-6/14'],
      ['bytes=-2', 206, '89', 'bytes 12-13/14'],
      ['bytes=12-99', 206, '89', 'bytes 12-13/14'],
      ['bytes=14-', 416, '', 'bytes */14'],
      ['bytes=-0', 416, '', 'bytes */14'],
      ['bytes=3-1', 200, bytes, null],
      ['bytes=0-1,3-4', 200, bytes, null],
    ] as const) {
      const part = await file('a.png', { Range: range })
      expect([range, part.status, part.text, part.headers.get('content-range')]).toEqual([range, status, text, said])
    }
    expect((await file('a.png', { Range: 'bytes=0-1', 'If-Range': '"x"' })).text).toBe(bytes)
    expect((await file('a.png', { Range: 'bytes=0-1', 'If-Range': etag })).text).toBe('PN')
    const head = await file('a.png', {}, 'HEAD')
    expect([head.status, head.text, head.headers.get('content-length')]).toEqual([200, '', '14'])
    // Shown by a page that is dead, by none, never stored, of no known kind, and what is no name.
    for (const name of ['b.png', 'c.png', 'd.png', 'a.exe', '../pictures-a.png', '%61.png', 'a.png?x=1', ''])
      expect([name, (await file(name)).status]).toEqual([name, 503])
    expect((await file('a.png', {}, 'DELETE')).status).toBe(503)
    back()
    delete process.env.MEDIA_DIR
    await rm(media, { recursive: true })
  })

  it('compares with the database before anything else, when it answers', async () => {
    const back = await startAlone('alone', () => {
      put('b', null)
      entry('b', ['story:b'])
    })
    back()
    readiness.phase = 'ready'
    await expect.poll(async () => (await read('/cases/b')).status).toBe(410)
    expect((await read('/')).text).not.toContain('[b b1]')
    await expect.poll(onDisk).not.toContain('[b b1]')
  })
})

it('without SITE_URL keeps what was asked at its own name alone', async () => {
  delete process.env.SITE_URL
  const before = made.length
  for (const _ of [1, 2]) await read('/cases/a', { Host: 'evil.example' })
  expect(made.slice(before)).toEqual(expect.arrayContaining(['/cases/a', '/cases/a']))
  expect(env.siteUrl).toBe('')
})
