/** Dossiers of many stories at once: who orders them, how far they are, that a process that was killed is gone on from. */
import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { verifySource } from '../../src/dossier/verify/verify'
import { makeDossiers, sweepDossiers } from '../../src/jobs/dossiers'
import type { Batch } from '../../src/editorial/rules/batches'
import { t } from '../../src/messages/index'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import { inMemory, partsIn, sha } from '../support/dossiers'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, walk, type Draft } from '../support/stories'

let app: App
let campaign: Draft
const STORIES = 4
const YEAR = new Date().getFullYear()

beforeAll(async () => {
  app = await startApp()
  campaign = await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '一次行动'))
  await walk(app, campaign, 'published', true)
  const made: Draft[] = []
  for (let count = 1; count < STORIES; count++) {
    const data = { ...complete(app, 'news', `消息${count}`), campaigns: [campaign.id] }
    made.push(await create(app, 'writer@media', 'news', data))
  }
  for (const story of made) await walk(app, story, 'published')
  // What was taken down belongs to the record all the same.
  const [first] = made
  if (!first) throw new Error('no story')
  const { body } = await app.request('GET', `/api/news/${first.id}/editorial`, {
    token: await app.login('director@office'),
  })
  const reason = { code: 'privacy', note: '涉及隐私' }
  const down = await act(app, 'director@office', first, { action: 'withdraw', revision: body.liveRevision, reason })
  if (down.status !== 200) throw new Error(`withdraw: ${down.status} ${down.text}`)
  // Neither what was never public, nor what belongs to no campaign.
  await create(app, 'writer@media', 'news', { ...complete(app, 'news', '草稿'), campaigns: [campaign.id] })
})
afterAll(() => app.stop())

const ask = async (who: Who | null, method: string, tail = '', json?: unknown): Promise<Answer> =>
  app.request(method, `/api/dossiers${tail}`, { ...(who ? { token: await app.login(who) } : {}), json })
const list = async (): Promise<Batch[]> => (await ask('director@office', 'GET')).body.batches
const one = async (id: string): Promise<Batch> => (await list()).find((batch) => batch.id === id) as Batch
const order = async (wanted: object = { campaign: campaign.id }): Promise<Batch> => {
  const answer = await ask('director@office', 'POST', '', wanted)
  if (answer.status !== 201) throw new Error(`order: ${answer.status} ${answer.text}`)
  return answer.body.batch
}
const folder = (id: string): string => path.join(app.dataDir, 'dossiers', `batch-${id}`)
const work = (stopped = () => false, now = new Date()) => makeDossiers(app.payload, stopped, now)
/** The stories of an order, in their order. */
const storiesOf = async (id: string): Promise<{ kind: string; id: string }[]> => {
  const row = await app.payload.findByID({ collection: 'dossierBatches', id, overrideAccess: true })
  return row.stories as { kind: string; id: string }[]
}
const LATER = () => new Date(Date.now() + 3_600_000)

afterEach(async () => {
  for (const { id, state } of await list()) {
    if (state === 'waiting' || state === 'running') await ask('director@office', 'POST', `/${id}/cancel`, {})
    const { status, text } = await ask('director@office', 'DELETE', `/${id}`)
    if (status !== 200) throw new Error(`delete: ${status} ${text}`)
  }
})

describe('who orders', () => {
  test.each<Who>(['writer@media', 'editor@media', 'gatekeeper@office', 'admin@office', 'editor@gsl'])(
    'not %s, nor sees, takes, cancels or deletes what others ordered',
    async (who) => {
      const { id } = await order()
      for (const [method, tail, json] of [
        ['GET', ''],
        ['POST', '', { campaign: campaign.id }],
        ['POST', `/${id}/cancel`, {}],
        ['GET', `/${id}/file`],
        ['DELETE', `/${id}`],
      ] as const)
        expect(said(await ask(who, method, tail, json)), `${method} ${tail}`).toMatchObject(refusal('NOT_PERMITTED'))
      expect(await list()).toHaveLength(1)
    },
  )
  test('not without a session', async () => {
    expect(said(await ask(null, 'GET'))).toMatchObject(refusal('NOT_SIGNED_IN'))
    expect(said(await ask(null, 'GET', '/1/file'))).toMatchObject(refusal('NOT_SIGNED_IN'))
  })
  test.each([
    [{}],
    [{ year: '2026' }],
    [{ year: 1.5 }],
    [{ year: 1900 }],
    [{ year: YEAR, campaign: 'x' }],
    [{ year: YEAR + 1 }],
    [{ campaign: 'nothing' }],
    [{ campaign: '' }],
    [{ campaign: { equals: 1 } }],
  ])('not of %j', async (wanted) => {
    expect(said(await ask('director@office', 'POST', '', wanted))).toMatchObject(refusal('INVALID_REQUEST'))
  })
  test('not of a year out of range, and says in words which years there are', async () => {
    const { body } = await ask('director@office', 'POST', '', { year: 1850 })
    expect(body.errors[0].message).toBe(t('errors.badDossierYear', { first: 1949, last: 2999 }))
  })
  test('not more than are kept', async () => {
    for (let count = 0; count < 10; count++) await order()
    expect(said(await ask('director@office', 'POST', '', { year: YEAR }))).toMatchObject(refusal('TOO_MANY'))
  })
})

describe('an order', () => {
  test.each([
    ['of a campaign', () => ({ campaign: campaign.id })],
    ['of a year', () => ({ year: YEAR })],
  ])('%s is made, told of, taken and verified, what was withdrawn too', async (_, wanted) => {
    const { id, total } = await order(wanted())
    expect(total).toBe(STORIES)
    expect(said(await ask('director@office', 'GET', `/${id}/file`))).toMatchObject(refusal('WRONG_STAGE'))
    const made = await recordedBy(app, async () => expect(await work()).toBe(true))
    expect(await one(id)).toMatchObject({ state: 'done', made: STORIES, total: STORIES, failed: [] })
    const asked = await recordedBy(app, async () => {
      const { status, headers, bytes } = await ask('director@office', 'HEAD', `/${id}/file`)
      expect([status, bytes.length]).toEqual([200, 0])
      expect(Number(headers.get('content-length'))).toBeGreaterThan(0)
    })
    expect(asked).toEqual([])
    let answer: Answer | undefined
    const taken = await recordedBy(app, async () => (answer = await ask('director@office', 'GET', `/${id}/file`)))
    const { bytes, headers, status } = answer as Answer
    expect(status).toBe(200)
    expect(headers.get('content-length')).toBe(String(bytes.length))
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(taken).toMatchObject([{ event: 'dossiers.taken', actor: { id: app.people['director@office'].id } }])
    expect(headers.get('content-disposition')).toMatch(
      /filename="dossiers-[^"]+\.zip"; filename\*=UTF-8''%E5%8D%B7%E5%AE%97-/,
    )
    const inside = partsIn(bytes)
    const { dossiers } = JSON.parse(String(inside.get('batch.json')))
    const readme = String(inside.get('README.txt'))
    for (const { name, kind, id: of } of dossiers as { name: string; kind: string; id: string }[]) {
      expect(name).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d-[a-z0-9-]+-e1-${kind}-${of}\\.zip$`))
      expect(readme).toMatch(new RegExp(`${name}　《.+》`))
    }
    const verdict = await verifySource(inMemory(bytes))
    expect(verdict).toMatchObject({ holds: 'batch', dossiers: STORIES, problems: [] })
    const files = (await readdir(folder(id))).filter((name) => name.endsWith('.zip'))
    const hashes = await Promise.all(files.map(async (name) => sha(await readFile(path.join(folder(id), name)))))
    expect(made.map(({ event, data }) => [event, (data as { batch: string }).batch])).toEqual(
      files.map(() => ['dossier.made', id]),
    )
    expect(made.map(({ data }) => (data as { sha256: string }).sha256).sort()).toEqual(hashes.sort())
  })

  test('is gone on from where a killed process was: nothing is made twice, nothing is left out', async () => {
    const { id } = await order()
    let asked = 0
    await work(() => asked++ >= 2)
    expect(await one(id)).toMatchObject({ state: 'running', made: 2 })
    const before = (await readdir(folder(id))).filter((name) => name.endsWith('.zip'))
    const times = async (names: readonly string[]) =>
      Promise.all(names.map(async (name) => (await stat(path.join(folder(id), name))).mtimeMs))
    const written = await times(before)
    expect(before).toHaveLength(2)
    // What stands there when it was killed: half a line, and a dossier of which nothing was written down.
    const third = (await storiesOf(id))[2]
    await appendFile(path.join(folder(id), 'journal'), '{"kind":"ne')
    await writeFile(path.join(folder(id), `${third?.kind}-${third?.id}.zip`), 'half of it')
    const rest = await recordedBy(app, () => work())
    expect(rest.filter(({ event }) => event === 'dossier.made')).toHaveLength(STORIES - 2)
    expect(await one(id)).toMatchObject({ state: 'done', made: STORIES, failed: [] })
    expect(await times(before)).toEqual(written)
    const { bytes } = await ask('director@office', 'GET', `/${id}/file`)
    expect(await verifySource(inMemory(bytes))).toMatchObject({ dossiers: STORIES, problems: [] })
  })

  test('is worked on by one process at a time, until nothing is heard of it', async () => {
    const { id } = await order()
    const { takeBatch } = await import('../../src/dossier/batch/rows')
    const { env } = await import('../../src/platform/env')
    const both = await Promise.all(['a', 'b'].map((holder) => takeBatch(app.payload, env.nodeName, holder, new Date())))
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await work()).toBe(false)
    expect(await takeBatch(app.payload, 'elsewhere', 'c', LATER())).toBeNull()
    expect(await work(undefined, LATER())).toBe(true)
    expect(await one(id)).toMatchObject({ state: 'done', made: STORIES })
  })

  test('that is given up stops at the next story, and its files go', async () => {
    const { id } = await order()
    let given: Promise<Answer> | undefined
    // Asked before each story: at the second one it is given up, and the third is not begun.
    let asked = 0
    const running = work(() => {
      if (asked++ === 1) given = ask('director@office', 'POST', `/${id}/cancel`, {})
      return false
    })
    await running
    expect((await given)?.status).toBe(200)
    expect(asked).toBeLessThan(STORIES)
    expect(await one(id)).toMatchObject({ state: 'cancelled' })
    await sweepDossiers(app.payload)
    expect(await readdir(path.join(app.dataDir, 'dossiers'))).not.toContain(`batch-${id}`)
    expect(await work(undefined, LATER())).toBe(false)
    expect(said(await ask('director@office', 'POST', `/${id}/cancel`, {}))).toMatchObject(refusal('WRONG_STAGE'))
    expect(said(await ask('director@office', 'GET', `/${id}/file`))).toMatchObject(refusal('WRONG_STAGE'))
  })

  test('whose director may order no more ends', async () => {
    const { id } = await order()
    const person = app.people['director@office'].id
    await app.payload.db.updateOne({ collection: 'users', id: person, data: { suspended: true } as never })
    try {
      await work()
    } finally {
      await app.payload.db.updateOne({ collection: 'users', id: person, data: { suspended: false } as never })
    }
    expect(await one(id)).toMatchObject({ state: 'failed', made: 0 })
    expect(said(await ask('director@office', 'GET', `/${id}/file`))).toMatchObject(refusal('WRONG_STAGE'))
  })

  test('is kept for a week, then forgotten with its files; the program writes that down', async () => {
    const { id } = await order()
    await work()
    await sweepDossiers(app.payload, LATER())
    expect(await one(id)).toBeDefined()
    const week = new Date(Date.now() + 8 * 24 * 3_600_000)
    const written = await recordedBy(app, () => sweepDossiers(app.payload, week))
    expect(written).toMatchObject([{ event: 'dossiers.deleted', actor: null }])
    expect(await list()).toEqual([])
    expect(await readdir(path.join(app.dataDir, 'dossiers'))).toEqual([])
  })

  test('is not deleted while it is open, and not sent when its files are gone', async () => {
    const { id } = await order()
    expect(said(await ask('director@office', 'DELETE', `/${id}`))).toMatchObject(refusal('WRONG_STAGE'))
    await work()
    const [name] = (await readdir(folder(id))).filter((each) => each.endsWith('.zip'))
    await writeFile(path.join(folder(id), name ?? ''), '')
    const written = await recordedBy(app, async () =>
      expect(said(await ask('director@office', 'GET', `/${id}/file`))).toMatchObject(refusal('WRONG_STAGE')),
    )
    expect(written).toEqual([])
  })
})

test('a story of which no dossier can be made is told of, and keeps no other from it', async () => {
  const { id } = await order()
  const stories = (await storiesOf(id)).map((story, index) => (index === 1 ? { ...story, id: '999999' } : story))
  await app.payload.db.updateOne({ collection: 'dossierBatches', id, data: { stories } as never })
  await work()
  expect(await one(id)).toMatchObject({ state: 'done', made: STORIES, failed: [{ id: '999999' }] })
  const { bytes } = await ask('director@office', 'GET', `/${id}/file`)
  expect(await verifySource(inMemory(bytes))).toMatchObject({ dossiers: STORIES - 1, problems: [] })
})
