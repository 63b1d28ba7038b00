/**
 * The page store and the search in real processes: two on one database, a database that is gone, and `kill -9` at any
 * moment between decision, drop, making and writing, after which the next start finds no database.
 * `KILL_MOMENTS=whole` kills fifty times in all.
 */
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { fileOf } from '../../src/delivery/pages/file'
import { beijingDay } from '../../src/editorial/rules/days'
import { t } from '../../src/messages/index'
import { sitemapPath } from '../../src/site/paths'
import { mongoCable, sqliteCable, type Cable } from '../support/cable'
import { chance } from '../support/chance'
import { mongodbAddress } from '../support/mongod'
import { Door, type HttpAnswer } from '../support/pageDoor'
import { startServer, type Environment, type Server } from '../support/server'
import { siteMap } from '../support/siteMap'
import { assertWhole } from './killWhole'

/** Oldest look at the log by which a page is served, milliseconds. */
const FRESH_MS = 500
/** Kills on a database, and how long after the first decision at most, milliseconds. */
const killsOn = (database: string): number =>
  process.env.KILL_MOMENTS === 'whole' ? 25 : database === 'SQLite' ? 2 : 1
const LATEST_MS = 900
const STORIES_EACH = 3

let made = 0

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

const YEAR = beijingDay(new Date()).slice(0, 4)

/** Pages on which it may have stood. */
const PLACES = [
  '/',
  '/notices',
  '/feed.xml',
  '/feed.json',
  '/notices/feed.xml',
  '/sitemap-news.xml',
  sitemapPath({ kind: 'notices', year: Number(YEAR), part: 1 }),
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
/** Addresses of notices to which a page leads. */
async function noticesOn(door: Door, address: string): Promise<string[]> {
  const { status, text } = await door.read(address)
  expect([address, status]).toEqual([address, 200])
  return [...text.matchAll(/href="(\/notices\/[^"?]+)"/g)].map(([, url]) => url ?? '')
}
/** Those that a search for all of these stories finds. */
const searched = (door: Door): Promise<string[]> =>
  noticesOn(door, `/search?q=${encodeURIComponent('“撤下之词”')}&order=date`)

/**
 * Lists that the store does not keep, because of filters or of a first page that is named: each is made for its reader.
 * The newest notices stand in some, none that is published here in the others.
 */
async function rareLists(door: Door, { url }: Live): Promise<{ ofNotices: string[]; others: string[] }> {
  const leadsTo = async (page: string, link: RegExp): Promise<string> => {
    const [, found] = link.exec((await door.read(page)).text) ?? []
    if (!found) throw new Error(`${page} leads to no ${link}`)
    return found
  }
  const unit = await leadsTo(url, /href="\/units\/([^"/]+)"/)
  const month = await leadsTo('/archive', /href="(\/archive\/\d+\/\d+)"/)
  const topic = await leadsTo('/topics', /href="(\/topics\/[^"]+)"/)
  return {
    ofNotices: [
      `/notices?unit=${unit}`,
      `/notices?unit=${unit}&year=${YEAR}`,
      `/units/${unit}?page=1`,
      `/archive/${YEAR}?page=1`,
      `${month}?page=1`,
    ],
    others: [`/cases?year=${YEAR}`, '/campaigns?page=1', '/topics?page=1', `${topic}?page=1`],
  }
}
/** Every one of these lists. */
const noticesIn = (door: Door, addresses: readonly string[]): Promise<string[][]> =>
  Promise.all(addresses.map((address) => noticesOn(door, address)))

/** What stands at each address, whatever port the server has. */
async function textsAt(door: Door, addresses: readonly string[]): Promise<Map<string, string>> {
  const { host } = new URL(door.url)
  const told = async (address: string) => {
    const { status, text } = await door.read(address)
    return [address, status === 200 ? text.replaceAll(host, '') : `${status}`] as const
  }
  return new Map(await Promise.all(addresses.map(told)))
}

const kept = ({ DATA_DIR = '' }: Environment, { url }: Live): Promise<boolean> =>
  access(fileOf(path.join(DATA_DIR, 'pages'), url)).then(
    () => true,
    () => false,
  )
const isAlone = async ({ DATA_DIR = '' }: Environment): Promise<boolean> =>
  (JSON.parse(await readFile(path.join(DATA_DIR, 'alone.json'), 'utf8')) as { alone: boolean }).alone
const standsAs = async ({ url }: { url: string }) =>
  ((await (await fetch(`${url}/readyz`)).json()) as { status: string }).status

/** Headers of an answer, but for those that a kept page has of its own. */
const OWN = ['etag', 'content-length', 'content-encoding', 'cache-control', 'vary', 'transfer-encoding', 'date']
const lasting = ({ headers }: HttpAnswer): string[][] => [...headers].filter(([name]) => !OWN.includes(name)).sort()

/** Reads without a pause until told to stop. @returns what was not 200 */
function readers(door: Door, addresses: readonly string[]): () => Promise<string[]> {
  let stopped = false
  const failed: string[] = []
  const reading = (async () => {
    for (let at = 0; !stopped; at++) {
      const address = addresses[at % addresses.length] ?? '/'
      const status = await door.read(address).then(
        (answer) => answer.status,
        (error: unknown) => String(error),
      )
      if (status !== 200) failed.push(`${address} ${status}`)
    }
  })()
  return async () => {
    stopped = true
    await reading
    return failed
  }
}

describe.each(['SQLite', 'MongoDB'])('on %s', (database) => {
  let folder = ''
  let env: Environment = {}
  let cable: Cable
  let server: Server
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'exemplar-pages-'))
    const data = path.join(folder, 'first')
    cable = database === 'MongoDB' ? await mongoCable(mongodbAddress(`pages_${process.pid}`)) : sqliteCable(data)
    env = { DATA_DIR: data, ...cable.env }
    server = await startServer(env)
  })
  afterAll(async () => {
    await server?.kill()
    await cable?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('a second process shows what is published and nothing that is withdrawn', async () => {
    await expect.poll(() => isAlone(env)).toBe(true)
    const second = await startServer({
      ...env,
      DATABASE_URI: env.DATABASE_URI ?? `file:${env.DATA_DIR}/exemplar.db`,
      DATA_DIR: path.join(folder, 'second'),
    })
    onTestFailed(() => console.log(server.output(), second.output()))
    // Neither knows any more, without the database, what the other takes down.
    expect(await isAlone(env)).toBe(false)
    expect(await isAlone(second.env)).toBe(false)
    const [one, other] = [new Door(server.url), new Door(second.url)]
    for (let count = 0; count < 2; count++) {
      const story = await publish(one)
      const page = (await one.read(story.url)).text
      expect(page).toContain(story.word)
      const [picture = ''] = page.match(/\/og\/notices\/[^"]+\.png/) ?? []
      await pause(FRESH_MS)
      expect((await other.read(story.url)).text).toContain(story.word)
      for (const door of [one, other]) {
        const { status, headers, text } = await door.read(picture)
        expect([status, headers.get('content-type'), headers.get('content-encoding')]).toEqual([200, 'image/png', null])
        expect(headers.get('cache-control')).toBe('no-cache')
        expect(text).toContain(story.word)
        const again = { 'If-None-Match': headers.get('etag') ?? '' }
        expect((await door.ask('GET', picture, { headers: again })).status).toBe(304)
      }
      await Promise.all(PLACES.map((address) => other.read(address)))
      await withdraw(one, story)
      expect(await standing(one, story)).toEqual([])
      expect((await one.read(picture)).status).toBe(404)
      await pause(FRESH_MS)
      expect(await standing(other, story)).toEqual([])
      expect((await other.read(story.url)).status).toBe(410)
      expect((await other.read(picture)).status).toBe(404)
    }
    await second.stop()
    await expect.poll(() => isAlone(env)).toBe(true)
  })

  it('everything published is served and found while the database is gone', async () => {
    onTestFailed(() => console.log(server.output()))
    const door = new Door(server.url)
    const story = await publish(door)
    const { parts, pages } = await siteMap(async (address) => (await door.read(address)).text)
    const pictures = (await door.read('/')).text.match(/\/api\/media\/file\/[\w.-]+/g) ?? []
    expect(pictures.length).toBeGreaterThan(0)
    const all = [...new Set([...PLACES, ...parts, ...pages, '/sitemap.xml', '/opensearch.xml', '/robots.txt'])]
    expect(all).toContain(story.url)
    // The store makes them by itself: nobody has asked for most of them.
    const files = async () => (await readdir(path.join(env.DATA_DIR ?? '', 'pages'))).length
    await expect.poll(files).toBeGreaterThanOrEqual(all.length)
    const search = `/search?q=${encodeURIComponent(story.word)}&kind=notices&year=${new Date().getFullYear()}`
    const { ofNotices, others } = await rareLists(door, story)
    const lists = [...ofNotices, ...others, '/archive?page=1']
    const everything = [...all, search, ...lists]
    const before = await textsAt(door, everything)
    for (const address of [search, ...ofNotices]) expect(before.get(address)).toContain(`href="${story.url}"`)
    // Asked through another server, a page that names its site is made by Next for its reader.
    const headers = { 'X-Forwarded-Proto': 'http' }
    for (const address of ['/', story.url, '/notices', '/feed.xml', '/sitemap.xml'])
      expect(lasting(await door.read(address)), address).toEqual(lasting(await door.ask('GET', address, { headers })))

    const ended = [
      readers(door, [...all, ...pictures]),
      readers(door, ['/', story.url, '/notices']),
      readers(door, lists),
    ]
    let holder: InstanceType<typeof Database> | null = null
    if (database === 'SQLite') {
      // A file that another program writes to: nobody else may write.
      holder = new Database(path.join(env.DATA_DIR ?? '', 'exemplar.db'))
      holder.exec('BEGIN IMMEDIATE')
    } else {
      await cable.cut()
      await expect.poll(() => standsAs(server)).toBe('unavailable')
      expect((await door.read('/notices/never-was')).status).toBe(503)
      const added = `${story.url}?from=timeline`
      expect((await textsAt(door, [added])).get(added)).toBe(before.get(story.url))
      const desk = await door.read('/admin')
      expect([desk.status, desk.text.includes(t('ops.deskAway'))]).toEqual([503, true])
    }
    for (let round = 0; round < 3; round++) {
      expect(await textsAt(door, everything)).toEqual(before)
      await pause(FRESH_MS)
    }
    const later = publish(door).catch(() => null)
    if (holder) {
      await pause(FRESH_MS)
      holder.exec('ROLLBACK')
      holder.close()
    } else await cable.mend()
    await expect.poll(() => standsAs(server)).toBe('ready')
    const next = (await later) ?? (await publish(door))
    expect((await door.read(next.url)).text).toContain(next.word)
    expect((await door.read('/notices')).text).toContain(next.word)
    expect(await Promise.all(ended.map((end) => end()))).toEqual(ended.map(() => []))
    for (const shown of await noticesIn(door, ofNotices))
      expect(shown).toEqual(expect.arrayContaining([story.url, next.url]))
    await withdraw(door, story)
    expect(await standing(door, story)).toEqual([])
    for (const shown of [await searched(door), ...(await noticesIn(door, ofNotices))]) {
      expect(shown).toContain(next.url)
      expect(shown).not.toContain(story.url)
    }
  })

  it('no kill brings back what was withdrawn, or loses what was approved', async () => {
    const first = new Door(server.url)
    const { pages } = await siteMap(async (address) => (await first.read(address)).text)
    const steady = pages.find((address) => address.startsWith('/speeches/'))
    if (!steady) throw new Error('no speech is live')
    const random = chance(database === 'SQLite' ? 1 : 2)
    let door = new Door(server.url)
    onTestFailed(() => console.log(server.output()))
    for (let kill = 0; kill < killsOn(database); kill++) {
      const stories: Live[] = []
      for (let count = 0; count < STORIES_EACH; count++) stories.push(await publish(door))
      await Promise.all([...PLACES, ...stories.map(({ url }) => url)].map((address) => door.read(address)))
      for (const story of stories) await expect.poll(() => kept(env, story)).toBe(true)
      await expect.poll(() => searched(door)).toEqual(expect.arrayContaining(stories.map(({ url }) => url)))
      await expect.poll(() => isAlone(env)).toBe(true)
      const [stays, ...doomed] = stories as [Live, ...Live[]]
      const { ofNotices, others } = await rareLists(door, stays)
      const steadyLists = await textsAt(door, others)
      const asked: Live[] = []
      const gone: Live[] = []
      const approved: Live[] = [stays]
      const walk = (async () => {
        for (const story of doomed) {
          asked.push(story)
          await withdraw(door, story)
          gone.push(story)
          // At the answer it is withdrawn.
          if ((await standing(door, story)).length > 0) throw new Error(`${story.word} still stands`)
          approved.push(await publish(door))
        }
      })().catch((error: unknown) => error)
      await pause(random.next() * LATEST_MS)
      await server.kill()
      expect(String(await walk)).not.toContain('still stands')

      await cable.cut()
      server = await startServer(env, 'demo', 'waiting')
      door = new Door(server.url)
      const alone = new Map<string, string[]>()
      const found = [await searched(door), ...(await noticesIn(door, ofNotices))]
      expect(await textsAt(door, others)).toEqual(steadyLists)
      for (const story of asked) {
        const places = found.flat().filter((url) => url === story.url)
        alone.set(story.url, [...(await standing(door, story)), ...places])
      }
      for (const story of gone) expect(alone.get(story.url)).toEqual([])
      expect((await door.read(steady)).status).toBe(200)
      // Its page may have shown beside it what came down, and cannot be made anew now; it is found all the same.
      const { status, text } = await door.read(stays.url)
      if (status !== 503) expect(text).toContain(stays.word)
      for (const shown of found) expect(shown).toContain(stays.url)
      expect((await door.read('/readyz')).json).toMatchObject({ reason: t('ops.waitingAlone') })
      expect((await door.ask('POST', '/api/users/login', { json: {} })).status).toBe(503)

      await cable.mend()
      await expect.poll(() => standsAs(server)).toBe('ready')
      for (const story of asked) {
        const { live } = await door.editorial('notices', story.id)
        // One whose answer never came may have been decided.
        if (!live) expect([story.word, alone.get(story.url)]).toEqual([story.word, []])
        if (!live) expect(await standing(door, story)).toEqual([])
      }
      for (const story of approved) expect((await door.read(story.url)).text).toContain(story.word)
      await assertWhole(door)
      const words = gone.map(({ word }) => word)
      await expect.poll(() => onDisk(env, words)).toEqual([])
      expect(await textsAt(door, others)).toEqual(steadyLists)
      for (const listed of [await searched(door), ...(await noticesIn(door, ofNotices))]) {
        for (const story of gone) expect(listed).not.toContain(story.url)
        for (const story of approved) expect(listed).toContain(story.url)
      }
    }
  }, 3_600_000)
})
