/** Clippings: units enter where else their stories appeared, the gate office decides, each counts once. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beijingDay } from '../../src/editorial/rules/days'
import { monthAt } from '../../src/editorial/rules/months'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import { picture, upload } from '../support/media'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, walk, type Draft } from '../support/stories'
import { writeTold } from '../support/told'

type Json = Record<string, unknown>
let app: App
let live: Draft
let draft: Draft
let down: Draft
let ownPicture = ''
let othersPicture = ''
const WORDS = { alt: '版面', credit: '本报', rightsHolder: '本单位', license: 'own', identifiablePeople: 'none' }
const TODAY = beijingDay(new Date())

beforeAll(async () => {
  app = await startApp()
  live = await create(app, 'writer@media', 'news', complete(app, 'news', '被转载的消息'))
  await walk(app, live, 'published')
  draft = await create(app, 'writer@media', 'news', complete(app, 'news', '没有公开的消息'))
  down = await create(app, 'writer@media', 'news', complete(app, 'news', '撤下的消息'))
  const { revision } = await walk(app, down, 'published')
  const reason = { code: 'unitRequest', note: '撤下' }
  const gone = await act(app, 'director@office', down, { action: 'withdraw', revision, reason })
  if (gone.status !== 200) throw new Error(`withdraw: ${gone.status} ${gone.text}`)
  // Public for years, so that they can have been reprinted on any day of them.
  await writeTold(app.payload, 'coverage', {}, { firstPublishedAt: '2020-01-01T00:00:00.000Z' })
  ownPicture = (await upload(app, 'writer@media', await picture(), WORDS)).id
  othersPicture = (await upload(app, 'writer@gsl', await picture(), WORDS)).id
})
afterAll(() => app.stop())
beforeEach(async () => {
  await app.payload.db.deleteMany({ collection: 'scoreMonths', where: {} })
  await writeTold(app.payload, 'clippings', {})
})

const ask = async (who: Who | null, method: string, path: string, json?: Json): Promise<Answer> =>
  app.request(method, path, { ...(who ? { token: await app.login(who) } : {}), ...(json ? { json } : {}) })
const ref = ({ kind, id }: Draft) => ({ relationTo: kind, value: id })
const clipping = (more: Json = {}): Json => ({
  story: ref(live),
  outlet: '省日报',
  level: 'province',
  place: 'front',
  date: TODAY,
  url: 'https://news.example/1',
  ...more,
})
const enter = (json: Json, who: Who | null = 'writer@media') => ask(who, 'POST', '/api/clippings', json)
const change = (id: string, json: Json, who: Who | null = 'writer@media') =>
  ask(who, 'PATCH', `/api/clippings/${id}`, json)
const decide = (id: string, json: Json, who: Who | null = 'gatekeeper@office') =>
  ask(who, 'POST', `/api/clippings/${id}/decide`, json)
async function entered(more: Json = {}): Promise<{ id: string; revisionToken: string }> {
  const { status, text, body } = await enter(clipping(more))
  expect(status, text).toBe(201)
  return body.doc
}
async function confirmed(more: Json = {}): Promise<{ id: string; revisionToken: string }> {
  const { id, revisionToken } = await entered(more)
  const { status, text, body } = await decide(id, { revisionToken, outcome: 'confirmed' })
  expect(status, text).toBe(200)
  return body.doc
}

describe('entering', () => {
  test('a unit enters one for a story that is public, and tells nothing of who entered it', async () => {
    const written = await recordedBy(app, async () => {
      const { status, body, text } = await enter(clipping({ outlet: ' 省日报 ' }))
      expect([status, body.doc]).toEqual([
        201,
        expect.objectContaining({ state: 'entered', unit: app.units.media, level: 'province', date: TODAY }),
      ])
      expect(text).not.toMatch(/enteredBy|sameAs|about"/)
    })
    expect(written).toMatchObject([{ event: 'clipping.entered', data: { clipping: { about: `news ${live.id}` } } }])
  })
  test('of its own also one that is down; a picture is enough', async () => {
    await entered({ story: ref(down), url: undefined, picture: ownPicture, place: undefined })
    expect(said(await enter(clipping({ story: ref(down) }), 'writer@gsl'))).toMatchObject(
      refusal('INVALID_REQUEST', 'story'),
    )
  })
  test('of another unit only what it has a hand in, so that nobody comes before the unit whose story it is', async () => {
    for (const story of [ref(live), ref(down)]) {
      const answer = await enter(clipping({ story }), 'writer@gsl')
      expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'story'))
    }
    expect((await enter(clipping(), 'editor@gsl')).body.errors[0].message).toContain('一号办')
    const together = await create(app, 'writer@media', 'news', {
      ...complete(app, 'news', '两家合写的消息'),
      authors: [
        { name: '甲', unit: app.units.media },
        { name: '乙', unit: app.units.gsl },
      ],
    })
    await walk(app, together, 'published')
    const { status, body, text } = await enter(clipping({ story: ref(together) }), 'writer@gsl')
    expect([status, text, body.doc?.unit]).toEqual([201, text, app.units.gsl])
  })
  test.each<Who>(['gatekeeper@office', 'director@office'])(
    'by %s for any unit, whose it is then; somebody else confirms it',
    async (who) => {
      const other = who === 'director@office' ? 'gatekeeper@office' : 'director@office'
      const { status, body, text } = await enter(clipping(), who)
      expect([status, text, body.doc?.unit]).toEqual([201, text, app.units.media])
      const { id, revisionToken } = body.doc
      expect((await ask('writer@media', 'GET', `/api/clippings/${id}`)).status).toBe(200)
      expect((await ask('writer@gsl', 'GET', `/api/clippings/${id}`)).status).toBe(404)
      const changed = await change(id, { revisionToken, note: '二版' })
      expect([changed.status, changed.text]).toEqual([200, changed.text])
      const seen = { revisionToken: changed.body.doc.revisionToken }
      expect(said(await decide(id, { ...seen, outcome: 'confirmed' }, who))).toMatchObject(refusal('SAME_PERSON'))
      expect((await decide(id, { ...seen, outcome: 'confirmed' }, other)).status).toBe(200)
    },
  )
  test.each<[Who | null, ReturnType<typeof refusal>]>([
    [null, refusal('NOT_SIGNED_IN')],
    ['admin@office', refusal('NOT_PERMITTED')],
  ])('not by %s', async (who, expected) => {
    expect(said(await enter(clipping(), who))).toMatchObject(expected)
  })
  test.each<[string, () => Json, string]>([
    ['no story', () => ({ story: undefined }), 'story'],
    ['a story that was never public', () => ({ story: ref(draft) }), 'story'],
    ['an unknown story', () => ({ story: { relationTo: 'news', value: 'nirgends' } }), 'story'],
    ['a story of another kind', () => ({ story: { relationTo: 'cases', value: live.id } }), 'story'],
    ['no outlet', () => ({ outlet: ' ' }), 'outlet'],
    ['a level that there is not', () => ({ level: 'village' }), 'level'],
    ['no date', () => ({ date: undefined }), 'date'],
    ['a day ahead', () => ({ date: '2099-01-01' }), 'date'],
    ['a day that is none', () => ({ date: '2026-02-29' }), 'date'],
    ['no evidence', () => ({ url: undefined }), 'url'],
    ['an address that is none', () => ({ url: 'javascript:1' }), 'url'],
    ...[
      'https://user:pw@news.example/1',
      'https://user@news.example/1',
      'http://localhost/1',
      'http://localhost.:8080/1',
      'http://intranet/1',
      'http://printer.local/1',
      'http://127.0.0.1/1',
      'http://127.1/1',
      'http://2130706433/1',
      'http://10.1.2.3/1',
      'http://192.168.0.1/1',
      'http://172.16.0.1/1',
      'http://172.31.255.255/1',
      'http://169.254.169.254/1',
      'http://[::1]/1',
      'http://[fe80::1]/1',
      'http://[::ffff:10.0.0.1]/1',
    ].map((url): [string, () => Json, string] => [`the address ${url}`, () => ({ url }), 'url']),
    ["another unit's picture", () => ({ picture: othersPicture }), 'picture'],
    ['a state of its own', () => ({ state: 'confirmed' }), 'state'],
    ["another unit's", () => ({ unit: app.units.gsl }), 'unit'],
  ])('%s is refused', async (_, more, field) => {
    expect(said(await enter(clipping(more())))).toMatchObject(refusal('INVALID_REQUEST', field))
    expect((await app.payload.count({ collection: 'clippings', overrideAccess: true })).totalDocs).toBe(0)
  })
  test('the same appearance twice, however it is written: the second is told of the first', async () => {
    await entered({ outlet: 'AB 日报' })
    const again = await enter(clipping({ outlet: 'ａｂ日报' }), 'editor@media')
    expect(said(again)).toMatchObject(refusal('WRONG_STAGE', 'outlet'))
    const { name } = await app.payload.findByID({ collection: 'units', id: app.units.media, overrideAccess: true })
    // the unit that entered it and the day; a unit reads no other's clippings, and people of none
    for (const told of ['AB 日报', `${name}在 ${beijingDay(new Date())}`]) expect(again.text).toContain(told)
    await entered({ outlet: 'AB 日报', date: '2026-01-02' })
  })
  test('the same at the same moment: one wins', async () => {
    const answers = await Promise.all([enter(clipping()), enter(clipping(), 'editor@media')])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('changing', () => {
  test('its unit changes one that nobody has decided on', async () => {
    const { id, revisionToken } = await entered()
    const { status, body } = await change(id, { revisionToken, level: 'national' }, 'editor@media')
    expect([status, body.doc.level]).toEqual([200, 'national'])
    expect(body.doc.revisionToken).not.toBe(revisionToken)
    const late = await change(id, { revisionToken, level: 'city' })
    expect(said(late)).toMatchObject(refusal('STALE_REVISION'))
    expect(late.body.current).toMatchObject({ id, level: 'national' })
  })
  test('not without its token, not by others, not into another one', async () => {
    const { id, revisionToken } = await entered()
    await entered({ outlet: '市日报' })
    expect(said(await change(id, { level: 'city' }))).toMatchObject(refusal('INVALID_REQUEST', 'revisionToken'))
    expect(said(await change(id, { revisionToken, level: 'city' }, 'writer@gsl'))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await change(id, { revisionToken, level: 'city' }, 'gatekeeper@office'))).toMatchObject(
      refusal('NOT_PERMITTED'),
    )
    expect(said(await change(id, { revisionToken, outlet: '市日报' }))).toMatchObject(refusal('WRONG_STAGE', 'outlet'))
    expect(said(await change(id, { revisionToken, url: null }))).toMatchObject(refusal('INVALID_REQUEST', 'url'))
  })
  test('not once it is confirmed', async () => {
    const { id, revisionToken } = await confirmed()
    expect(said(await change(id, { revisionToken, level: 'national' }))).toMatchObject(refusal('WRONG_STAGE'))
  })
})

describe('deciding', () => {
  test('confirmed, it counts for the unit whose story it is', async () => {
    const { id, revisionToken } = await entered()
    const written = await recordedBy(app, async () => {
      const { body } = await decide(id, { revisionToken, outcome: 'confirmed' })
      expect(body.doc).toMatchObject({ state: 'confirmed', decidedByName: 'gatekeeper@office' })
    })
    expect(written).toMatchObject([{ event: 'clipping.confirmed' }])
    const { body } = await ask('writer@media', 'GET', `/api/scores?month=${monthAt(new Date())}`)
    // province 5, front times 1.5
    expect(body.lines.filter(({ rule }: { rule: string }) => rule === 'clipping')).toMatchObject([
      { key: `clipping ${id}`, points: '7.50', unit: app.units.media },
    ])
  })
  test('of a story in a month the best alone counts', async () => {
    await confirmed()
    await confirmed({ outlet: '国家日报', level: 'national', place: 'inside' })
    const { body } = await ask('director@office', 'GET', '/api/scores')
    expect(
      body.lines.filter(({ rule }: { rule: string }) => rule === 'clipping').map(({ points }: Json) => points),
    ).toEqual(['10.00'])
  })
  test('refused, with a reason that its unit reads; the same can be entered again', async () => {
    const { id, revisionToken } = await entered()
    expect(said(await decide(id, { revisionToken, outcome: 'refused', reason: ' ' }))).toMatchObject(
      refusal('INVALID_REQUEST', 'reason'),
    )
    const { body } = await decide(id, { revisionToken, outcome: 'refused', reason: '网址打不开' })
    expect(body.doc).toMatchObject({ state: 'refused', refusedBecause: '网址打不开' })
    await entered()
  })
  test.each<[Who | null, ReturnType<typeof refusal>]>([
    [null, refusal('NOT_SIGNED_IN')],
    ['writer@media', refusal('NOT_PERMITTED')],
    ['admin@office', refusal('NOT_PERMITTED')],
    ['writer@gsl', refusal('NOT_FOUND')],
  ])('not by %s', async (who, expected) => {
    const { id, revisionToken } = await entered()
    expect(said(await decide(id, { revisionToken, outcome: 'confirmed' }, who))).toMatchObject(expected)
  })
  test.each([
    [{ outcome: 'confirmed' }, 'revisionToken'],
    [{ revisionToken: 'x' }, 'outcome'],
    [{ revisionToken: 'x', outcome: 'entered' }, 'outcome'],
    [{ revisionToken: 'x', outcome: 'refused' }, 'reason'],
    [{ revisionToken: 'x', outcome: 'refused', reason: 5 }, 'reason'],
  ])('%#: wrong at %s', async (json, field) => {
    const { id } = await entered()
    expect(said(await decide(id, json))).toMatchObject(refusal('INVALID_REQUEST', field))
  })
  test('an old token is told what stands now', async () => {
    const { id } = await entered()
    const late = await decide(id, { revisionToken: 'old', outcome: 'confirmed' })
    expect(said(late)).toMatchObject(refusal('STALE_REVISION'))
    expect(late.body.current).toMatchObject({ id, state: 'entered' })
  })
  test('a confirmed one is refused by a director alone, while its month is open', async () => {
    const { id, revisionToken } = await confirmed({ date: '2026-02-10' })
    const refuse = { revisionToken, outcome: 'refused', reason: '查无此稿' }
    expect(said(await decide(id, refuse))).toMatchObject(refusal('WRONG_STAGE'))
    const fixed = await confirmed({ date: '2026-01-10' })
    const locked = await ask('director@office', 'POST', '/api/scores/lock', { month: '2026-01' })
    expect(locked.status, locked.text).toBe(200)
    expect(
      said(await decide(fixed.id, { ...refuse, revisionToken: fixed.revisionToken }, 'director@office')),
    ).toMatchObject(refusal('WRONG_STAGE'))
    expect((await decide(id, refuse, 'director@office')).body.doc.state).toBe('refused')
    expect(said(await decide(id, refuse, 'director@office'))).toMatchObject(refusal('WRONG_STAGE'))
  })
  test('by two at the same moment: one wins', async () => {
    const { id, revisionToken } = await entered()
    const answers = await Promise.all([
      decide(id, { revisionToken, outcome: 'confirmed' }),
      decide(id, { revisionToken, outcome: 'refused', reason: '不实' }, 'gatekeeper2@office'),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

test('the picture of a clipping stays private', async () => {
  const { id } = await upload(app, 'writer@media', await picture(), WORDS)
  await confirmed({ picture: id })
  const { url } = await app.payload.findByID({ collection: 'media', id, overrideAccess: true })
  expect((await app.request('GET', String(url))).status).toBe(404)
})

describe('what a clipping rests on', () => {
  test('a story is not reprinted before it was published', async () => {
    const answer = await enter(clipping({ date: '2019-12-31' }))
    expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST'))
    expect(answer.body.errors[0].field).toBe('date')
  })
  test('its picture is not deleted while it stands, whoever decided', async () => {
    const { id: picture_ } = await upload(app, 'writer@media', await picture(), WORDS)
    await confirmed({ url: null, picture: picture_ })
    expect(said(await ask('editor@media', 'DELETE', `/api/media/${picture_}`))).toMatchObject(refusal('WRONG_STAGE'))
    const { id: free } = await upload(app, 'writer@media', await picture(), WORDS)
    expect((await ask('editor@media', 'DELETE', `/api/media/${free}`)).status).toBe(200)
  })
})
