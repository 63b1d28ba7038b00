/** The search on either database: it finds what is live, in the edition that is live, and nothing else. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kind } from '../../src/editorial/rules/kinds'
import { env } from '../../src/platform/env'
import { intend } from '../../src/platform/takingDown'
import { startSearch } from '../../src/jobs/search'
import { entryOf, type Published } from '../../src/search/entry'
import { follow, mend, reindex } from '../../src/search/follow'
import { closeSearch, searchIndex } from '../../src/search/index'
import { FILE } from '../../src/search/schema'
import type { SearchResults } from '../../src/site/model'
import { findSearch, findSearchIn } from '../../src/site/queries/search'
import { searchAlone } from '../../src/site/queries/searchAlone'
import type { SearchQuery } from '../../src/site/paths'
import { startApp, type App } from '../support/app'
import { act, complete, create, richText, save, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(async () => {
  await closeSearch()
  await app.stop()
})

const REASON = { code: 'publishedInError', note: '内部的原因' }
/** On a busy machine the index may need longer than a search waits for it. */
const search = async (q: string, more: Partial<SearchQuery> = {}): Promise<SearchResults> => {
  await follow(app.payload).catch(() => undefined)
  const found = await findSearch(app.payload, { q, order: 'relevance', page: 1, ...more })
  if (!found) throw new Error('no such page')
  return found
}
const titles = async (q: string, more: Partial<SearchQuery> = {}) =>
  (await search(q, more)).hits.map(({ card }) => card.card.title)
const draft = (kind: Kind, title: string, more: Record<string, unknown> = {}): Promise<Draft> =>
  create(app, 'writer@media', kind, { ...complete(app, kind, title), ...more })
async function live(kind: Kind, title: string, more: Record<string, unknown> = {}) {
  const story = await draft(kind, title, more)
  const { revision } = await walk(app, story, 'published')
  return { story, revision }
}
/** The text as the desk's save makes another edition of a live story. */
async function correct(story: Draft, revision: string, data: Record<string, unknown>) {
  const reason = { code: 'facts', note: '写错了' }
  await act(app, 'gatekeeper2@office', story, { action: 'correct', revision, reason, publicNote: '改正了一个词。' })
  const saved = await save(app, 'writer@media', story, data)
  expect(saved.status).toBe(200)
  await walk(app, story, 'published')
}

describe('without the database', () => {
  const alone = async (q: string, more: Partial<SearchQuery> = {}) =>
    findSearchIn((await searchAlone()).source, { q, order: 'relevance', page: 1, ...more })

  test('the index answers to the letter as with it', async () => {
    await live('notices', '关于白鹭洲清淤的通知')
    await live('cases', '白鹭洲泵站项目')
    await follow(app.payload)
    for (const more of [{}, { kind: 'notices' as const }, { order: 'date' as const }, { year: '1999' }])
      expect(await alone('白鹭洲', more)).toEqual(await search('白鹭洲', more))
    const unit = (await search('白鹭洲')).units[0]?.[0].slug
    expect((await alone('白鹭洲', { unit }))?.hits).toHaveLength(2)
    expect(await alone('白鹭洲', { unit: 'never-was' })).toBeUndefined()
    const { frame } = await searchAlone()
    expect(frame.columns).toEqual(expect.arrayContaining(['notices', 'cases']))
  })
  test('what may be coming down is left out of results, counts and suggestions', async () => {
    const { story } = await live('notices', '关于黄鹂亭修缮的通知')
    expect((await search('黄鹂亭')).total).toBe(1)
    await intend(Number.MAX_SAFE_INTEGER - 1, [story.id])
    expect(await alone('黄鹂亭')).toMatchObject({ total: 0, hits: [], kinds: [] })
    expect((await alone('黄鹂停'))?.suggestion).toBeUndefined()
    expect((await search('黄鹂亭')).total).toBe(1)
  })
  test('a kind of which there is nothing else is no column', async () => {
    const { story } = await live('news', '石榴园动工')
    await follow(app.payload)
    const columns = async () => (await searchAlone()).frame.columns
    expect(await columns()).toContain('news')
    await intend(Number.MAX_SAFE_INTEGER - 1, [story.id])
    expect(await columns()).not.toContain('news')
    expect(await columns()).toContain('cases')
  })
  test('what has ended by its own dates is found no more, though nobody took it down', async () => {
    const { story } = await live('notices', '关于翠鸟桥封闭的通知')
    const index = searchIndex()
    expect((await search('翠鸟桥')).total).toBe(1)
    const { docs } = await app.payload.find({ collection: 'publications', where: { story: { equals: story.id } } })
    const entry = entryOf({ ...(docs[0] as unknown as Published), takeDownAt: '2020-01-01T00:00:00.000Z' })
    if (!entry) throw new Error('it is not live')
    await index.put(entry)
    expect(await alone('翠鸟桥')).toMatchObject({ total: 0, hits: [], kinds: [] })
  })
})

describe('what is live', () => {
  test('is found with its next search, by any of its words, and not before', async () => {
    const story = await draft('cases', '引来锂电池隔膜项目', { body: richText('在沥海街道签约。', '涂布产线投产。') })
    await walk(app, story, 'approved')
    expect(await titles('锂电池隔膜')).toEqual([])
    await act(app, 'gatekeeper@office', story, { action: 'publish', revision: (await stateOf(story)).revision })
    for (const q of ['锂电池隔膜', '隔膜', '沥海街道', '涂布 产线', '锂電池', '“在沥海街道签约”', '市工商联 隔膜']) {
      expect([q, await titles(q)]).toEqual([q, ['引来锂电池隔膜项目']])
    }
    expect(await titles('“街道在沥海”')).toEqual([])
  })
  test('shows the passage, marked', async () => {
    await live('notices', '关于暂停办理的通知', { body: richText('各单位。', '电梯检修期间<b>停办</b>业务。') })
    const [hit] = (await search('電梯檢修')).hits
    expect(hit?.title.filter(({ mark }) => mark)).toEqual([])
    expect(hit?.excerpt.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('')).toMatch(
      /^…\[电梯检修\]期间<b>停办<\/b>业务。/,
    )
  })
  test('a correction takes the place of what was wrong', async () => {
    const { story, revision } = await live('notices', '改一个词', { body: richText('地点在蓼花汀。') })
    expect(await titles('蓼花汀')).toEqual(['改一个词'])
    await correct(story, revision, { body: richText('地点在荷花汀。') })
    expect(await titles('“蓼花汀”')).toEqual([])
    expect(await titles('“荷花汀”')).toEqual(['改一个词'])
  })
  test('some words where no story has all of them', async () => {
    await live('notices', '只有豌豆')
    const found = await search('豌豆 鲨鱼')
    expect([found.found, found.total]).toEqual(['any', 1])
  })
})

const stateOf = async ({ kind, id }: Draft) =>
  (await app.request('GET', `/api/${kind}/${id}/editorial`, { token: await app.login('director@office') })).body

describe('what is not live is not found', () => {
  test('a suspended story until it is resumed, a withdrawn one never', async () => {
    const { story, revision } = await live('notices', '会被撤下的海棠')
    expect(await titles('海棠')).toEqual(['会被撤下的海棠'])
    await act(app, 'director@office', story, { action: 'suspend', revision, reason: REASON })
    expect(await search('海棠')).toMatchObject({ total: 0, hits: [], kinds: [] })
    await act(app, 'director@office', story, { action: 'resume', revision })
    expect(await titles('海棠')).toEqual(['会被撤下的海棠'])
    await act(app, 'director@office', story, { action: 'withdraw', revision, reason: REASON })
    expect(await search('海棠')).toMatchObject({ total: 0, hits: [], kinds: [] })
  })
  test('nor where the index could not be told', async () => {
    const { story, revision } = await live('notices', '丢不掉的月季')
    expect(await titles('月季')).toEqual(['丢不掉的月季'])
    const index = searchIndex()
    const { drop } = index
    index.drop = () => Promise.reject(new Error('the disk is full'))
    try {
      await act(app, 'director@office', story, { action: 'withdraw', revision, reason: REASON })
      expect(await search('月季')).toMatchObject({ total: 0, hits: [] })
      expect([...(await index.editions()).keys()]).toContain(`notices ${story.id}`)
    } finally {
      index.drop = drop
    }
    await follow(app.payload)
    expect([...(await index.editions()).keys()]).not.toContain(`notices ${story.id}`)
  })
  test('in the bytes of the file either, once it was cleared', async () => {
    const bytes = () =>
      Buffer.concat(
        readdirSync(env.dataDir)
          .filter((name) => name.startsWith('search-'))
          .map((name) => readFileSync(path.join(env.dataDir, name))),
      )
    const word = 'zqforgetmevxj'
    const { story, revision } = await live('notices', `要撤下的 ${word}`, { body: richText(`写着 ${word} 的一段。`) })
    expect(await titles(word)).toHaveLength(1)
    expect(bytes().includes(word)).toBe(true)
    await act(app, 'director@office', story, { action: 'withdraw', revision, reason: REASON })
    expect(await titles(word)).toEqual([])
    await searchIndex().forget()
    expect(bytes().includes(word)).toBe(false)
    expect(await titles('锂电池隔膜')).toHaveLength(1)
  })
  test("another unit's draft, the next edition of a live story, what is private in it", async () => {
    await create(app, 'writer@gsl', 'notices', complete(app, 'notices', '别家的木槿'))
    const { story, revision } = await live('cases', '有凭据的案例', {
      timeline: [{ stage: 'signed', date: '2023-07-05', evidence: { url: 'https://example.cn/yinsi-liandian' } }],
    })
    await act(app, 'editor@media', story, { action: 'newEdition', revision })
    await save(app, 'writer@media', story, { title: '下一版的木槿' })
    expect(await titles('木槿')).toEqual([])
    expect(await titles('yinsi liandian')).toEqual([])
    expect(await titles('有凭据')).toEqual(['有凭据的案例'])
  })
})

test('the index follows by itself while the server runs', async () => {
  const stop = startSearch(app.payload)
  try {
    const { story, revision } = await live('notices', '自己跟上的木槿')
    const held = async () => (await searchIndex().editions()).get(`notices ${story.id}`)
    await expect.poll(held).toBe(revision)
    await act(app, 'director@office', story, { action: 'withdraw', revision, reason: REASON })
    await expect.poll(held).toBeUndefined()
  } finally {
    await stop()
  }
})

describe('what was meant', () => {
  test('a title by its pinyin, whole and by initials, and the passage marked', async () => {
    await live('notices', '关于做好蟋蟀养殖的通知')
    for (const q of ['xishuaiyangzhi', 'xi shuai', 'xsyz', 'ｘｉｓｈｕａｉ']) {
      const { found, hits } = await search(q)
      expect([q, found, hits.map(({ card }) => card.card.title)]).toEqual([q, 'pinyin', ['关于做好蟋蟀养殖的通知']])
      expect(hits[0]?.title.filter(({ mark }) => mark)).not.toEqual([])
    }
  })
  test.each([
    ['the same sound', '西帅养殖'],
    ['another sign', '蟋蟀饷殖'],
    ['one sign more', '蟋蟀饲养殖'],
  ])('%s', async (_, q) => {
    expect((await search(q)).suggestion).toMatch(/^蟋蟀养殖/)
    expect((await search('蟋蟀养殖')).suggestion).toBeUndefined()
  })
  test('a sign that is missing keeps nothing from being found', async () => {
    expect(await titles('蟋蟀殖')).toEqual(['关于做好蟋蟀养殖的通知'])
  })
  test('nothing that is live no more', async () => {
    const { story, revision } = await live('notices', '琥珀收藏的通知')
    expect((await search('虎魄收藏')).suggestion).toBe('琥珀收藏')
    const index = searchIndex()
    const { drop } = index
    index.drop = () => Promise.reject(new Error('the disk is full'))
    try {
      await act(app, 'director@office', story, { action: 'withdraw', revision, reason: REASON })
      expect((await search('虎魄收藏')).suggestion).toBeUndefined()
      expect(await search('hupo')).toMatchObject({ total: 0, hits: [] })
    } finally {
      index.drop = drop
    }
  })
})

describe('filters, order, pages', () => {
  test('counts leave out their own filter, and combine', async () => {
    await live('notices', '芦苇一')
    await live('notices', '芦苇二', { body: richText('芦苇芦苇芦苇。') })
    await live('speeches', '芦苇三')
    const all = await search('芦苇')
    expect([all.total, Object.fromEntries(all.kinds)]).toEqual([3, { notices: 2, speeches: 1 }])
    expect(all.units.map(([{ slug }, count]) => [slug, count])).toEqual([[all.units[0]?.[0].slug, 3]])
    const notices = await search('芦苇', { kind: 'notices' })
    expect([notices.total, Object.fromEntries(notices.kinds), notices.units[0]?.[1]]).toEqual([
      2,
      { notices: 2, speeches: 1 },
      2,
    ])
    const year = all.years[0]?.[0] ?? ''
    expect(await titles('芦苇', { order: 'date', year })).toEqual(['芦苇三', '芦苇二', '芦苇一'])
    expect((await search('芦苇', { year: '1999' })).total).toBe(0)
    const unit = all.units[0]?.[0].slug
    expect((await search('芦苇', { unit, kind: 'speeches' })).total).toBe(1)
    const ask = (more: Partial<SearchQuery>) =>
      findSearch(app.payload, { q: '芦苇', order: 'relevance', page: 1, ...more })
    expect(await ask({ unit: 'no-such-unit' })).toBeUndefined()
    expect(await ask({ page: 2 })).toBeUndefined()
  })
})

describe('the file is derived', () => {
  const everything = async () => [...(await searchIndex().editions()).entries()].sort()
  test('a start mends what is missing, what is old and what should not be there', async () => {
    const before = await everything()
    expect(before.length).toBeGreaterThan(5)
    const index = searchIndex()
    const [first, second] = (
      await app.payload.find({ collection: 'publications', where: { state: { equals: 'live' } } })
    ).docs as unknown as { kind: Kind; story: string }[]
    if (!first || !second) throw new Error('nothing is live')
    await index.drop(first)
    const entry = {
      slug: 'x',
      unit: 'x',
      year: 2000,
      published: '2000-01-01T00:00:00.000Z',
      ends: null,
      card: '{}',
      listed: '{}',
      title: '假的',
      summary: '',
      names: '',
      body: '',
    }
    await index.put({ ...entry, kind: second.kind, story: second.story, revision: 'f'.repeat(64) })
    await index.put({ ...entry, kind: 'cases', story: 'never-was', revision: 'f'.repeat(64) })
    expect(await everything()).not.toEqual(before)
    const both = [mend(app.payload), mend(app.payload)] as const
    // Whoever asks meanwhile waits for the one that runs.
    expect(both[1]).toBe(both[0])
    expect(await both[0]).toBe(3)
    expect(await everything()).toEqual(before)
    expect(await mend(app.payload)).toBe(0)
  })
  test('a file that is none is made anew, and filled by the next search', async () => {
    const before = await everything()
    await closeSearch()
    for (const ending of ['-wal', '-shm']) rmSync(path.join(app.dataDir, `${FILE}${ending}`), { force: true })
    writeFileSync(path.join(app.dataDir, FILE), 'not a database '.repeat(100))
    await follow(app.payload)
    expect(await everything()).toEqual(before)
  })
  test('it is made anew while it answers', async () => {
    const before = await everything()
    const running = reindex(app.payload)
    expect(await titles('芦苇三')).toContain('芦苇三')
    expect(await running).toBe(before.length)
    expect(await everything()).toEqual(before)
  })
  test('the words of a director stay whole from then on', async () => {
    const token = await app.login('director@office')
    const set = (searchTerms: string[]) =>
      app.request('POST', '/api/globals/publicSettings', { token, json: { searchTerms } })
    expect((await set(['以商招商'])).status).toBe(200)
    await follow(app.payload)
    expect(await searchIndex().reached()).toMatchObject({ terms: ['以商招商'] })
    expect(await titles('芦苇三')).toContain('芦苇三')
    expect((await set([])).status).toBe(200)
    await follow(app.payload)
    expect(await searchIndex().reached()).toMatchObject({ terms: [] })
  })
})
