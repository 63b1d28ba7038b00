/** One's own password: a session is not enough to change it, guesses are counted and told, nobody is locked out by them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { entries } from '../support/audit'
import { PASSWORD, type Who } from '../support/people'
import { refusal, said } from '../support/refusals'

const NEW = 'my-own-long-password'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

interface From {
  address?: string
  cookie?: string
}
const signIn = (who: Who, password = PASSWORD, { address = '10.20.0.1', cookie }: From = {}) =>
  app.request('POST', '/api/users/login', {
    json: { email: app.people[who].email, password },
    headers: { 'x-exemplar-address': address, ...(cookie ? { cookie } : {}) },
  })
const change = (token: string, who: Who, json: object, { address = '10.20.0.1', method = 'PATCH' } = {}) =>
  app.request(method, `/api/users/${app.people[who].id}`, { token, json, headers: { 'x-exemplar-address': address } })
const asAdmin = async (who: Who, json: object) => change(await app.login('admin@office'), who, json)

describe('a session alone changes no password', () => {
  test.each<[string, object]>([
    ['none', {}],
    ['an empty one', { currentPassword: '' }],
    ['null', { currentPassword: null }],
    ['an object', { currentPassword: { $ne: '' } }],
    ['a list', { currentPassword: [PASSWORD] }],
    ['a wrong one', { currentPassword: `${PASSWORD}x` }],
    ['the new one', { currentPassword: NEW }],
    ['one without end', { currentPassword: 'x'.repeat(100_000) }],
  ])('%s as the present password', async (_, more) => {
    const who = 'gatekeeper2@office'
    const token = await app.login(who)
    for (const method of ['PATCH', 'PUT']) {
      const answer = await change(token, who, { name: '改名', password: NEW, ...more }, { method })
      expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'currentPassword'))
    }
    expect((await signIn(who, NEW, { address: '10.20.9.9' })).status).toBe(401)
    const me = await app.request('GET', '/api/users/me', { token })
    expect(me.body.user).toMatchObject({ id: app.people[who].id })
    expect(me.body.user.name).not.toBe('改名')
  })

  test('neither in a form, nor for an admin or a director on themselves', async () => {
    for (const who of ['admin@office', 'director@office'] as const) {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ password: NEW }))
      const token = await app.login(who)
      const answer = await app.request('PATCH', `/api/users/${app.people[who].id}`, { token, form })
      expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'currentPassword'))
    }
  })

  test('nor by GraphQL, nor by the Local API as the person of a session', async () => {
    const who = 'writer@media'
    const token = await app.login(who)
    const { id } = app.people[who]
    const query = `mutation { updateUser(id: "${id}", data: { password: "${NEW}" }) { id } }`
    expect((await app.request('POST', '/api/graphql', { token, json: { query } })).status).toBe(404)
    const user = { ...(await app.payload.findByID({ collection: 'users', id })), collection: 'users' } as never
    for (const overrideAccess of [false, true])
      await expect(
        app.payload.update({ collection: 'users', id, data: { password: NEW }, overrideAccess, user }),
      ).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    expect((await signIn(who, NEW, { address: '10.20.9.8' })).status).toBe(401)
  })
})

test('the present password changes it; what else an account says of itself needs none', async () => {
  const who = 'writer2@media'
  const token = await app.login(who)
  expect((await change(token, who, { post: '记者' })).status).toBe(200)
  expect((await change(token, who, { post: '编辑', password: '' })).status).toBe(200)
  const weak = await change(token, who, { password: 'password1234', currentPassword: PASSWORD })
  expect(said(weak)).toMatchObject(refusal('INVALID_REQUEST', 'password'))
  const done = await change(token, who, { password: NEW, currentPassword: PASSWORD })
  expect([done.status, done.text]).toEqual([200, expect.not.stringContaining(NEW)])
  expect([(await signIn(who)).status, (await signIn(who, NEW)).status]).toEqual([401, 200])
})

test('two changes at once with one present password: one holds', async () => {
  const who = 'editor@gsl'
  const token = await app.login(who)
  const wanted = [0, 1, 2].map((each) => `${NEW}-${each}`)
  const answers = await Promise.all(
    wanted.map((password) => change(token, who, { password, currentPassword: PASSWORD })),
  )
  const done = answers.flatMap(({ status }, each) => (status === 200 ? [wanted[each]] : []))
  expect(done).toHaveLength(1)
  for (const answer of answers.filter(({ status }) => status !== 200))
    expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'currentPassword'))
  expect((await signIn(who, done[0])).status).toBe(200)
})

test('guesses have an end, with sign-ins from the same place; sessions and the known device of the owner stand', async () => {
  const who = 'writer@gsl'
  const known = (await signIn(who, PASSWORD, { address: '10.21.0.2' })).headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] as string)
    .filter((cookie) => cookie.startsWith('exemplar-device'))
    .join('; ')
  const [taken, own] = [await app.login(who), (await signIn(who, PASSWORD, { address: '10.21.0.2' })).body.token]
  const guess = (each: number) =>
    change(taken, who, { password: NEW, currentPassword: `guess-${each}` }, { address: '10.21.0.1' })
  const answers = await Promise.all(Array.from({ length: 14 }, (_, each) => guess(each)))
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(400), ...Array(4).fill(429)])
  const right = { password: NEW, currentPassword: PASSWORD }
  expect(said(await change(taken, who, right, { address: '10.21.0.1' }))).toMatchObject(refusal('TOO_MANY'))
  expect((await signIn(who, PASSWORD, { address: '10.21.0.1' })).status).toBe(429)
  expect((await signIn(who, PASSWORD, { address: '10.21.0.1', cookie: known })).status).toBe(200)
  expect((await app.request('GET', '/api/cases', { token: own })).status).toBe(200)
  expect((await change(own, who, right, { address: '10.21.0.2' })).status).toBe(200)
  expect((await app.request('GET', '/api/cases', { token: taken })).status).toBe(401)
})

test('a wrong one of whoever decides stands in the log, without what was tried', async () => {
  const who = 'director2@office'
  const failures = async () =>
    (await entries(app)).filter(
      ({ event, data }) =>
        event === 'user.signInFailed' && (data as { user: { id: string } }).user.id === app.people[who].id,
    )
  expect(await failures()).toEqual([])
  const token = await app.login(who)
  await change(token, who, { password: NEW, currentPassword: 'guess-of-mine' }, { address: '10.22.0.1' })
  const told = await failures()
  expect(told).toMatchObject([{ actor: null, data: { count: 1, user: { role: 'director' } } }])
  expect(JSON.stringify(told)).not.toContain('guess-of-mine')
})

test('what an admin sets for another needs none; the owner gives it as the present one', async () => {
  const who = 'editor@media'
  expect((await asAdmin(who, { password: 'first-from-the-admin' })).status).toBe(200)
  const { token } = (await signIn(who, 'first-from-the-admin')).body
  const own = { password: NEW }
  expect(said(await change(token, who, own))).toMatchObject(refusal('INVALID_REQUEST', 'currentPassword'))
  expect((await change(token, who, { ...own, currentPassword: 'first-from-the-admin' })).status).toBe(200)
  expect((await signIn(who, NEW)).status).toBe(200)
})
