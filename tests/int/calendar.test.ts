/** The calendar: what goes out, comes down and must be reviewed in a month, each told to who reads the story alone. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarOf } from '../../src/editorial/calendar'
import { readMoment } from '../../src/editorial/rules/days'
import { monthAt } from '../../src/editorial/rules/months'
import { MOST_ENTRIES, type CalendarEntry } from '../../src/editorial/rules/calendar'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { act, complete, create, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

async function month(who: Who, value: string) {
  const user = await app.payload.findByID({ collection: 'users', id: app.people[who].id })
  return calendarOf(await createLocalReq({ user: { ...user, collection: 'users' } as never }, app.payload), value)
}
const seenBy = async (who: Who, value: string) =>
  (await month(who, value)).entries.map(({ event, at, title }) => `${event} ${at} ${title}`)
const GATE: Who[] = ['gatekeeper@office', 'director@office', 'admin@office']

const notice = (title: string, more: Record<string, unknown> = {}) =>
  create(app, 'writer@media', 'notices', { ...complete(app, 'notices', title), ...more })
const done = async (work: ReturnType<typeof act>) => {
  const answer = await work
  if (answer.status !== 200) throw new Error(answer.text)
  return answer
}
async function scheduled(title: string, at: string): Promise<Draft & { revision: string }> {
  const story = await notice(title)
  const { revision } = await walk(app, story, 'approved')
  await done(act(app, 'director@office', story, { action: 'schedule', revision, at }))
  return { ...story, revision }
}
async function live(title: string, takeDownOn: string): Promise<Draft & { revision: string }> {
  const story = await notice(title, { takeDownOn })
  return { ...story, revision: (await walk(app, story, 'published')).revision }
}

describe('a schedule', () => {
  test('stands in its month in Beijing, for the story’s unit and the gate alone, until it is held', async () => {
    const first = '2090-03-31T15:59:59.000Z'
    const last = '2090-04-30T15:59:59.000Z'
    await scheduled('三月末的通知', first)
    const begins = await scheduled('四月初的通知', '2090-04-01T00:00:00+08:00')
    await scheduled('四月末的通知', last)
    const april = [
      `goesOut ${readMoment('2090-04-01T00:00:00+08:00')?.toISOString()} 四月初的通知`,
      `goesOut ${last} 四月末的通知`,
    ]
    for (const who of [...GATE, 'writer@media', 'writer2@media', 'editor@media'] as const) {
      expect(await seenBy(who, '2090-04'), who).toEqual(april)
      expect(await seenBy(who, '2090-03'), who).toEqual([`goesOut ${first} 三月末的通知`])
      expect(await seenBy(who, '2090-05'), who).toEqual([])
    }
    for (const who of ['writer@gsl', 'editor@gsl', 'writer@lonely'] as const)
      expect(await seenBy(who, '2090-04'), who).toEqual([])
    const { entries } = await month('director@office', '2090-04')
    expect(entries[0]).toEqual({
      event: 'goesOut',
      at: '2090-03-31T16:00:00.000Z',
      kind: 'notices',
      id: begins.id,
      title: '四月初的通知',
      unit: app.units.media,
    } satisfies CalendarEntry)

    await done(act(app, 'gatekeeper@office', begins, { action: 'hold', revision: begins.revision }))
    expect(await seenBy('director@office', '2090-04')).toEqual(april.slice(1))
  })
})

describe('the end by its own dates', () => {
  test('is that of the edition that is up, for those who read the story, until it is down', async () => {
    const story = await live('公开到六月底', '2090-06-30')
    const midnight = 'comesDown 2090-06-30T16:00:00.000Z'
    for (const who of [...GATE, 'writer@media', 'editor@media'] as const) {
      expect(await seenBy(who, '2090-07'), who).toEqual([`${midnight} 公开到六月底`])
      expect(await seenBy(who, '2090-06'), who).toEqual([])
    }
    for (const who of ['writer@gsl', 'editor@gsl', 'writer@lonely'] as const)
      expect(await seenBy(who, '2090-07'), who).toEqual([])

    // the text in the making says another day and another title: it is not what is up
    await done(act(app, 'writer@media', story, { action: 'newEdition' }))
    const token = await app.login('writer@media')
    const { body } = await app.request('GET', `/api/notices/${story.id}`, { token })
    const json = { revisionToken: body.revisionToken, title: '公开到八月底', takeDownOn: '2090-08-31' }
    expect((await app.request('PATCH', `/api/notices/${story.id}`, { token, json })).status).toBe(200)
    expect(await seenBy('writer@media', '2090-07')).toEqual([`${midnight} 公开到六月底`])
    expect(await seenBy('writer@media', '2090-09')).toEqual([])

    const reason = { code: 'privacy', note: '演示' }
    await done(act(app, 'director@office', story, { action: 'suspend', revision: story.revision, reason }))
    expect(await seenBy('gatekeeper@office', '2090-07')).toEqual([`${midnight} 公开到八月底`])
    await done(act(app, 'director@office', story, { action: 'withdraw', revision: story.revision, reason }))
    expect(await seenBy('gatekeeper@office', '2090-07')).toEqual([])
  })
})

describe('the review of a forced edition', () => {
  test('stands at its deadline until it was done', async () => {
    const story = await notice('紧急签发的通知')
    const reason = { code: 'urgent', note: '汛情' }
    const force = { action: 'forcePublish', revisionToken: story.token, secrecyReviewed: true, reason }
    const { body } = await done(act(app, 'director@office', story, force))
    const token = await app.login('director@office')
    const { reviewDue } = (await app.request('GET', `/api/notices/${story.id}`, { token })).body as {
      reviewDue: string
    }
    const value = new Date(new Date(reviewDue).getTime() + 8 * 3_600_000).toISOString().slice(0, 7)
    const expected = `reviewDue ${new Date(reviewDue).toISOString()} 紧急签发的通知`
    for (const who of [...GATE, 'editor@media'] as const) expect(await seenBy(who, value), who).toEqual([expected])
    expect(await seenBy('editor@gsl', value)).toEqual([])
    const after = { action: 'reviewAfter', revision: body.liveRevision, outcome: 'upheld', reason: { note: '属实' } }
    await done(act(app, 'gatekeeper@office', story, after))
    expect(await seenBy('director@office', value)).toEqual([])
  })
})

describe('a coverage task', () => {
  test('stands on the last moment of its day while the unit owes it, for the unit and the gate alone', async () => {
    const token = await app.login('gatekeeper@office')
    const campaign = (await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '约稿的专题'))).id
    const first = `${Number(monthAt(new Date()).slice(0, 4)) + 1}-02`
    const due = `${first}-28`
    const ask = async (topic: string, unit: string, day: string, kind?: string): Promise<string> => {
      const json = { campaign, unit, topic, due: day, ...(kind ? { kind } : {}) }
      const { status, body, text } = await app.request('POST', '/api/coverageTasks', { token, json })
      expect([status, text]).toEqual([201, text])
      return body.doc.id
    }
    const own = await ask('写一个典型', app.units.media, due, 'cases')
    await ask('不限种类', app.units.gsl, due)
    await ask('月初的', app.units.media, `${first}-01`)
    await ask('下个月的', app.units.media, `${first.slice(0, 4)}-03-01`)
    const declined = await ask('谢绝了的', app.units.media, due)
    await app.request('PATCH', `/api/coverageTasks/${declined}`, { token, json: { state: 'declined' } })
    const at = `taskDue ${due}T15:59:59.999Z`
    const early = `taskDue ${first}-01T15:59:59.999Z 月初的`
    for (const who of ['writer@media', 'editor@media'] as const)
      expect(await seenBy(who, first), who).toEqual([early, `${at} 写一个典型`])
    expect(await seenBy('editor@gsl', first)).toEqual([`${at} 不限种类`])
    expect(await seenBy('writer@lonely', first)).toEqual([])
    for (const who of GATE)
      expect((await seenBy(who, first)).sort(), who).toEqual([early, `${at} 不限种类`, `${at} 写一个典型`].sort())
    const { entries } = await month('writer@media', first)
    expect(entries.at(-1)).toEqual({
      event: 'taskDue',
      at: `${due}T15:59:59.999Z`,
      kind: 'cases',
      id: own,
      title: '写一个典型',
      unit: app.units.media,
    } satisfies CalendarEntry)
  })
})

test('another unit’s story of the same month hides none of one’s own; the order is that of time', async () => {
  const office = await create(app, 'gatekeeper@office', 'notices', complete(app, 'notices', '办里的通知'))
  const { revision } = await walk(app, office, 'approved', true)
  const at = '2091-01-05T01:00:00.000Z'
  await done(act(app, 'director2@office', office, { action: 'schedule', revision, at }))
  await scheduled('单位的通知', '2091-01-04T01:00:00.000Z')
  expect((await month('director@office', '2091-01')).entries.map(({ title }) => title)).toEqual([
    '单位的通知',
    '办里的通知',
  ])
  expect((await month('writer@media', '2091-01')).entries.map(({ title }) => title)).toEqual(['单位的通知'])
})

test('nobody without a session, and nobody who is suspended, is told anything', async () => {
  await expect(calendarOf(await createLocalReq({}, app.payload), '2090-04')).rejects.toMatchObject({
    code: 'NOT_SIGNED_IN',
  })
  const user = await app.payload.findByID({ collection: 'users', id: app.people['director@office'].id })
  const suspended = { ...user, suspended: true, collection: 'users' } as never
  await expect(calendarOf(await createLocalReq({ user: suspended }, app.payload), '2090-04')).rejects.toMatchObject({
    code: 'NOT_SIGNED_IN',
  })
})

test('a month that is too full says so', async () => {
  const [story] = (await month('director@office', '2090-04')).entries
  const { id: _id, ...row } = (await app.payload.db.findOne<{ id: string }>({
    collection: 'notices',
    where: { id: { equals: story?.id } },
  })) as { id: string }
  for (let count = 0; count <= MOST_ENTRIES; count++)
    await app.payload.db.create({
      collection: 'notices',
      data: { ...row, slug: `many-${count}`, scheduledAt: '2095-01-01T00:00:00.000Z' },
    })
  const full = await month('writer@media', '2095-01')
  expect([full.entries.length, full.cut]).toEqual([MOST_ENTRIES, true])
  expect((await month('writer@media', '2090-04')).cut).toBe(false)
})
