/** The forgotten password, without a session: a letter to the address alone, one new password by it, and a record. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startApp, type App } from '../support/app'
import { PASSWORD, type Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { complete, create } from '../support/stories'

const NEW = 'exemplar-demo-2'
let app: App
const letters: { to: string; text: string }[] = []
beforeAll(async () => {
  app = await startApp()
  vi.spyOn(app.payload, 'sendEmail').mockImplementation(
    async (letter) => void letters.push(letter as { to: string; text: string }),
  )
})
afterAll(() => app.stop())

const ask = (email: unknown) => app.request('POST', '/api/users/forgot-password', { json: { email } })
const reset = (token: unknown, password: unknown = NEW) =>
  app.request('POST', '/api/users/reset-password', { json: { token, password } })
const signIn = (who: Who, password: string) =>
  app.request('POST', '/api/users/login', { json: { email: app.people[who].email, password } })
const tokenFor = (who: Who) =>
  /\/reset\/([0-9a-f]{40})/.exec(letters.find(({ to }) => to === app.people[who].email)?.text ?? '')?.[1]

test('asking writes to the address, tells nobody whether it has an account, and keeps no writer waiting', async () => {
  const token = await app.login('writer@media')
  const began = Date.now()
  const [known, unknown, other, story] = await Promise.all([
    ask(app.people['director2@office'].email.toUpperCase()),
    ask('nobody@nowhere.demo'),
    ask(app.people['writer2@media'].email),
    create(app, 'writer@media', 'cases', complete(app, 'cases')),
  ])
  expect([known.status, unknown.status, other.status]).toEqual([200, 200, 200])
  expect(new Set([known.text, unknown.text, other.text]).size).toBe(1)
  expect((await app.request('GET', `/api/cases/${story.id}`, { token })).status).toBe(200)
  expect(Date.now() - began).toBeLessThan(10_000)
  await expect
    .poll(() => letters.map(({ to }) => to).sort())
    .toEqual([app.people['director2@office'].email, app.people['writer2@media'].email].sort())
  await ask(app.people['director2@office'].email)
  await ask(app.people['editor@media'].email)
  await expect.poll(() => letters.at(-1)?.to).toBe(app.people['editor@media'].email)
  expect(letters).toHaveLength(3)
})

test('the letter sets one password, once, ends other sessions, and is recorded', async () => {
  const before = await app.login('director2@office')
  const token = tokenFor('director2@office')
  for (const password of ['short', 'password1234', 'director2@office'])
    expect(said(await reset(token, password))).toMatchObject(refusal('INVALID_REQUEST', 'password'))
  const answer = await reset(token)
  expect(answer).toMatchObject({ status: 200, body: { token: expect.any(String) } })
  expect(answer.headers.get('set-cookie')).toContain('payload-token=')
  expect((await app.request('GET', '/api/cases', { token: answer.body.token })).status).toBe(200)
  expect(said(await app.request('GET', '/api/cases', { token: before }))).toMatchObject(refusal('NOT_SIGNED_IN'))
  expect(said(await reset(token))).toMatchObject(refusal('INVALID_REQUEST', 'token'))
  expect(said(await signIn('director2@office', PASSWORD))).toMatchObject(refusal('NOT_SIGNED_IN'))
  expect((await signIn('director2@office', NEW)).status).toBe(200)
  const { body } = await app.request('GET', '/api/audit/entries?limit=500', { token: answer.body.token })
  expect(body.filter(({ event }: { event: string }) => event === 'user.changed')).toMatchObject([
    { data: { user: { id: app.people['director2@office'].id }, changed: ['password'] } },
  ])
})

test('a suspended account gets no session by it', async () => {
  const admin = await app.login('admin@office')
  await app.request('PATCH', `/api/users/${app.people['writer2@media'].id}`, {
    token: admin,
    json: { suspended: true },
  })
  expect(said(await reset(tokenFor('writer2@media')))).toMatchObject(refusal('NOT_SIGNED_IN'))
})

test.each([{}, 1, null, '', ['a@b'], { $gt: '' }, 'x'.repeat(300)])('asking for %j is 400', async (email) =>
  expect(said(await ask(email))).toMatchObject(refusal('INVALID_REQUEST', 'email')),
)
test.each([undefined, null, '', 'x', 1, {}, { $ne: null }, ['x'], '0'.repeat(40)])(
  'the token %j is none',
  async (token) => expect(said(await reset(token))).toMatchObject(refusal('INVALID_REQUEST', 'token')),
)
