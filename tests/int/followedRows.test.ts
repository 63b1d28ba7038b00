/** Rows kept in memory show what the log says of them: what was written, moved, named anew or taken from them. */
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '../../src/editorial/audit'
import { BY_STORY, followedRows, type Followed } from '../../src/editorial/followedRows'
import { throughGate } from '../../src/editorial/gateToken'
import { inTransaction } from '../../src/platform/transaction'
import { startApp, type App } from '../support/app'
import { act, complete, create } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const ID = (number: number): string => number.toString(16).padStart(24, 'c')
let reads = 0
const live: Followed<string> = {
  collection: 'coverage',
  where: { state: { equals: 'live' } },
  select: { story: true, title: true },
  ...BY_STORY,
  read: ({ title }) => {
    reads++
    return title === '不要' ? null : String(title)
  },
}
const request = (): Promise<PayloadRequest> => createLocalReq({}, app.payload)
const titles = async (what = live): Promise<string[]> => (await followedRows(await request(), what)).toSorted()

/** Writes a row, and the entry that tells of it, in one transaction. */
async function write(number: number, data: Record<string, unknown>, told = true): Promise<void> {
  const req = await request()
  await inTransaction(req, async () => {
    const where = { story: { equals: ID(number) } }
    const { docs } = await req.payload.find({ collection: 'coverage', where, limit: 1, overrideAccess: true, req })
    await throughGate(req, async () => {
      if (docs[0]) await req.payload.update({ collection: 'coverage', id: docs[0].id, data, overrideAccess: true, req })
      else {
        const base = {
          kind: 'cases',
          story: ID(number),
          unit: app.units.media,
          state: 'live',
          revision: 'x',
          edition: 1,
        }
        const row = { ...base, firstPublishedAt: '2023-07-05T02:00:00.000Z', month: '2023-07', events: [], ...data }
        await req.payload.create({ collection: 'coverage', data: row as never, overrideAccess: true, req })
      }
    })
    const story = { kind: 'cases', id: ID(number), title: '甲' } as const
    if (told) await record(req, null, { event: 'story.publish', data: { story, from: 'approved', to: 'published' } })
  })
}

describe('rows by story', () => {
  test('a new row, a changed one, one that no longer belongs, one that nobody needs', async () => {
    await write(1, { title: '一' })
    expect(await titles()).toEqual(['一'])
    await write(2, { title: '二' })
    await write(1, { title: '一改' })
    expect(await titles()).toEqual(['一改', '二'])
    await write(1, { state: 'withdrawn' })
    expect(await titles()).toEqual(['二'])
    await write(1, { state: 'live' })
    await write(2, { title: '不要' })
    expect(await titles()).toEqual(['一改'])
    await write(2, { title: '二' })
    expect(await titles()).toEqual(['一改', '二'])
  })

  test('reads again what the log names, and nothing else', async () => {
    await titles()
    reads = 0
    await titles()
    expect(reads).toBe(0)
    await write(2, { title: '二再' })
    expect(await titles()).toEqual(['一改', '二再'])
    expect(reads).toBe(1)
  })

  test('everybody who asks at once sees the decision before', async () => {
    await write(3, { title: '三' })
    const all = await Promise.all(Array.from({ length: 8 }, () => titles()))
    expect(all).toEqual(Array(8).fill(['一改', '三', '二再']))
  })

  test('inside a transaction the rows are those of the transaction', async () => {
    const req = await request()
    await inTransaction(req, async () => {
      await throughGate(req, () =>
        req.payload.update({
          collection: 'coverage',
          where: { story: { equals: ID(3) } },
          data: { title: '三在途' },
          overrideAccess: true,
          req,
        }),
      )
      expect((await followedRows(req, live)).toSorted()).toEqual(['一改', '三在途', '二再'])
      // what no entry names is seen outside when one does
    })
    await write(3, {})
    expect(await titles()).toEqual(['一改', '三在途', '二再'])
  })

  test('more names than fit into one question', async () => {
    await titles()
    const req = await request()
    await inTransaction(req, async () => {
      for (let number = 0; number < 510; number++) {
        const story = { kind: 'cases', id: ID(5_000 + number), title: '甲' } as const
        await record(req, null, { event: 'story.submit', data: { story, from: 'draft', to: 'unitReview' } })
      }
    })
    await write(2, { title: '二末' })
    expect(await titles()).toEqual(['一改', '三在途', '二末'])
  })
})

test('a row by its own id and by its story: it stays known when the story is taken from it', async () => {
  const tasks: Followed<string> = {
    collection: 'coverageTasks',
    where: {},
    select: { topic: true, state: true, story: true },
    by: ['id', 'story.value'],
    named: ({ data }) => ('task' in data ? data.task.id : 'story' in data ? data.story?.id : null),
    names: ({ id, story }) => [String(id), (story as { value?: string } | null)?.value],
    read: ({ topic, state }) => `${String(topic)} ${String(state)}`,
  }
  const campaign = await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '一次行动'))
  const due = new Date(Date.now() + 30 * 24 * 60 * 60_000).toISOString().slice(0, 10)
  const asked = await app.request('POST', '/api/coverageTasks', {
    token: await app.login('gatekeeper@office'),
    json: { campaign: campaign.id, unit: app.units.media, topic: '选题', kind: 'cases', due },
  })
  expect([asked.status, asked.text]).toEqual([201, asked.text])
  expect(await titles(tasks)).toEqual(['选题 open'])
  const drafted = await app.request('POST', `/api/coverageTasks/${asked.body.doc.id}/draft`, {
    token: await app.login('writer@media'),
    json: {},
  })
  expect([drafted.status, drafted.text]).toEqual([201, drafted.text])
  expect(await titles(tasks)).toEqual(['选题 drafted'])
  const archived = await act(app, 'writer@media', drafted.body.story, { action: 'archive' })
  expect([archived.status, archived.text]).toEqual([200, archived.text])
  expect(await titles(tasks)).toEqual(['选题 claimed'])
})
