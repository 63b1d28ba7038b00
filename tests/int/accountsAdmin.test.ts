/** An admin with any number of accounts of their own making, and any hold over those of others, makes nothing public. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Role } from '../../src/editorial/rules/roles'
import { startApp, type Answer, type App } from '../support/app'
import type { Who } from '../support/people'
import { publicSide } from '../support/publicSide'
import { complete, create, walk, type Draft } from '../support/stories'

type Json = Record<string, unknown>
const ACTIONS = ['pass', 'sign', 'publish', 'withdraw']
const PASSWORD_OF_ADMIN = 'known-to-the-admin'

let app: App
let admin = ''
let before = ''
/** stories of others, one in each stage that lies before or behind the public */
const stories: { story: Draft; revision: string }[] = []
/** tokens of accounts that the admin holds */
const puppets = new Map<string, string>()
const letters: { to: string; text: string }[] = []

beforeAll(async () => {
  app = await startApp()
  // Whom the admin never touches, so that nobody whom the admin takes is the last director.
  const data = { email: 'third@office.demo', name: '第三位主任', role: 'director', unit: app.units.office }
  const { newAccount } = await import('../../src/editorial/accounts')
  await newAccount(await createLocalReq({}, app.payload), null, { data, settled: {}, password: PASSWORD_OF_ADMIN })
  vi.spyOn(app.payload, 'sendEmail').mockImplementation(async (letter) => void letters.push(letter as never))
  for (const until of ['unitReview', 'gateReview', 'signOff', 'approved', 'published'] as const) {
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', `别人的稿件 ${until}`))
    stories.push({ story, revision: (await walk(app, story, until)).revision })
  }
  admin = await app.login('admin@office')
  before = await publicSide(app)
})
afterAll(() => app.stop())

const asAdmin = (method: string, path: string, json?: Json): Promise<Answer> =>
  app.request(method, path, { token: admin, json })
const signIn = async (email: string, password = PASSWORD_OF_ADMIN): Promise<string> => {
  const { body, text } = await app.request('POST', '/api/users/login', { json: { email, password } })
  expect([text, body.token]).toEqual([text, expect.any(String)])
  return body.token
}

async function make(name: string, role: Role, unit: string): Promise<string> {
  const email = `${name}@admin.demo`
  const made = await asAdmin('POST', '/api/users', { email, name, role, unit, password: PASSWORD_OF_ADMIN })
  expect([made.status, made.text]).toEqual([201, expect.any(String)])
  puppets.set(name, await signIn(email))
  return made.body.doc.id
}

/** What would bring a story nearer to the public, or take it away: by everybody on everything. @returns what was done */
async function tryEverything(tokens: string[]): Promise<string[]> {
  const deeds = stories.flatMap((each) => ACTIONS.map((action) => ({ action, ...each })))
  const done: string[] = []
  for (const token of tokens) {
    const attempts = deeds.map(async ({ action, story, revision }) => {
      const reason = { code: action === 'withdraw' ? 'privacy' : 'other', note: '试试' }
      const json = { action, revision, secrecyReviewed: true, reason }
      const { status } = await app.request('POST', `/api/cases/${story.id}/transition`, { token, json })
      if (status !== 403) done.push(`${action} ${story.id}: ${status}`)
    })
    await Promise.all(attempts)
  }
  return done
}

/** What visitors see beside stories. */
async function tryPublicNames(tokens: string[]): Promise<number[]> {
  const statuses: number[] = []
  for (const token of tokens) {
    for (const [method, path, json] of [
      ['POST', '/api/globals/publicSettings', { siteName: '改名' }],
      [
        'POST',
        '/api/globals/gateSettings',
        { chains: [{ kind: 'cases', action: 'submit', steps: ['unitReview', 'signOff'] }] },
      ],
      ['PATCH', `/api/units/${app.units.media}`, { name: '改名' }],
    ] as const) {
      statuses.push((await app.request(method, path, { token, json })).status)
    }
  }
  return statuses
}

const decisive = () =>
  ['gatekeeper1', 'gatekeeper2', 'director1', 'director2'].map((name) => puppets.get(name) as string)

test('a unit of the admin’s own with everybody in it, up to two directors: the story stays at the gate', async () => {
  const unit = await asAdmin('POST', '/api/units', { name: '自己的单位', slug: 'ziji', kind: 'company' })
  await make('writer', 'writer', unit.body.doc.id)
  await make('editor', 'unitEditor', unit.body.doc.id)
  for (const name of ['gatekeeper1', 'gatekeeper2']) await make(name, 'gatekeeper', app.units.office)
  for (const name of ['director1', 'director2']) await make(name, 'director', app.units.office)
  const token = puppets.get('writer') as string
  const made = await app.request('POST', '/api/cases', { token, json: complete(app, 'cases', '自己的稿件') })
  const story = { kind: 'cases' as const, id: made.body.doc.id as string, token: '' }
  const submitted = await app.request('POST', `/api/cases/${story.id}/transition`, {
    token,
    json: { action: 'submit' },
  })
  const { revision } = submitted.body
  const passed = await app.request('POST', `/api/cases/${story.id}/transition`, {
    token: puppets.get('editor'),
    json: { action: 'pass', revision, secrecyReviewed: true },
  })
  expect(passed.body.stage).toBe('gateReview')
  stories.push({ story, revision })
  before = await publicSide(app)
  expect(await tryEverything([admin, ...decisive()])).toEqual([])
  expect(new Set(await tryPublicNames([admin, ...decisive()]))).toEqual(new Set([403]))
})

test('they cannot confirm one another', async () => {
  const { body } = await asAdmin('GET', '/api/users?limit=100&where[confirmed][equals]=false')
  expect(body.docs).toHaveLength(4)
  for (const { id } of body.docs) {
    for (const token of [admin, ...decisive()]) {
      expect((await app.request('POST', `/api/users/${id}/confirm`, { token })).status).toBe(403)
    }
  }
})

test('promoting, moving and re-passwording others does not help', async () => {
  const writer = app.people['writer@gsl']
  const gatekeeper = app.people['gatekeeper2@office']
  const director = app.people['director2@office']
  expect((await asAdmin('PATCH', `/api/users/${writer.id}`, { role: 'director' })).status).toBe(400)
  for (const [{ id }, json] of [
    [writer, { role: 'director', unit: app.units.office, password: PASSWORD_OF_ADMIN }],
    [gatekeeper, { password: PASSWORD_OF_ADMIN }],
    [director, { email: 'mine@admin.demo' }],
  ] as const) {
    expect((await asAdmin('PATCH', `/api/users/${id}`, json)).status).toBe(200)
  }
  await app.request('POST', '/api/users/forgot-password', { json: { email: 'mine@admin.demo' } })
  await expect.poll(() => letters.length).toBe(1)
  const token = /\/reset\/([0-9a-f]{40})/.exec(letters[0]?.text ?? '')?.[1]
  const reset = await app.request('POST', '/api/users/reset-password', { json: { token, password: PASSWORD_OF_ADMIN } })
  expect(reset.status).toBe(200)
  const held = [
    await signIn(writer.email),
    await signIn(gatekeeper.email),
    await signIn('mine@admin.demo'),
    reset.body.token as string,
  ]
  expect(await tryEverything(held)).toEqual([])
  expect(new Set(await tryPublicNames(held))).toEqual(new Set([403]))
})

test('a letter that was asked for while the address was the admin’s is worth nothing once it is not', async () => {
  const { id, email } = app.people['director@office']
  await asAdmin('PATCH', `/api/users/${id}`, { email: 'again@admin.demo' })
  await app.request('POST', '/api/users/forgot-password', { json: { email: 'again@admin.demo' } })
  await expect.poll(() => letters.length).toBe(2)
  await asAdmin('PATCH', `/api/users/${id}`, { email })
  const token = /\/reset\/([0-9a-f]{40})/.exec(letters[1]?.text ?? '')?.[1]
  const reset = await app.request('POST', '/api/users/reset-password', { json: { token, password: PASSWORD_OF_ADMIN } })
  expect([reset.status, reset.body.errors?.[0]?.field]).toEqual([400, 'token'])
})

test('with everybody else suspended, still nothing', async () => {
  const others: Who[] = [
    'editor@media',
    'gatekeeper@office',
    'gatekeeper2@office',
    'director@office',
    'director2@office',
  ]
  for (const who of others) await asAdmin('PATCH', `/api/users/${app.people[who].id}`, { suspended: true })
  expect(await tryEverything([admin, ...decisive()])).toEqual([])
  expect(new Set(await tryPublicNames([admin, ...decisive()]))).toEqual(new Set([403]))
  expect(await publicSide(app)).toBe(before)
})

test('confirmed by another director, the same accounts decide', async () => {
  const { newAccount } = await import('../../src/editorial/accounts')
  const data = { email: 'console@office.demo', name: '主任', role: 'director', unit: app.units.office }
  await newAccount(await createLocalReq({}, app.payload), null, { data, settled: {}, password: PASSWORD_OF_ADMIN })
  const director = await signIn('console@office.demo')
  const { body } = await asAdmin('GET', '/api/users?where[email][equals]=gatekeeper1@admin.demo')
  expect((await app.request('POST', `/api/users/${body.docs[0].id}/confirm`, { token: director })).status).toBe(200)
  const { story, revision } = stories.at(-1) as { story: Draft; revision: string }
  const pass = { token: puppets.get('gatekeeper1'), json: { action: 'pass', revision, secrecyReviewed: true } }
  expect((await app.request('POST', `/api/cases/${story.id}/transition`, pass)).body.stage).toBe('signOff')
})
