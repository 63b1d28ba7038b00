/** Views in the database: added up once each, by several at once, while it is away, and after a process was killed. */
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addViews, forgetSpool, storedViews } from '../../src/editorial/views'
import { ViewStore } from '../../src/jobs/views'
import { countView, takeViews } from '../../src/platform/views'
import { findStory } from '../../src/site/queries/story'
import { startApp, type App } from '../support/app'
import { rawRows } from '../support/rawRows'
import { refusal, said } from '../support/refusals'
import { complete, create, walk } from '../support/stories'

let app: App
let folder = ''
beforeAll(async () => {
  app = await startApp()
  folder = path.join(app.dataDir, 'views')
})
afterAll(() => app.stop())

let last = 0
/** An address that no other test counts. */
const address = () => `/cases/story-${last++}`
const count = async (of: string) => (await storedViews(app.payload, [of])).get(of) ?? 0
const files = async () => readdir(folder).catch(() => [] as string[])
const spools = async () =>
  (await rawRows(app, 'viewCounts').all()).filter((row) => String(row.address).startsWith('spool:'))
const SPOOL = '00000000-0000-4000-8000-00000000000'

describe('a batch', () => {
  test('is added once, however often it is told', async () => {
    const [a, b] = [address(), address()]
    const counts = new Map([
      [a, 3],
      [b, 1],
    ])
    for (let times = 0; times < 3; times++) await addViews(app.payload, `${SPOOL}1`, 1, counts)
    expect([await count(a), await count(b)]).toEqual([3, 1])
    await addViews(app.payload, `${SPOOL}1`, 2, new Map([[a, 4]]))
    await addViews(app.payload, `${SPOOL}1`, 1, counts)
    expect([await count(a), await count(b)]).toEqual([7, 1])
  })

  test('of several processes at once loses none', async () => {
    const of = address()
    await addViews(app.payload, `${SPOOL}2`, 1, new Map([[of, 1]]))
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => addViews(app.payload, `${SPOOL}a${n}`, 1, new Map([[of, n]]))),
    )
    expect(await count(of)).toBe(46)
  })

  test('is known until its spool is forgotten', async () => {
    const before = (await spools()).length
    await addViews(app.payload, `${SPOOL}3`, 1, new Map([[address(), 1]]))
    expect(await spools()).toHaveLength(before + 1)
    await forgetSpool(app.payload, `${SPOOL}3`)
    expect(await spools()).toHaveLength(before)
  })
})

describe('what was counted', () => {
  test('is stored by the next round, in batches, and nothing is left on the disk', async () => {
    takeViews()
    const all = Array.from({ length: 250 }, address)
    for (const of of all) countView(of)
    countView(all[0] ?? '')
    const store = new ViewStore(app.payload)
    await store.round()
    const stored = await storedViews(app.payload, all)
    expect(all.map((of) => stored.get(of))).toEqual(all.map((_, n) => (n === 0 ? 2 : 1)))
    expect(await files()).toEqual([])
    const before = (await spools()).length
    await store.close()
    expect(await spools()).toHaveLength(before - 1)
  })

  test('waits on the disk while it cannot be stored, and is stored by who comes after', async () => {
    const of = address()
    countView(of)
    const { find } = app.payload
    const away = new ViewStore({
      ...app.payload,
      find: () => Promise.reject(new Error('away')),
      logger: app.payload.logger,
    } as never)
    await away.round()
    countView(of)
    await away.round()
    expect([await count(of), (await files()).length]).toEqual([0, 1])
    expect(app.payload.find).toBe(find)
    // The process is killed here, and is not dead to others as long as it may still write.
    const next = new ViewStore(app.payload)
    await next.round()
    expect(await count(of)).toBe(0)
    const heir = new ViewStore(app.payload, 0)
    await heir.round()
    expect([await count(of), await files()]).toEqual([2, []])
    // It was only slow: what it had written is the other's, what it counts from now on its own.
    await away.round()
    countView(of)
    await away.round()
    await new ViewStore(app.payload, 0).round()
    expect([await count(of), await files()]).toEqual([3, []])
  })

  test('is added once where the process was killed between the database and the disk', async () => {
    const of = address()
    const id = `${SPOOL}9`
    await addViews(app.payload, id, 4, new Map([[of, 5]]))
    await mkdir(folder, { recursive: true })
    const file = path.join(folder, `${id}.json`)
    await writeFile(file, JSON.stringify({ id, number: 4, sealed: { [of]: 5 }, open: { [of]: 2 } }))
    await utimes(file, 0, 0)
    await new ViewStore(app.payload).round()
    expect([await count(of), await files()]).toEqual([7, []])
    expect((await spools()).map((row) => row.address)).not.toContain(`spool:${id}`)
  })

  test('a file that is none stops nobody', async () => {
    const of = address()
    countView(of)
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, `${SPOOL}8.json`), '{"id":')
    await writeFile(path.join(folder, 'x.json'), '{}')
    await new ViewStore(app.payload, 0).round()
    expect(await count(of)).toBe(1)
    await rm(folder, { recursive: true })
  })
})

test('a page is made with the number that is stored', async () => {
  const story = await create(app, 'writer@media', 'news', complete(app, 'news', '阅读量'))
  await walk(app, story, 'published')
  const found = async () => {
    const { docs } = await app.payload.find({
      collection: 'publications',
      where: { story: { equals: story.id } },
      overrideAccess: true,
    })
    const slug = String(docs[0]?.slug)
    const answer = await findStory(app.payload, 'news', slug)
    return { slug, views: answer?.state === 'live' ? answer.story.views : undefined }
  }
  const { slug, views } = await found()
  expect(views).toBe(0)
  await addViews(app.payload, `${SPOOL}b`, 1, new Map([[`/news/${slug}`, 1234]]))
  expect((await found()).views).toBe(1234)
})

test('nobody reads or writes a count over HTTP', async () => {
  for (const who of ['writer@gsl', 'gatekeeper@office', 'director@office', 'admin@office'] as const) {
    const token = await app.login(who)
    expect(said(await app.request('GET', '/api/viewCounts', { token }))).toMatchObject(refusal('NOT_PERMITTED'))
    const json = { address: '/cases/x', count: 1_000_000 }
    expect(said(await app.request('POST', '/api/viewCounts', { token, json }))).toMatchObject(refusal('NOT_PERMITTED'))
  }
  expect(said(await app.request('GET', '/api/viewCounts'))).toMatchObject(refusal('NOT_SIGNED_IN'))
})
