/**
 * A site of 100,000 stories beside one of 1,000: pages as they are kept and as they are made anew, `publish`, the search, memory and
 * start, on SQLite and on MongoDB. `SCALE_STORIES` for another size, `SCALE_DATABASE` (`SQLite`, `MongoDB`) for one of them.
 * Filling takes most of the time: `SCALE_FOLDER` keeps the sites in a folder, and measures those that lie there; on MongoDB too,
 * where `MONGODB_URI` names a server that stays.
 * Last line: `scale: <the worst ratio of pages and publish>`; what has a limit of its own is printed with it.
 */
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'libsql'
import { FILE } from '../src/search/schema'
import { databaseOn, startReplicaSet } from '../tests/support/mongod'
import { Door } from '../tests/support/pageDoor'
import { startServer, type Environment, type Server } from '../tests/support/server'
import { fill, kindOf, slugOf } from './scale/fill'
import { memoryOf, workOf } from './scale/memory'

const SMALL = 1_000
const LARGE = Number(process.env.SCALE_STORIES ?? 100_000)
const PAGE_SIZE = 20
const RUNS = 15
/** Enough for the slowest twentieth of them to be more than three. */
const SEARCHES = 180
/** The first looks of a server at its database are not what is measured. */
const SETTLE_MS = 15_000
/** Without `SITE_URL` a page names the host at which it was asked for, and is made for who comes through another. */
const MADE = { 'X-Forwarded-Proto': 'http' }
/** Kept pages name the port: a site that lies there is served at the same each time. */
const PORTS = { small: '24601', large: '24602' }
const WORDS = ['招商引资', '担保公司', '工商联', '中小企业', '典型', '项目落地', '营商环境', '外资', '一号工程', '园区']
const LIMITS = { search: 3, searchMs: 50, memoryMb: 400, startS: 10 }

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b)
const at = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** One site of so many stories, served. */
interface Site {
  server: Server
  door: Door
  stories: number
  /** seconds until it served, with what it had kept */
  start: number
}
type Pair<T> = [small: T, large: T]

const each = async <T>(sites: Pair<Site>, work: (site: Site) => Promise<T>): Promise<Pair<T>> => [
  await work(sites[0]),
  await work(sites[1]),
]

/**
 * Reads it `RUNS` times of each site in turn, so that whatever else the machine does meets both.
 * @param headers with which it is asked. @returns lower quartiles, ms
 */
async function reading(sites: Pair<Site>, name: string, headers: Record<string, string> = {}): Promise<Pair<number>> {
  const times: Pair<number[]> = [[], []]
  // Said before the clock runs: to count the stories of a large site takes as long as an answer.
  const paths = new Map(sites.map((site) => [site, pagesOf(site.stories)[name] ?? '']))
  for (let run = -2; run < RUNS; run++) {
    const took = await each(sites, (site) =>
      timed(async () => {
        const { status } = await site.door.ask('GET', paths.get(site) ?? '', { headers })
        if (status !== 200) throw new Error(`${paths.get(site)}: ${status}`)
      }),
    )
    if (run >= 0) for (const [of, ms] of took.entries()) times[of]?.push(ms)
  }
  return [at(times[0], 0.25), at(times[1], 0.25)]
}

async function publishOne(door: Door, run: number): Promise<number> {
  const id = await door.create('notices', {
    title: `关于规模测量的通知 第${run}号（演示）`,
    summary: '演示：测量用。',
    issuer: '市融媒体中心（演示）',
    documentDate: '2023-07-05',
    body: {
      root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: '（演示）' }] }] },
    },
  })
  const revision = await door.sign('notices', id)
  return timed(() => door.act('gatekeeper2@office.demo', 'notices', id, { action: 'publish', revision }))
}

async function publishing(sites: Pair<Site>): Promise<Pair<number>> {
  const times: Pair<number[]> = [[], []]
  for (let run = 0; run < RUNS; run++) {
    const took = await each(sites, async ({ door }) => {
      const ms = await publishOne(door, run)
      // What follows from it is done before the next one, which is the other site's: both have the same machine.
      await pause(2_000)
      return ms
    })
    for (const [of, ms] of took.entries()) times[of]?.push(ms)
  }
  return [at(times[0], 0.25), at(times[1], 0.25)]
}

/** The pages that are read, of a site of so many stories. */
function pagesOf(stories: number): Record<string, string> {
  const cases = Array.from({ length: stories }, (_, i) => i).filter((i) => kindOf(i) === 'cases').length
  const middle = Math.floor(stories / 20) * 10
  return {
    article: `/${kindOf(middle)}/${slugOf(middle)}`,
    'list, page 1': '/cases',
    'list, page 1,000': `/cases?page=${Math.min(1_000, Math.floor(cases / PAGE_SIZE))}`,
    home: '/',
    feed: '/feed.xml',
    archive: '/archive',
  }
}

/** Milliseconds of `SEARCHES` questions, of each site in turn. */
async function searching(sites: Pair<Site>): Promise<Pair<number[]>> {
  const times: Pair<number[]> = [[], []]
  for (let run = 0; run < SEARCHES; run++) {
    const headers = { 'X-Forwarded-For': `192.0.2.${run}` }
    const query = `${WORDS[run % WORDS.length]}${run >= WORDS.length ? ` ${WORDS[(run * 3 + 1) % WORDS.length]}` : ''}`
    const took = await each(sites, ({ door }) =>
      timed(() => door.ask('GET', `/search?q=${encodeURIComponent(query)}`, { headers })),
    )
    for (const [of, ms] of took.entries()) times[of]?.push(ms)
  }
  return times
}

/** `fill` in a process of its own, as the configuration of one process knows one database. */
const fillApart = (stories: number, env: Environment): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
      env: {
        ...process.env,
        ...env,
        SCALE_FILL: String(stories),
        LOG_LEVEL: 'error',
        PAYLOAD_SECRET: 'bench-only-0123456789abcdef0123456789abcdef',
      },
      stdio: 'inherit',
    })
    child
      .once('error', reject)
      .once('close', (code) => (code === 0 ? resolve() : reject(new Error(`filling ended with ${code}`))))
  })

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const settle = (): Promise<void> => pause(SETTLE_MS)

/** Works less than so much of its time, looked at for so long: what follows from a start is done. */
const IDLE = 0.1
const LOOK_MS = 5_000

/** Until a server does nothing by itself. @returns seconds */
async function idle(server: Server): Promise<number> {
  const began = performance.now()
  for (;;) {
    const before = await workOf(server)
    await pause(LOOK_MS)
    if (((await workOf(server)) - before) * 10 < IDLE * LOOK_MS) return (performance.now() - began - LOOK_MS) / 1000
  }
}

/** Until the search has read all of it: its file says how far it has followed only then. */
async function indexed({ DATA_DIR }: Environment): Promise<void> {
  const file = path.join(DATA_DIR ?? '', FILE)
  for (const began = Date.now(); Date.now() - began < 3_600_000; await pause(1_000)) {
    if (!existsSync(file)) continue
    const database = new Database(file, { readonly: true })
    try {
      if (database.prepare("SELECT 1 FROM state WHERE name = 'reached'").get()) return
    } finally {
      database.close()
    }
  }
  throw new Error('the search did not follow')
}

/** Has a page made of every story that lists name: copies are made of them. */
async function readEach(door: Door): Promise<void> {
  for (const kind of new Set(Array.from({ length: 10 }, (_, i) => kindOf(i)))) {
    const { text } = await door.read(`/${kind}`)
    const links = [...text.matchAll(new RegExp(`href="(/${kind}/[a-z0-9-]+)"`, 'g'))].map(([, link]) => link ?? '')
    for (const link of new Set(links)) await door.read(link)
  }
}

/** A site that was filled says so in its folder. */
const FILLED = 'filled'

/** Fills a site and lets the search read it. */
async function make(stories: number, env: Environment): Promise<void> {
  const first = await startServer(env)
  await readEach(new Door(first.url))
  await settle()
  await first.stop()
  console.log(`  filled ${stories} in ${((await timed(() => fillApart(stories, env))) / 1000).toFixed(0)} s`)
  for (const ending of ['', '-wal', '-shm']) rmSync(path.join(env.DATA_DIR ?? '', FILE + ending), { force: true })
  const second = await startServer(env)
  console.log(`  search made in ${((await timed(() => indexed(env))) / 1000).toFixed(0)} s`)
  await settle()
  await second.stop()
  await writeFile(path.join(env.DATA_DIR ?? '', FILLED), String(stories))
}

/** A site of so many stories, started. */
async function open(stories: number, env: Environment): Promise<Site> {
  if (!existsSync(path.join(env.DATA_DIR ?? '', FILLED))) await make(stories, env)
  const began = performance.now()
  const server = await startServer(env)
  return { server, door: new Door(server.url), stories, start: (performance.now() - began) / 1000 }
}

const ratioOf = ([small, large]: Pair<number>): number => large / small
const show = (what: string, [small, large]: Pair<number>): void =>
  console.log(
    `  ${what}: ${small.toFixed(2)} ms at ${SMALL}, ${large.toFixed(2)} ms at ${LARGE}, ratio ${ratioOf([small, large]).toFixed(2)}`,
  )

/** @returns the worst ratio of pages and of `publish` */
async function measure(sites: Pair<Site>): Promise<number> {
  const ratios: number[] = []
  const tell = (what: string, times: Pair<number>): void => {
    show(what, times)
    ratios.push(ratioOf(times))
  }
  const memory = await each(sites, ({ server }) => memoryOf(server))
  for (const name of Object.keys(pagesOf(SMALL))) {
    tell(`${name}, kept`, await reading(sites, name))
    tell(`${name}, made`, await reading(sites, name, MADE))
  }
  tell('publish', await publishing(sites))
  // What follows from a publication is measured with it: the search is that of a site at rest.
  await each(sites, ({ server }) => idle(server))
  const [few, many] = await searching(sites)
  show('search', [at(few, 0.5), at(many, 0.5)])
  console.log(
    `  search: ratio of at most ${LIMITS.search}, p95 ${at(many, 0.95).toFixed(1)} ms of ${LIMITS.searchMs}; ${at(few, 0.95).toFixed(1)} ms at ${SMALL}`,
  )
  const after = await each(sites, ({ server }) => memoryOf(server))
  const shown = ([[small], [large]]: Pair<[number, number, number]>) =>
    `${large.toFixed(0)} MB (${small.toFixed(0)} at ${SMALL})`
  console.log(
    `  memory of ${LIMITS.memoryMb} MB: ${shown(memory)} when started, ${shown(after)} at the end, of that private ${after[1][2].toFixed(0)}, at most ${after[1][1].toFixed(0)}`,
  )
  console.log(
    `  start with a warm store: ${sites[1].start.toFixed(1)} s of ${LIMITS.startS}; ${sites[0].start.toFixed(1)} s at ${SMALL}`,
  )
  return Math.max(...ratios)
}

async function compare(name: string, environment: (size: string) => Environment): Promise<number> {
  console.log(`${name}:`)
  const large = await open(LARGE, environment('large'))
  try {
    const small = await open(SMALL, environment('small'))
    try {
      const behind = await each([small, large], ({ server }) => idle(server))
      console.log(
        `  behind readers after a start: ${behind[1].toFixed(0)} s more (${behind[0].toFixed(0)} s at ${SMALL})`,
      )
      return await measure([small, large])
    } finally {
      await small.server.stop()
    }
  } finally {
    await large.server.stop()
  }
}

export default async function scale(): Promise<void> {
  if (process.env.SCALE_FILL) return fill(Number(process.env.SCALE_FILL), true)
  const only = process.env.SCALE_DATABASE
  const lasting = process.env.SCALE_FOLDER
  const folder = lasting ? path.resolve(lasting) : await mkdtemp(path.join(tmpdir(), 'exemplar-scale-'))
  const own = (size: string) => ({
    PORT: PORTS[size.includes('large') ? 'large' : 'small'],
    DATA_DIR: path.join(folder, size),
    MEDIA_DIR: path.join(folder, size, 'media'),
  })
  const ratios: number[] = []
  try {
    if (only !== 'MongoDB') ratios.push(await compare('SQLite', (size) => own(`sqlite-${size}`)))
    if (only !== 'SQLite') {
      const mongod = await startReplicaSet()
      try {
        const stays = lasting && process.env.MONGODB_URI
        const name = (size: string) => (stays ? `mongodb-${size}` : `mongodb-${size}-${process.pid}`)
        const address = (size: string) => databaseOn(mongod.uri, `scale_${name(size)}`)
        ratios.push(await compare('MongoDB', (size) => ({ ...own(name(size)), DATABASE_URI: address(size) })))
      } finally {
        await mongod.stop()
      }
    }
    console.log(`scale: ${Math.max(...ratios).toFixed(2)}`)
  } finally {
    if (!lasting) await rm(folder, { recursive: true, force: true })
  }
}
