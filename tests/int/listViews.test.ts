/** Views of a list that a person has named: their own, bounded, looked at by the door, and kept beyond a sign-out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOST_NAME, MOST_SEARCH, MOST_VIEWS, type ListView } from '../../src/editorial/rules/listViews'
import { startApp, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import { PASSWORD, type Who } from '../support/people'
import { refusal, said } from '../support/refusals'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const ask = async (who: Who, method: string, rest = '', json?: unknown) =>
  app.request(method, `/api/list-views/cases${rest}`, { token: await app.login(who), json })
const viewsOf = async (who: Who): Promise<ListView[]> => (await ask(who, 'GET')).body.views
const names = async (who: Who) => (await viewsOf(who)).map(({ name }) => name)
const WAITING = { stage: 'gateReview', search: '担保', sort: 'stageSince' }

describe('a view', () => {
  test('is named, renamed and deleted, and nothing of it stands in the log', async () => {
    const who = 'gatekeeper@office'
    expect(await viewsOf(who)).toEqual([])
    const log = await recordedBy(app, async () => {
      const made = await ask(who, 'POST', '', { name: '  等我\n复审 ', ...WAITING, id: 'mine', kind: 'notices' })
      expect(made.status).toBe(201)
      expect(made.body.views).toEqual([{ id: expect.any(String), name: '等我 复审', ...WAITING }])
      await ask(who, 'POST', '', { name: '全部' })
      const [first, second] = await viewsOf(who)
      expect(second).toMatchObject({ name: '全部', stage: null, search: '', sort: '-updatedAt' })
      expect((await ask(who, 'PATCH', `/${first?.id}`, { name: '复审', stage: 'draft' })).status).toBe(200)
      expect(await viewsOf(who)).toEqual([{ ...first, name: '复审' }, second])
      const left = await ask(who, 'DELETE', `/${first?.id}`)
      expect(left.body.views).toEqual([second])
    })
    expect(log).toEqual([])
    const other = await app.request('GET', '/api/list-views/notices', { token: await app.login(who) })
    expect(other.body).toEqual({ views: [] })
  })

  test('is there after a sign-out', async () => {
    const { email } = app.people['writer2@media']
    const signIn = async () =>
      (await app.request('POST', '/api/users/login', { json: { email, password: PASSWORD } })).body.token as string
    const first = await signIn()
    await app.request('POST', '/api/list-views/speeches', { token: first, json: { name: '草稿', stage: 'draft' } })
    await app.request('POST', '/api/users/logout', { token: first })
    expect(said(await app.request('GET', '/api/list-views/speeches', { token: first }))).toMatchObject(
      refusal('NOT_SIGNED_IN'),
    )
    const { body } = await app.request('GET', '/api/list-views/speeches', { token: await signIn() })
    expect(body.views).toMatchObject([{ name: '草稿', stage: 'draft' }])
  })
})

describe('is nobody else’s', () => {
  test.each<Who>(['admin@office', 'director@office', 'writer2@media', 'writer@gsl'])('%s', async (who) => {
    await ask('writer@media', 'POST', '', { name: `私有 ${who}` })
    const view = (await viewsOf('writer@media')).at(-1)
    expect(await viewsOf(who)).toEqual([])
    expect(said(await ask(who, 'PATCH', `/${view?.id}`, { name: '' }))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await ask(who, 'DELETE', `/${view?.id}`))).toMatchObject(refusal('NOT_FOUND'))
    const token = await app.login(who)
    const address = '/api/payload-preferences'
    for (const path of [address, `${address}?where[key][equals]=list-views-cases`, `${address}/list-views-cases`])
      expect(said(await app.request('GET', path, { token })), path).toMatchObject(refusal('NOT_FOUND'))
    const { docs } = await app.payload.find({
      collection: 'payload-preferences',
      where: { key: { equals: 'list-views-cases' } },
      overrideAccess: false,
      user: {
        ...(await app.payload.findByID({ collection: 'users', id: app.people[who].id })),
        collection: 'users',
      } as never,
    })
    expect(docs).toEqual([])
    expect((await viewsOf('writer@media')).at(-1)).toEqual(view)
  })

  test.each(['GET', 'POST'])('%s without a session', async (method) =>
    expect(said(await app.request(method, '/api/list-views/cases'))).toMatchObject(refusal('NOT_SIGNED_IN')),
  )
})

describe('the door', () => {
  const who: Who = 'editor@media'
  test.each<[string, unknown, string]>([
    ['no name', {}, 'name'],
    ['a name of spaces', { name: ' \n ' }, 'name'],
    ['a name that is too long', { name: '长'.repeat(MOST_NAME + 1) }, 'name'],
    ['a name that is no text', { name: ['甲'] }, 'name'],
    ['half a character', { name: '\ud800' }, 'name'],
    ['a stage that is none', { name: '甲', stage: 'gone' }, 'stage'],
    ['an object for a stage', { name: '甲', stage: { not_equals: 'draft' } }, 'stage'],
    ['a search that is too long', { name: '甲', search: '长'.repeat(MOST_SEARCH + 1) }, 'search'],
    ['a search that is no text', { name: '甲', search: { like: '甲' } }, 'search'],
    ['an order that has no index', { name: '甲', sort: 'title' }, 'sort'],
    ['a list for an order', { name: '甲', sort: ['updatedAt'] }, 'sort'],
    ['no object', '甲', 'name'],
    ['nothing', null, 'name'],
  ])('%s is 400', async (_name, json, field) => {
    expect(said(await ask(who, 'POST', '', json))).toMatchObject(refusal('INVALID_REQUEST', field))
    expect(await viewsOf(who)).toEqual([])
  })

  test.each(['dispatches', 'users', 'payload-jobs', '__proto__'])('%s has no such list', async (kind) => {
    const token = await app.login(who)
    for (const method of ['GET', 'POST'])
      expect(said(await app.request(method, `/api/list-views/${kind}`, { token }))).toMatchObject(refusal('NOT_FOUND'))
  })

  test('is the only way: the address of preferences promises none of these rows', async () => {
    const token = await app.login(who)
    const json = { value: { views: [{ id: 'x', name: '绕过' }] } }
    const answer = await app.request('POST', '/api/payload-preferences/list-views-cases', { token, json })
    expect(said(answer)).toMatchObject(refusal('NOT_FOUND'))
    expect(await viewsOf(who)).toEqual([])
  })

  test('lets two views not have one name, another one keep its own', async () => {
    await ask(who, 'POST', '', { name: '甲' })
    await ask(who, 'POST', '', { name: '乙' })
    const [first] = await viewsOf(who)
    expect(said(await ask(who, 'POST', '', { name: ' 甲 ' }))).toMatchObject(refusal('INVALID_REQUEST', 'name'))
    expect(said(await ask(who, 'PATCH', `/${first?.id}`, { name: '乙' }))).toMatchObject(
      refusal('INVALID_REQUEST', 'name'),
    )
    expect((await ask(who, 'PATCH', `/${first?.id}`, { name: '甲' })).status).toBe(200)
    expect(await names(who)).toEqual(['甲', '乙'])
  })
})

test('there are only so many, though all are asked for at once', async () => {
  const who: Who = 'director2@office'
  await app.login(who)
  await ask(who, 'POST', '', { name: '第一个' })
  const answers = await Promise.all(
    Array.from({ length: MOST_VIEWS + 3 }, (_, index) => ask(who, 'POST', '', { name: `视图 ${index}` })),
  )
  const refused = answers.filter(({ status }) => status !== 201)
  expect(refused).toHaveLength(4)
  for (const answer of refused) expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'name'))
  expect(await viewsOf(who)).toHaveLength(MOST_VIEWS)
})
