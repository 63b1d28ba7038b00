/** Coverage tasks: the gate office asks, the asked unit claims or declines, and nobody else sees them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDay } from '../../src/editorial/rules/days'
import { startApp, type Answer, type App } from '../support/app'
import type { Who } from '../support/people'
import { complete, create } from '../support/stories'

type Json = Record<string, unknown>

let app: App
let campaign = ''
let story = ''
beforeAll(async () => {
  app = await startApp()
  campaign = (await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '一次行动'))).id
  story = (await create(app, 'writer@media', 'cases', complete(app, 'cases', '约来的稿'))).id
})
afterAll(() => app.stop())

/** A day to come, whenever this is run. */
const DAY_MS = 24 * 60 * 60 * 1000
const DUE = beijingDay(new Date(Date.now() + 90 * DAY_MS))
const LATER = beijingDay(new Date(Date.now() + 120 * DAY_MS))
const asked = (): Json => ({
  campaign,
  unit: app.units.media,
  topic: '写担保公司落户',
  kind: 'cases',
  due: DUE,
})
const createAs = async (who: Who, json: Json): Promise<Answer> =>
  app.request('POST', '/api/coverageTasks', { token: await app.login(who), json })
const changeAs = async (who: Who, id: string, json: Json): Promise<Answer> =>
  app.request('PATCH', `/api/coverageTasks/${id}`, { token: await app.login(who), json })
const readAs = async (who: Who, id: string): Promise<Answer> =>
  app.request('GET', `/api/coverageTasks/${id}?depth=0`, { token: await app.login(who) })
const made = async (): Promise<string> => {
  const { body, text } = await createAs('gatekeeper@office', asked())
  expect([text, body.doc?.id]).toEqual([text, expect.any(String)])
  return body.doc.id
}
const outcome = ({ status, body }: Answer) =>
  [status, body.errors?.[0]?.code, body.errors?.[0]?.field].filter(Boolean).join(' ')

test.each<[Who, string]>([
  ['gatekeeper@office', '201'],
  ['director@office', '201'],
  ['writer@media', '403 NOT_PERMITTED'],
  ['editor@media', '403 NOT_PERMITTED'],
  ['admin@office', '403 NOT_PERMITTED'],
])('%s asks: %s', async (who, expected) => {
  const answer = await createAs(who, asked())
  expect(outcome(answer)).toBe(expected)
})

test('a new task is open, and says what was asked', async () => {
  expect((await readAs('writer@media', await made())).body).toMatchObject({ ...asked(), state: 'open' })
})

test.each<[string, Json, string]>([
  ['no campaign', { campaign: undefined }, 'campaign'],
  ['an unknown campaign', { campaign: 'nirgends' }, 'campaign'],
  ['a case as campaign', {}, 'campaign'],
  ['no unit', { unit: undefined }, 'unit'],
  ['an unknown unit', { unit: 'nirgends' }, 'unit'],
  ['no topic', { topic: undefined }, 'topic'],
  ['an unknown kind', { kind: 'films' }, 'kind'],
  ['a day that is none', { due: '2023-02-30' }, 'due'],
  ['a day that has passed', { due: '2023-08-01' }, 'due'],
  ['yesterday', { due: beijingDay(new Date(Date.now() - DAY_MS)) }, 'due'],
  ['a year that is a slip', { due: '2206-12-01' }, 'due'],
  ['a later state', { state: 'published' }, 'state'],
  ['an unknown story', { story: { relationTo: 'cases', value: 'nirgends' } }, 'story'],
  ['a story of an unknown kind', { story: { relationTo: 'users', value: 'x' } }, 'story.relationTo'],
])('%s is 400', async (name, json, field) => {
  const wrong = name === 'a case as campaign' ? { campaign: story } : json
  expect(outcome(await createAs('gatekeeper@office', { ...asked(), ...wrong }))).toBe(`400 INVALID_REQUEST ${field}`)
})

test('a task is asked for today too, and for years ahead; one whose day has passed is kept, and its day not set again', async () => {
  const today = beijingDay(new Date())
  const ahead = `${Number(today.slice(0, 4)) + 5}${today.slice(4)}`
  for (const due of [today, ahead, '', null])
    expect(outcome(await createAs('gatekeeper@office', { ...asked(), due }))).toBe('201')
  const id = await made()
  await app.payload.db.updateOne({ collection: 'coverageTasks', id, data: { due: '2023-08-01' } })
  const change = async (json: Json) => outcome(await changeAs('gatekeeper@office', id, json))
  expect(await change({ due: '2023-08-01', topic: '日期照旧' })).toBe('200')
  expect(await change({ due: '2023-08-02' })).toBe('400 INVALID_REQUEST due')
  expect(await change({ due: ahead })).toBe('200')
})

test.each<[Json, RegExp]>([
  [{ topic: '长'.repeat(201) }, /选题/],
  [{ due: '2023-08-01' }, /2023-08-01/],
  [{ due: 'x' }, /交稿日期/],
  [{ kind: 'x'.repeat(5) }, /稿件种类/],
  [{ unit: 5 }, /约稿单位/],
])('what is wrong is called as in the form: %#', async (json, expected) => {
  const { body } = await createAs('gatekeeper@office', { ...asked(), ...json })
  expect(body.errors[0].message).toMatch(expected)
  expect(body.errors[0].message.replace(/“.*”/, '')).not.toMatch(/[a-z]{3}/i)
})

test.each<[string, Json, string]>([
  ['claims it', { state: 'claimed' }, '200'],
  ['declines it with a reason', { state: 'declined', declineReason: '人手不够' }, '200'],
  ['declines it without', { state: 'declined' }, '400 INVALID_REQUEST declineReason'],
  ['declines it with an empty one', { state: 'declined', declineReason: ' ' }, '400 INVALID_REQUEST declineReason'],
  ['says that it is drafted', { state: 'drafted' }, '400 INVALID_REQUEST state'],
  ['says that it is published', { state: 'published' }, '400 INVALID_REQUEST state'],
  ['opens it again', { state: 'open' }, '200'],
  ['changes the topic', { topic: '写别的' }, '400 INVALID_REQUEST topic'],
  ['moves the day', { due: '2030-01-01', state: 'claimed' }, '400 INVALID_REQUEST due'],
  ['hands it to another unit', { unit: 'gsl' }, '400 INVALID_REQUEST unit'],
  ['names a story', { story: {} }, '400 INVALID_REQUEST story'],
])('the asked unit %s: %s', async (_, json, expected) => {
  for (const who of ['writer@media', 'editor@media'] as const) {
    const id = await made()
    const before = (await readAs(who, id)).body
    const sent = {
      ...json,
      ...(json.unit ? { unit: app.units.gsl } : {}),
      ...(json.story ? { story: { relationTo: 'cases', value: story } } : {}),
    }
    expect(outcome(await changeAs(who, id, sent))).toBe(expected)
    if (expected !== '200') expect((await readAs(who, id)).body).toEqual(before)
  }
})

test('what stands already may be sent along', async () => {
  const id = await made()
  await changeAs('gatekeeper@office', id, { story: { relationTo: 'cases', value: story } })
  for (const depth of [0, 1]) {
    const { body } = await app.request('GET', `/api/coverageTasks/${id}?depth=${depth}`, {
      token: await app.login('writer@media'),
    })
    expect(outcome(await changeAs('writer@media', id, { ...body, state: 'claimed' }))).toBe('200')
  }
})

test('other units and strangers do not know it; the admin reads it and changes nothing; nobody deletes it', async () => {
  const id = await made()
  for (const who of ['writer@gsl', 'editor@gsl'] as const) {
    expect(outcome(await readAs(who, id))).toBe('404 NOT_FOUND')
    expect(outcome(await changeAs(who, id, { state: 'claimed' }))).toBe('404 NOT_FOUND')
    const list = await app.request('GET', '/api/coverageTasks', { token: await app.login(who) })
    expect(list.body.totalDocs).toBe(0)
  }
  expect((await app.request('GET', `/api/coverageTasks/${id}`)).status).toBe(401)
  expect((await readAs('admin@office', id)).status).toBe(200)
  expect(outcome(await changeAs('admin@office', id, { state: 'claimed' }))).toBe('403 NOT_PERMITTED')
  for (const who of ['writer@media', 'gatekeeper@office', 'director@office', 'admin@office'] as const) {
    const removed = await app.request('DELETE', `/api/coverageTasks/${id}`, { token: await app.login(who) })
    expect(outcome(removed)).toBe('403 NOT_PERMITTED')
  }
  expect((await readAs('gatekeeper@office', id)).body.state).toBe('open')
})

test('the office changes what it asked', async () => {
  const id = await made()
  const next = { topic: '写得再深一些', due: LATER, unit: app.units.gsl }
  expect(outcome(await changeAs('director@office', id, next))).toBe('200')
  expect((await readAs('writer@gsl', id)).body).toMatchObject(next)
  expect(outcome(await readAs('writer@media', id))).toBe('404 NOT_FOUND')
  expect(outcome(await changeAs('gatekeeper@office', id, { unit: 'nirgends' }))).toBe('400 INVALID_REQUEST unit')
})

test.each(['claimed', 'drafted', 'submitted', 'published'])(
  'the office cannot say without a story that it is %s',
  async (state) => {
    const id = await made()
    expect(outcome(await changeAs('gatekeeper@office', id, { state }))).toBe('400 INVALID_REQUEST state')
    const { body } = await readAs('gatekeeper@office', id)
    expect([body.state, body.settledAt ?? null]).toEqual(['open', null])
  },
)
