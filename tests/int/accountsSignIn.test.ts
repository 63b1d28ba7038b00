/** Signing in: many at once, wrong passwords, suspended accounts, and what a session outlives. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { PASSWORD, type Who } from '../support/people'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const signIn = (email: string, password = PASSWORD, address = '10.0.0.1') =>
  app.request('POST', '/api/users/login', { json: { email, password }, headers: { 'x-exemplar-address': address } })
const me = async (token: string) => (await app.request('GET', '/api/users/me', { token })).body.user
const count = (statuses: { status: number }[], status: number) =>
  statuses.filter((answer) => answer.status === status).length
const asAdmin = async (who: Who, json: Record<string, unknown>) =>
  app.request('PATCH', `/api/users/${app.people[who].id}`, { token: await app.login('admin@office'), json })

test('30 sign-ins of one account at once: all usable, and each is recorded', async () => {
  const { email, id } = app.people['editor@media']
  const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(email)))
  expect(count(answers, 200)).toBe(30)
  expect(new Set(answers.map(({ body }) => body.token)).size).toBe(30)
  for (const { body } of answers) expect((await me(body.token)).id).toBe(id)
  const { totalDocs } = await app.payload.count({
    collection: 'auditLog',
    where: { and: [{ event: { equals: 'user.signedIn' } }] },
    overrideAccess: true,
  })
  expect(totalDocs).toBe(30)
})

test('the answer: a token, its end, the account, and a cookie that scripts cannot read', async () => {
  const { body, headers } = await signIn('Writer@Media.demo ')
  expect(body).toMatchObject({
    exp: expect.any(Number),
    user: { id: app.people['writer@media'].id, role: 'writer', unit: app.units.media },
  })
  expect(JSON.stringify(body)).not.toMatch(/hash|salt|resetPassword/)
  expect(headers.get('set-cookie')).toMatch(/HttpOnly/i)
  const account = await me(body.token)
  expect(account.role).toBe('writer')
})

test.each<[string, unknown, number]>([
  ['no body', undefined, 400],
  ['no password', { email: 'a@b' }, 400],
  ['an object as e-mail', { email: { like: '%' }, password: 'x' }, 400],
  ['a list as password', { email: 'writer@media.demo', password: ['x'] }, 400],
  ['an empty password', { email: 'writer@media.demo', password: '' }, 401],
  ['an unknown account', { email: 'nobody@media.demo', password: PASSWORD }, 401],
  ['a wrong password', { email: 'writer@media.demo', password: `${PASSWORD}x` }, 401],
])('%s is %#', async (_, json, status) => {
  const answer = await app.request('POST', '/api/users/login', { json })
  expect(answer.status).toBe(status)
})

test('40 guesses at once: no more than ten are tried, then 429; others and other addresses sign in', async () => {
  const { email } = app.people['writer@gsl']
  const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => signIn(email, `guess-${i}`)))
  expect([count(answers, 401), count(answers, 429)]).toEqual([10, 30])
  const locked = await signIn(email)
  expect([locked.status, locked.body.errors[0].code]).toEqual([429, 'TOO_MANY'])
  expect((await signIn(email, PASSWORD, '10.0.0.2')).status).toBe(200)
  expect((await signIn(app.people['editor@gsl'].email)).status).toBe(200)
})

test('suspended: sessions end at once, no sign-in, and the answer tells nothing', async () => {
  const { email } = app.people['writer2@media']
  const { body } = await signIn(email)
  const signIns = Array.from({ length: 6 }, () => signIn(email))
  expect((await asAdmin('writer2@media', { suspended: true })).status).toBe(200)
  const during = (await Promise.all(signIns)).filter(({ status }) => status === 200)
  for (const token of [body.token, ...during.map((answer) => answer.body.token)]) {
    expect((await app.request('GET', '/api/cases', { token })).status).toBe(401)
    expect((await app.request('GET', '/api/users/me', { token })).body.user).toBeNull()
  }
  const refused = await signIn(email)
  const wrong = await signIn('nobody@media.demo')
  expect([refused.status, refused.body]).toEqual([401, wrong.body])
  expect((await asAdmin('writer2@media', { suspended: false })).status).toBe(200)
  expect((await app.request('GET', '/api/cases', { token: body.token })).status).toBe(401)
  expect((await signIn(email)).status).toBe(200)
})

test('a new password from the admin ends all sessions; a new one from the owner ends all others', async () => {
  const { email } = app.people['editor@gsl']
  const [first, second] = [(await signIn(email)).body.token, (await signIn(email)).body.token]
  const own = { token: second, json: { password: 'my-own-password', currentPassword: PASSWORD } }
  expect((await app.request('PATCH', `/api/users/${app.people['editor@gsl'].id}`, own)).status).toBe(200)
  expect([await me(first), (await me(second))?.email]).toEqual([null, email])
  expect([(await signIn(email)).status, (await signIn(email, 'my-own-password')).status]).toEqual([401, 200])
  await asAdmin('editor@gsl', { password: 'from-the-admin' })
  expect(await me(second)).toBeNull()
  expect((await signIn(email, 'from-the-admin')).status).toBe(200)
})

test('signing out ends all logins of the account, and none of another; later ones stand', async () => {
  const { email } = app.people['director2@office']
  const tokens = await Promise.all(Array.from({ length: 6 }, async () => (await signIn(email)).body.token as string))
  const other = await app.login('director@office')
  for (const token of tokens) expect((await me(token))?.email).toBe(email)
  const answers = await Promise.all(
    tokens.slice(0, 3).map((token) => app.request('POST', '/api/users/logout', { token })),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  for (const token of tokens) expect(await me(token)).toBeNull()
  expect((await app.request('GET', '/api/cases', { token: tokens[5] })).status).toBe(401)
  expect((await me(other))?.id).toBe(app.people['director@office'].id)
  expect((await me((await signIn(email)).body.token))?.email).toBe(email)
})

test('a role changed by the admin ends all logins, and opens none', async () => {
  const { email, id } = app.people['writer2@media']
  const tokens = [(await signIn(email)).body.token as string, (await signIn(email)).body.token as string]
  expect((await asAdmin('writer2@media', { role: 'unitEditor' })).status).toBe(200)
  for (const token of tokens) expect((await app.request('GET', '/api/cases', { token })).status).toBe(401)
  expect(await me((await signIn(email)).body.token)).toMatchObject({ id, role: 'unitEditor' })
})
