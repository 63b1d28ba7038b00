/**
 * What nobody means well by: addresses that are none, headers that would have others served something else, more questions than
 * there are pages, clients that never finish, and more connections than readers. Each gets a clear answer, other readers get theirs,
 * and neither the folder of finished pages nor the memory grows. `HOSTILE=whole` asks and connects as often as an attacker would,
 * `HOSTILE=20000` asks so often. Addresses that are none are a hundredth of a whole attack's questions: each is made for who asks.
 */
import { readdir, readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FRONT_PAGES } from '../../src/site/paths'
import { LIVE } from '../support/pageAddresses'
import { Door } from '../support/pageDoor'
import { rawStatus, statusOfTarget } from '../support/pageRaw'
import { startServer, type Server } from '../support/server'

const HOSTILE = process.env.HOSTILE
const QUESTIONS = HOSTILE === 'whole' ? 1_000_000 : Number(HOSTILE ?? 400)
const NONE = Math.max(300, QUESTIONS / 100)
const CONNECTIONS = HOSTILE ? 5_000 : 1_000
const SLOW = HOSTILE ? 500 : 100
const AT_ONCE = 16
/** What a server may have more in memory after all of it, MB: a collector takes its time. */
const MORE_MB = 300
/** What the server allows for headers, how often it looks, and some more. */
const SLOW_END_MS = 15_000 + 5_000 + 20_000
const LONG = 'x'.repeat(8_192)

let server: Server
let door: Door
let pages = ''
let before = ''

/** Pages alone: what the index needs beside them is not for each question. */
const filesNow = async (): Promise<number> => (await readdir(pages)).filter((name) => name.endsWith('.page')).length

async function memoryMb(): Promise<number> {
  const children = await readFile(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8')
  const each = await Promise.all(
    [String(server.pid), ...children.trim().split(/\s+/)]
      .filter(Boolean)
      .map(
        async (pid) => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
      ),
  )
  return Math.max(...each)
}

/** Until the pages that a start makes have been made: on a slow machine one of them can take seconds. */
async function quiet(): Promise<void> {
  for (let same = 0, last = -1; same < 5 || last < FRONT_PAGES.length; await pause(1_500)) {
    const now = await filesNow()
    same = now === last ? same + 1 : 0
    last = now
  }
}

beforeAll(async () => {
  server = await startServer()
  door = new Door(server.url)
  pages = path.join(server.env.DATA_DIR ?? '', 'pages')
  before = (await door.read(LIVE.case)).text
  await quiet()
})
afterAll(() => server.stop())

describe('an address that is none', () => {
  test.each<[string, number]>([
    ['//cases', 400],
    ['//evil.example/', 400],
    ['/%2F%2Fevil.example', 404],
    ['/cases%2F..%2Fadmin', 404],
    ['/cases/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/cases/..%5c..%5cetc', 404],
    ['/cases/%00', 400],
    ['/cases/a%00.docx', 400],
    ['/cases/%0d%0aSet-Cookie:x=1', 400],
    ['/%zz', 400],
    ['/%e4%bd', 400],
    [`/cases/${LONG}`, 404],
    [`/search?q=${LONG}`, 200],
    [`/${LONG}${LONG}`, 431],
    ['/cases/', 308],
    ['/CASES', 404],
    ['/cases?page=0', 404],
    ['/cases?page=-1', 404],
    ['/cases?page=99999999999999999999', 404],
    ['/cases?page=2&page=3', 404],
    ['/cases/../api/cases', 401],
    ['*', 400],
    ['http://evil.example/cases', 400],
  ])('%s → %i', async (target, status) => {
    expect(await statusOfTarget(server.url, target)).toBe(status)
  })

  test('a method that is none, and two lengths, are refused', async () => {
    const { host } = new URL(server.url)
    expect(await rawStatus(server.url, ['BREW / HTTP/1.1', `Host: ${host}`])).toBe(400)
    expect(
      await rawStatus(server.url, [
        'POST / HTTP/1.1',
        `Host: ${host}`,
        'Content-Length: 1',
        'Transfer-Encoding: chunked',
      ]),
    ).toBe(400)
    expect(await rawStatus(server.url, ['TRACE / HTTP/1.1', `Host: ${host}`])).toBe(405)
  })
})

describe('headers that speak for others', () => {
  const EVIL = 'evil.example'
  test.each([
    { Host: EVIL },
    { 'X-Forwarded-Host': EVIL },
    { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': EVIL, 'X-Forwarded-Port': '444' },
    { Forwarded: `host=${EVIL};proto=https` },
    { 'X-Original-URL': '/admin', 'X-Rewrite-URL': '/admin' },
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-State-Tree': '%5B%22%22%5D' },
    { 'Next-Action': '0'.repeat(40) },
    { 'x-nextjs-data': '1', 'x-middleware-prefetch': '1', 'x-invoke-path': '/admin' },
    { 'x-exemplar-render': '0', 'x-exemplar-address': '10.0.0.1' },
    { 'X-HTTP-Method-Override': 'DELETE' },
  ])('%j change nothing that others get', async (headers) => {
    const lines = Object.entries({ Host: new URL(server.url).host, ...headers }).map((pair) => pair.join(': '))
    for (const address of [LIVE.case, '/', '/cases', '/feed.xml', '/cases/zhege-dizhi-conglai-meiyou'])
      expect(await rawStatus(server.url, [`GET ${address} HTTP/1.1`, ...lines, 'Connection: close'])).toBeLessThan(500)
    expect((await door.read(LIVE.case)).text).toBe(before)
    for (const address of ['/', '/cases', '/feed.xml']) expect((await door.read(address)).text).not.toContain(EVIL)
  })
})

type Question = (n: number) => string

/** Asks so often, each time otherwise. @returns how often each status came */
async function statusesOf(count: number, kinds: readonly Question[]): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {}
  let next = 0
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let n = next++; n < count; n = next++) {
        const { status } = await door.read(kinds[n % kinds.length]?.(n) ?? '/')
        statuses[status] = (statuses[status] ?? 0) + 1
      }
    }),
  )
  return statuses
}

test.each<[string, number, number, Question[]]>([
  [
    'queries that no page reads',
    200,
    QUESTIONS,
    [
      (n) => `${LIVE.case}?utm_source=${n}`,
      (n) => `/?x=${n}`,
      (n) => `/cases?y=${n}`,
      (n) => `/topics?x=${n}`,
      (n) => `/feed.xml?${n}`,
    ],
  ],
  [
    'addresses that are none',
    404,
    NONE,
    [
      (n) => `/cases/meiyou-${n}`,
      (n) => `/units/meiyou-${n}`,
      (n) => `/meiyou/${n}`,
      (n) => `/cases?page=${n + 9_000}`,
      (n) => `/cases?page=2&y=${n}`,
    ],
  ],
])(
  '%s, without number, leave nothing behind',
  async (_, status, count, kinds) => {
    const [files, memory] = [await filesNow(), await memoryMb()]
    const began = performance.now()
    expect(await statusesOf(count, kinds)).toEqual({ [status]: count })
    const grown = (await memoryMb()) - memory
    console.log(
      `${count} × ${status} in ${((performance.now() - began) / 1000).toFixed(0)} s, ${grown.toFixed(0)} MB more`,
    )
    expect(await filesNow()).toBe(files)
    expect(grown).toBeLessThan(MORE_MB)
  },
  3_600_000,
)

const opened = (count: number): Promise<Socket[]> =>
  Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const { hostname, port } = new URL(server.url)
          const socket = connect(Number(port), hostname, () => resolve(socket))
          socket.once('error', reject)
        }),
    ),
  )

test('clients that never finish are let go, and keep nobody waiting', async () => {
  const slow = await opened(SLOW)
  let closed = 0
  const timers = slow.map((socket) => {
    socket.on('error', () => undefined).once('close', () => closed++)
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
    return setInterval(() => socket.write('a'), 1_000)
  })
  try {
    expect((await door.read(LIVE.case)).text).toBe(before)
    await expect.poll(() => closed, { timeout: SLOW_END_MS, interval: 500 }).toBe(SLOW)
  } finally {
    timers.forEach(clearInterval)
    slow.forEach((socket) => socket.destroy())
  }
}, 120_000)

test('thousands of open connections keep no reader waiting', async () => {
  const memory = await memoryMb()
  const idle = await opened(CONNECTIONS)
  idle.forEach((socket) => socket.on('error', () => undefined))
  try {
    for (let n = 0; n < 20; n++) expect((await door.read(LIVE.case)).text).toBe(before)
    expect((await memoryMb()) - memory).toBeLessThan(MORE_MB)
  } finally {
    idle.forEach((socket) => socket.destroy())
  }
  expect((await door.read('/')).status).toBe(200)
}, 120_000)
