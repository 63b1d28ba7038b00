/**
 * Schedules while several processes watch one database, and after `kill -9`: each goes out once, in time or marked as late.
 * `TEST_SCHEDULES=200` makes it as many as one minute may bring.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { mongodbAddress } from '../support/mongod'
import { Door } from '../support/pageDoor'
import { run, startServer, type Environment, type Server } from '../support/server'
import { assertWhole } from './killWhole'

const MANY = Number(process.env.TEST_SCHEDULES ?? 12)
/** Between two that come due, and before the first, at least, milliseconds. */
const GAP_MS = 300
const AHEAD_MS = 6_000
/** Latest that one may go out, seconds. */
const IN_TIME_S = 5

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-schedules-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const notice = (number: number) => ({
  title: `关于测试的通知 ${number}（演示）`,
  summary: '演示：测试用。',
  issuer: '市融媒体中心（演示）',
  documentDate: '2023-07-05',
  body: {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: '（演示）测试用。' }] }] },
  },
})

interface Scheduled {
  id: string
  revision: string
}

const STEPS = [
  ['writer@media.demo', 'submit'],
  ['editor@media.demo', 'pass'],
  ['gatekeeper@office.demo', 'pass'],
  ['director@office.demo', 'sign'],
] as const

async function approve(door: Door, number: number): Promise<Scheduled> {
  const id = await door.create('notices', notice(number))
  let revision = ''
  for (const [as, action] of STEPS)
    revision = (await door.act(as, 'notices', id, { action, revision, secrecyReviewed: true })).revision
  return { id, revision }
}

interface Planned {
  stories: Scheduled[]
  /** moments of the first and after the last, milliseconds since 1970 */
  first: number
  last: number
}

/** Approves all, then schedules them one after the other. */
async function scheduleMany(door: Door): Promise<Planned> {
  const stories: Scheduled[] = []
  const began = Date.now()
  for (let number = 0; number < MANY; number++) stories.push(await approve(door, number))
  // Five requests for each story took this long. A slow machine needs a part of it to schedule them all; and they come due
  // no faster than it can publish: whether each goes out in time is asked, not how fast the machine is.
  const took = Date.now() - began
  const first = Date.now() + Math.max(AHEAD_MS, took / 2)
  const gap = Math.max(GAP_MS, took / MANY / 2)
  for (const [index, { id, revision }] of stories.entries()) {
    const at = new Date(first + index * gap).toISOString()
    await door.act('gatekeeper@office.demo', 'notices', id, { action: 'schedule', revision, at })
  }
  return { stories, first, last: first + MANY * gap }
}

interface Entry {
  event: string
  data: { story?: { id: string }; lateBy?: number; revision?: string }
}
const PAGE = 500
async function everyEntry(door: Door): Promise<Entry[]> {
  const all: Entry[] = []
  for (;;) {
    const address = `/api/audit/entries?from=${all.length + 1}&limit=${PAGE}`
    const page = await door.get<Entry[]>(address, 'director@office.demo')
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

/** The entries that put each story before the public. */
async function outings(door: Door, stories: Scheduled[]): Promise<Entry['data'][][]> {
  const entries = await everyEntry(door)
  return stories.map(({ id }) =>
    entries.filter(({ event, data }) => event === 'story.publish' && data.story?.id === id).map(({ data }) => data),
  )
}

async function untilAllOut(door: Door, stories: Scheduled[], deadline: number): Promise<void> {
  for (;;) {
    const out = (await outings(door, stories)).filter((each) => each.length > 0)
    if (out.length === stories.length || Date.now() > deadline) return
    await pause(500)
  }
}

it.each(['SQLite', 'MongoDB'])(
  'two processes on %s: each once, in time; after a kill none is lost and none goes twice',
  async (database) => {
    const env: Environment = { DATA_DIR: path.join(folder, database) }
    if (database === 'MongoDB') env.DATABASE_URI = mongodbAddress(`schedules_${process.pid}`)
    const first = await startServer(env)
    const second: Server = await startServer(env)
    onTestFailed(() => console.log(first.output(), second.output()))
    const door = new Door(first.url)
    const { stories, last } = await scheduleMany(door)
    await untilAllOut(door, stories, last + 20_000)
    const times = await outings(door, stories)
    expect(times.map((each) => each.length)).toEqual(stories.map(() => 1))
    expect(times.map(([only]) => only?.revision)).toEqual(stories.map(({ revision }) => revision))
    expect(Math.max(...times.map(([only]) => only?.lateBy ?? Infinity))).toBeLessThanOrEqual(IN_TIME_S)

    // Of the moments, not of the end of the scheduling, which may take as long as all of them.
    const { stories: more, ...due } = await scheduleMany(door)
    await pause(Math.max(0, due.first + (due.last - due.first) / 3 - Date.now()))
    await Promise.all([first.kill(), second.kill()])
    await pause(due.last - due.first)
    const audit = await run(['ops', 'verify-audit'], env).ended
    expect(audit.code, audit.output).toBe(0)
    const again = await startServer(env)
    const after = new Door(again.url)
    await untilAllOut(after, more, Math.max(due.last, Date.now()) + 30_000)
    const late = await outings(after, more)
    expect(late.map((each) => each.length)).toEqual(more.map(() => 1))
    expect(Math.max(...late.map(([only]) => only?.lateBy ?? 0))).toBeGreaterThan(0)
    await assertWhole(after)
    expect((await again.stop()).code).toBe(0)
  },
  600_000,
)
