/**
 * What is read of all that is public is read along an index, in its order: a database that sorts reads everything first, of which
 * nobody sees anything while there is little of it.
 */
import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import Database from 'libsql'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { liveEditions } from '../../src/editorial/liveEditions'
import { publicSide } from '../../src/editorial/publicChanges'
import { storyRows } from '../../src/platform/storyRows'
import { findStoriesOf } from '../../src/site/queries/publications'
import { findSurroundings } from '../../src/site/queries/surroundings'
import { startApp, type App } from '../support/app'
import { complete, create, walk, type Draft } from '../support/stories'

const STORIES = 5
/** As SQLite and as MongoDB names them. */
const TABLES = ['publications', 'coverage', 'coverages']
let app: App
const stories: Draft[] = []
beforeAll(async () => {
  app = await startApp()
  for (let number = 1; number <= STORIES; number++) {
    const draft = await create(app, 'writer@media', 'news', complete(app, 'news', `第${number}篇稿件`))
    await walk(app, draft, 'published')
    stories.push(draft)
  }
})
afterAll(() => app.stop())

/** What was asked of the two tables in an order, and whether the database sorted for it. */
interface Ordered {
  asked: string
  sorts: boolean
  /** it asked for so many and no more */
  bounded: boolean
}

async function onSQLite(work: () => Promise<void>): Promise<Ordered[]> {
  const { client } = app.payload.db as unknown as SQLiteAdapter
  const statements: { sql: string; args: never[] }[] = []
  const execute = client.execute.bind(client)
  client.execute = ((statement: (typeof statements)[number]) => {
    statements.push(statement)
    return execute(statement)
  }) as typeof client.execute
  await work()
  client.execute = execute
  const ordered = statements.filter(({ sql }) =>
    TABLES.some((table) => sql.includes(`from "${table}"`) && sql.includes('order by')),
  )
  // A connection of its own: what explains stays open in the driver, and the application would read no further.
  const database = new Database(path.join(app.dataDir, 'test.db'), { readonly: true })
  const explained = ordered.map(({ sql, args }) => {
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(args) as { detail: string }[]
    // By the last column alone: rows of one moment.
    return {
      asked: sql.slice(sql.lastIndexOf(' from "')),
      sorts: plan.some(({ detail }) => detail === 'USE TEMP B-TREE FOR ORDER BY'),
      bounded: / limit \?/.test(sql),
    }
  })
  database.close()
  return explained
}

async function onMongoDB(work: () => Promise<void>): Promise<Ordered[]> {
  const { db } = (app.payload.db as unknown as MongooseAdapter).connection
  if (!db) throw new Error('no connection')
  const since = new Date()
  await db.command({ profile: 2 })
  await work()
  await db.command({ profile: 0 })
  const found = await db
    .collection('system.profile')
    .find({ ns: { $in: TABLES.map((table) => `${db.databaseName}.${table}`) }, ts: { $gte: since } })
    .toArray()
  await db.dropCollection('system.profile')
  return found
    .filter(({ command }) => command.sort)
    .map(({ command, hasSortStage }) => ({
      asked: JSON.stringify([command.filter, command.sort]),
      sorts: hasSortStage === true,
      bounded: Number(command.limit) > 0,
    }))
}

const ordered = (work: () => Promise<void>): Promise<Ordered[]> =>
  process.env.TEST_DATABASE === 'mongodb' ? onMongoDB(work) : onSQLite(work)
const sorted = (all: readonly Ordered[]): string[] => all.flatMap(({ asked, sorts }) => (sorts ? asked : []))
/** By the moment of publication, among all: not a few that are named, or that name one (which SQLite has in a table of texts). */
const byMoment = ({ asked }: Ordered): boolean =>
  /first_?published_?at/i.test(asked) && !/left join "publications_texts"|"(?:related|repeals|amends)"/.test(asked)

test('all stories, in batches', async () => {
  const all = await ordered(async () => {
    for (const table of ['publications', 'coverage'] as const) {
      let count = 0
      for await (const rows of storyRows(app.payload, table, [], {}, 2)) count += rows.length
      expect(count).toBe(STORIES)
    }
  })
  // Three batches of each.
  expect(all).toHaveLength(6)
  expect(sorted(all)).toEqual([])
})

test('all that is live, with its words', async () => {
  const req = await createLocalReq({}, app.payload)
  const found: string[] = []
  const all = await ordered(async () => {
    for await (const { story, frozen } of liveEditions(req, Date.now() + 60_000)) {
      found.push(story)
      expect(frozen.story).toBe(story)
    }
  })
  expect(found).toEqual(stories.map(({ id }) => id).reverse())
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter(({ sorts, bounded }) => sorts || !bounded)).toEqual([])
})

test('what stands around a story', async () => {
  const { id } = stories[2] as Draft
  const [story] = await findStoriesOf(app.payload, [id])
  if (!story) throw new Error(`${id} is not live`)
  const all = await ordered(async () => {
    const { previous, next, related } = await findSurroundings(app.payload, story)
    expect([previous?.story, next?.story]).toEqual([stories[1]?.id, stories[3]?.id])
    expect(related.map((card) => card.story)).toEqual([stories[4]?.id, stories[3]?.id, stories[1]?.id])
  })
  const beside = all.filter(byMoment)
  expect(beside.length).toBeGreaterThanOrEqual(2)
  expect(sorted(beside)).toEqual([])
})

test('what a publication concerns', async () => {
  const side = publicSide(app.payload)
  const { mark } = await side.everything()
  const draft = await create(app, 'writer@media', 'news', complete(app, 'news', '又一篇稿件'))
  await walk(app, draft, 'published')
  const all = await ordered(async () => {
    const changes = await side.changesSince(mark)
    expect(changes === 'unknown' ? [] : changes.moves.map(({ story }) => story)).toEqual([draft.id])
  })
  const beside = all.filter(byMoment)
  // Before it, after it, and whether it is the first of its column.
  expect(beside.length).toBeGreaterThanOrEqual(3)
  expect(sorted(beside)).toEqual([])
})
