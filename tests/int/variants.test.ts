/** Variants in front of the real gate: they follow what is decided, and need no database for what is kept. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPages, type Pages } from '../../src/delivery/pages/pages'
import type { Rendered } from '../../src/delivery/pages/render'
import { PageStore } from '../../src/delivery/pages/store'
import { createDelivery } from '../../src/delivery/server'
import { publicSide } from '../../src/editorial/publicChanges'
import type { Kind } from '../../src/editorial/rules/kinds'
import { noParts } from '../../src/platform/pageParts'
import { publicPages } from '../../src/platform/publicPages'
import { readiness } from '../../src/platform/readiness'
import { withAnswer } from '../../src/platform/response'
import { findStory } from '../../src/site/queries/story'
import { startApp, type App } from '../support/app'
import { act, complete, create, walk } from '../support/stories'

const before = { ...readiness }
const { server, open } = createDelivery()
let app: App
let pages: Pages
let folder = ''
let url = ''

/** The story at an address and nothing else of its page. */
async function render(address: string): Promise<Rendered> {
  const parts = noParts()
  const [, kind = '', slug = ''] = address.split('/')
  const found = slug ? await withAnswer({ parts }, () => findStory(app.payload, kind as Kind, slug)) : undefined
  const status = found?.state === 'live' ? 200 : found ? 410 : 404
  const title = found?.state === 'live' ? found.story.card.title : ''
  const bytes = Buffer.from(`<html lang="zh-CN"><a href="/cases">${title}</a></html>`)
  return { status, headers: ['Content-Type', 'text/html; charset=utf-8'], bytes, parts }
}

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-int-variants-'))
  publicPages.side = publicSide(app.payload)
  process.env.SITE_URL = 'https://news.example.cn'
  pages = await keepPages(await PageStore.open(folder, 'build'), render)
  open({ handle: async () => {}, upgrade: async () => {} }, true, pages)
  Object.assign(readiness, { phase: 'ready', ping: async () => {} })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await pages.close()
  Object.assign(readiness, before)
  delete publicPages.side
  delete process.env.SITE_URL
  await rm(folder, { recursive: true, force: true })
  await app.stop()
})

const read = async (address: string) => {
  const answer = await fetch(url + address)
  return { status: answer.status, text: await answer.text() }
}
const TITLE = '市工商联引进担保公司发展实体经济'
const HANT = '市工商聯引進擔保公司發展實體經濟'
const WHY = { code: 'publishedInError', note: '内部的原因' }

test('a variant is there with the publication, without a database too, and gone with the withdrawal', async () => {
  const story = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', TITLE), slug: 'danbao' })
  const address = '/cases/danbao'
  expect((await read(`/hant${address}`)).status).toBe(404)

  const { revision } = await walk(app, story, 'published')
  const live = await read(`/hant${address}`)
  expect(live).toEqual({ status: 200, text: `<html lang="zh-Hant"><a href="/hant/cases">${HANT}</a></html>` })
  expect((await read(address)).text).toContain(TITLE)

  const { side } = publicPages
  publicPages.side = {
    connected: () => false,
    changesSince: () => Promise.reject(new Error('away')),
    everything: () => Promise.reject(new Error('away')),
    stories: () => assert.fail('away'),
    occasion: () => Promise.reject(new Error('away')),
  }
  await expect.poll(async () => (await read(`/elder/large${address}`)).text).toContain('class="elder large"')
  expect(await read(`/hant${address}`)).toEqual(live)
  publicPages.side = side

  const { status, text } = await act(app, 'director@office', story, { action: 'withdraw', revision, reason: WHY })
  expect(status, text).toBe(200)
  for (const variant of ['', '/hant', '/elder', '/elder/large', '/hant/elder/contrast']) {
    const gone = await read(variant + address)
    expect([variant, gone.status, gone.text.includes('公司')]).toEqual([variant, 410, false])
  }
})
