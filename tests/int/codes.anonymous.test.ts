/** Who may not be here: 401 without a session, and one and the same 404 for what is unknown or another unit's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS } from '../../src/editorial/rules/kinds'
import { startApp, type App } from '../support/app'
import { refusal, said } from '../support/refusals'
import { complete, create, type Draft } from '../support/stories'
import { picture, upload } from '../support/media'
import { GATE_ROWS } from '../support/gateRows'

let app: App
let story: Draft
let file: { id: string; filename: string }
const UNKNOWN = ['0123456789abcdef01234567', '01234567-89ab-4cde-8f01-23456789abcd']
const MALFORMED = [
  'x',
  '0',
  '-1',
  'null',
  'undefined',
  '%00',
  '%20',
  "'",
  '%22',
  '[object Object]',
  '{"$ne":null}',
  '%24where',
  'a'.repeat(3000),
  '…',
  '..%2f..',
]

beforeAll(async () => {
  app = await startApp()
  story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '本单位'))
  file = await upload(app, 'writer@media', await picture(), { alt: '图' })
})
afterAll(() => app.stop())

describe('without a session', () => {
  const collections = [
    ...KINDS,
    'coverageTasks',
    'projects',
    'media',
    'units',
    'users',
    'imports',
    ...GATE_ROWS,
    'dispatches',
  ]
  const tables = ['payload-preferences', 'payload-kv', 'payload-migrations', 'payload-jobs', 'payload-locked-documents']
  const reads = [...collections, ...tables].flatMap((slug) => [
    `/api/${slug}`,
    `/api/${slug}/count`,
    `/api/${slug}/versions`,
    `/api/${slug}/${UNKNOWN[0]}`,
  ])
  const others = [
    '/api/access',
    '/api/figures',
    '/api/projects/export.xlsx',
    '/api/projects/duplicates',
    '/api/linkable',
    '/api/live-search?q=x',
    '/api/audit/entries',
    '/api/audit/verify',
    '/api/globals/publicSettings',
    '/api/globals/gateSettings',
    '/api/globals/robotSettings',
    '/api/globals/dutyRoster',
    '/api/notifications',
    '/api/notifications/choices',
    '/api/list-views/cases',
    '/api/notifications/undelivered',
    '/api/cases/x/follow',
    '/api/globals/nothing',
    '/api/graphql-playground',
    '/api/payload-jobs/run',
    '/api/payload-jobs/handle-schedules',
    '/api/og',
    '/api/nothing',
    '/api/users/init',
    '/api/users/access/x',
    '/api/media/paste-url?src=http://127.0.0.1/',
    '/api/cases?draft=true',
    '/api/cases?where[title][exists]=true',
    '/api/users/me/x',
    '/api/users/login/x',
    '/api/healthz',
  ]
  const writes: [string, string][] = collections.flatMap((slug): [string, string][] => [
    ['POST', `/api/${slug}`],
    ['PATCH', `/api/${slug}`],
    ['DELETE', `/api/${slug}`],
    ...['PATCH', 'PUT', 'DELETE'].map((method): [string, string] => [method, `/api/${slug}/${UNKNOWN[0]}`]),
    ['POST', `/api/${slug}/${UNKNOWN[0]}/duplicate`],
    ['POST', `/api/${slug}/${UNKNOWN[0]}/transition`],
    ['POST', `/api/${slug}/versions/${UNKNOWN[0]}`],
  ])

  test.each([...reads, ...others])('GET %s is 401', async (path) =>
    expect(said(await app.request('GET', path))).toMatchObject(refusal('NOT_SIGNED_IN')),
  )
  test.each([
    ...writes,
    ['POST', '/api/users/first-register'],
    ['POST', '/api/users/unlock'],
    ['POST', '/api/users/verify/x'],
    ['POST', '/api/users/refresh-token'],
    ['POST', '/api/users/x/confirm'],
    ['POST', '/api/graphql'],
    ['POST', '/api/globals/publicSettings'],
    ['POST', '/api/globals/gateSettings'],
    ['POST', '/api/globals/robotSettings'],
    ['POST', '/api/globals/dutyRoster'],
    ['POST', '/api/notifications/read'],
    ['POST', '/api/notifications/choices'],
    ['POST', '/api/notifications/undelivered/x/again'],
    ['POST', '/api/cases/x/follow'],
    ['DELETE', '/api/cases/x/follow'],
    ['POST', '/api/list-views/cases'],
    ['PATCH', '/api/list-views/cases/x'],
    ['DELETE', '/api/list-views/cases/x'],
    ['POST', '/api/payload-preferences/x'],
    ['DELETE', '/api/payload-preferences/x'],
    ['OPTIONS', '/api/cases'],
    ['POST', '/api/users/me'],
  ])('%s %s is 401', async (method, path) =>
    expect(said(await app.request(method, path))).toMatchObject(refusal('NOT_SIGNED_IN')),
  )

  test.each(['garbage', 'eyJhbGciOiJub25lIn0.eyJpZCI6IjEiLCJjb2xsZWN0aW9uIjoidXNlcnMifQ.', 'a.b.c', ' '])(
    'the token %s is none',
    async (token) =>
      expect(said(await app.request('GET', '/api/cases', { token }))).toMatchObject(refusal('NOT_SIGNED_IN')),
  )

  test('a token of a session that was ended is none', async () => {
    const { body } = await app.request('POST', '/api/users/login', {
      json: { email: app.people['writer2@media'].email, password: 'exemplar-demo' },
    })
    expect((await app.request('GET', '/api/cases', { token: body.token })).status).toBe(200)
    expect((await app.request('POST', '/api/users/logout', { token: body.token })).status).toBe(200)
    expect(said(await app.request('GET', '/api/cases', { token: body.token }))).toMatchObject(refusal('NOT_SIGNED_IN'))
  })

  test.each([
    ['x-payload-http-method-override', 'GET'],
    ['x-http-method-override', 'GET'],
    ['x-http-method-override', 'PATCH'],
  ])('%s: %s opens nothing', async (name, method) => {
    const answer = await app.request('POST', '/api/cases', {
      headers: { [name]: method },
      raw: 'where[title][exists]=true',
      contentType: 'application/x-www-form-urlencoded',
    })
    expect(said(answer)).toMatchObject(refusal('NOT_SIGNED_IN'))
  })

  test('a body that is no JSON, or too large, is 401 first', async () => {
    for (const raw of ['{', 'x'.repeat(3_000_000)])
      expect(said(await app.request('POST', '/api/cases', { raw }))).toMatchObject(refusal('NOT_SIGNED_IN'))
  })

  test('one may ask who one is, sign in and out, and ask for a new password', async () => {
    expect(await app.request('GET', '/api/users/me')).toMatchObject({ status: 200, body: { user: null } })
    const asked = ['unknown@nowhere.demo', app.people['writer@media'].email]
    const answers = await Promise.all(
      asked.map((email) => app.request('POST', '/api/users/forgot-password', { json: { email } })),
    )
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [200, answers[0]?.text],
      [200, answers[0]?.text],
    ])
    expect(
      said(await app.request('POST', '/api/users/login', { json: { email: asked[0], password: 'x' } })),
    ).toMatchObject(refusal('NOT_SIGNED_IN'))
    expect((await app.request('POST', '/api/users/logout')).status).toBeLessThan(500)
  })

  test.each([
    {},
    { email: 1 },
    { email: { $gt: '' }, password: { $gt: '' } },
    { email: ['a'], password: 'x' },
    { email: 'a@b', password: null },
    [],
    null,
    'x',
    7,
  ])('a sign-in with %j is 400', async (json) =>
    expect(said(await app.request('POST', '/api/users/login', { json }))).toMatchObject(refusal('INVALID_REQUEST')),
  )

  test.each([
    {},
    { token: '', password: 'exemplar-demo-2' },
    { token: { $ne: null }, password: 'exemplar-demo-2' },
    { token: ['x'], password: 'exemplar-demo-2' },
    { token: 'x', password: {} },
  ])('a reset with %j changes nothing', async (json) => {
    const answer = await app.request('POST', '/api/users/reset-password', { json })
    expect([400, 403]).toContain(answer.status)
    expect(said(answer).problems).toEqual([])
  })
})

describe("another unit's and unknown ids answer alike", () => {
  const doors: [string, (id: string) => string, unknown?][] = [
    ['GET', (id) => `/api/cases/${id}`],
    ['GET', (id) => `/api/cases/${id}?depth=2&draft=true`],
    ['PATCH', (id) => `/api/cases/${id}`, { title: '改', revisionToken: 'x' }],
    ['PUT', (id) => `/api/cases/${id}`, { title: '改' }],
    ['DELETE', (id) => `/api/cases/${id}`],
    ['POST', (id) => `/api/cases/${id}/transition`, { action: 'submit' }],
    ['GET', (id) => `/api/cases/${id}/editorial`],
    ['GET', (id) => `/api/cases/${id}/revisions`],
    ['GET', (id) => `/api/cases/${id}/diff`],
    ['GET', (id) => `/api/cases/${id}/comments`],
    ['POST', (id) => `/api/cases/${id}/comments`, { field: 'title', text: '好' }],
    ['POST', (id) => `/api/cases/${id}/comments/x/resolve`, {}],
    ['POST', (id) => `/api/cases/${id}/comments/x/accept`, {}],
    ['POST', (id) => `/api/cases/${id}/comments/x/decline`, {}],
    ['POST', (id) => `/api/cases/${id}/claim`, {}],
    ['POST', (id) => `/api/cases/${id}/release`, {}],
    ['POST', (id) => `/api/cases/${id}/looking`, {}],
    ['POST', (id) => `/api/cases/${id}/duplicate`, {}],
  ]
  test.each(doors)('%s %s', async (method, path, json) => {
    const token = await app.login('writer@gsl')
    const answers = await Promise.all(
      [story.id, ...UNKNOWN, ...MALFORMED].map((id) => app.request(method, path(id), { token, json })),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers.map(said)).toEqual(answers.map(() => expect.objectContaining(refusal('NOT_FOUND'))))
  })

  test('so do permissions asked of one document', async () => {
    const token = await app.login('writer@gsl')
    const answers = await Promise.all(
      [story.id, ...UNKNOWN, ...MALFORMED].map((id) => app.request('POST', `/api/cases/access/${id}`, { token })),
    )
    expect(answers.map(said)).toEqual(answers.map(() => expect.objectContaining(refusal('NOT_FOUND'))))
    const own = await app.request('POST', `/api/cases/access/${story.id}`, { token: await app.login('writer@media') })
    expect(own.status).toBe(200)
  })

  test.each(['media', 'users', 'coverageTasks'])('%s', async (slug) => {
    const token = await app.login('writer@gsl')
    const hidden = { media: file.id, users: app.people['writer@media'].id, coverageTasks: 'x' }[slug]
    for (const method of ['GET', 'PATCH', ...(slug === 'media' ? ['DELETE'] : [])]) {
      const answers = await Promise.all(
        [hidden, ...UNKNOWN, ...MALFORMED].map((id) =>
          app.request(method, `/api/${slug}/${id}`, { token, json: method === 'PATCH' ? {} : undefined }),
        ),
      )
      expect(answers.map(said)).toEqual(answers.map(() => expect.objectContaining(refusal('NOT_FOUND'))))
    }
  })

  test.each(['writer@gsl', 'gatekeeper@office', 'admin@office'] as const)(
    'addresses that nobody promised are 404 for %s',
    async (who) => {
      const token = await app.login(who)
      const paths = [
        'dispatches',
        'dispatches/count',
        `dispatches/${story.id}`,
        `cases/${story.id}/nothing`,
        'nothing',
        'globals/nothing',
        'payload-kv',
        'payload-migrations',
        'payload-jobs',
        'payload-jobs/run',
        'og',
        'graphql-playground',
        'cases/versions/x/y',
      ]
      const methods = ['GET', 'POST'].flatMap((method) =>
        paths.map((path) => app.request(method, `/api/${path}`, { token })),
      )
      const answers = await Promise.all([...methods, app.request('POST', '/api/users/verify/x', { token })])
      expect(answers.map(said)).toEqual(answers.map(() => expect.objectContaining(refusal('NOT_FOUND'))))
    },
  )
})
