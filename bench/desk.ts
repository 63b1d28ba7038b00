/**
 * A gatekeeper's dashboard and lists in an office of 10,000 stories beside one of 100: every lane, and the list of cases at
 * its first page and at page 100 (the last one in the small office). In an SQLite file of its own, or in the empty
 * database that `DATABASE_URI` names. Last line: `desk: <time with 10,000 over time with 100>`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import { LANES } from '../src/desk/dashboard/lanes'
import { readLane } from '../src/desk/dashboard/readLane'
import { newGateRecord } from '../src/editorial/gateRecord'
import { actorOf } from '../src/editorial/people'
import { STAGES } from '../src/editorial/rules/stages'
import { waitingFor } from '../src/editorial/waiting'
import type { App as TestApp } from '../tests/support/app'
import { makePeople } from '../tests/support/people'
import { complete } from '../tests/support/stories'

const SMALL = 100
const LARGE = 10_000
const PAGE = 20
const RUNS = 15
const WARM_UP = 3
/** One in so many stories waits somewhere; the others are published, as they are in an office of some years. */
const ONE_WAITS_IN = 20

type App = Pick<TestApp, 'payload' | 'people' | 'units'>

/** The application in process, in a folder of its own. */
async function boot(dataDir: string): Promise<App> {
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    MEDIA_DIR: path.join(dataDir, 'media'),
    DATABASE_URI: process.env.DATABASE_URI || `file:${path.join(dataDir, 'desk.db')}`,
    PAYLOAD_SECRET: 'bench-only-0123456789abcdef0123456789abcdef',
    LOG_LEVEL: 'error',
  })
  const { default: config } = await import('../payload.config')
  const payload = await getPayload({ config })
  const { install } = await import('../src/editorial/installation')
  await install(payload)
  return { payload, ...(await makePeople(payload)) }
}

/** Stories as a year's work leaves them, written past the doors: it is reading that is measured. */
async function fill(app: App, from: number, to: number): Promise<void> {
  const { payload, people, units } = app
  const data = complete(app as TestApp, 'cases')
  const rows = (name: string, i: number) =>
    (data[name] as object[]).map((row) => ({ ...row, id: i.toString(16).padStart(24, '0') }))
  const waiting = STAGES.filter((stage) => stage !== 'published')
  for (let i = from; i < to; i++) {
    const at = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()
    await payload.db.create({
      collection: 'cases',
      data: {
        ...data,
        timeline: rows('timeline', i),
        figures: rows('figures', i),
        title: `${String(data.title)} ${i}`,
        slug: `desk-${i}`,
        stage: i % ONE_WAITS_IN === 0 ? waiting[(i / ONE_WAITS_IN) % waiting.length] : 'published',
        stageSince: at,
        createdAt: at,
        updatedAt: at,
        unit: i % 2 ? units.media : units.gsl,
        createdBy: people['writer@media'].id,
        revisionToken: `token-${i}`,
        gate: newGateRecord([people['writer@media'].id]),
        files: [],
      },
    })
  }
}

async function requestOf({ payload, people }: App): Promise<PayloadRequest> {
  const user = await payload.findByID({ collection: 'users', id: people['gatekeeper@office'].id, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

interface Times {
  lanes: number
  first: number
  deep: number
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function once(app: App, pages: number): Promise<Times> {
  const req = await requestOf(app)
  const actor = actorOf(req.user)
  if (!actor) throw new Error('no gatekeeper')
  const list = (page: number) =>
    app.payload.find({
      collection: 'cases',
      sort: '-updatedAt',
      limit: PAGE,
      page,
      depth: 0,
      overrideAccess: false,
      user: req.user,
    })
  return {
    lanes: await timed(() => Promise.all(LANES.gatekeeper.map((lane) => readLane(req, actor, lane, waitingFor)))),
    first: await timed(() => list(1)),
    deep: await timed(() => list(Math.min(100, pages))),
  }
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Medians, milliseconds. */
async function measure(app: App, stories: number): Promise<Times> {
  const all: Times[] = []
  for (let run = 0; run < WARM_UP + RUNS; run++) all.push(await once(app, stories / PAGE))
  const kept = all.slice(WARM_UP)
  const of = (name: keyof Times): number => median(kept.map((times) => times[name]))
  const times = { lanes: of('lanes'), first: of('first'), deep: of('deep') }
  const words = Object.entries(times).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`)
  console.log(`${stories} stories: ${words.join(', ')}`)
  return times
}

export default async function desk(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'exemplar-desk-'))
  const app = await boot(dataDir)
  try {
    await fill(app, 0, SMALL)
    const small = await measure(app, SMALL)
    await fill(app, SMALL, LARGE)
    const large = await measure(app, LARGE)
    const sum = ({ lanes, first, deep }: Times): number => lanes + first + deep
    console.log(`desk: ${(sum(large) / sum(small)).toFixed(2)}`)
  } finally {
    await app.payload.destroy()
    await rm(dataDir, { recursive: true, force: true })
  }
}
