/**
 * A site of 100,000 stories beside one of 1,000: pages as they are kept and as they are made anew, `publish`, the search, memory and
 * start, on SQLite and on MongoDB. `SCALE_STORIES` for another size, `SCALE_DATABASE` (`SQLite`, `MongoDB`) for one of them.
 * Last line: `scale: <the worst ratio of pages and publish>`; what has a limit of its own is printed with it.
 */
import { spawn } from 'node:child_process'
import { rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseOn, startReplicaSet } from '../tests/support/mongod'
import { Door } from '../tests/support/pageDoor'
import { startServer, type Environment, type Server } from '../tests/support/server'
import { fill, kindOf, slugOf } from './scale/fill'
import { memoryOf } from './scale/memory'

const SMALL = 1_000
const LARGE = Number(process.env.SCALE_STORIES ?? 100_000)
const PAGE_SIZE = 20
const RUNS = 15
const SEARCHES = 60
/** The first looks of a server at its database are not what is measured. */
const SETTLE_MS = 15_000
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

/** Reads it `RUNS` times. @param path made anew each time where it has a query that is nobody's. @returns lower quartile, ms */
async function reading(
  door: Door,
  path: (run: number) => string,
  headers: Record<string, string> = {},
): Promise<number> {
  const times: number[] = []
  for (let run = -2; run < RUNS; run++) {
    const ms = await timed(async () => {
      const { status } = await door.ask('GET', path(run), { headers })
      if (status !== 200) throw new Error(`${path(run)}: ${status}`)
    })
    if (run >= 0) times.push(ms)
  }
  return at(times, 0.25)
}

interface Measured {
  /** milliseconds by name */
  times: Record<string, number>
  searchP95: number
  /** resident memory of the process that serves, and its most, MB */
  memory: number
  most: number
  /** seconds */
  start: number
}

async function publishing(door: Door): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
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
    times.push(await timed(() => door.act('gatekeeper2@office.demo', 'notices', id, { action: 'publish', revision })))
    // What follows from it is done before the next one.
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  }
  return at(times, 0.25)
}

async function measure(server: Server, stories: number, start: number): Promise<Measured> {
  const door = new Door(server.url)
  const cases = Array.from({ length: stories }, (_, i) => i).filter((i) => kindOf(i) === 'cases').length
  const last = Math.min(1_000, Math.floor(cases / PAGE_SIZE))
  const middle = Math.floor(stories / 20) * 10
  const article = `/${kindOf(middle)}/${slugOf(middle)}`
  const paths = {
    article,
    'list, page 1': '/cases',
    [`list, page 1,000`]: `/cases?page=${last}`,
    home: '/',
    feed: '/feed.xml',
    archive: '/archive',
  }
  const times: Record<string, number> = {}
  for (const [name, path] of Object.entries(paths)) {
    times[`${name}, kept`] = await reading(door, () => path)
    const own = (run: number) => `${path}${path.includes('?') ? '&' : '?'}made=${run + 2}`
    times[`${name}, made`] = await reading(door, own)
  }
  const searches: number[] = []
  for (let run = 0; run < SEARCHES; run++) {
    const headers = { 'X-Forwarded-For': `192.0.2.${run}` }
    const query = `${WORDS[run % WORDS.length]}${run >= WORDS.length ? ` ${WORDS[(run * 3 + 1) % WORDS.length]}` : ''}`
    searches.push(await timed(() => door.ask('GET', `/search?q=${encodeURIComponent(query)}`, { headers })))
  }
  times.publish = await publishing(door)
  times.search = at(searches, 0.5)
  const [memory, most] = await memoryOf(server)
  return { times, searchP95: at(searches, 0.95), memory, most, start }
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

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS))

/** Until the search has followed: it finds a story in the middle. */
async function indexed({ url }: Server, stories: number): Promise<void> {
  const door = new Door(url)
  for (
    const began = Date.now();
    Date.now() - began < 1_800_000;
    await new Promise((resolve) => setTimeout(resolve, 2_000))
  ) {
    const { text } = await door.ask('GET', `/search?q=${stories - 1}`, {
      headers: { 'X-Forwarded-For': '192.0.2.200' },
    })
    if (text.includes(`/${kindOf(stories - 1)}/${slugOf(stories - 1)}`)) return
  }
  throw new Error('the search did not follow')
}

async function site(stories: number, env: Environment): Promise<Measured> {
  const first = await startServer(env)
  await settle()
  await first.stop()
  console.log(`  filled ${stories} in ${((await timed(() => fillApart(stories, env))) / 1000).toFixed(0)} s`)
  const second = await startServer(env)
  console.log(`  search made in ${((await timed(() => indexed(second, stories))) / 1000).toFixed(0)} s`)
  await settle()
  await second.stop()
  const began = performance.now()
  const third = await startServer(env)
  const start = (performance.now() - began) / 1000
  try {
    await settle()
    return await measure(third, stories, start)
  } finally {
    await third.stop()
  }
}

async function compare(name: string, environment: (size: string) => Environment): Promise<number> {
  console.log(`${name}:`)
  const small = await site(SMALL, environment('small'))
  const large = await site(LARGE, environment('large'))
  const ratios = Object.entries(large.times).map(([what, ms]): [string, number] => {
    const before = small.times[what] ?? Number.NaN
    console.log(
      `  ${what}: ${before.toFixed(2)} ms at ${SMALL}, ${ms.toFixed(2)} ms at ${LARGE}, ratio ${(ms / before).toFixed(2)}`,
    )
    return [what, ms / before]
  })
  const search = ratios.find(([what]) => what === 'search')?.[1] ?? Number.NaN
  console.log(
    `  search: ratio ${search.toFixed(2)} of at most ${LIMITS.search}, p95 ${large.searchP95.toFixed(1)} ms of ${LIMITS.searchMs}`,
  )
  console.log(
    `  memory: ${large.memory.toFixed(0)} MB (at most ${large.most.toFixed(0)}) of ${LIMITS.memoryMb}; ${small.memory.toFixed(0)} MB at ${SMALL}`,
  )
  console.log(
    `  start with a warm store: ${large.start.toFixed(1)} s of ${LIMITS.startS}; ${small.start.toFixed(1)} s at ${SMALL}`,
  )
  return Math.max(...ratios.filter(([what]) => what !== 'search').map(([, ratio]) => ratio))
}

export default async function scale(): Promise<void> {
  if (process.env.SCALE_FILL) return fill(Number(process.env.SCALE_FILL), true)
  const only = process.env.SCALE_DATABASE
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-scale-'))
  const own = (size: string) => ({ DATA_DIR: path.join(folder, size), MEDIA_DIR: path.join(folder, size, 'media') })
  const ratios: number[] = []
  try {
    if (only !== 'MongoDB') ratios.push(await compare('SQLite', (size) => own(`sqlite-${size}`)))
    if (only !== 'SQLite') {
      const mongod = await startReplicaSet()
      try {
        const database = (size: string) => databaseOn(mongod.uri, `scale_${size}_${process.pid}`)
        ratios.push(await compare('MongoDB', (size) => ({ ...own(`mongodb-${size}`), DATABASE_URI: database(size) })))
      } finally {
        await mongod.stop()
      }
    }
    console.log(`scale: ${Math.max(...ratios).toFixed(2)}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
