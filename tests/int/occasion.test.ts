/** Grey and the announcement, as a director sets them, on pages that the store keeps: no page is made anew for them. */
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FRONT_PAGES } from '../../src/delivery/pages/addresses'
import { keepPages, type Pages } from '../../src/delivery/pages/pages'
import type { Rendered } from '../../src/delivery/pages/render'
import { PageStore } from '../../src/delivery/pages/store'
import { createDelivery } from '../../src/delivery/server'
import { publicSide } from '../../src/editorial/publicChanges'
import { beijingDay } from '../../src/editorial/rules/days'
import { noParts } from '../../src/platform/pageParts'
import { publicPages } from '../../src/platform/publicPages'
import { readiness } from '../../src/platform/readiness'
import { withAnswer } from '../../src/platform/response'
import { findFrame } from '../../src/site/queries/frame'
import { findHome } from '../../src/site/queries/home'
import { startApp, type App } from '../support/app'

let app: App
let folder = ''
let pages: Pages
let url = ''
const delivery = createDelivery()
const made: string[] = []

/** The places as the components write them; that they do is held in a unit test. */
async function document(): Promise<string> {
  const { settings } = await findFrame(app.payload)
  await findHome(app.payload, settings)
  const { greyUntil, announcement } = settings
  return `<body><div data-derived="" data-place="grey"></div><h1>${settings.siteName}</h1><p data-derived="" data-place="announcement" class="announcement"></p>${JSON.stringify({ greyUntil, announcement })}</body>`
}

async function render(address: string): Promise<Rendered> {
  made.push(address)
  const parts = noParts()
  const bytes = Buffer.from(await withAnswer({ parts }, document))
  return { status: 200, headers: ['Content-Type', 'text/html; charset=utf-8'], bytes, parts }
}

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-int-occasion-'))
  process.env.SITE_URL = 'https://news.example.cn'
  publicPages.side = publicSide(app.payload)
  readiness.ping = async () => {}
  await set({ siteName: '典型', greyUntil: null, announcement: { text: null, until: null } })
  pages = await keepPages(await PageStore.open(folder, 'build'), render)
  delivery.open({ handle: async () => {}, upgrade: async () => {} }, true, pages)
  readiness.phase = 'ready'
  await new Promise<void>((resolve) => delivery.server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(delivery.server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await pages.close()
  delivery.server.closeAllConnections()
  await new Promise((resolve) => delivery.server.close(resolve))
  delete process.env.SITE_URL
  delete publicPages.side
  delete readiness.ping
  readiness.phase = 'starting'
  await rm(folder, { recursive: true, force: true })
  await app.stop()
})

async function set(json: Record<string, unknown>): Promise<void> {
  const token = await app.login('director@office')
  const answer = await app.request('POST', '/api/globals/publicSettings', { token, json })
  expect(answer.status, answer.text).toBe(200)
}
async function read(address: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}${address}`, { headers: { 'Accept-Encoding': 'gzip', ...headers } })
  const text = await answer.text()
  return { status: answer.status, etag: answer.headers.get('etag') ?? '', text, grey: text.includes('class="grey"') }
}

const PLACES = ['/', '/cases', '/corrections']
const today = () => beijingDay(new Date())
const yesterday = () => beijingDay(new Date(Date.now() - 24 * 3_600_000))

test('grey and the announcement follow the director, and no page is made anew', async () => {
  const plain = new Map<string, string>()
  for (const address of PLACES) {
    const { text, etag, grey } = await read(address)
    expect([grey, text.includes('class="announcement"></p>{}')]).toEqual([false, true])
    plain.set(address, etag)
  }
  // Those that nobody asks for are made too.
  await expect.poll(() => FRONT_PAGES.filter((address) => !made.includes(address))).toEqual([])
  const before = made.length
  await set({ greyUntil: today(), announcement: { text: '今天停水', until: today() } })
  for (const address of PLACES) {
    const old = plain.get(address) ?? ''
    // Whoever looks half a second after the answer sees it.
    await expect.poll(async () => (await read(address)).grey, { interval: 50 }).toBe(true)
    const now = await read(address, { 'If-None-Match': old })
    expect([now.status, now.text.includes('class="announcement">今天停水</p>')]).toEqual([200, true])
    expect(now.etag).not.toBe(old)
    expect(await read(address, { 'If-None-Match': now.etag })).toMatchObject({ status: 304, etag: now.etag })
  }
  await set({ announcement: { text: '明天停电' } })
  await expect.poll(async () => (await read('/')).text).toContain('明天停电')
  await set({ greyUntil: yesterday(), announcement: { until: yesterday() } })
  await expect.poll(async () => (await read('/')).etag).toBe(plain.get('/'))
  for (const address of PLACES) expect((await read(address)).etag).toBe(plain.get(address))
  expect(made.slice(before)).toEqual([])
})

test('with another setting beside them pages are made anew', async () => {
  const before = made.length
  await set({ siteName: '换了', greyUntil: today() })
  await expect.poll(async () => (await read('/')).text).toContain('换了')
  expect((await read('/')).grey).toBe(true)
  expect(made.slice(before)).toContain('/')
})

test('a restart finds what is set', async () => {
  await pages.close()
  pages = await keepPages(await PageStore.open(folder, 'build'), render)
  delivery.open({ handle: async () => {}, upgrade: async () => {} }, true, pages)
  expect((await read('/')).grey).toBe(true)
  await set({ greyUntil: null })
  await expect.poll(async () => (await read('/')).grey).toBe(false)
})
