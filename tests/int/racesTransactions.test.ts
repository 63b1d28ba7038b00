/** What a transaction promises on either database, also where something inside it goes wrong. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'libsql'
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { throughGate } from '../../src/editorial/gateToken'
import { inTransaction } from '../../src/platform/transaction'
import { startApp, type App } from '../support/app'
import { sqliteClient } from '../support/rawRows'

const onSqlite = process.env.TEST_DATABASE === 'sqlite'
const ONLY_SQLITE = 'about the connections of SQLite, which MongoDB does not have'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const request = () => createLocalReq({}, app.payload)

const makeUnit = (req: PayloadRequest, slug: string) =>
  throughGate(req, () =>
    app.payload.create({
      collection: 'units',
      data: { name: slug, slug, kind: 'town' },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )

/** The open transaction as the adapter of the database in use keeps it. */
const openSession = (id: unknown) =>
  app.payload.db.sessions?.[String(id)] as unknown as {
    db: { run(statement: string): Promise<unknown> }
    abortTransaction(): Promise<void>
  }

const stored = async (slug: string): Promise<boolean> =>
  (await app.payload.count({ collection: 'units', where: { slug: { equals: slug } }, overrideAccess: true }))
    .totalDocs > 0

/** The lock is free and the next transaction whole. */
async function expectUsable(slug: string): Promise<void> {
  const req = await request()
  await inTransaction(req, () => makeUnit(req, slug))
  expect(await stored(slug)).toBe(true)
}

test('what is thrown inside rolls everything back', async () => {
  const req = await request()
  const failing = inTransaction(req, async () => {
    await makeUnit(req, 'thrown')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await stored('thrown')).toBe(false)
  await expectUsable('after-thrown')
})

test('reads outside see what was committed last and wait for nobody', async () => {
  const req = await request()
  await inTransaction(req, async () => {
    await makeUnit(req, 'unseen')
    expect(await stored('unseen')).toBe(false)
  })
  expect(await stored('unseen')).toBe(true)
})

test('a failed call inside has rolled back: swallowing its error ends in an error, and nothing stays', async () => {
  const req = await request()
  const swallowing = inTransaction(req, async () => {
    await makeUnit(req, 'swallowed')
    await app.payload
      .update({ collection: 'units', id: app.units.gsl, data: { name: 'x' }, overrideAccess: true, req })
      .catch(() => {})
  })
  await expect(swallowing).rejects.toThrow('has ended')
  expect(await stored('swallowed')).toBe(false)
  await expectUsable('after-swallowed')
})

test('a transaction that is not done in time is given up; what goes on stores nothing', async () => {
  const req = await request()
  let late: Promise<unknown> | undefined
  const hanging = inTransaction(
    req,
    async () => {
      await makeUnit(req, 'held')
      await new Promise((resolve) => setTimeout(resolve, 400))
      late = makeUnit(req, 'late')
      return late
    },
    150,
  )
  await expect(hanging).rejects.toMatchObject({ name: 'DeadlineError' })
  await expectUsable('after-held')
  await expect.poll(() => late !== undefined).toBe(true)
  await expect(late).rejects.toThrow(Error)
  expect([await stored('held'), await stored('late')]).toEqual([false, false])
})

test('a commit that fails is an error, not a silent success', async () => {
  const req = await request()
  const failing = inTransaction(req, async () => {
    await makeUnit(req, 'uncommitted')
    const session = openSession(await req.transactionID)
    // SQLite looks at this foreign key at COMMIT; MongoDB's driver has let the session go.
    if (onSqlite) {
      await session.db.run('PRAGMA defer_foreign_keys = ON')
      await session.db.run(
        `INSERT INTO users_sessions (_order, _parent_id, id, expires_at) VALUES (1, 'nobody', 'x', '2030-01-01')`,
      )
    } else await session.abortTransaction()
  })
  await expect(failing).rejects.toThrow(Error)
  expect(await stored('uncommitted')).toBe(false)
  await expectUsable('after-uncommitted')
})

test('where the database ends a transaction by itself (a full disk), what follows does not stand alone', async ({
  skip,
}) => {
  skip(!onSqlite, ONLY_SQLITE)
  const req = await request()
  const failing = inTransaction(req, async () => {
    await makeUnit(req, 'full')
    const { db } = openSession(await req.transactionID)
    await db.run(`UPDATE OR ROLLBACK units SET slug = 'gsl' WHERE slug = 'full'`).catch(() => {})
    await makeUnit(req, 'behind')
  })
  await expect(failing).rejects.toThrow(Error)
  expect([await stored('full'), await stored('behind')]).toEqual([false, false])
  await expectUsable('after-full')
})

test('transactions leave no connection behind, and settings hold for all of them', async ({ skip }) => {
  skip(!onSqlite, ONLY_SQLITE)
  const openFiles = () => readdirSync('/proc/self/fd').length
  await expectUsable('first')
  const before = openFiles()
  for (let i = 0; i < 40; i++) await expectUsable(`many-${i}`)
  expect(openFiles()).toBeLessThanOrEqual(before + 2)
  const { rows } = await sqliteClient(app).execute('PRAGMA busy_timeout')
  expect(Number(rows[0]?.timeout)).toBeGreaterThan(0)
})

describe('while another process writes the same file', () => {
  /** Longer than the driver waits, so that several tries meet the busy file. */
  const HELD_MS = 300
  const writes: Record<string, (slug: string) => Promise<unknown>> = {
    transaction: async (slug) => {
      const req = await request()
      return inTransaction(req, () => makeUnit(req, slug))
    },
    'write alone': (slug) =>
      app.payload.db.create({ collection: 'units', data: { name: slug, slug, kind: 'town', active: true } }),
  }
  test.for(Object.keys(writes))(
    'a %s waits, is there for all to see, and leaves the file free',
    async (name, { skip }) => {
      skip(!onSqlite, ONLY_SQLITE)
      const other = new Database(path.join(app.dataDir, 'test.db'))
      const slug = `busy-${name.replace(' ', '-')}`
      other.exec('BEGIN IMMEDIATE')
      const written = writes[name]?.(slug)
      await pause(HELD_MS)
      expect(await stored(slug)).toBe(false)
      other.exec('COMMIT')
      await written
      expect(other.prepare('SELECT count(*) AS n FROM units WHERE slug = ?').get(slug)).toMatchObject({ n: 1 })
      other.exec('BEGIN IMMEDIATE')
      other.exec('ROLLBACK')
      other.close()
      await expectUsable(`${slug}-after`)
    },
  )
})
