/**
 * The wave in numbers at 5,000 published stories beside 500: the overview of a director, a gatekeeper and a unit, the scores of
 * a month, lists of clippings, of the register of projects and of that of figures; and a publish. On an SQLite file and on a MongoDB of its own, or on the empty database
 * that `DATABASE_URI` names alone. The rows are those of the generated year that the tests compute by two ways, moved to the
 * present. Before each look a story is published, so that every look meets something new. Fails where an overview takes
 * 500 ms, a list 300, or ten times the data more than three times the time. Last line: `campaign: <the worst ratio of all>`.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq, type PayloadRequest } from 'payload'
import { clippingsFor } from '../src/campaign/clippings/mine'
import { overviewOf } from '../src/campaign/overview/report'
import { registerOf } from '../src/campaign/figures/register'
import { pageOfProjects, pipelineOf } from '../src/campaign/projects/find'
import { figureFilter } from '../src/campaign/rules/figures/filter'
import { projectFilter } from '../src/campaign/rules/projects/filter'
import { scoresOf } from '../src/campaign/scores/report'
import { record } from '../src/editorial/audit'
import { PROJECT_STAGES } from '../src/editorial/rules/values'
import { inTransaction } from '../src/platform/transaction'
import { startApp, type App } from '../tests/support/app'
import { databaseOn, startReplicaSet } from '../tests/support/mongod'
import type { Who } from '../tests/support/people'
import { act, complete, create, walk } from '../tests/support/stories'
import { clippingRow, coverageRow, storedStory, type StoredNames } from '../tests/support/scoring/stored'
import { generatedYear } from '../tests/support/scoring/year'

const SMALL = 500
const LARGE = 5_000
const RUNS = 12
const WARM_UP = 3
/** Milliseconds. */
const OVERVIEW_MS = 500
const LIST_MS = 300
const MONTH = '2025-11'
/** Ten times the data may take so many times as long. */
const WORST_RATIO = 3
const AT_ONCE = 50
/** Stories for one record. */
const STORIES_A_PROJECT = 17
const DECISIONS = ['unitReview', 'gateReview', 'signOff'] as const
const HOUR_MS = 60 * 60_000

async function requestOf({ payload, people }: App, who: Who): Promise<PayloadRequest> {
  const user = await payload.findByID({ collection: 'users', id: people[who].id, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users' } }, payload)
}

/** Runs work on all, many in one transaction. */
async function inBatches<T>(
  payload: App['payload'],
  all: readonly T[],
  work: (one: T, req: PayloadRequest) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, async () => {
      for (const one of all.slice(at, at + AT_ONCE)) await work(one, req)
    })
  }
}

interface Made {
  units: Map<string, string>
  campaigns: string[]
  /** ids of records */
  projects: string[]
}

/** Units and campaigns, which the rows name. */
async function ground({ payload }: App): Promise<Made> {
  const units = new Map<string, string>()
  for (const { id, ...unit } of generatedYear(1, { stories: 1, clippings: 0 }).units) {
    const made = await payload.db.create({ collection: 'units', data: { ...unit, shortName: unit.name, slug: id } })
    units.set(id, String(made.id))
  }
  const campaigns: string[] = []
  for (let at = 0; at < 5; at++) {
    const data = {
      title: `演示专题${at}`,
      slug: `campaign-${at}`,
      goal: '演示',
      stage: 'published',
      revisionToken: `${at}`,
    }
    campaigns.push(String((await payload.db.create({ collection: 'campaigns', data })).id))
  }
  return { units, campaigns, projects: [] }
}

/** Rows of stories from one number to another: what was published, decided, asked for and read, and where it appeared. */
async function fill({ payload }: App, made: Made, from: number, until: number): Promise<void> {
  const { units, campaigns, projects } = made
  const year = generatedYear(1, { stories: LARGE, clippings: LARGE / 2 })
  const unitOf = (id: string): string => units.get(id) ?? id
  const names: StoredNames = {
    unit: unitOf,
    campaign: (id) => campaigns[Number(id.slice(-1))] ?? '',
    story: storedStory,
  }
  const here = year.stories.slice(from, until)
  const creating = (req: PayloadRequest) => (collection: string, data: object) =>
    payload.db.create({ collection, data: data as never, req })
  const number = (story: string): number => Number(story.slice('story-'.length))
  const figure = (amount: number, kind: 'target' | 'actual', asOf: string) => ({
    indicator: 'paidInForeign',
    amount: `${amount}.5`,
    unit: amount % 3 ? 'usd10k' : 'cny10k',
    kind,
    asOf,
  })
  const records = Array.from({ length: Math.ceil((until - from) / STORIES_A_PROJECT) }, (_, at) => from + at)
  await inBatches(payload, records, async (at, req) => {
    const data = {
      name: `演示项目${at}`,
      investor: `演示投资方${at % 40}`,
      park: `演示园区${at % 9}`,
      unit: [...units.values()][at % units.size],
      stage: PROJECT_STAGES[at % PROJECT_STAGES.length],
      timeline: [],
      figures: [{ id: storedStory(`story-${at}`), ...figure(1000 + at, 'actual', '2025-06-30') }],
      revisionToken: `${at}`,
    }
    projects.push(String((await payload.db.create({ collection: 'projects', data, req })).id))
  })
  await inBatches(payload, here, async (story, req) => {
    const create = creating(req)
    const id = storedStory(story.story)
    const at = story.firstPublishedAt
    const gone = story.events.at(-1)?.event === 'withdrawn'
    await create('coverage', {
      ...coverageRow(story, story.events, names),
      record: number(story.story) % 2 ? projects[number(story.story) % projects.length] : null,
      projectName: `演示项目${number(story.story) % 700}`,
      figures: story.kind === 'cases' ? [figure(number(story.story), 'target', at.slice(0, 10))] : [],
    })
    const submitted = Date.parse(at) - 48 * HOUR_MS
    const iso = (hours: number) => new Date(submitted + hours * HOUR_MS).toISOString()
    const row = { kind: story.kind, story: id, unit: unitOf(story.unit) }
    await create('revisions', { ...row, number: 1, sha256: id, canonical: '{}', at: iso(0) })
    for (const [order, step] of DECISIONS.entries())
      await create('reviews', {
        ...row,
        revision: id,
        round: 1,
        order,
        step,
        person: 'x',
        personName: 'x',
        outcome: number(story.story) % 9 === 0 && order === 0 ? 'returned' : order === 2 ? 'signed' : 'passed',
        reason: number(story.story) % 9 === 0 && order === 0 ? { code: 'facts', note: '演示' } : null,
        secrecyReviewed: true,
        at: iso(6 * (order + 1)),
      })
    // What is kept in memory follows the log.
    const told = { kind: story.kind, id, title: story.title }
    await record(req, null, { event: 'story.publish', data: { story: told, from: 'approved', to: 'published' } })
    if (!gone) {
      await create('publications', {
        kind: story.kind,
        story: id,
        slug: story.story,
        state: 'live',
        liveRevision: id,
        title: story.title,
        firstPublishedAt: at,
      })
      await create('viewCounts', { address: `/${story.kind}/${story.story}`, count: number(story.story) % 997 })
    }
    if (number(story.story) % 5 === 0)
      await create('coverageTasks', {
        campaign: campaigns[number(story.story) % 4],
        unit: unitOf(story.unit),
        topic: '演示约稿',
        due: at.slice(0, 10),
        state: number(story.story) % 15 === 0 ? 'open' : 'published',
      })
  })
  const known = new Set(here.map(({ story }) => story))
  await inBatches(
    payload,
    year.clippings.filter(({ story }) => known.has(story.story)),
    async (clipping, req) => {
      const state = clipping.id.endsWith('7') ? 'entered' : 'confirmed'
      await creating(req)('clippings', { ...clippingRow(clipping, names), state })
    },
  )
}

type Times = Record<string, number>

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Publishes a notice through the gate, and looks at everything. */
async function once(app: App): Promise<Times> {
  const times: Times = {}
  const publish = async (): Promise<number> => {
    const { id } = await create(app, 'writer@media', 'notices', complete(app, 'notices', '演示通知'))
    const story = { kind: 'notices', id } as const
    const { revision } = await walk(app, story, 'approved')
    return timed(async () => {
      const { status, text } = await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
      if (status !== 200) throw new Error(text)
    })
  }
  times.publish = await publish()
  for (const who of ['director@office', 'gatekeeper@office', 'writer@media'] as const) {
    const req = await requestOf(app, who)
    times[`overview of ${who}`] = await timed(() => overviewOf(req, { month: MONTH, unit: '', campaign: '' }))
    times[`scores of ${who}`] = await timed(() => scoresOf(req, MONTH))
  }
  const req = await requestOf(app, 'gatekeeper@office')
  const lists: Record<string, () => Promise<unknown>> = {
    clippings: () => clippingsFor(req, { page: 1 }),
    'clippings to decide': () => clippingsFor(req, { page: 1, state: 'entered', month: MONTH }),
    figures: () => registerOf(req, figureFilter({})),
    projects: () => pageOfProjects(req, projectFilter({})),
    'projects by stage and park': () => pipelineOf(req, PROJECT_STAGES),
  }
  for (const [name, work] of Object.entries(lists)) times[`list of ${name}`] = await timed(work)
  times['overview with the stories of a month'] = await timed(() =>
    overviewOf(req, { month: MONTH, unit: '', campaign: '', list: 'published' }),
  )
  return times
}

/** The lower quartile: what the work takes, with less of what else the machine does meanwhile than in the middle one. */
const quartile = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0

/** Milliseconds. */
async function measure(app: App): Promise<Times> {
  const all: Times[] = []
  for (let run = 0; run < WARM_UP + RUNS; run++) all.push(await once(app))
  const kept = all.slice(WARM_UP)
  const names = Object.keys(kept[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, quartile(kept.map((times) => times[name] ?? 0))]))
}

const limitOf = (name: string): number => (name.startsWith('list') ? LIST_MS : OVERVIEW_MS)

/** Both sizes, one after the other, in the database that `DATABASE_URI` names. @returns the worst ratio */
async function compare(): Promise<number> {
  const app = await startApp(process.env.DATABASE_URI)
  try {
    const made = await ground(app)
    await fill(app, made, 0, SMALL)
    const small = await measure(app)
    await fill(app, made, SMALL, LARGE)
    // What is kept in memory was left far behind: all rows are read again, as at the first look after a start.
    const req = await requestOf(app, 'director@office')
    const first = await timed(() => overviewOf(req, { month: MONTH, unit: '', campaign: '' }))
    console.log(`first overview, which reads everything: ${first.toFixed(0)} ms at ${LARGE}`)
    const large = await measure(app)
    const ratios = Object.entries(large).map(([name, ms]) => {
      const before = small[name] ?? Number.NaN
      const ratio = ms / before
      const slow = ms < limitOf(name) ? (ratio <= WORST_RATIO ? '' : ', too much more') : `, over ${limitOf(name)} ms`
      console.log(
        `${name}: ${before.toFixed(1)} ms at ${SMALL}, ${ms.toFixed(1)} ms at ${LARGE}, ${ratio.toFixed(2)}${slow}`,
      )
      if (slow) process.exitCode = 1
      return ratio
    })
    return Math.max(...ratios)
  } finally {
    await app.stop()
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
      const ratio = Number(/campaign: ([\d.]+)\s*$/.exec(said)?.[1])
      if (code !== 0) process.exitCode = 1
      if (ratio > 0) resolve(ratio)
      else reject(new Error(`${name}: exit code ${code}`))
    })
  })

async function both(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-campaign-db-'))
  const mongod = await startReplicaSet()
  try {
    const sqlite = await apart('sqlite', `file:${path.join(folder, 'campaign.db')}`)
    return Math.max(sqlite, await apart('mongodb', databaseOn(mongod.uri, `campaign_${process.pid}`)))
  } finally {
    await mongod.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export default async function campaign(): Promise<void> {
  console.log(`campaign: ${(await (process.env.DATABASE_URI ? compare() : both())).toFixed(2)}`)
}
