/**
 * The desk in an office of 10,000 stories beside one of 100: the lanes of a gatekeeper, a director and a unit editor, and the
 * list of cases with its counts at its first page and at page 100 (the last one in the small office). On an SQLite file and
 * on a MongoDB of its own, or on the empty database that `DATABASE_URI` names alone. In both offices every twentieth story
 * waits somewhere. Last line: `desk: <the worst ratio of all>`.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import { LANES } from '../src/desk/dashboard/lanes'
import { readLanes } from '../src/desk/dashboard/readLanes'
import { stageCounts } from '../src/desk/list/stageCounts'
import { actorOf } from '../src/editorial/people'
import { lanesOf } from '../src/editorial/queue'
import { databaseOn, startReplicaSet } from '../tests/support/mongod'
import { fillOffice } from '../tests/support/office'
import { makePeople, type Who } from '../tests/support/people'
import type { App as TestApp } from '../tests/support/app'

const SMALL = 100
const LARGE = 10_000
/** As the desk lists them. */
const PAGE = 50
const DEEP = 100
const RUNS = 30
const WARM_UP = 10
const WHO: readonly Who[] = ['gatekeeper@office', 'director@office', 'editor@media']

type App = Pick<TestApp, 'payload' | 'people' | 'units'>

/** The application in process, in a folder of its own. */
async function boot(dataDir: string): Promise<App> {
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    MEDIA_DIR: path.join(dataDir, 'media'),
    PAYLOAD_SECRET: 'bench-only-0123456789abcdef0123456789abcdef',
    LOG_LEVEL: 'error',
  })
  const { default: config } = await import('../payload.config')
  const payload = await getPayload({ config })
  const { install } = await import('../src/editorial/installation')
  await install(payload)
  return { payload, ...(await makePeople(payload)) }
}

async function requestOf({ payload, people }: App, who: Who): Promise<PayloadRequest> {
  const user = await payload.findByID({ collection: 'users', id: people[who].id, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

type Times = Record<string, number>

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function once(app: App, pages: number): Promise<Times> {
  const times: Times = {}
  for (const who of WHO) {
    const req = await requestOf(app, who)
    const actor = actorOf(req.user)
    if (!actor) throw new Error(`no account ${who}`)
    times[`lanes of ${actor.role}`] = await timed(() => readLanes(req, LANES[actor.role], lanesOf))
  }
  const { payload, user } = await requestOf(app, WHO[0] as Who)
  const list = (page: number) =>
    Promise.all([
      payload.find({ collection: 'cases', limit: PAGE, page, depth: 0, overrideAccess: false, user }),
      stageCounts({ payload, user }, 'cases'),
    ])
  times['first page'] = await timed(() => list(1))
  times[`page ${DEEP}`] = await timed(() => list(Math.min(DEEP, pages)))
  return times
}

/** The lower quartile: what the work takes, with less of what else the machine does meanwhile than in the middle one. */
const quartile = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0

/** Milliseconds. */
async function measure(app: App, stories: number): Promise<Times> {
  const all: Times[] = []
  for (let run = 0; run < WARM_UP + RUNS; run++) all.push(await once(app, stories / PAGE))
  const kept = all.slice(WARM_UP)
  const names = Object.keys(kept[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, quartile(kept.map((times) => times[name] ?? 0))]))
}

/** Both offices, one after the other, in the database that `DATABASE_URI` names. @returns the worst ratio */
async function compare(): Promise<number> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'exemplar-desk-'))
  const app = await boot(dataDir)
  try {
    await fillOffice(app, 0, SMALL)
    const small = await measure(app, SMALL)
    await fillOffice(app, SMALL, LARGE)
    const large = await measure(app, LARGE)
    const ratios = Object.entries(large).map(([name, ms]) => {
      const ratio = ms / (small[name] ?? Number.NaN)
      console.log(
        `${name}: ${small[name]?.toFixed(1)} ms at ${SMALL}, ${ms.toFixed(1)} ms at ${LARGE}, ${ratio.toFixed(2)}`,
      )
      return ratio
    })
    return Math.max(...ratios)
  } finally {
    await app.payload.destroy()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** The same in a process of its own, as the configuration of one process knows one database. */
const apart = (name: string, uri: string): Promise<number> =>
  new Promise((resolve, reject) => {
    console.log(`${name}:`)
    const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
      env: { ...process.env, DATABASE_URI: uri },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (bytes: Buffer) => {
      said += String(bytes)
      process.stdout.write(bytes)
    })
    child.on('close', (code) => {
      const ratio = Number(/desk: ([\d.]+)\s*$/.exec(said)?.[1])
      if (code === 0 && ratio > 0) resolve(ratio)
      else reject(new Error(`${name}: exit code ${code}`))
    })
  })

async function both(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-desk-db-'))
  const mongod = await startReplicaSet()
  try {
    const sqlite = await apart('sqlite', `file:${path.join(folder, 'desk.db')}`)
    return Math.max(sqlite, await apart('mongodb', databaseOn(mongod.uri, `desk_${process.pid}`)))
  } finally {
    await mongod.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export default async function desk(): Promise<void> {
  console.log(`desk: ${(await (process.env.DATABASE_URI ? compare() : both())).toFixed(2)}`)
}
