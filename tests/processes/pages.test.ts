/**
 * The page store in real processes: two on one database, `kill -9` between decision, drop and writing, and a database that
 * is gone. The moments are parted between the databases; `KILL_MOMENTS=whole` kills at all of them on both.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { beijingDay } from '../../src/editorial/rules/days'
import { sitemapPath } from '../../src/site/paths'
import { databaseOn, mongodbAddress, startReplicaSet } from '../support/mongod'
import { Door, type HttpAnswer } from '../support/pageDoor'
import { siteMap } from '../support/siteMap'
import { startServer, type Environment, type Server } from '../support/server'
import { assertWhole, momentsOf } from './killWhole'

/** Oldest look at the log by which a page is served, milliseconds. */
const FRESH_MS = 500
/** Milliseconds after the first withdrawal; others follow it without a pause. */
const MOMENTS = [15, 60, 130, 260]
const WITHDRAWN_EACH = 6

let folder = ''
let made = 0
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-pages-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const environment = (name: string, database: string): Environment => ({
  DATA_DIR: path.join(folder, name),
  ...(database === 'MongoDB' ? { DATABASE_URI: mongodbAddress(`${name}_${process.pid}`) } : {}),
})

interface Live {
  id: string
  word: string
  url: string
  revision: string
}

async function publish(door: Door): Promise<Live> {
  const word = `撤下之词${++made}号`
  const id = await door.create('notices', {
    title: `关于测试的通知 ${word}（演示）`,
    summary: '演示：测试用。',
    issuer: '市融媒体中心（演示）',
    documentDate: '2023-07-05',
    body: {
      root: {
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', text: `（演示）${word}。` }] }],
      },
    },
  })
  const revision = await door.publish('notices', id)
  return { id, word, revision, url: (await door.editorial('notices', id)).publicUrl ?? '' }
}

const withdraw = (door: Door, { id, revision }: Live) =>
  door.act('director@office.demo', 'notices', id, {
    action: 'withdraw',
    revision,
    reason: { code: 'publishedInError', note: '测试' },
  })

/** Pages on which it may have stood. */
const PLACES = [
  '/',
  '/notices',
  '/feed.xml',
  '/feed.json',
  '/notices/feed.xml',
  '/sitemap-news.xml',
  sitemapPath({ kind: 'notices', year: Number(beijingDay(new Date()).slice(0, 4)), part: 1 }),
]

/** Where a word stands that must stand nowhere: on pages, and in the folder of the store. */
async function standing(door: Door, { word, url }: Live): Promise<string[]> {
  const pages = await Promise.all([url, ...PLACES].map(async (address) => [address, await door.read(address)] as const))
  return pages.filter(([, { text }]) => text.includes(word)).map(([address]) => address)
}
async function onDisk({ DATA_DIR = '' }: Environment, words: readonly string[]): Promise<string[]> {
  const store = path.join(DATA_DIR, 'pages')
  const names = await readdir(store)
  const texts = await Promise.all(names.map((name) => readFile(path.join(store, name), 'utf8').catch(() => '')))
  return words.filter((word) => texts.some((text) => text.includes(word)))
}

it.each(['SQLite', 'MongoDB'])(
  'on %s a second process shows what is published and nothing that is withdrawn',
  async (database) => {
    const env = environment(`two${database}`, database)
    const first = await startServer(env)
    const second: Server = await startServer({
      ...env,
      DATABASE_URI: env.DATABASE_URI ?? `file:${env.DATA_DIR}/exemplar.db`,
      DATA_DIR: path.join(folder, `second${database}`),
    })
    onTestFailed(() => console.log(first.output(), second.output()))
    const [one, other] = [new Door(first.url), new Door(second.url)]
    for (let count = 0; count < 3; count++) {
      const story = await publish(one)
      expect((await one.read(story.url)).text).toContain(story.word)
      await pause(FRESH_MS)
      expect((await other.read(story.url)).text).toContain(story.word)
      await Promise.all(PLACES.map((address) => other.read(address)))
      await withdraw(one, story)
      expect(await standing(one, story)).toEqual([])
      await pause(FRESH_MS)
      expect(await standing(other, story)).toEqual([])
      expect((await other.read(story.url)).status).toBe(410)
    }
    await Promise.all([first.stop(), second.stop()])
  },
  600_000,
)

it.each([
  ['SQLite', 0],
  ['MongoDB', 1],
])(
  'on %s no kill brings back what was withdrawn, or loses what was approved',
  async (database, half) => {
    const env = environment(`kill${database}`, database)
    let server = await startServer(env)
    for (const moment of momentsOf(MOMENTS, half)) {
      const door = new Door(server.url)
      const stories: Live[] = []
      for (let count = 0; count < WITHDRAWN_EACH; count++) stories.push(await publish(door))
      await Promise.all([...PLACES, ...stories.map(({ url }) => url)].map((address) => door.read(address)))
      const gone: Live[] = []
      const walk = (async () => {
        for (const story of stories) {
          await withdraw(door, story)
          gone.push(story)
          // At the answer it is withdrawn.
          if ((await standing(door, story)).length > 0) throw new Error(`${story.word} still stands`)
        }
      })().catch((error: unknown) => error)
      await pause(moment)
      await server.kill()
      expect(String(await walk)).not.toContain('still stands')

      server = await startServer(env)
      const after = new Door(server.url)
      for (const story of gone) expect(await standing(after, story)).toEqual([])
      await assertWhole(after)
      await expect
        .poll(() =>
          onDisk(
            env,
            gone.map(({ word }) => word),
          ),
        )
        .toEqual([])
    }
    await server.stop()
  },
  600_000,
)

/** Headers of an answer, but for those that a kept page has of its own. */
const OWN = ['etag', 'content-length', 'content-encoding', 'cache-control', 'vary', 'transfer-encoding', 'date']
const lasting = ({ headers }: HttpAnswer): string[][] => [...headers].filter(([name]) => !OWN.includes(name)).sort()

it('serves everything published while MongoDB is gone', async ({ skip }) => {
  skip(Boolean(process.env.MONGODB_URI), 'the server that MONGODB_URI names is not ours to stop')
  const mongod = await startReplicaSet()
  const env: Environment = {
    DATA_DIR: path.join(folder, 'away'),
    DATABASE_URI: databaseOn(mongod.uri, `away_${process.pid}`),
  }
  const server = await startServer(env)
  onTestFailed(() => console.log(server.output()))
  const door = new Door(server.url)
  const story = await publish(door)
  const { parts, pages } = await siteMap(async (address) => (await door.read(address)).text)
  const all = [...new Set([...PLACES, ...parts, ...pages, '/sitemap.xml', '/opensearch.xml', '/robots.txt'])]
  expect(all).toContain(story.url)
  // The store makes them by itself: nobody has asked for most of them.
  const kept = async () => (await readdir(path.join(env.DATA_DIR ?? '', 'pages'))).length
  await expect.poll(kept).toBeGreaterThanOrEqual(all.length)
  const before = new Map<string, string>()
  for (const address of all) before.set(address, (await door.read(address)).text)
  // An address with a query of its own is made by Next for each reader.
  for (const address of ['/', story.url, '/feed.xml', '/sitemap.xml'])
    expect(lasting(await door.read(address)), address).toEqual(lasting(await door.read(`${address}?made=1`)))
  await mongod.stop()
  for (let round = 0; round < 5; round++) {
    const answers = await Promise.all(all.map((address) => door.read(address)))
    expect(answers.map(({ status }) => status)).toEqual(all.map(() => 200))
    expect(answers.map(({ text }) => text)).toEqual(all.map((address) => before.get(address)))
    await pause(500)
  }
  expect((await door.read('/readyz')).status).toBe(503)
  expect((await door.read('/notices/never-was')).status).toBe(503)
  await server.stop()
}, 600_000)
