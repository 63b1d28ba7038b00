/** Law 4: each deed is one entry in its own transaction, chained, and anybody can recompute it. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startApp, type App } from '../support/app'
import { entries, faultOf, recordedBy, verdict } from '../support/audit'
import { readHeadFile } from '../../src/platform/headFile'
import { PASSWORD, type Who } from '../support/people'
import { act, complete, create, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())
afterEach(() => vi.restoreAllMocks())

const patch = async (who: Who, path: string, json: Record<string, unknown>, status = 200) => {
  const answer = await app.request('PATCH', path, { token: await app.login(who), json })
  expect([answer.status, answer.text]).toEqual([status, expect.any(String)])
  return answer
}
const post = async (who: Who, path: string, json: Record<string, unknown>, status = 201) => {
  const answer = await app.request('POST', path, { token: await app.login(who), json })
  expect([answer.status, answer.text]).toEqual([status, expect.any(String)])
  return answer
}
const account = (email: string, role: string, unit: string) => ({
  email,
  name: email,
  role,
  unit,
  password: 'a-long-password',
})
const secrecyReviewed = true

describe('one entry for each transition', () => {
  const note = { code: 'wording', note: '说明' }
  let story: Draft
  let revision = ''
  beforeAll(async () => {
    story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '每一步一条'))
  })

  test.each<[Who, string, Record<string, unknown>, string, string]>([
    ['writer@media', 'submit', {}, 'draft', 'unitReview'],
    ['writer@media', 'recall', {}, 'unitReview', 'draft'],
    ['writer@media', 'submit', {}, 'draft', 'unitReview'],
    ['editor@media', 'return', { reason: note }, 'unitReview', 'returned'],
    ['writer@media', 'submit', {}, 'returned', 'unitReview'],
    ['editor@media', 'pass', { secrecyReviewed }, 'unitReview', 'gateReview'],
    ['gatekeeper@office', 'pass', { secrecyReviewed }, 'gateReview', 'signOff'],
    ['director@office', 'sign', { secrecyReviewed }, 'signOff', 'approved'],
    ['director@office', 'unsign', { reason: note }, 'approved', 'returned'],
    ['writer@media', 'submit', {}, 'returned', 'unitReview'],
    ['editor@media', 'pass', { secrecyReviewed }, 'unitReview', 'gateReview'],
    ['gatekeeper@office', 'pass', { secrecyReviewed }, 'gateReview', 'signOff'],
    ['director@office', 'sign', { secrecyReviewed }, 'signOff', 'approved'],
    ['gatekeeper@office', 'publish', {}, 'approved', 'published'],
    ['writer@media', 'newEdition', {}, 'published', 'draft'],
    ['writer@media', 'discard', {}, 'draft', 'published'],
    [
      'director@office',
      'withdraw',
      { reason: { code: 'privacy', note: '说明' }, publicNote: '撤下。' },
      'published',
      'withdrawn',
    ],
    ['director@office', 'archive', {}, 'withdrawn', 'archived'],
    ['director@office', 'reopen', {}, 'archived', 'draft'],
  ])('%s %s', async (who, action, members, from, to) => {
    await app.login(who)
    const written = await recordedBy(app, async () => {
      const answer = await act(app, who, story, { action, revision, ...members })
      expect([answer.status, answer.body.stage]).toEqual([200, to])
      revision = answer.body.revision ?? revision
    })
    expect(written).toHaveLength(1)
    expect(written[0]).toMatchObject({
      event: `story.${action}`,
      actor: { id: app.people[who].id, name: who },
      data: {
        story: { kind: 'cases', id: story.id, title: '每一步一条' },
        from,
        to,
        ...(members.reason ? { reason: members.reason } : {}),
        ...(to === 'draft' ? {} : { revision }),
      },
    })
  })
})

test('a contested error and its override stand in the entries of submit and sign', async () => {
  const data = { ...complete(app, 'cases', '有异议'), summary: '按装设备一批。' }
  const story = await create(app, 'writer@media', 'cases', data)
  const refused = await act(app, 'writer@media', story, { action: 'submit' })
  const issue = refused.body.errors[0].issues[0].id as string
  const note = [{ issue, reason: '原文如此' }]
  const [submitted] = await recordedBy(app, async () => {
    expect((await act(app, 'writer@media', story, { action: 'submit', contested: note })).status).toBe(200)
  })
  expect(submitted?.data).toMatchObject({ contested: note })
  const { body } = await app.request('GET', `/api/cases/${story.id}/editorial`, {
    token: await app.login('writer@media'),
  })
  const pass = { action: 'pass', revision: body.revision, secrecyReviewed }
  await act(app, 'editor@media', story, pass)
  await act(app, 'gatekeeper@office', story, pass)
  const [signed] = await recordedBy(app, () =>
    act(app, 'director@office', story, { ...pass, action: 'sign', overrides: note }),
  )
  expect(signed).toMatchObject({ event: 'story.sign', data: { overrides: note, secrecyReviewed: true } })
})

const CHAIN = { kind: 'campaigns', action: 'correct', steps: ['unitReview', 'signOff'] }

test('accounts, units, settings and sign-ins: one entry each, with who did it', async () => {
  const [made] = await recordedBy(app, () =>
    post('admin@office', '/api/users', account('neu@office.demo', 'gatekeeper', app.units.office)),
  )
  expect(made).toMatchObject({ event: 'user.created', data: { user: { role: 'gatekeeper' }, unconfirmed: true } })
  const { id } = (made as unknown as { data: { user: { id: string } } }).data.user
  const deeds: [Who, () => Promise<unknown>, Record<string, unknown>][] = [
    [
      'director@office',
      () => post('director@office', `/api/users/${id}/confirm`, {}, 200),
      { event: 'user.confirmed' },
    ],
    [
      'admin@office',
      () => patch('admin@office', `/api/users/${id}`, { post: '审核员' }),
      { event: 'user.changed', data: { changed: ['post'] } },
    ],
    [
      'admin@office',
      () => patch('admin@office', `/api/users/${id}`, { password: 'another-password' }),
      { event: 'user.changed', data: { changed: ['password'], unconfirmed: true } },
    ],
    ['admin@office', () => patch('admin@office', `/api/users/${id}`, { suspended: true }), { event: 'user.suspended' }],
    ['admin@office', () => patch('admin@office', `/api/users/${id}`, { suspended: false }), { event: 'user.restored' }],
    [
      'admin@office',
      () => post('admin@office', '/api/units', { name: '新单位', slug: 'xin', kind: 'park' }),
      { event: 'unit.created' },
    ],
    [
      'director@office',
      () => patch('director@office', `/api/units/${app.units.gsl}`, { shortName: '联' }),
      { event: 'unit.changed', data: { changed: { shortName: '联' } } },
    ],
    [
      'director@office',
      () => post('director@office', '/api/globals/publicSettings', { siteName: '典型（新）' }, 200),
      { event: 'settings.changed', data: { after: { siteName: '典型（新）' } } },
    ],
    [
      'director@office',
      () => post('director@office', '/api/globals/gateSettings', { chains: [CHAIN] }, 200),
      { event: 'settings.changed', data: { after: { chains: [CHAIN] } } },
    ],
  ]
  for (const [who, deed, expected] of deeds) {
    await app.login(who)
    expect(await recordedBy(app, deed)).toMatchObject([{ ...expected, actor: { id: app.people[who].id } }])
  }
  for (const [settings, stands] of [
    ['publicSettings', { siteName: '典型（新）' }],
    ['gateSettings', { chains: [CHAIN] }],
  ] as const) {
    const again = () => post('director@office', `/api/globals/${settings}`, stands, 200)
    expect(await recordedBy(app, again)).toEqual([])
  }
})

test.each<[Who, string[]]>([
  ['writer@gsl', []],
  ['editor@gsl', ['user.signedIn']],
  ['gatekeeper2@office', ['user.signedIn']],
  ['director2@office', ['user.signedIn']],
])('a sign-in of %s is recorded as %j', async (who, events) => {
  const { email, id } = app.people[who]
  const written = await recordedBy(app, () =>
    app.request('POST', '/api/users/login', { json: { email, password: PASSWORD } }),
  )
  expect(written).toMatchObject(events.map((event) => ({ event, actor: { id }, data: { email } })))
})

describe('what fails after its entry was written is rolled back with it, and no witness swears to it', () => {
  test.each(['outbox', 'commit'])('%s', async (fails) => {
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', `失败之后 ${fails}`))
    const { db } = app.payload
    const away = () => Promise.reject(new Error('the disk is away'))
    const make = db.create
    if (fails === 'commit') vi.spyOn(db, 'commitTransaction').mockImplementation(away)
    else
      vi.spyOn(db, 'create').mockImplementation((args) => (args.collection === 'outbox' ? away() : make.call(db, args)))
    const before = await readHeadFile()
    const written = await recordedBy(app, async () => {
      expect((await act(app, 'writer@media', story, { action: 'submit' })).status).toBe(503)
    })
    vi.restoreAllMocks()
    expect(written).toEqual([])
    expect(await readHeadFile()).toEqual(before)
  })
})

test('what is refused or fails leaves neither entry nor half of a change', async () => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '失败不留痕'))
  const { revision } = await walk(app, story, 'unitReview')
  const pass = { action: 'pass', revision, secrecyReviewed }
  expect(await recordedBy(app, () => act(app, 'writer@media', story, pass))).toEqual([])
  const { create: make } = app.payload.db
  vi.spyOn(app.payload.db, 'create').mockImplementation((args) =>
    args.collection === 'auditLog' ? Promise.reject(new Error('the log is away')) : make.call(app.payload.db, args),
  )
  const written = await recordedBy(app, async () => {
    expect((await act(app, 'editor@media', story, pass)).status).toBe(503)
  })
  expect(written).toEqual([])
  vi.restoreAllMocks()
  const { body } = await app.request('GET', `/api/cases/${story.id}/editorial`, {
    token: await app.login('writer@media'),
  })
  expect(body).toMatchObject({ stage: 'unitReview', reviews: [] })
  expect((await act(app, 'editor@media', story, pass)).status).toBe(200)
})

test('the whole log recomputes outside, page by page, and only admin and director read it', async () => {
  const log = await entries(app)
  expect(faultOf(log)).toBeNull()
  expect(await verdict(app)).toEqual({ ok: true, entries: log.length, head: log.at(-1)?.hash })
  const token = await app.login('director@office')
  const page = await app.request('GET', '/api/audit/entries?from=3&limit=2', { token })
  expect(page.body).toEqual(log.slice(2, 4))
  for (const bad of ['from=-1', 'limit=x', 'limit=100000', 'from=1.5']) {
    expect((await app.request('GET', `/api/audit/entries?${bad}`, { token })).status).toBe(400)
  }
  for (const path of ['entries', 'verify']) {
    expect((await app.request('GET', `/api/audit/${path}`)).status).toBe(401)
    for (const who of ['writer@media', 'editor@media', 'gatekeeper@office'] as const) {
      const refused = await app.request('GET', `/api/audit/${path}`, { token: await app.login(who) })
      expect([refused.status, refused.body.errors[0].code]).toEqual([403, 'NOT_PERMITTED'])
    }
  }
})
