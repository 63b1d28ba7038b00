/** Pages of results: one head for all of them, and what to do where there is none. */
import type { ServerResponse } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Asked } from '../../../../src/delivery/asked'
import { renderer } from '../../../../src/delivery/pages/render'
import { Results } from '../../../../src/delivery/pages/results'
import { PageStore } from '../../../../src/delivery/pages/store'
import { pageDependsOn } from '../../../../src/platform/pageParts'
import { publicPages, type SearchAsked } from '../../../../src/platform/publicPages'

let folder: string
let store: PageStore
let made: string[]
let document: string
let results: Results
/** called while the page of the search is made */
let meanwhile: () => void

async function handle(request: { url?: string }, response: ServerResponse): Promise<void> {
  made.push(request.url ?? '')
  pageDependsOn('settings')
  meanwhile()
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.end(document)
}

beforeEach(async () => {
  process.env.SITE_URL = 'https://news.example.cn'
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-results-'))
  store = await PageStore.open(folder, 'build')
  store.compare([], { seq: 1, hash: 'h1' }, 0)
  made = []
  meanwhile = () => {}
  document = '<!DOCTYPE html><html><head><title>搜索</title><link/></head><body><p>空</p></body></html>'
  results = new Results(store, renderer(handle))
  publicPages.search = async ({ address }) => ({ status: 200, title: `<${address}>`, body: '<p>$1<!-- --> found</p>' })
})
afterEach(async () => {
  delete publicPages.search
  await store.close()
  await rm(folder, { recursive: true })
})

const asked = (url: string): Asked => ({
  url,
  headers: { 'x-forwarded-for': '192.0.2.1' },
  socket: { remoteAddress: '127.0.0.1' },
})
const textOf = async (url: string) => (await results.of(asked(url)))?.bytes.toString()
const touch = (seq: number, tag: string) =>
  store.apply({ mark: { seq, hash: `h${seq}` }, moves: [], tags: new Map([[tag, seq]]) }, 0)

test('stand in the page of the search, which is made once', async () => {
  const all = await Promise.all(['/search?q=a', '/search?q=b'].map(textOf))
  expect(all).toEqual(
    ['a', 'b'].map(
      (q) =>
        `<!DOCTYPE html><html><head><title>&lt;/search?q=${q}&gt;</title><link/></head><body><p>$1 found</p></body></html>`,
    ),
  )
  expect(made).toEqual(['/search'])
})

test('are tried once before any reader asks: what is made once is there then', async () => {
  const addresses: string[] = []
  publicPages.search = async ({ address }) => {
    addresses.push(decodeURIComponent(address))
    return { status: 200, title: '', body: '' }
  }
  expect(results.begin('/')).toBeNull()
  expect(await results.begin('/search')).toEqual([])
  expect(addresses).toEqual(['/search?q=典型案例'])
  expect(made).toEqual(['/search'])
  await textOf('/search?q=a')
  expect(made).toEqual(['/search'])
})

test('have the status of what was found, and its headers but the length', async () => {
  publicPages.search = async () => ({ status: 404, title: '', body: '' })
  const found = await results.of(asked('/search?q=a&page=9'))
  expect(found?.status).toBe(404)
  expect(found?.headers.map(([name]) => name.toLowerCase())).not.toContain('content-length')
  expect(Object.fromEntries(found?.headers ?? [])['Content-Type']).toBe('text/html; charset=utf-8')
})

test('have another head as soon as something of it is said otherwise', async () => {
  await textOf('/search?q=a')
  document = document.replace('搜索', '').replace('<link/>', '<link id="new"/>')
  touch(2, 'units')
  expect(await textOf('/search?q=a')).not.toContain('new')
  touch(3, 'settings')
  expect(await textOf('/search?q=a')).toContain('<link id="new"/>')
  expect(made).toEqual(['/search', '/search'])
})

test('are not written where the page of the search is no page', async () => {
  document = '<html>elsewhere</html>'
  expect(await results.of(asked('/search?q=a'))).toBeNull()
})

test('are not written with a head that was overtaken while it was made', async () => {
  meanwhile = () => void touch(2, 'settings')
  expect(await results.of(asked('/search?q=a'))).toBeNull()
  meanwhile = () => {}
  expect(await results.of(asked('/search?q=a'))).not.toBeNull()
})

test('are asked for as who asked them', async () => {
  const told: SearchAsked[] = []
  publicPages.search = async (asked) => {
    told.push(asked)
    return { status: 200, title: '', body: '' }
  }
  await results.of(asked('/search?q=%E6%8B%9B%E5%95%86'))
  expect(told).toEqual([{ address: '/search?q=%E6%8B%9B%E5%95%86', peer: '127.0.0.1', forwarded: '192.0.2.1' }])
})

test('are left to others where nobody can search', async () => {
  delete publicPages.search
  expect(await results.of(asked('/search?q=a'))).toBeNull()
  expect(made).toEqual([])
  publicPages.search = () => Promise.reject(new Error('away'))
  await expect(results.of(asked('/search?q=a'))).rejects.toThrow('away')
})
