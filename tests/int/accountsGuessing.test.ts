/** How often a password may be guessed, and that the owner of the account is not locked out by who guesses. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import { PASSWORD, type Who } from '../support/people'
import { entries } from '../support/audit'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

interface From {
  address?: string
  /** the cookies of a device, as `cookiesOf` gives them */
  cookie?: string
}
const signIn = (email: string, password = PASSWORD, { address = '10.1.0.1', cookie }: From = {}) =>
  app.request('POST', '/api/users/login', {
    json: { email, password },
    headers: { 'x-exemplar-address': address, ...(cookie ? { cookie } : {}) },
  })
/** What a browser keeps of an answer and sends again, but for the session. */
const cookiesOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] as string)
    .filter((cookie) => cookie.startsWith('exemplar-device'))
    .join('; ')
const guess = async (email: string, times: number, from?: From): Promise<number[]> => {
  const statuses: number[] = []
  for (let time = 0; time < times; time++) statuses.push((await signIn(email, `guess-${time}`, from)).status)
  return statuses
}
const emailOf = (who: Who): string => app.people[who].email
/** Failures as another process, or this one before it was started anew, left them. */
const left = async (many: number, row: { account: string; address: string; at?: Date }) => {
  for (let each = 0; each < many; each++) {
    const { account, address, at = new Date() } = row
    await app.payload.db.create({
      collection: 'signInFailures',
      data: { account, address, owed: false, at: at.toISOString() },
    })
  }
}
/** What the log says of failures of an account. */
const failuresOf = async (who: Who) =>
  (await entries(app)).flatMap(({ actor, event, data }) => {
    const said = data as { count: number; user: { id: string; email: string; role: string } }
    return event === 'user.signInFailed' && said.user.id === app.people[who].id ? [{ actor, ...said }] : []
  })

test('failures of an account count together, whichever of its names is typed', async () => {
  const { id, email } = app.people['writer2@media']
  const token = await app.login('admin@office')
  await app.request('PATCH', `/api/users/${id}`, { token, json: { username: 'writer.zwei', mobile: '13800000007' } })
  for (const name of [email, 'writer.zwei', '13800000007']) expect(await guess(name, 3)).toEqual([401, 401, 401])
  expect(await guess('WRITER.ZWEI', 3)).toEqual([401, 429, 429])
  expect((await signIn(email)).status).toBe(429)
})

test('the owner signs in from a known device and from elsewhere while somebody guesses', async () => {
  const email = emailOf('editor@gsl')
  const cookie = cookiesOf(await signIn(email))
  expect(await guess(email, 11)).toEqual([...Array(10).fill(401), 429])
  expect((await signIn(email)).status).toBe(429)
  expect((await signIn(email, PASSWORD, { cookie })).status).toBe(200)
  expect((await signIn(email, PASSWORD, { address: '10.1.0.2' })).status).toBe(200)
  // A good sign-in on the known device gives the one who guesses nothing back.
  expect((await signIn(email)).status).toBe(429)
})

test('a known device is counted too, for its account alone, and no longer after a new password', async () => {
  const [email, other] = [emailOf('director2@office'), emailOf('gatekeeper2@office')]
  const cookie = cookiesOf(await signIn(email))
  expect(cookie).not.toBe('')
  expect(await guess(email, 11, { cookie })).toEqual([...Array(10).fill(401), 429])
  // its failures do not count against strangers, nor is it known to another account
  expect((await signIn(email)).status).toBe(200)
  expect(await guess(other, 11, { cookie })).toEqual([...Array(10).fill(401), 429])
  expect((await signIn(other, PASSWORD, { cookie })).status).toBe(429)

  const writer = 'writer@gsl' as const
  const known = cookiesOf(await signIn(emailOf(writer)))
  const token = await app.login('admin@office')
  const json = { password: 'from-the-admin' }
  expect((await app.request('PATCH', `/api/users/${app.people[writer].id}`, { token, json })).status).toBe(200)
  expect(await guess(emailOf(writer), 10)).toEqual(Array(10).fill(401))
  expect((await signIn(emailOf(writer), 'from-the-admin', { cookie: known })).status).toBe(429)
})

test.each(['', 'x', 'x.', '.00', `${'0'.repeat(32)}.${'0'.repeat(64)}`])(
  'a made-up device %j is a strange one',
  async (mark) => {
    const email = emailOf('writer@lonely')
    const cookie = cookiesOf(await signIn(email)).replace(/=.*$/, `=${mark}`)
    expect(await guess(email, 11, { address: `10.2.0.${mark.length}` })).toEqual([...Array(10).fill(401), 429])
    expect((await signIn(email, PASSWORD, { address: `10.2.0.${mark.length}`, cookie })).status).toBe(429)
  },
)

test('what other processes counted counts, for a quarter of an hour', async () => {
  const { id, email } = app.people['editor@media']
  const address = '10.3.0.1'
  await left(9, { account: id, address })
  await left(50, { account: id, address, at: new Date(Date.now() - 16 * 60_000) })
  expect(await guess(email, 2, { address })).toEqual([401, 429])
  expect((await signIn(email, PASSWORD, { address })).status).toBe(429)
})

test('from everywhere at once: an account and an address have an end too, a known device has its own', async () => {
  const { id, email } = app.people['gatekeeper@office']
  const cookie = cookiesOf(await signIn(email))
  for (let from = 0; from < 10; from++) await left(10, { account: id, address: `10.4.0.${from}` })
  expect((await signIn(email, PASSWORD, { address: '10.4.1.1' })).status).toBe(429)
  expect((await signIn(email, PASSWORD, { address: '10.4.1.1', cookie })).status).toBe(200)
  const address = '10.5.0.1'
  for (let account = 0; account < 20; account++) await left(10, { account: `somebody ${account}`, address })
  expect((await signIn(emailOf('director@office'), PASSWORD, { address })).status).toBe(429)
  expect((await signIn(emailOf('director@office'), PASSWORD, { address: '10.5.0.2' })).status).toBe(200)
})

test('failures of privileged roles stand in the log: at once, then at most one entry a minute, and nothing is lost', async () => {
  const who = 'admin@office'
  await app.login(who)
  const from = { address: '10.6.0.1' }
  expect(await guess(emailOf(who), 5, from)).toEqual(Array(5).fill(401))
  const [first, ...more] = await failuresOf(who)
  expect(more).toEqual([])
  expect(first).toMatchObject({ actor: null, count: 1, user: { role: 'admin', email: emailOf(who) } })
  expect((await signIn(emailOf(who), PASSWORD, from)).status).toBe(200)
  const after = await failuresOf(who)
  expect(after.map(({ count }) => count)).toEqual([1, 4])
  expect(JSON.stringify(after)).not.toContain('guess-')
})

test('the minute over, the next failure says how many there were before', async () => {
  const { id, email } = app.people['admin@office']
  const before = (await failuresOf('admin@office')).length
  const from = { address: '10.6.0.2' }
  await guess(email, 4, from)
  const saidAt = new Date(Date.now() - 61_000).toISOString()
  await app.payload.db.updateMany({
    collection: 'signInFailures',
    where: { and: [{ account: { equals: id } }, { saidAt: { exists: true } }] },
    data: { saidAt },
  })
  await guess(email, 1, from)
  expect((await failuresOf('admin@office')).slice(before).map(({ count }) => count)).toEqual([1, 4])
})

test('failures of writers and of nobody leave no entry, and a typed name is not kept', async () => {
  const before = (await entries(app)).length
  await guess(emailOf('writer@media'), 2, { address: '10.7.0.1' })
  await guess('my-secret-password', 2, { address: '10.7.0.1' })
  expect(await entries(app)).toHaveLength(before)
  const { docs } = await app.payload.db.find({ collection: 'signInFailures', limit: 0, pagination: false })
  expect(JSON.stringify(docs)).not.toContain('my-secret-password')
})
