/** Signing in by a user name or a mobile number; who sees them; accounts without an e-mail address. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import type { Who } from '../support/people'

type Json = Record<string, unknown>
const PASSWORD = 'a-long-password'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const asAdmin = async (method: string, path: string, json?: Json): Promise<Answer> =>
  app.request(method, path, { token: await app.login('admin@office'), json })
const make = (json: Json): Promise<Answer> =>
  asAdmin('POST', '/api/users', { name: '新人', role: 'writer', unit: app.units.media, password: PASSWORD, ...json })
const signIn = (json: Json): Promise<Answer> => app.request('POST', '/api/users/login', { json })
const code = ({ status, body }: Answer) =>
  [status, body.errors?.[0]?.code, body.errors?.[0]?.field].filter(Boolean).join(' ')

test.each<[string, Json, Json, string[]]>([
  [
    'all three names',
    { email: 'Drei@media.demo', username: 'Wang.Xiaoming', mobile: '+86 138-0000-0001' },
    { email: 'drei@media.demo', username: 'wang.xiaoming', mobile: '13800000001' },
    [
      'drei@media.demo',
      'DREI@MEDIA.DEMO',
      'ｄｒｅｉ＠media.demo',
      'wang.xiaoming',
      ' WANG.XiaoMing ',
      '13800000001',
      '138 0000 0001',
    ],
  ],
  ['a user name alone', { username: '李小红' }, { email: null, username: '李小红', mobile: null }, ['李小红']],
  ['a mobile number alone', { mobile: '13800000002' }, { email: null, mobile: '13800000002' }, ['13800000002']],
  ['a second one without address', { email: '', mobile: '13800000003' }, { email: null }, ['１３８０００００００３']],
])('%s: stored as one, and each signs in', async (_, json, stored, typed) => {
  const made = await make(json)
  expect([made.status, made.text]).toEqual([201, expect.any(String)])
  expect(made.body.doc).toMatchObject(stored)
  for (const email of typed) {
    const answer = await signIn({ email, password: PASSWORD })
    expect([email, answer.status]).toEqual([email, 200])
    expect(answer.body.user).toMatchObject({ id: made.body.doc.id, ...stored })
    const me = await app.request('GET', '/api/users/me', { token: answer.body.token })
    expect(me.body.user).toMatchObject(stored)
    expect(answer.text + me.text).not.toContain('.invalid')
  }
  expect((await signIn({ username: typed[0], password: PASSWORD })).status).toBe(200)
  expect(code(await signIn({ email: typed[0], password: `${PASSWORD}x` }))).toBe('401 NOT_SIGNED_IN')
})

describe('names', () => {
  beforeAll(async () => {
    await make({ username: 'taken', mobile: '13900000000', email: 'taken@media.demo' })
  })

  test.each<[string, Json, string]>([
    ['no name at all', {}, 'email'],
    ['empty names', { email: '', username: '', mobile: '' }, 'email'],
    ['a user name in use, in capitals', { username: 'TAKEN' }, 'username'],
    ['a mobile number in use, written otherwise', { mobile: '0086139 0000 0000' }, 'mobile'],
    ['an address in use', { email: 'Taken@Media.demo', username: 'other' }, 'email'],
    ['one in use, in full-width letters', { email: 'ｔａｋｅｎ@media.demo', username: 'other' }, 'email'],
    ['one in use, with a full-width @', { email: 'TAKEN＠ｍｅｄｉａ．demo', username: 'other' }, 'email'],
    ['one that looks like it, in Cyrillic', { email: 't\u0430ken@media.demo' }, 'email'],
    ['the same in its domain', { email: 'other@medi\u0430.demo' }, 'email'],
    ['a letter with an accent', { email: 'tak\u00e9n@media.demo' }, 'email'],
    ['a sign that nobody sees', { email: 'tak\u200ben@media.demo' }, 'email'],
    ['Chinese before the @', { email: '王@media.demo' }, 'email'],
    ['no address', { email: 'wang' }, 'email'],
    ['two @', { email: 'a@b@c.demo' }, 'email'],
    ['a mobile number as user name', { username: '13900000009' }, 'username'],
    ['an address as user name', { username: 'a@b.demo' }, 'username'],
    ['one letter', { username: 'a' }, 'username'],
    ['a list', { username: ['taken'] }, 'username'],
    ['ten digits', { mobile: '1390000000' }, 'mobile'],
    ['twelve digits', { mobile: '139000000000' }, 'mobile'],
    ['a number, not a text', { mobile: 13900000009 }, 'mobile'],
    ['another country', { mobile: '+4915112345678' }, 'mobile'],
  ])('%s: 400', async (_, json, field) => {
    expect(code(await make(json))).toBe(`400 INVALID_REQUEST ${field}`)
  })

  test('changed by an admin, given up, and free for another', async () => {
    const { body } = await make({ username: 'first', mobile: '13900000010' })
    const path = `/api/users/${body.doc.id}`
    expect(code(await asAdmin('PATCH', path, { username: 'taken' }))).toBe('400 INVALID_REQUEST username')
    expect(code(await asAdmin('PATCH', path, { username: '', mobile: null }))).toBe('400 INVALID_REQUEST email')
    expect((await asAdmin('PATCH', path, { username: '' })).body.doc).toMatchObject({ username: null, email: null })
    expect(code(await signIn({ email: 'first', password: PASSWORD }))).toBe('401 NOT_SIGNED_IN')
    expect((await signIn({ email: '13900000010', password: PASSWORD })).status).toBe(200)
    expect((await make({ username: 'first' })).status).toBe(201)
    expect((await asAdmin('PATCH', path, { email: 'now@media.demo' })).body.doc).toMatchObject({
      email: 'now@media.demo',
    })
    expect((await asAdmin('PATCH', path, { email: '' })).body.doc).toMatchObject({ email: null, mobile: '13900000010' })
    expect((await asAdmin('PATCH', path, { post: '记者' })).body.doc).toMatchObject({ email: null, post: '记者' })
  })

  test('two at once for one name: one gets it', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => make({ username: 'wanted' })))
    expect(answers.map(code).sort()).toEqual(['201', ...Array(3).fill('400 INVALID_REQUEST username')])
  })

  test('nobody gives them to oneself', async () => {
    for (const who of ['writer@media', 'director@office', 'admin@office'] as Who[]) {
      const path = `/api/users/${app.people[who].id}`
      const token = await app.login(who)
      for (const json of [{ username: 'myself' }, { mobile: '13900000020' }]) {
        const answer = await app.request('PATCH', path, { token, json })
        expect(code(answer)).toBe(`400 INVALID_REQUEST ${Object.keys(json)[0]}`)
      }
    }
  })
})

test('user name and mobile number are seen by oneself, admin and director alone, and not found out by asking', async () => {
  const { id } = app.people['writer2@media']
  await asAdmin('PATCH', `/api/users/${id}`, { username: 'geheim', mobile: '13700000000' })
  for (const who of ['admin@office', 'director@office', 'writer2@media'] as Who[]) {
    const { body } = await app.request('GET', `/api/users/${id}`, { token: await app.login(who) })
    expect(body).toMatchObject({ username: 'geheim', mobile: '13700000000' })
  }
  for (const who of ['writer@media', 'editor@media'] as Who[]) {
    const token = await app.login(who)
    const { body } = await app.request('GET', `/api/users/${id}`, { token })
    expect(body).toEqual({ id, name: app.people['writer2@media'].name })
    for (const query of [
      'where[mobile][like]=137',
      'where[username][equals]=geheim',
      'where[standsInFor][exists]=true',
    ]) {
      expect([query, (await app.request('GET', `/api/users?${query}`, { token })).status]).toEqual([query, 400])
    }
  }
  for (const who of ['gatekeeper@office', 'writer@gsl'] as Who[]) {
    expect((await app.request('GET', `/api/users/${id}`, { token: await app.login(who) })).status).toBe(404)
  }
})

test('the log names an account without address by its other name, and holds no made-up address', async () => {
  const { body } = await make({ username: 'imlog' })
  await asAdmin('PATCH', `/api/users/${body.doc.id}`, { suspended: true })
  const { body: entries, text } = await asAdmin('GET', '/api/audit/entries?limit=500')
  const about = entries.filter((entry: { data: { user?: { id: string } } }) => entry.data.user?.id === body.doc.id)
  expect(about.map(({ event, data }: { event: string; data: { user: Json } }) => [event, data.user.email])).toEqual([
    ['user.created', 'imlog'],
    ['user.suspended', 'imlog'],
  ])
  expect(text).not.toContain('.invalid')
})
