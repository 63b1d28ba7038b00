/** Calendars of coverage tasks: who may open one, what its secret address tells to whom, and when it tells nothing any more. */
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import { PASSWORD, type Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { complete, create } from '../support/stories'

type Json = Record<string, unknown>

let app: App
let campaign = ''
let other = ''
beforeAll(async () => {
  app = await startApp()
  const made = async (title: string) =>
    (await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', title))).id
  campaign = await made('还没有发布的专题')
  other = await made('另一个专题')
  await ask({ topic: '写担保公司; 写人, 写事', due: '2028-02-29' })
  await ask({ topic: '另一个专题的', due: '2028-03-01', campaign: other })
  await ask({ topic: '没有日期', due: null })
  await ask({ topic: '工商联的', unit: app.units.gsl, due: '2028-12-31' })
})
afterAll(() => app.stop())

async function ask(more: Json): Promise<string> {
  const token = await app.login('gatekeeper@office')
  const json = { campaign, unit: app.units.media, kind: 'news', ...more }
  return (await app.request('POST', '/api/coverageTasks', { token, json })).body.doc.id
}
const api = async (who: Who, method: string, path = '', json?: unknown): Promise<Answer> =>
  app.request(method, `/api/calendarFeeds${path}`, { token: await app.login(who), json })
const opened = async (who: Who, json: Json = {}): Promise<{ id: string; path: string }> => {
  const answer = await api(who, 'POST', '', json)
  expect([answer.status, answer.text]).toEqual([201, answer.text])
  return { id: answer.body.id, path: new URL(answer.body.address).pathname }
}
let peers = 0
/** Without a session, each time from another place. */
const fetched = (path: string, from = `10.0.${Math.floor(peers / 200)}.${(peers++ % 200) + 1}`): Promise<Answer> =>
  app.request('GET', path, { headers: { 'x-exemplar-address': from } })
const eventsIn = ({ text }: Answer) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each)
    return { summary: event.summary, day: event.startDate.toString(), whole: event.startDate.isDate, uid: event.uid }
  })
const topics = (answer: Answer) =>
  eventsIn(answer)
    .map(({ summary }) => summary)
    .sort()

describe('what it tells', () => {
  test('a unit its own tasks: whole days, state first, and no word of a story', async () => {
    const { path } = await opened('writer@media')
    const answer = await fetched(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const found = eventsIn(answer)
    expect(found.map(({ day, whole }) => [day, whole]).sort()).toEqual([
      ['2028-02-29', true],
      ['2028-03-01', true],
    ])
    expect(topics(answer)).toEqual([
      '【待认领】写担保公司; 写人, 写事（市融媒体中心）',
      '【待认领】另一个专题的（市融媒体中心）',
    ])
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(2)
    expect(answer.text).not.toContain('还没有发布的专题')
  })

  test('the same days on a server in another zone', async () => {
    const { path } = await opened('writer@media')
    const before = process.env.TZ
    try {
      for (const zone of ['America/New_York', 'Pacific/Kiritimati']) {
        process.env.TZ = zone
        expect(
          eventsIn(await fetched(path))
            .map(({ day }) => day)
            .sort(),
        ).toEqual(['2028-02-29', '2028-03-01'])
      }
    } finally {
      process.env.TZ = before
    }
  })

  test('of one campaign that alone; the office all units', async () => {
    const own = await opened('editor@media', { campaign: other })
    expect(topics(await fetched(own.path))).toEqual(['【待认领】另一个专题的（市融媒体中心）'])
    const all = await opened('gatekeeper@office', { campaign })
    expect(topics(await fetched(all.path))).toEqual([
      '【待认领】写担保公司; 写人, 写事（市融媒体中心）',
      '【待认领】工商联的（市工商联）',
    ])
  })

  test('what stands now: another state, and of another unit no more', async () => {
    const { path } = await opened('writer@gsl')
    const id = await ask({ topic: '先给工商联', unit: app.units.gsl, due: '2028-05-01' })
    await app.request('PATCH', `/api/coverageTasks/${id}`, {
      token: await app.login('writer@gsl'),
      json: { state: 'claimed' },
    })
    expect(topics(await fetched(path))).toContain('【已认领】先给工商联（市工商联）')
    await app.request('PATCH', `/api/coverageTasks/${id}`, {
      token: await app.login('gatekeeper@office'),
      json: { unit: app.units.lonely },
    })
    expect(topics(await fetched(path))).toEqual(['【待认领】工商联的（市工商联）'])
  })
})

describe('the address', () => {
  test('is told once, and stored as a hash; nobody else lists or ends it', async () => {
    const { id, path } = await opened('writer@lonely')
    const secret = path.split('/').at(-1)?.replace('.ics', '') ?? ''
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    const listed = await api('writer@lonely', 'GET')
    expect(listed.body.feeds).toMatchObject([{ id, campaign: null, usedAt: null }])
    const { docs } = await app.payload.find({ collection: 'calendarFeeds', limit: 0, overrideAccess: true })
    for (const text of [listed.text, JSON.stringify(docs)]) expect(text).not.toContain(secret)
    expect((await api('editor@gsl', 'GET')).body.feeds).toEqual([])
    expect(said(await api('director@office', 'POST', `/${id}/revoke`, {}))).toMatchObject(refusal('NOT_FOUND'))
    expect((await fetched(path)).status).toBe(200)
    expect((await api('writer@lonely', 'GET')).body.feeds[0].usedAt).toEqual(expect.any(String))
  })

  test('that is revoked answers as one that never was, and so does that of a suspended account', async () => {
    const revoked = await opened('writer2@media')
    const written = await recordedBy(app, async () => {
      expect((await api('writer2@media', 'POST', `/${revoked.id}/revoke`, {})).status).toBe(200)
    })
    expect(written).toMatchObject([{ event: 'calendarFeed.revoked', data: { feed: { id: revoked.id } } }])
    expect(said(await api('writer2@media', 'POST', `/${revoked.id}/revoke`, {}))).toMatchObject(refusal('NOT_FOUND'))
    const orphan = await opened('writer2@media')
    await app.request('PATCH', `/api/users/${app.people['writer2@media'].id}`, {
      token: await app.login('admin@office'),
      json: { suspended: true },
    })
    const never = await fetched(`/api/calendar/${'x'.repeat(43)}.ics`)
    expect(said(never)).toMatchObject(refusal('NOT_FOUND'))
    for (const path of [
      revoked.path,
      orphan.path,
      `${orphan.path}x`,
      '/api/calendar/x.ics',
      orphan.path.slice(0, -4),
    ]) {
      const answer = await fetched(path)
      expect([answer.status, answer.text]).toEqual([404, never.text])
    }
    const back = { token: await app.login('admin@office'), json: { suspended: false } }
    await app.request('PATCH', `/api/users/${app.people['writer2@media'].id}`, back)
    expect((await fetched(orphan.path)).status).toBe(200)
  })

  test('asked too often from one place is 429 there, and nowhere else', async () => {
    const { path } = await opened('writer@media')
    const answers = await Promise.all(Array.from({ length: 70 }, () => fetched(path, '192.0.2.9')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10)
    expect((await fetched(path, '192.0.2.10')).status).toBe(200)
  })
})

describe('who opens one', () => {
  test('without a session, or of a campaign that says nothing to one: nobody', async () => {
    expect(said(await app.request('POST', '/api/calendarFeeds', { json: {} }))).toMatchObject(refusal('NOT_SIGNED_IN'))
    const wrong: [Who, unknown][] = [
      ['writer@gsl', other],
      ['gatekeeper@office', 'nirgends'],
      ['writer@media', 7],
    ]
    for (const [who, value] of wrong)
      expect(said(await api(who, 'POST', '', { campaign: value }))).toMatchObject({
        ...refusal('INVALID_REQUEST'),
        field: 'campaign',
      })
  })

  test('not an account of the office that nobody confirmed', async () => {
    const email = 'unconfirmed@office.demo'
    await app.request('POST', '/api/users', {
      token: await app.login('admin@office'),
      json: { email, name: '未确认', role: 'gatekeeper', unit: app.units.office, password: PASSWORD },
    })
    const { body } = await app.request('POST', '/api/users/login', { json: { email, password: PASSWORD } })
    const answer = await app.request('POST', '/api/calendarFeeds', { token: body.token, json: {} })
    expect(said(answer)).toMatchObject(refusal('NOT_PERMITTED'))
  })

  test('twenty and no more', async () => {
    for (let count = 0; count < 20; count++) await opened('editor@gsl')
    expect(said(await api('editor@gsl', 'POST', '', {}))).toMatchObject(refusal('TOO_MANY'))
  })
})
