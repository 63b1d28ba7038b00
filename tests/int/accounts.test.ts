/** Who makes, changes and confirms accounts, and what nobody can do to an account. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import type { Who } from '../support/people'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

type Json = Record<string, unknown>
const LONG = 'a-long-password'
let count = 0
const email = () => `neu${count++}@office.demo`

const createAs = async (who: Who, json: Json): Promise<Answer> =>
  app.request('POST', '/api/users', {
    token: await app.login(who),
    json: { email: email(), name: '新人', password: LONG, ...json },
  })
const changeAs = async (who: Who, id: string, json: Json): Promise<Answer> =>
  app.request('PATCH', `/api/users/${id}`, { token: await app.login(who), json })
const account = async (id: string): Promise<Json> =>
  (await app.request('GET', `/api/users/${id}`, { token: await app.login('admin@office') })).body
const make = async (json: Json): Promise<{ id: string; email: string }> => {
  const answer = await createAs('admin@office', json)
  expect([answer.status, answer.text]).toEqual([201, expect.any(String)])
  return answer.body.doc
}
const code = ({ status, body }: Answer) =>
  [status, body.errors?.[0]?.code, body.errors?.[0]?.field].filter(Boolean).join(' ')

test.each<Who>(['writer@media', 'editor@media', 'gatekeeper@office', 'director@office'])(
  '%s makes no account',
  async (who) => {
    expect(code(await createAs(who, { role: 'writer', unit: app.units.media }))).toBe('403 NOT_PERMITTED')
  },
)

test.each<[string, (units: App['units']) => Json, string]>([
  ['a writer of the office', ({ office }) => ({ role: 'writer', unit: office }), '400 INVALID_REQUEST unit'],
  ['a unitEditor of the office', ({ office }) => ({ role: 'unitEditor', unit: office }), '400 INVALID_REQUEST unit'],
  ['a gatekeeper elsewhere', ({ media }) => ({ role: 'gatekeeper', unit: media }), '400 INVALID_REQUEST unit'],
  ['a director elsewhere', ({ media }) => ({ role: 'director', unit: media }), '400 INVALID_REQUEST unit'],
  ['an unknown unit', () => ({ role: 'writer', unit: 'nirgends' }), '400 INVALID_REQUEST unit'],
  ['no unit', () => ({ role: 'writer' }), '400 INVALID_REQUEST unit'],
  ['an unknown role', ({ media }) => ({ role: 'owner', unit: media }), '400 INVALID_REQUEST role'],
  ['no role', ({ media }) => ({ unit: media }), '400 INVALID_REQUEST role'],
  [
    'a short password',
    ({ media }) => ({ role: 'writer', unit: media, password: 'kurz' }),
    '400 INVALID_REQUEST password',
  ],
  [
    'no password',
    ({ media }) => ({ role: 'writer', unit: media, password: undefined }),
    '400 INVALID_REQUEST password',
  ],
  [
    'an address in use, in capitals',
    ({ media }) => ({ role: 'writer', unit: media, email: 'EDITOR@gsl.demo' }),
    '400 INVALID_REQUEST email',
  ],
  ['no address', ({ media }) => ({ role: 'writer', unit: media, email: 'nirgends' }), '400 INVALID_REQUEST email'],
  [
    'a confirmed gatekeeper',
    ({ office }) => ({ role: 'gatekeeper', unit: office, confirmed: true }),
    '400 INVALID_REQUEST confirmed',
  ],
])('%s is refused', async (_, json, expected) => {
  expect(code(await createAs('admin@office', json(app.units)))).toBe(expected)
})

describe('confirmation', () => {
  test.each<[string, () => Json, boolean]>([
    ['writer', () => ({ role: 'writer', unit: app.units.media }), true],
    ['unitEditor', () => ({ role: 'unitEditor', unit: app.units.media }), true],
    ['admin', () => ({ role: 'admin', unit: app.units.media }), true],
    ['gatekeeper', () => ({ role: 'gatekeeper', unit: app.units.office }), false],
    ['director', () => ({ role: 'director', unit: app.units.office }), false],
  ])('a new %s', async (_, json, confirmed) => {
    expect(await account((await make(json())).id)).toMatchObject({ confirmed })
  })

  test.each<[string, () => Json, boolean]>([
    ['the role raised', () => ({ role: 'director' }), false],
    ['a new password', () => ({ password: 'another-password' }), false],
    ['a new address', () => ({ email: email() }), false],
    ['another post', () => ({ post: '科长' }), true],
    ['suspended', () => ({ suspended: true }), true],
    ['lowered', () => ({ role: 'writer', unit: app.units.media }), true],
  ])('after %s by the admin', async (_, json, confirmed) => {
    const { id } = await make({ role: 'gatekeeper', unit: app.units.office })
    const confirm = await app.request('POST', `/api/users/${id}/confirm`, { token: await app.login('director@office') })
    expect(confirm.body.doc).toMatchObject({ id, confirmed: true })
    expect((await changeAs('admin@office', id, json())).status).toBe(200)
    expect(await account(id)).toMatchObject({ confirmed })
  })

  test('is said by a confirmed director, of another, once', async () => {
    const { id } = await make({ role: 'director', unit: app.units.office })
    for (const who of ['admin@office', 'gatekeeper@office', 'editor@media'] as const) {
      const refused = await app.request('POST', `/api/users/${id}/confirm`, { token: await app.login(who) })
      expect([403, 404]).toContain(refused.status)
    }
    await app
      .request('POST', '/api/users/login', { json: { email: (await account(id)).email, password: LONG } })
      .then(async ({ body }) => {
        const { token } = body
        expect(code(await app.request('POST', `/api/users/${id}/confirm`, { token }))).toBe('403 NOT_PERMITTED')
        const other = await make({ role: 'gatekeeper', unit: app.units.office })
        expect(code(await app.request('POST', `/api/users/${other.id}/confirm`, { token }))).toBe('403 NOT_PERMITTED')
      })
    const token = await app.login('director@office')
    expect(code(await app.request('POST', `/api/users/${app.people['director@office'].id}/confirm`, { token }))).toBe(
      '403 SAME_PERSON',
    )
    expect(code(await app.request('POST', `/api/users/${id}/confirm`, { token }))).toBe('200')
    expect(code(await app.request('POST', `/api/users/${id}/confirm`, { token }))).toBe('409 WRONG_STAGE')
  })
})

const EVERYBODY: Who[] = ['writer@media', 'editor@media', 'gatekeeper@office', 'director@office', 'admin@office']

test.each(EVERYBODY)('%s changes neither own role nor unit, address, suspension or confirmation', async (who) => {
  const { id } = app.people[who]
  const before = await account(id)
  const forbidden: Json = {
    role: who === 'admin@office' ? 'director' : 'admin',
    unit: app.units.gsl,
    suspended: true,
    email: email(),
    confirmed: false,
  }
  for (const [name, value] of Object.entries(forbidden)) {
    expect(code(await changeAs(who, id, { post: '偷偷', [name]: value }))).toBe(`400 INVALID_REQUEST ${name}`)
  }
  expect(await account(id)).toEqual(before)
  const kept = { role: before.role, unit: before.unit, suspended: before.suspended, confirmed: before.confirmed }
  expect((await changeAs(who, id, { ...kept, post: '记者' })).body.doc).toMatchObject({ post: '记者' })
})

test.each<[string, unknown]>([
  ['sessions', []],
  ['sessions', [{ id: 'x', expiresAt: '2030-01-01' }]],
  ['hash', 'x'],
  ['salt', 'x'],
  ['resetPasswordToken', 'a'.repeat(40)],
  ['resetPasswordExpiration', '2030-01-01'],
  ['resetPasswordRequestedAt', '2030-01-01'],
  ['loginAttempts', 99],
  ['lockUntil', '2030-01-01'],
  ['apiKey', 'x'],
  ['_verified', false],
  ['collection', 'media'],
])('%s = %j in a body has no effect', async (name, value) => {
  const { id } = app.people['director2@office']
  const token = await app.login('director2@office')
  const stored = () =>
    app.payload.find({
      collection: 'users',
      where: { id: { equals: id } },
      showHiddenFields: true,
      depth: 0,
      overrideAccess: true,
    })
  const before = (await stored()).docs[0]
  for (const who of ['admin@office', 'director2@office'] as const) {
    expect([200, 400]).toContain((await changeAs(who, id, { [name]: value })).status)
  }
  expect((await stored()).docs[0]).toEqual(before)
  expect((await app.request('GET', '/api/cases', { token })).status).toBe(200)
})

test('nobody deletes, and nobody but the admin changes another', async () => {
  const { id } = app.people['writer@media']
  for (const who of EVERYBODY) {
    expect([403, 404]).toContain(
      (await app.request('DELETE', `/api/users/${id}`, { token: await app.login(who) })).status,
    )
    expect(
      (await app.request('DELETE', '/api/users?where[id][exists]=true', { token: await app.login(who) })).status,
    ).toBe(403)
    expect(
      (
        await app.request('PATCH', '/api/users?where[id][exists]=true', {
          token: await app.login(who),
          json: { name: 'x' },
        })
      ).status,
    ).toBe(403)
    if (who === 'admin@office' || who === 'writer@media') continue
    expect([403, 404]).toContain((await changeAs(who, id, { post: '换' })).status)
  }
  expect(await account(id)).toMatchObject({ suspended: false })
})

test('what is hidden of an account cannot be found out by asking', async () => {
  const token = await app.login('admin@office')
  for (const name of ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'sessions.id']) {
    for (const query of [
      `where[${name}][exists]=true`,
      `where[${name}][like]=a`,
      `where[and][0][${name}][greater_than]=0`,
      `sort=${name}`,
    ]) {
      const answer = await app.request('GET', `/api/users?limit=1&${query}`, { token })
      expect([query, answer.status]).toEqual([query, 400])
    }
  }
})

test('a director confirms what they have seen: an account that was changed meanwhile is 409', async () => {
  const { id } = await make({ role: 'gatekeeper', unit: app.units.office })
  const { updatedAt } = await account(id)
  const token = await app.login('director2@office')
  const confirm = (json: object) => app.request('POST', `/api/users/${id}/confirm`, { token, json })
  for (const seen of [1, 'x', {}, []]) expect(code(await confirm({ seen }))).toBe('400 INVALID_REQUEST seen')
  await changeAs('admin@office', id, { email: email() })
  expect(code(await confirm({ seen: updatedAt }))).toBe('409 STALE_REVISION')
  expect((await account(id)).confirmed).toBe(false)
  const answer = await confirm({ seen: (await account(id)).updatedAt })
  expect(answer.body.doc.confirmed).toBe(true)
})

test('who changes their own password stays; every other login of theirs ends', async () => {
  const made = await make({ role: 'writer', unit: app.units.media })
  const sign = async (): Promise<string> =>
    (await app.request('POST', '/api/users/login', { json: { email: made.email, password: LONG } })).body.token
  const [here, elsewhere] = [await sign(), await sign()]
  const changed = await app.request('PATCH', `/api/users/${made.id}`, {
    token: here,
    json: { password: 'quite-another-long-password', currentPassword: LONG },
  })
  expect(changed.status).toBe(200)
  expect((await app.request('GET', '/api/cases', { token: here })).status).toBe(200)
  expect(code(await app.request('GET', '/api/cases', { token: elsewhere }))).toBe('401 NOT_SIGNED_IN')
})
