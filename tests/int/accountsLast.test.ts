/** The last admin and the last director who can act are never lost, not by two requests at once either. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import type { Who } from '../support/people'

type Json = Record<string, unknown>
const PASSWORD = 'a-long-password'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const change = async (token: string, who: Who | string, json: Json): Promise<Answer> => {
  const id = who in app.people ? app.people[who as Who].id : who
  return app.request('PATCH', `/api/users/${id}`, { token, json })
}
const code = ({ status, body }: Answer) => [status, body.errors?.[0]?.code].filter(Boolean).join(' ')
const working = async (role: string) =>
  (
    await app.payload.find({
      collection: 'users',
      where: {
        and: [{ role: { equals: role } }, { suspended: { not_equals: true } }, { confirmed: { not_equals: false } }],
      },
      overrideAccess: true,
    })
  ).docs as unknown as { id: string; email: string }[]
const theLast = async (role: string): Promise<{ id: string; email: string }> => {
  const found = await working(role)
  expect(found).toHaveLength(1)
  return found[0] as { id: string; email: string }
}
/** What takes the power to act from a director. */
const TAKING: [string, () => Json][] = [
  ['suspended', () => ({ suspended: true })],
  ['a writer elsewhere', () => ({ role: 'writer', unit: app.units.media })],
  ['a gatekeeper', () => ({ role: 'gatekeeper' })],
  ['an admin', () => ({ role: 'admin' })],
  ['with a password of the admin', () => ({ password: 'another-password' })],
  ['with an address of the admin', () => ({ email: 'mine@admin.demo' })],
]

test('two directors suspended at once: one stays, the other request is told why', async () => {
  const token = await app.login('admin@office')
  const answers = await Promise.all([
    change(token, 'director@office', { suspended: true }),
    change(token, 'director2@office', { role: 'gatekeeper' }),
  ])
  expect(answers.map(code).sort()).toEqual(['200', '409 WRONG_STAGE'])
  await theLast('director')
})

test('the last director: nothing that takes the power to act, all else', async () => {
  const token = await app.login('admin@office')
  const { id: last } = await theLast('director')
  for (const [what, json] of TAKING) {
    expect([what, code(await change(token, last, json()))]).toEqual([what, '409 WRONG_STAGE'])
  }
  await theLast('director')
  expect((await change(token, last, { post: '主任', mobile: '13600000000' })).status).toBe(200)
})

test('a director who waits for confirmation is not another one; once confirmed, the first may go', async () => {
  const token = await app.login('admin@office')
  const made = await app.request('POST', '/api/users', {
    token,
    json: { username: 'newcomer', name: '新主任', role: 'director', unit: app.units.office, password: PASSWORD },
  })
  const last = await theLast('director')
  expect(code(await change(token, last.id, { suspended: true }))).toBe('409 WRONG_STAGE')
  const { body } = await app.request('POST', '/api/users/login', {
    json: { email: last.email, password: 'exemplar-demo' },
  })
  const confirmed = await app.request('POST', `/api/users/${made.body.doc.id}/confirm`, { token: body.token })
  expect(confirmed.status).toBe(200)
  expect((await change(token, last.id, { suspended: true })).status).toBe(200)
  await theLast('director')
})

test('two admins who suspend each other at once: one stays; nobody suspends or lowers oneself', async () => {
  const token = await app.login('admin@office')
  const { body } = await app.request('POST', '/api/users', {
    token,
    json: { username: 'admin2', name: '另一位', role: 'admin', unit: app.units.office, password: PASSWORD },
  })
  const second = await app.request('POST', '/api/users/login', { json: { email: 'admin2', password: PASSWORD } })
  const answers = await Promise.all([
    change(token, body.doc.id, { suspended: true }),
    change(second.body.token, 'admin@office', { role: 'writer', unit: app.units.media }),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  await theLast('admin')
  const [stays, id] =
    answers[0]?.status === 200 ? [token, app.people['admin@office'].id] : [second.body.token as string, body.doc.id]
  for (const json of [{ suspended: true }, { role: 'writer' }]) {
    expect(code(await change(stays, id, json))).toBe('400 INVALID_REQUEST')
  }
  await theLast('admin')
})

test('the rule itself holds for an admin too, whoever asks', async () => {
  const { assertNotLast } = await import('../../src/editorial/lastOnes')
  const req = await createLocalReq({}, app.payload)
  const admin = (await theLast('admin')) as unknown as Json
  await expect(assertNotLast(req, admin, { ...admin, suspended: true })).rejects.toMatchObject({ code: 'WRONG_STAGE' })
  await expect(assertNotLast(req, admin, { ...admin, post: '科员' })).resolves.toBeUndefined()
})
