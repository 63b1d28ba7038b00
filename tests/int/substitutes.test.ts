/** 授权签发: who may be named, what it gives, when it ends, and that different eyes stay different. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLocalReq } from 'payload'
import { inTransaction } from '../../src/platform/transaction'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy, verdict } from '../support/audit'
import { PASSWORD, type Who } from '../support/people'
import { act, complete, create, walk, type Draft } from '../support/stories'

type Json = Record<string, unknown>
const HOUR_MS = 3_600_000

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  for (const who of ['gatekeeper@office', 'gatekeeper2@office', 'director@office'] as Who[])
    await end('director2@office', who)
})

const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString()
const period = (more: Json = {}): Json => ({ from: inHours(-1), until: inHours(1), reason: '出差', ...more })
const name = async (who: Who, named: Who, body: Json = period()): Promise<Answer> =>
  app.request('POST', `/api/users/${app.people[named].id}/substitute`, { token: await app.login(who), json: body })
const end = async (who: Who, named: Who): Promise<Answer> =>
  app.request('DELETE', `/api/users/${app.people[named].id}/substitute`, { token: await app.login(who) })
const code = ({ status, body }: Answer) =>
  [status, body.errors?.[0]?.code, body.errors?.[0]?.field].filter(Boolean).join(' ')
const editorial = async (who: Who, { kind, id }: Draft) =>
  (await app.request('GET', `/api/${kind}/${id}/editorial`, { token: await app.login(who) })).body

let count = 0
/** A story that waits for the director's signature; its 复审 was `gatekeeper@office`'s. */
async function waiting(): Promise<{ story: Draft; revision: string }> {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', `等签发的稿件 ${count++}`))
  return { story, revision: (await walk(app, story, 'signOff')).revision }
}
const sign = async (who: Who, { story, revision }: { story: Draft; revision: string }): Promise<Answer> =>
  act(app, who, story, { action: 'sign', revision, step: 'signOff', secrecyReviewed: true })

describe('who names whom', () => {
  test.each<[Who, number]>([
    ['writer@media', 404],
    ['editor@media', 404],
    ['gatekeeper@office', 403],
    ['admin@office', 403],
  ])('%s names nobody, and ends nothing: %i', async (who, status) => {
    expect((await name(who, 'gatekeeper2@office')).status).toBe(status)
    expect((await name('director@office', 'gatekeeper2@office')).status).toBe(200)
    expect((await end(who, 'gatekeeper2@office')).status).toBe(status)
    const { body } = await app.request('GET', `/api/users/${app.people['gatekeeper2@office'].id}`, {
      token: await app.login('gatekeeper2@office'),
    })
    expect(body).toMatchObject({ standsInFor: app.people['director@office'].id, standsInForName: 'director@office' })
  })

  test.each<Who>(['writer@media', 'editor@media', 'admin@office'])('%s cannot be named', async (who) => {
    expect(code(await name('director@office', who))).toBe('409 WRONG_STAGE')
  })

  test('nor oneself, nor an unknown account', async () => {
    expect(code(await name('director@office', 'director@office'))).toBe('403 SAME_PERSON')
    const token = await app.login('director@office')
    const answer = await app.request('POST', '/api/users/0123456789abcdef01234567/substitute', {
      token,
      json: period(),
    })
    expect(code(answer)).toBe('404 NOT_FOUND')
  })

  test.each<[string, Json, string]>([
    ['no beginning', { from: undefined }, 'from'],
    ['no end', { until: null }, 'until'],
    ['no reason', { reason: undefined }, 'reason'],
    ['an empty reason', { reason: ' ' }, 'reason'],
    ['a day in the place of a moment', { until: '2030-01-01' }, 'until'],
    ['a moment without a zone', { until: '2030-01-01T00:00:00' }, 'until'],
    ['a day that is none', { from: '2030-02-31T99:00:00Z' }, 'from'],
    ['a number', { from: Date.now() }, 'from'],
    ['an end that is over', { until: inHours(-0.5) }, 'until'],
    ['an end before the beginning', { from: inHours(3), until: inHours(2) }, 'until'],
    ['more than a year', { until: inHours(24 * 400) }, 'until'],
  ])('%s: 400', async (_, more, field) => {
    expect(code(await name('director@office', 'gatekeeper@office', period(more)))).toBe(`400 INVALID_REQUEST ${field}`)
  })

  test('one director at a time; another is told to choose somebody else', async () => {
    expect((await name('director@office', 'gatekeeper@office')).status).toBe(200)
    expect(code(await name('director2@office', 'gatekeeper@office'))).toBe('409 WRONG_STAGE')
    expect((await name('director2@office', 'gatekeeper2@office')).status).toBe(200)
    // A director has one: naming another ends the one before.
    await end('director2@office', 'gatekeeper2@office')
    expect((await name('director@office', 'gatekeeper2@office')).status).toBe(200)
    expect(code(await end('director@office', 'gatekeeper@office'))).toBe('409 WRONG_STAGE')
  })

  test('nobody writes it into an account, an admin neither', async () => {
    const { id } = app.people['gatekeeper2@office']
    for (const who of ['admin@office', 'gatekeeper2@office'] as Who[]) {
      const json = {
        standsInFor: app.people['director@office'].id,
        standsInFrom: inHours(-1),
        standsInUntil: inHours(1),
      }
      const answer = await app.request('PATCH', `/api/users/${id}`, { token: await app.login(who), json })
      expect(code(answer)).toBe('400 INVALID_REQUEST standsInFor')
    }
  })
})

describe('in force', () => {
  test('the substitute signs and publishes; review and log name both', async () => {
    const one = await waiting()
    expect(code(await sign('gatekeeper2@office', one))).toBe('403 NOT_PERMITTED')
    await name('director@office', 'gatekeeper2@office')
    expect((await editorial('gatekeeper2@office', one.story)).actions).toEqual(
      expect.arrayContaining(['sign', 'return']),
    )
    const log = await recordedBy(app, async () =>
      expect((await sign('gatekeeper2@office', one)).body.stage).toBe('approved'),
    )
    const both = { id: app.people['director@office'].id, name: 'director@office' }
    expect(log).toMatchObject([
      { event: 'story.sign', actor: { id: app.people['gatekeeper2@office'].id }, data: { substituteFor: both } },
    ])
    expect((await editorial('writer@media', one.story)).reviews.at(-1)).toMatchObject({
      step: 'signOff',
      person: { id: app.people['gatekeeper2@office'].id },
      substituteFor: both,
    })
    const published = await act(app, 'gatekeeper2@office', one.story, { action: 'publish', revision: one.revision })
    expect(published.body).toMatchObject({ stage: 'published', live: true })
    const reason = { code: 'privacy', note: '试试' }
    const withdraw = { action: 'withdraw', revision: one.revision, reason }
    expect(code(await act(app, 'gatekeeper2@office', one.story, withdraw))).toBe('403 NOT_PERMITTED')
    expect(await verdict(app)).toMatchObject({ ok: true })
  })

  test('or gives it back, where it is decided', async () => {
    const one = await waiting()
    await name('director@office', 'gatekeeper2@office')
    const back = { action: 'return', revision: one.revision, reason: { code: 'facts', note: '核实数字' } }
    const log = await recordedBy(app, async () =>
      expect((await act(app, 'gatekeeper2@office', one.story, back)).body.stage).toBe('returned'),
    )
    expect(log).toMatchObject([{ event: 'story.return', data: { substituteFor: { name: 'director@office' } } }])
  })

  test('who did the 复审 does not sign the same revision; who wrote does not either', async () => {
    const one = await waiting()
    await name('director@office', 'gatekeeper@office')
    expect(code(await sign('gatekeeper@office', one))).toBe('403 SAME_PERSON')
    expect((await editorial('gatekeeper@office', one.story)).actions).not.toContain('sign')
    const own = await create(app, 'gatekeeper@office', 'cases', complete(app, 'cases', '自己写的稿件'))
    const { revision } = await walk(app, own, 'signOff', true)
    expect(code(await sign('gatekeeper@office', { story: own, revision }))).toBe('403 SAME_PERSON')
  })

  test('it gives no settings, no names of units, no word on accounts, and no substitute of one’s own', async () => {
    await name('director@office', 'gatekeeper2@office')
    const token = await app.login('gatekeeper2@office')
    const made = await app.request('POST', '/api/users', {
      token: await app.login('admin@office'),
      json: {
        username: `neu${count++}`,
        name: '新',
        role: 'gatekeeper',
        unit: app.units.office,
        password: 'a-long-password',
      },
    })
    for (const [method, path, json] of [
      ['POST', '/api/globals/publicSettings', { siteName: '改名' }],
      ['POST', '/api/globals/gateSettings', { chains: [] }],
      ['PATCH', `/api/units/${app.units.media}`, { name: '改名' }],
      ['POST', `/api/users/${made.body.doc.id}/confirm`, {}],
      ['POST', `/api/users/${app.people['gatekeeper@office'].id}/substitute`, period()],
    ] as const) {
      expect([path, [403, 404].includes((await app.request(method, path, { token, json })).status)]).toEqual([
        path,
        true,
      ])
    }
  })

  test('the desk names the substitute among those who come next', async () => {
    const one = await waiting()
    await name('director@office', 'gatekeeper2@office')
    const { outlookOf } = await import('../../src/editorial/outlook')
    const req = await createLocalReq({}, app.payload)
    const user = await app.payload.findByID({
      collection: 'users',
      id: app.people['director@office'].id,
      overrideAccess: true,
    })
    req.user = { ...user, collection: 'users' } as never
    const { next } = await outlookOf(req, 'cases', one.story.id)
    expect(next?.named.map((person) => person.name).sort()).toEqual([
      'director2@office',
      'director@office',
      'gatekeeper2@office',
    ])
    const found = next?.named.find((person) => person.name === 'gatekeeper2@office')
    expect(found).toMatchObject({ substituteFor: { name: 'director@office' } })
  })
})

describe('the end', () => {
  test('not before its beginning', async () => {
    const one = await waiting()
    await name('director@office', 'gatekeeper2@office', period({ from: inHours(1), until: inHours(2) }))
    expect(code(await sign('gatekeeper2@office', one))).toBe('403 NOT_PERMITTED')
  })

  test('not after its end', async () => {
    const one = await waiting()
    await name('director@office', 'gatekeeper2@office', period({ until: new Date(Date.now() + 400).toISOString() }))
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(code(await sign('gatekeeper2@office', one))).toBe('403 NOT_PERMITTED')
    expect(code(await end('director@office', 'gatekeeper2@office'))).toBe('409 WRONG_STAGE')
  })

  test('ended before its time, by a director; recorded', async () => {
    const one = await waiting()
    const log = await recordedBy(app, async () => {
      await name('director@office', 'gatekeeper2@office')
      expect((await end('director@office', 'gatekeeper2@office')).body.doc).toMatchObject({ standsInFor: null })
    })
    const both = { user: { name: 'gatekeeper2@office' }, for: { name: 'director@office' } }
    expect(log).toMatchObject([
      { event: 'user.substituteNamed', data: { ...both, reason: '出差', until: expect.any(String) } },
      { event: 'user.substituteEnded', data: both },
    ])
    expect(code(await sign('gatekeeper2@office', one))).toBe('403 NOT_PERMITTED')
  })

  test('ended while the signature waited for its turn', async () => {
    const one = await waiting()
    await name('director@office', 'gatekeeper2@office')
    await app.login('gatekeeper2@office')
    const req = await createLocalReq({}, app.payload)
    let pending: Promise<Answer> | undefined
    await inTransaction(req, async () => {
      pending = sign('gatekeeper2@office', one)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const data = { standsInFor: null, standsInFrom: null, standsInUntil: null }
      const { id } = app.people['gatekeeper2@office']
      await app.payload.db.updateOne({ collection: 'users', id, data, req, returning: false })
    })
    expect(code((await pending) as Answer)).toBe('403 NOT_PERMITTED')
  })

  test.each<[string, Json, () => Json]>([
    ['suspended', { suspended: true }, () => ({ suspended: false })],
    ['another role', { role: 'gatekeeper' }, () => ({ role: 'director' })],
  ])('the director %s: nobody signs in that place', async (_, json, back) => {
    const one = await waiting()
    // the one before has ended the director's logins
    const { email, id } = app.people['director@office']
    const login = await app.request('POST', '/api/users/login', { json: { email, password: PASSWORD } })
    const to = `/api/users/${app.people['gatekeeper2@office'].id}/substitute`
    expect((await app.request('POST', to, { token: login.body.token, json: period() })).status).toBe(200)
    const path = `/api/users/${id}`
    const token = await app.login('admin@office')
    const log = await recordedBy(app, async () =>
      expect((await app.request('PATCH', path, { token, json })).status).toBe(200),
    )
    expect(log.map(({ event }) => event)).toContain('user.substituteEnded')
    expect(code(await sign('gatekeeper2@office', one))).toBe('403 NOT_PERMITTED')
    await app.request('PATCH', path, { token, json: back() })
    await app.request('POST', `${path}/confirm`, { token: await app.login('director2@office') })
    expect(code(await sign('gatekeeper2@office', one))).toBe('403 NOT_PERMITTED')
  })
})
