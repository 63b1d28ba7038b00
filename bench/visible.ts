/**
 * How soon a decision reaches a reader, while 200 readers a second read: from the answer of `publish` to the first right byte, and
 * from the answer of `withdraw` to 410, on the node that decided and, on MongoDB, on a second one. Each answer to a reader must be
 * whole and no error. `VISIBLE_STORIES` stories on each database. Last line: `visible: <the worst p99 ÷ its limit>`: 1 s on the
 * same node, 2 s on another.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseOn, startReplicaSet } from '../tests/support/mongod'
import { Door } from '../tests/support/pageDoor'
import { startServer, type Environment } from '../tests/support/server'
import { articles } from './served/pages'
import { startReaders } from './served/readers'

const STORIES = Number(process.env.VISIBLE_STORIES ?? 50)
const LIMIT_MS = { same: 1_000, other: 2_000 }
const GIVE_UP_MS = 20_000
const POLL_MS = 5

interface Prepared {
  id: string
  url: string
  revision: string
}

/** A notice that waits for its publication. */
async function prepare(door: Door, number: number): Promise<Prepared> {
  const word = `看得见之词${number}号`
  const id = await door.create('notices', {
    title: `关于测量的通知 ${word}（演示）`,
    summary: '演示：测量用。',
    issuer: '市融媒体中心（演示）',
    documentDate: '2023-07-05',
    slug: `celiang-${number}`,
    body: {
      root: {
        type: 'root',
        children: [{ type: 'paragraph', children: [{ type: 'text', text: `（演示）${word}。` }] }],
      },
    },
  })
  return { id, url: `/notices/celiang-${number}`, revision: await door.sign('notices', id) }
}

/** Milliseconds until an address says what it should. @throws where it never does */
async function until(
  door: Door,
  url: string,
  right: (answer: { status: number; text: string }) => boolean,
): Promise<number> {
  const began = performance.now()
  while (!right(await door.read(url))) {
    if (performance.now() - began > GIVE_UP_MS) throw new Error(`${url} was not right within ${GIVE_UP_MS} ms`)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  return performance.now() - began
}

type Times = Record<'same' | 'other', number[]>

async function decide(doors: readonly Door[], { id, url, revision }: Prepared, times: Times): Promise<void> {
  const [first] = doors as [Door]
  const everywhere = (right: Parameters<typeof until>[2]) =>
    Promise.all(doors.map(async (door, at) => times[at === 0 ? 'same' : 'other'].push(await until(door, url, right))))
  await first.act('gatekeeper2@office.demo', 'notices', id, { action: 'publish', revision })
  await everywhere(({ status, text }) => status === 200 && text.includes(revision) && text.endsWith('</html>'))
  await first.act('director@office.demo', 'notices', id, {
    action: 'withdraw',
    revision,
    reason: { code: 'unitRequest', note: '测量用' },
  })
  await everywhere(({ status, text }) => status === 410 && !text.includes(revision))
}

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b)
const at = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

async function measure(name: string, environments: readonly Environment[]): Promise<number> {
  const servers = []
  // One after the other: the first fills the database.
  for (const environment of environments) servers.push(await startServer(environment))
  const doors = servers.map(({ url }) => new Door(url))
  try {
    const [first] = doors as [Door]
    const prepared: Prepared[] = []
    for (let number = 1; number <= STORIES; number++) prepared.push(await prepare(first, number))
    const readers = startReaders(
      servers.map(({ url }) => url),
      ['/', '/notices', '/cases', '/feed.xml', ...(await articles(first.url))],
    )
    const times: Times = { same: [], other: [] }
    for (const story of prepared) await decide(doors, story, times)
    const { count, perSecond, wrong } = await readers.stop()
    console.log(`${name}: ${count} answers to readers, ${perSecond.toFixed(0)} a second, ${wrong.length} wrong`)
    for (const line of wrong.slice(0, 10)) console.log(`  ${line}`)
    if (wrong.length > 0) throw new Error(`${name}: readers saw what they should not`)
    const shares = (['same', 'other'] as const).flatMap((node) => {
      const values = times[node]
      if (values.length === 0) return []
      const [least, middle, p99] = [at(values, 0), at(values, 0.5), at(values, 0.99)].map((ms) => ms.toFixed(0))
      console.log(
        `  ${node} node: ${values.length} times, ${least} / ${middle} / ${at(values, 1).toFixed(0)} ms, p99 ${p99} ms`,
      )
      return at(values, 0.99) / LIMIT_MS[node]
    })
    return Math.max(...shares)
  } finally {
    for (const server of servers) await server.stop()
  }
}

export default async function visible(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-visible-'))
  const mongod = await startReplicaSet()
  try {
    const DATABASE_URI = databaseOn(mongod.uri, `visible_${process.pid}`)
    const sqlite = await measure('SQLite', [{ DATA_DIR: path.join(folder, 'sqlite') }])
    const mongodb = await measure(
      'MongoDB, two nodes',
      ['one', 'two'].map((name) => ({
        DATABASE_URI,
        DATA_DIR: path.join(folder, name),
        MEDIA_DIR: path.join(folder, 'media'),
      })),
    )
    console.log(`visible: ${Math.max(sqlite, mongodb).toFixed(2)}`)
  } finally {
    await mongod.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
