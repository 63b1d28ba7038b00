/** The thread that holds the index: a stop takes nothing from who asked before it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SqliteThread } from '../../../src/search/sqliteThread'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-thread-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const ROWS = 5_000

it('answers what it was asked before it ends, and begins anew with the next question', async () => {
  const thread = new SqliteThread(path.join(folder, 'index.db'), ['CREATE TABLE IF NOT EXISTS t (a)'])
  const written = thread.write(Array.from({ length: ROWS }, (_, row) => ['INSERT INTO t VALUES (?)', row]))
  const asked = Promise.all(Array.from({ length: 20 }, () => thread.read(['SELECT a FROM t'])))
  await thread.close()
  await written
  expect((await asked).map((rows) => rows.length)).toEqual(Array(20).fill(ROWS))
  expect(await thread.read(['SELECT count(*) AS n FROM t'])).toEqual([{ n: ROWS }])
  await thread.close()
  await thread.close()
})
