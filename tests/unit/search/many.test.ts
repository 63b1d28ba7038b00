/** A word that stands in more stories than are looked through. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MOST } from '../../../src/search/readings'
import type { Entry } from '../../../src/search/entry'
import { closeSearch, searchIndex, type Asked } from '../../../src/search/index'

const ALL = MOST + 50
/** The older ones are of another year and unit. */
const OLD = 60

/** Number `at` is the newer, the greater it is; they are put in another order, each once. */
const entryOf = (at: number): Entry => ({
  kind: at % 2 ? 'news' : 'cases',
  story: `story-${at}`,
  slug: `story-${at}`,
  revision: `revision-${at}`,
  unit: at < OLD ? 'old' : 'new',
  year: at < OLD ? 2016 : 2026,
  published: new Date(Date.UTC(at < OLD ? 2016 : 2026, 0, 1) + at * 60_000).toISOString(),
  ends: null,
  card: '{}',
  listed: '{}',
  title: at === ALL - 700 ? '担保公司落户' : `动态${at}`,
  summary: '',
  names: '',
  body: at === 5 ? '中小企业担保，独此一篇' : '中小企业担保',
})

let folder: string
let put: number
let before: string | undefined
beforeAll(async () => {
  before = process.env.DATA_DIR
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-many-'))
  process.env.DATA_DIR = folder
  const order = Array.from({ length: ALL }, (_, at) => (at * 11) % ALL)
  async function* batches() {
    for (let from = 0; from < ALL; from += 100) yield order.slice(from, from + 100).map(entryOf)
  }
  put = await searchIndex().rebuild(batches(), [])
})
afterAll(async () => {
  await closeSearch()
  if (before === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = before
  await rm(folder, { recursive: true, force: true })
})

const asked = (text: string, more: Partial<Asked> = {}): Asked => ({
  text,
  order: 'relevance',
  page: 1,
  size: 20,
  ...more,
})
const stories = async (...of: Parameters<typeof asked>) =>
  (await searchIndex().query(asked(...of))).hits.map(({ story }) => Number(story.slice('story-'.length)))
const newest = Array.from({ length: 20 }, (_, at) => ALL - 1 - at)

it('counts and orders the newest, and says so', async () => {
  expect(put).toBe(ALL)
  const answer = await searchIndex().query(asked('担保'))
  expect([answer.total, answer.most]).toEqual([MOST, MOST])
  expect([...answer.counts.year]).toEqual([
    [2026, ALL - OLD],
    [2016, MOST - ALL + OLD],
  ])
  expect(await stories('担保', { order: 'date' })).toEqual(newest)
})
it('sets those first that say it in the title', async () => {
  expect(await stories('担保')).toEqual([ALL - 700, ...newest.slice(0, 19)])
})
it('goes on from page to page to the last that it looks through', async () => {
  expect(await stories('担保', { page: 2, order: 'date' })).toEqual(newest.map((at) => at - 20))
  expect(await stories('担保', { page: MOST / 20, order: 'date' })).toHaveLength(20)
  expect(await stories('担保', { page: MOST / 20 + 1, order: 'date' })).toEqual([])
})
it('finds with a filter what is older than that', async () => {
  const answer = await searchIndex().query(asked('担保', { year: 2016, order: 'date', size: 100 }))
  expect(answer.total).toBe(OLD)
  expect(answer.hits).toHaveLength(OLD)
})
it('weighs all where there are few', async () => {
  const answer = await searchIndex().query(asked('独此一篇'))
  expect([answer.total, answer.most, answer.hits.map(({ story }) => story)]).toEqual([1, null, ['story-5']])
})
it('keeps the number of a story of the same second apart, and of a newer edition', async () => {
  const twin = { ...entryOf(3), story: 'twin', slug: 'twin', body: '孪生一篇' }
  await searchIndex().put(twin)
  await searchIndex().put({ ...twin, revision: 'second' })
  expect((await searchIndex().query(asked('孪生一篇'))).hits.map(({ revision }) => revision)).toEqual(['second'])
  expect(await stories('担保', { year: 2016, order: 'date', size: 100 })).toHaveLength(OLD)
})
