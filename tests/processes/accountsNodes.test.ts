/** Two processes on one database: logins that end, guesses that count together, and the last director. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { PASSWORD } from '../../src/ops/demo/contentPeople'
import { databaseOn } from '../support/mongod'
import { startServer, type Server } from '../support/server'

const uri = inject('mongodbUri')
const missing = inject('mongodbMissing')
const nodes: Server[] = []

describe.skipIf(uri === null)(`two processes (${missing ?? 'MongoDB'})`, () => {
  beforeAll(async () => {
    const DATABASE_URI = databaseOn(uri ?? '', `nodes_${randomUUID()}`)
    // what the one has signed the other must know
    const PAYLOAD_SECRET = randomUUID() + randomUUID()
    nodes.push(await startServer({ DATABASE_URI, PAYLOAD_SECRET }))
    nodes.push(await startServer({ DATABASE_URI, PAYLOAD_SECRET }))
  })
  afterAll(() => Promise.all(nodes.map((node) => node.stop())))

  const ask = async (node: number, method: string, path: string, token?: string, json?: unknown) => {
    const answer = await fetch(`${nodes[node]?.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `JWT ${token}` } : {}) },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const signIn = (node: number, email: string, password = PASSWORD) =>
    ask(node, 'POST', '/api/users/login', undefined, { email, password })
  const tokenOf = async (node: number, email: string): Promise<string> => (await signIn(node, email)).body.token
  const idOf = async (token: string, email: string): Promise<string> =>
    (await ask(0, 'GET', `/api/users?where[email][equals]=${email}`, token)).body.docs[0].id

  test('suspension, reset, change of role and logout in one end the logins of the other at once', async () => {
    const admin = await tokenOf(0, 'admin@office.demo')
    const email = 'writer@media.demo'
    const path = `/api/users/${await idOf(admin, email)}`
    const ends: [string, () => Promise<{ status: number }>][] = [
      ['suspended', () => ask(1, 'PATCH', path, admin, { suspended: true })],
      ['role', () => ask(1, 'PATCH', path, admin, { role: 'unitEditor' })],
      ['reset', () => ask(1, 'PATCH', path, admin, { password: PASSWORD })],
      ['logout', async () => ask(1, 'POST', '/api/users/logout', await tokenOf(1, email))],
    ]
    for (const [what, end] of ends) {
      await ask(1, 'PATCH', path, admin, { suspended: false, role: 'writer' })
      const token = await tokenOf(0, email)
      expect([what, (await ask(0, 'GET', '/api/cases?limit=1', token)).status]).toEqual([what, 200])
      expect([what, (await end()).status]).toEqual([what, 200])
      expect([what, (await ask(0, 'GET', '/api/cases?limit=1', token)).status]).toEqual([what, 401])
    }
  })

  test('guesses count together', async () => {
    const statuses: number[] = []
    for (let time = 0; time < 12; time++)
      statuses.push((await signIn(time % 2, 'writer@gsl.demo', `guess-${time}`)).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
    expect((await signIn(1, 'editor@gsl.demo')).status).toBe(200)
  })

  test('the last two directors, each suspended in another process: one stays', async () => {
    const admin = await tokenOf(0, 'admin@office.demo')
    const emails = ['director@office.demo', 'director2@office.demo']
    const ids = await Promise.all(emails.map((email) => idOf(admin, email)))
    const answers = await Promise.all(
      ids.map((id, node) => ask(node, 'PATCH', `/api/users/${id}`, admin, { suspended: true })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await ask(0, 'GET', '/api/users?where[role][equals]=director', admin)
    expect(body.docs.map(({ suspended }: { suspended: boolean }) => suspended).sort()).toEqual([false, true])
  })
})
