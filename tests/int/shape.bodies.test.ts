/** Bodies of requests: what is no JSON, too large, of another form, or names members that the gate sets. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App, type RequestOptions } from '../support/app'
import { failure, refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

type Body = Record<string, unknown>
let app: App
let draft: Draft
let live: Draft
beforeAll(async () => {
  app = await startApp()
  draft = await create(app, 'writer@media', 'cases', complete(app, 'cases', '草稿'))
  live = await create(app, 'writer@media', 'cases', complete(app, 'cases', '已发布'))
  await walk(app, live, 'published')
  await act(app, 'writer@media', live, { action: 'newEdition' })
})
afterAll(() => app.stop())

const counts = async () =>
  (await app.request('GET', '/api/cases/count', { token: await app.login('writer@media') })).body.totalDocs
const post = async (options: RequestOptions, path = '/api/cases') =>
  app.request('POST', path, { token: await app.login('writer@media'), ...options })
const read = async ({ id }: Draft) =>
  (await app.request('GET', `/api/cases/${id}`, { token: await app.login('writer@media') })).body

describe('is no request', () => {
  test.each([
    '{',
    '{"title":"甲"',
    '{"title":"甲"}}',
    "{'title':'甲'}",
    '{title:1}',
    '{"title":undefined}',
    '{"title":NaN}',
    '{"title":"甲",}',
    '\u0000',
    'title=甲',
    '<xml/>',
    '"\\ud800',
    '[1,',
  ])('the JSON %j', async (raw) => {
    for (const contentType of ['application/json', 'application/json; charset=utf-8'])
      expect(said(await post({ raw, contentType }))).toMatchObject(refusal('INVALID_REQUEST'))
  })

  test.each(['', 'null', '[]', '7', 'true', '"甲"', '[{"title":"甲"}]', '{}'])('the body %j', async (raw) =>
    expect(said(await post({ raw }))).toMatchObject(refusal('INVALID_REQUEST')),
  )

  test.each([
    ['director@office', 'calendarFeeds'],
    ['director@office', 'inspection'],
    ['director@office', 'scoreRules'],
    ['director@office', 'scoreRules/preview'],
    ['director@office', 'scores/lock'],
    ['director@office', 'scores/release'],
    ['director@office', 'exchangeRates'],
    ['director@office', 'taskTemplates'],
    ['director@office', 'coverageTasks/many'],
    ['director@office', 'projects'],
    ['writer@media', 'clippings'],
    ['writer@media', 'calendarFeeds'],
    // how it is sent comes before who may
    ['writer@media', 'inspection'],
    ['writer@media', 'coverageTasks/many'],
  ] as const)('of %s to %s, what names no values', async (who, address) => {
    for (const raw of ['null', '[]', '[{}]', '7', 'true', '"甲"']) {
      const answer = await app.request('POST', `/api/${address}`, { token: await app.login(who), raw })
      expect([raw, said(answer)]).toEqual([raw, expect.objectContaining(refusal('INVALID_REQUEST'))])
      expect(answer.body.errors[0].message).toContain('名称')
    }
  })

  test.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'Application/JSON',
    'application/json+x',
    'application/octet-stream',
    'x',
  ])('a title sent as %s', async (contentType) =>
    expect(failure(await post({ raw: '{"title":"甲"}', contentType }), contentType)).toBeNull(),
  )

  test.each([
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/form-data; boundary=x',
    'multipart/mixed; boundary=x',
    `multipart/form-data; boundary=${'x'.repeat(300)}`,
  ])('broken %s', async (contentType) => {
    for (const path of ['/api/cases', '/api/media', '/api/users', '/api/units'])
      for (const raw of [
        '',
        '--x',
        '--x\r\n\r\n--x--',
        '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"title"',
        '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"title"\r\n--x--\r\n',
        'x'.repeat(5000),
      ]) {
        const answer = await post({ raw, contentType }, path)
        expect(failure(answer, `${path} ${contentType} ${raw.slice(0, 60)}`)).toBeNull()
        expect(answer.status).toBeGreaterThanOrEqual(400)
      }
  })

  test.each(['{', 'null', '[]', '7', '{"title":7}'])('the form member _payload %j', async (payload) => {
    const form = new FormData()
    form.set('_payload', payload)
    expect(said(await post({ form }))).toMatchObject(refusal('INVALID_REQUEST'))
  })

  test.each([
    'x',
    '{}',
    '{"filename":"../../etc/passwd"}',
    '{"filename":"x.png","mimeType":"image/png","clientUploadContext":{}}',
    '[1]',
    'null',
  ])('a form whose file is the text %j', async (file) => {
    for (const path of ['/api/media', '/api/cases']) {
      const form = new FormData()
      form.set('_payload', '{"alt":"图","title":"甲"}')
      form.set('file', file)
      expect(said(await post({ form }, path))).toMatchObject(refusal('INVALID_REQUEST'))
    }
  })

  test('10 MB, of JSON or of anything', async () => {
    for (const contentType of ['application/json', 'text/plain', 'multipart/form-data; boundary=x'])
      expect(said(await post({ raw: `{"title":"${'长'.repeat(3_500_000)}"}`, contentType }))).toMatchObject(
        refusal('INVALID_REQUEST'),
      )
  })

  test('made no story', async () => expect(await counts()).toBe(2))
})

describe('a member that the gate sets', () => {
  const other: [string, unknown][] = [
    ['stage', 'published'],
    ['stage', 'approved'],
    ['stage', null],
    ['stage', ['draft']],
    ['_status', 'published'],
    ['_status', 'x'],
    ['_status', {}],
    ['unit', 'x'],
    ['unit', {}],
    ['unit', []],
    ['unit', null],
    ['createdBy', 'x'],
    ['firstPublishedAt', '2020-01-01T00:00:00.000Z'],
    ['firstPublishedAt', 7],
    ['liveRevision', 'f'.repeat(64)],
    ['stageSince', '2020-01-01T00:00:00.000Z'],
    ['gate', {}],
    ['gate', { authors: [] }],
    ['files', ['x']],
  ]
  test.each(other)('%s: %j is 400 and nothing is stored', async (name, value) => {
    const before = await read(draft)
    const given = name === 'unit' && value === 'x' ? app.units.gsl : value
    expect(said(await save(app, 'writer@media', draft, { title: '改了', [name]: given }))).toMatchObject(
      refusal('INVALID_REQUEST', name),
    )
    expect(await read(draft)).toEqual(before)
    expect(said(await post({ json: { title: '新建', [name]: given } }))).toMatchObject(refusal('INVALID_REQUEST', name))
    expect(await counts()).toBe(2)
  })

  test('may be repeated as it stands', async () => {
    for (const story of [draft, live]) {
      const stored = await read(story)
      const { stage, unit, createdBy, firstPublishedAt, liveRevision, stageSince, revisionToken } = stored
      const repeated = {
        stage,
        unit,
        createdBy: { id: createdBy },
        liveRevision,
        stageSince,
        revisionToken,
        _status: 'draft',
        firstPublishedAt: firstPublishedAt?.replace(/\.\d+Z$/, (ms: string) => ms.replace('Z', '+00:00')) ?? null,
      }
      expect((await save(app, 'writer@media', story, { ...repeated, summary: '又改。' })).status).toBe(200)
    }
  })

  test('may be named at a creation as it would be set', async () => {
    const answer = await post({
      json: {
        title: '照样',
        stage: 'draft',
        unit: app.units.media,
        _status: 'draft',
        firstPublishedAt: null,
        liveRevision: null,
      },
    })
    expect(answer).toMatchObject({ status: 201, body: { doc: { stage: 'draft', unit: app.units.media } } })
  })
})

test('unknown members, id, createdAt and updatedAt are dropped', async () => {
  const noise: Body = {
    id: '0123456789abcdef01234567',
    _id: 'x',
    createdAt: '2020-01-01',
    updatedAt: 7,
    globalType: 'x',
    user: 'x',
    overrideAccess: true,
    context: { exemplarGate: {} },
    locale: 'xx',
    depth: 9,
    draft: false,
    publish: true,
    publicUrl: '/x',
    repealedBy: ['x'],
  }
  const raw = JSON.stringify({ title: '多余', ...noise }).replace(
    '{',
    '{"__proto__":{"stage":"published","polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":"x","hasOwnProperty":1,',
  )
  const answer = await post({ raw })
  expect(answer.status).toBe(201)
  expect(answer.body.doc).toMatchObject({ title: '多余', stage: 'draft' })
  expect(answer.body.doc.id).not.toBe(noise.id)
  expect(answer.body.doc.createdAt).not.toContain('2020')
  expect(answer.text).not.toContain('polluted')
  expect(({} as Body).polluted).toBeUndefined()
  const saved = await save(
    app,
    'writer@media',
    answer.body.doc.id ? { kind: 'cases', id: answer.body.doc.id } : draft,
    { ...noise, project: JSON.parse('{"__proto__":{"name":"甲"},"nothing":1}') },
  )
  expect(saved.status).toBe(200)
})

test('rows keep no ids that a request gives them, and a copy has rows of its own', async () => {
  const stored = await read(live)
  const same = [
    { id: stored.figures[0].id, indicator: 'tax' },
    { id: stored.figures[0].id, indicator: 'jobs' },
    { id: 'x'.repeat(500), indicator: 'land' },
  ]
  const answer = await save(app, 'writer@media', draft, { figures: same })
  expect(answer.body.doc.figures.map(({ indicator }: Body) => indicator)).toEqual(['tax', 'jobs', 'land'])
  const copy = await app.request('POST', `/api/cases/${live.id}/duplicate`, {
    token: await app.login('writer@media'),
    json: { stage: 'published', unit: app.units.gsl },
  })
  expect(copy.body.doc).toMatchObject({
    stage: 'draft',
    unit: app.units.media,
    title: stored.title,
    timeline: [{ stage: 'signed' }],
  })
  expect(copy.body.doc.firstPublishedAt ?? null).toBeNull()
  expect(copy.body.doc.slug).not.toBe(stored.slug)
  expect((await read(live)).timeline).toEqual(stored.timeline)
})

test.each([[{}], [{}, {}], [{ kind: 'cases' }], [{ kind: null, id: null }], [null], ['x']])(
  'the place %j among the pictures is 400',
  async (...pictureNews) => {
    const token = await app.login('director@office')
    const answer = await app.request('POST', '/api/globals/publicSettings', { token, json: { pictureNews } })
    expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'pictureNews.0'))
  },
)
