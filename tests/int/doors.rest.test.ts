/** Every way round over HTTP, tried by everybody on a story of every stage: the public side stays as it was. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { KINDS } from '../../src/editorial/rules/kinds'
import { startApp, type App, type Answer } from '../support/app'
import type { Who } from '../support/people'
import { publicSide } from '../support/publicSide'
import { failure, refusal, said } from '../support/refusals'
import { act, complete, create, richText, save, walk } from '../support/stories'
import { GATE_ROWS } from '../support/gateRows'

type Body = Record<string, unknown>
type Name = 'draft' | 'approved' | 'published' | 'edition'
const PEOPLE: Who[] = [
  'writer@media',
  'editor@media',
  'writer@gsl',
  'gatekeeper@office',
  'director@office',
  'admin@office',
]
const NAMES: Name[] = ['draft', 'approved', 'published', 'edition']
/** tests after which the public side was another */
const changed: string[] = []
let app: App
let before: string
const stories = {} as Record<Name, { id: string; kind: 'cases'; revision: string; version: string }>

beforeAll(async () => {
  app = await startApp()
  const token = await app.login('writer@media')
  for (const name of NAMES) {
    const { id } = await create(app, 'writer@media', 'cases', complete(app, 'cases', `门 ${name}`))
    await save(app, 'writer@media', { kind: 'cases', id }, { summary: '第二个样子。' })
    const until = name === 'edition' ? 'published' : name
    const { revision } = until === 'draft' ? { revision: '' } : await walk(app, { kind: 'cases', id }, until)
    const { body } = await app.request('GET', `/api/cases/versions?where[parent][equals]=${id}&sort=createdAt`, {
      token,
    })
    stories[name] = { id, kind: 'cases', revision, version: body.docs[0].id }
  }
  await act(app, 'writer@media', stories.edition, { action: 'newEdition' })
  await ask('editor@media', 'POST', `/api/cases/${stories.draft.id}/comments`, { field: 'title', text: '好' })
  await ask('editor@media', 'POST', `/api/cases/${stories.draft.id}/looking`)
  for (const who of PEOPLE) await app.login(who)
  before = await publicSide(app)
})
afterAll(() => app.stop())
afterEach(async ({ task }) => {
  if ((await publicSide(app)) !== before) changed.push(task.name)
})

const ask = async (who: Who, method: string, path: string, json?: Body, headers?: Record<string, string>) =>
  app.request(method, path, { token: await app.login(who), json, headers })
const summary = ({ status, body, text }: Answer, who: string) =>
  `${who}: ${status} ${body?.errors?.[0]?.code ?? text.slice(0, 80)}`

const EVIL = {
  title: '绕过',
  body: richText('绕过'),
  _status: 'published',
  stage: 'published',
  publishedAt: '2020-01-01',
}
const ways: [string, string, (story: { id: string; version: string }) => string, Body?, Record<string, string>?][] = [
  ['publish by _status', 'PATCH', ({ id }) => `/api/cases/${id}`, { ...EVIL, stage: undefined }],
  ['publish by stage', 'PATCH', ({ id }) => `/api/cases/${id}`, { ...EVIL, _status: undefined }],
  ['draft=false', 'PATCH', ({ id }) => `/api/cases/${id}?draft=false&publish=true`, EVIL],
  ['draft=true', 'PATCH', ({ id }) => `/api/cases/${id}?draft=true&autosave=true`, EVIL],
  [
    'publishSpecificLocale',
    'PATCH',
    ({ id }) => `/api/cases/${id}?publishSpecificLocale=zh&overrideLock=true&overrideAccess=true`,
    EVIL,
  ],
  ['PUT', 'PUT', ({ id }) => `/api/cases/${id}?draft=false`, EVIL],
  ['bulk PATCH', 'PATCH', ({ id }) => `/api/cases?where[id][equals]=${id}&draft=false`, { title: '绕过' }],
  ['bulk DELETE', 'DELETE', ({ id }) => `/api/cases?where[id][equals]=${id}`],
  ['bulk PUT', 'PUT', ({ id }) => `/api/cases?where[id][equals]=${id}`, EVIL],
  ['DELETE', 'DELETE', ({ id }) => `/api/cases/${id}`],
  ['trash', 'DELETE', ({ id }) => `/api/cases/${id}?trash=true`],
  ['restore of a version', 'POST', ({ version }) => `/api/cases/versions/${version}`],
  ['restore as a draft', 'POST', ({ version }) => `/api/cases/versions/${version}?draft=true`],
  ['method override', 'POST', ({ id }) => `/api/cases/${id}`, EVIL, { 'X-HTTP-Method-Override': 'PATCH' }],
  ["Payload's override", 'POST', ({ id }) => `/api/cases/${id}`, EVIL, { 'X-Payload-HTTP-Method-Override': 'PATCH' }],
  [
    'override as a delete',
    'POST',
    ({ id }) => `/api/cases/${id}`,
    undefined,
    { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'DELETE' },
  ],
  ['_method', 'POST', ({ id }) => `/api/cases/${id}?_method=PATCH`, EVIL],
  ['publish as an address', 'POST', ({ id }) => `/api/cases/${id}/publish`, EVIL],
  ['schedulePublish', 'POST', ({ id }) => `/api/cases/${id}/schedulePublish`, { type: 'publish', date: '2020-01-01' }],
  ['copy from another locale', 'POST', ({ id }) => `/api/cases/${id}/copy-data-from-locale`, {}],
]

describe.each(ways)('%s', (_, method, path, json, headers) => {
  test.each(NAMES)('of a story in %s', async (name) => {
    for (const who of PEOPLE) {
      const answer = await ask(who, method, path(stories[name]), json && { ...json, revisionToken: 'x' }, headers)
      expect(answer.status, summary(answer, who)).toBeGreaterThanOrEqual(400)
      expect(failure(answer, who)).toBeNull()
    }
  })
})

test.each(PEOPLE)('%s makes nothing public by making it', async (who) => {
  for (const kind of KINDS) {
    for (const json of [
      EVIL,
      { title: '直接', _status: 'published' },
      { title: '直接', firstPublishedAt: '2020-01-01T00:00:00.000Z' },
    ]) {
      const answer = await ask(who, 'POST', `/api/${kind}?draft=false`, json)
      expect([400, 403]).toContain(answer.status)
    }
  }
})

test.each(PEOPLE)('a duplicate by %s is a draft of their own unit', async (who) => {
  for (const name of NAMES) {
    const answer = await ask(who, 'POST', `/api/cases/${stories[name].id}/duplicate?draft=false`, EVIL)
    const expected = who === 'writer@gsl' ? 404 : who === 'admin@office' ? 403 : 201
    expect(answer.status, summary(answer, who)).toBe(expected)
    const unit = who.endsWith('office') ? app.units.office : app.units.media
    expect(
      expected === 201 ? [answer.body.doc.stage, answer.body.doc.unit, answer.body.doc.liveRevision ?? null] : null,
    ).toEqual(expected === 201 ? ['draft', unit, null] : null)
  }
})

describe('rows that the gate alone writes', () => {
  const SLUGS = [
    ...GATE_ROWS,
    'payload-preferences',
    'payload-jobs',
    'payload-kv',
    'payload-migrations',
    'payload-locked-documents',
  ] as const
  /** Made by a door of their own, which reads a body of its own: `doorTable.rooms.test.ts` tries it. */
  const MADE_BY_A_DOOR: readonly string[] = ['taskTemplates', 'calendarFeeds', 'exchangeRates', 'scoreRules']
  test.each(SLUGS)('%s', async (slug) => {
    const stored = slug.startsWith('payload-')
      ? []
      : (await app.payload.find({ collection: slug as 'revisions', limit: 1, overrideAccess: true })).docs
    const id = String(stored[0]?.id ?? '0123456789abcdef01234567')
    const row = {
      kind: 'cases',
      story: stories.draft.id,
      slug: 'x',
      state: 'live',
      title: '绕过',
      seq: 999,
      key: 'x',
      event: 'x',
      number: 9,
      value: {},
      data: {},
    }
    const attempts: [string, string, Body?][] = [
      ...(MADE_BY_A_DOOR.includes(slug) ? [] : ([['POST', '', row]] satisfies [string, string, Body][])),
      ['PATCH', '?where[id][exists]=true', row],
      ['DELETE', '?where[id][exists]=true'],
      ['PATCH', `/${id}`, row],
      ['PUT', `/${id}`, row],
      ['DELETE', `/${id}`],
      ['POST', `/${id}/duplicate`, {}],
      ['POST', `/versions/${id}`, {}],
      ['POST', `/${id}/transition`, { action: 'publish' }],
    ]
    for (const who of PEOPLE)
      for (const [method, path, json] of attempts) {
        const answer = await ask(who, method, `/api/${slug}${path}`, json)
        expect([403, 404], summary(answer, `${who} ${method} ${path}`)).toContain(answer.status)
        expect(failure(answer, who)).toBeNull()
      }
  })

  test.each(PEOPLE)('%s reads no publication', async (who) => {
    expect(said(await ask(who, 'GET', '/api/publications'))).toMatchObject(refusal('NOT_PERMITTED'))
    for (const path of ['/count', `/${stories.published.id}`, '?depth=2&draft=true', '/versions'])
      expect((await ask(who, 'GET', `/api/publications${path}`)).status).toBeGreaterThanOrEqual(400)
  })
})

test.each<[string, string, Body]>([
  ['POST', '/api/users/first-register', { email: 'a@b.cn', password: 'exemplar-demo', name: '甲', role: 'director' }],
  ['POST', '/api/users/unlock', { email: 'director@office.demo' }],
  ['POST', '/api/payload-jobs/run', {}],
  ['GET', '/api/payload-jobs/run?limit=1', {}],
  ['POST', '/api/graphql', { query: 'mutation{createPayloadPreference(data:{key:"k",value:1}){id}}' }],
  ['POST', '/api/graphql', { query: '{Cases{docs{id}}}' }],
])('%s %s is refused to everybody', async (method, path, json) => {
  for (const who of PEOPLE) {
    const answer = await ask(who, method, path, method === 'GET' ? undefined : json)
    expect([403, 404], summary(answer, who)).toContain(answer.status)
  }
})

test('preferences are one-sided notes: they hold nothing for another and open nothing', async () => {
  const kept = await ask('writer@media', 'POST', '/api/payload-preferences/cases-list', {
    value: { columns: ['title'] },
    user: app.people['director@office'].id,
  })
  expect(kept.status).toBe(200)
  expect((await ask('writer2@media', 'GET', '/api/payload-preferences/cases-list')).body.value ?? null).toBeNull()
  for (const raw of [
    `{"value":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    '{"value":{"$set":{"a.b":1},"__proto__":{"x":1}}}',
    '{}',
    'null',
    '[]',
  ])
    expect(
      failure(
        await app.request('POST', '/api/payload-preferences/x', { token: await app.login('writer@media'), raw }),
        raw.slice(0, 60),
      ),
    ).toBeNull()
})

test('nothing of this changed what the public sees', () => expect(changed).toEqual([]))
