/** Whatever somebody with the database in hand does to the log, `verify` names the first entry that is not what it was. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { entries, verdict } from '../support/audit'
import { jcs, sha256 } from '../support/jcs'
import { rawRows, type RawRows, type Row } from '../support/rawRows'

let app: App
let log: RawRows
let head: RawRows
let kept: Row[]
let keptHead: Row
let keptFile: string
/** number of the last entry */
let last = 0
const headFile = () => path.join(app.dataDir, 'audit-head.json')

beforeAll(async () => {
  app = await startApp()
  await app.login('admin@office')
  log = rawRows(app, 'auditLog')
  head = rawRows(app, 'auditHead')
  kept = await log.all()
  keptHead = (await head.all())[0] as Row
  keptFile = await readFile(headFile(), 'utf8')
  last = kept.length
})
afterAll(() => app.stop())

beforeEach(async () => {
  for (const row of await log.all()) await log.remove('seq', Number(row.seq))
  for (const row of kept) await log.add(row)
  await head.remove('key', 'head')
  await head.add(keptHead)
  await writeFile(headFile(), keptFile)
})

/** Members of an entry that may be written into another. */
const contents = async (seq: number): Promise<Row> => {
  const { seq: _seq, ...members } = (await entries(app))[seq - 1] as unknown as Row
  return members
}
/** The entry changed and its hash made anew, as somebody who knows the rules would. */
const forged = async (seq: number, members: Row): Promise<Row> => {
  const body: Row = { ...(await contents(seq)), seq, ...members }
  const { hash: _hash, ...hashed } = body
  return { ...members, hash: sha256(jcs(hashed)) }
}
const swapSeq = async (a: number, b: number) => {
  await log.set('seq', a, { seq: -1 })
  await log.set('seq', b, { seq: a })
  await log.set('seq', -1, { seq: b })
}
const swapContents = async (a: number, b: number) => {
  const [first, second] = [await contents(a), await contents(b)]
  await log.set('seq', a, second)
  await log.set('seq', b, first)
}
const someone = { id: 'x', name: '别人', role: 'admin' }

test('untouched, it is whole, file or no file', async () => {
  const whole = { ok: true, entries: last, head: keptHead.head }
  expect(await verdict(app)).toEqual(whole)
  await rm(headFile())
  expect(await verdict(app)).toEqual(whole)
})

test.each<[string, () => Promise<unknown>, () => { seq: number; reason: string }]>([
  ['data of one changed', () => log.set('seq', 4, { data: { user: '改了' } }), () => ({ seq: 4, reason: 'hash' })],
  ['the actor of one changed', () => log.set('seq', 5, { actor: someone }), () => ({ seq: 5, reason: 'hash' })],
  [
    'the moment of one changed',
    () => log.set('seq', 6, { at: '2020-01-01T00:00:00.000Z' }),
    () => ({ seq: 6, reason: 'hash' }),
  ],
  ['the hash of one changed', () => log.set('seq', 4, { hash: 'f'.repeat(64) }), () => ({ seq: 4, reason: 'hash' })],
  [
    'the link of one changed',
    () => log.set('seq', 4, { previous: 'f'.repeat(64) }),
    () => ({ seq: 4, reason: 'hash' }),
  ],
  [
    'one forged with its hash',
    async () => log.set('seq', 4, await forged(4, { actor: someone })),
    () => ({ seq: 4, reason: 'hash' }),
  ],
  [
    'the last one forged with its hash',
    async () => log.set('seq', last, await forged(last, { actor: someone })),
    () => ({ seq: last, reason: 'hash' }),
  ],
  ['the first one deleted', () => log.remove('seq', 1), () => ({ seq: 1, reason: 'missing' })],
  ['one deleted', () => log.remove('seq', 4), () => ({ seq: 4, reason: 'missing' })],
  ['the last one deleted', () => log.remove('seq', last), () => ({ seq: last, reason: 'missing' })],
  [
    'the last two deleted',
    async () => {
      await log.remove('seq', last)
      await log.remove('seq', last - 1)
    },
    () => ({ seq: last - 1, reason: 'missing' }),
  ],
  [
    'the last one deleted, and the row of the head wound back',
    async () => {
      await log.remove('seq', last)
      await head.set('key', 'head', { entries: last - 1, head: (await contents(last - 1)).hash ?? '' })
    },
    () => ({ seq: last, reason: 'missing' }),
  ],
  ['two exchanged by their numbers', () => swapSeq(3, 6), () => ({ seq: 3, reason: 'order' })],
  ['two neighbours exchanged by their numbers', () => swapSeq(4, 5), () => ({ seq: 4, reason: 'order' })],
  ['two exchanged by their contents', () => swapContents(3, 6), () => ({ seq: 3, reason: 'order' })],
  ['the last two exchanged', () => swapContents(last - 1, last), () => ({ seq: last - 1, reason: 'order' })],
  [
    'one put in the place of another, hash made anew',
    async () => {
      const { hash: _hash, ...copy } = await contents(7)
      await log.set('seq', 4, await forged(4, copy))
    },
    () => ({ seq: 4, reason: 'order' }),
  ],
  [
    'the hash of the head changed',
    () => head.set('key', 'head', { head: 'f'.repeat(64) }),
    () => ({ seq: last, reason: 'hash' }),
  ],
  [
    'the count of the head raised',
    () => head.set('key', 'head', { entries: last + 1 }),
    () => ({ seq: last + 1, reason: 'missing' }),
  ],
  [
    'the head wound back',
    async () => head.set('key', 'head', { entries: last - 1, head: (await contents(last - 1)).hash ?? '' }),
    () => ({ seq: last, reason: 'order' }),
  ],
  ['the row of the head deleted', () => head.remove('key', 'head'), () => ({ seq: 1, reason: 'order' })],
  [
    'the file ahead of the database',
    () => writeFile(headFile(), JSON.stringify({ entries: last + 2, head: 'f'.repeat(64) })),
    () => ({ seq: last + 1, reason: 'missing' }),
  ],
  [
    'the file with another head',
    () => writeFile(headFile(), JSON.stringify({ entries: last, head: 'f'.repeat(64) })),
    () => ({ seq: last, reason: 'hash' }),
  ],
  ['the file damaged', () => writeFile(headFile(), '{"entr'), () => ({ seq: last, reason: 'hash' })],
])('%s', async (_, tamper, expected) => {
  await tamper()
  expect(await verdict(app)).toMatchObject({ ok: false, brokenAt: expected() })
})

test('a whole log written anew from one entry on is named by the file', async () => {
  let previous = ''
  for (let seq = 4; seq <= last; seq++) {
    const members: Row = seq === 4 ? { actor: someone } : { previous }
    const made = await forged(seq, members)
    previous = String(made.hash)
    await log.set('seq', seq, made)
  }
  await head.set('key', 'head', { head: previous })
  expect(await verdict(app)).toMatchObject({ ok: false, brokenAt: { seq: last, reason: 'hash' } })
})
