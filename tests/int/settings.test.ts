/** Public settings: a director alone, places for what is live, every change recorded. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { complete, create, walk } from '../support/stories'

type Json = Record<string, unknown>
type Global = 'publicSettings' | 'gateSettings'

let app: App
let live = ''
let draft = ''
beforeAll(async () => {
  app = await startApp()
  const published = await create(app, 'writer@media', 'cases', complete(app, 'cases', '已公开'))
  await walk(app, published, 'published')
  live = published.id
  draft = (await create(app, 'writer@media', 'cases', complete(app, 'cases', '未公开'))).id
})
afterAll(() => app.stop())

const set = async (who: Who, global: Global, json: Json): Promise<Answer> =>
  app.request('POST', `/api/globals/${global}`, { token: await app.login(who), json })
const read = async (global: Global, who: Who = 'writer@media'): Promise<Json> =>
  (await app.request('GET', `/api/globals/${global}`, { token: await app.login(who) })).body
const outcome = ({ status, body }: Answer) =>
  [status, body.errors?.[0]?.code, body.errors?.[0]?.field].filter(Boolean).join(' ')

test('are read with a session, and written by a director alone', async () => {
  expect((await app.request('GET', '/api/globals/publicSettings')).status).toBe(401)
  for (const who of ['writer@media', 'editor@media', 'gatekeeper@office', 'admin@office'] as const) {
    for (const global of ['publicSettings', 'gateSettings'] as const) {
      expect(outcome(await set(who, global, { siteName: '改名', chains: [] }))).toBe('403 NOT_PERMITTED')
      expect((await app.request('GET', `/api/globals/${global}`, { token: await app.login(who) })).status).toBe(200)
    }
  }
  expect((await read('publicSettings')).siteName ?? null).toBeNull()
})

test('every member comes back as it was set', async () => {
  const all: Json = {
    siteName: '典型',
    supervisor: '市委宣传部',
    organizer: '市融媒体中心',
    undertaker: '一号办',
    contact: '地址：市民中心',
    siteIdCode: '3306830001',
    icp: '浙ICP备00000000号',
    policeFiling: '浙公网安备00000000000000号',
    partyGovMark: 'https://bszs.conac.cn/sitename?method=show',
    newsLicence: '33120000000',
    reportPhone: '0575-00000000',
    reportMail: 'jubao@example.cn',
    errorReport: 'https://example.cn/jiucuo?code=3306830001',
    headline: { kind: 'cases', id: live },
    pictureNews: [{ kind: 'cases', id: live }],
    greyUntil: '2030-01-02',
    announcement: { text: '今天停水。', until: '2030-01-03' },
    searchTerms: ['一号工程', '以商招商'],
  }
  expect(outcome(await set('director@office', 'publicSettings', all))).toBe('200')
  expect(await read('publicSettings')).toMatchObject(all)
  expect(outcome(await set('director@office', 'publicSettings', { contact: '另一处' }))).toBe('200')
  expect(await read('publicSettings')).toMatchObject({ ...all, contact: '另一处' })
  expect(
    outcome(await set('director@office', 'publicSettings', { headline: null, announcement: { text: null } })),
  ).toBe('200')
  const { headline, announcement } = await read('publicSettings')
  expect(headline).toMatchObject({ kind: null, id: null })
  expect(announcement).toMatchObject({ text: null, until: '2030-01-03' })
})

test.each<[string, () => Json, string]>([
  [
    'a headline that is no story',
    () => ({ headline: { kind: 'cases', id: 'nirgends' } }),
    '400 INVALID_REQUEST headline',
  ],
  ['a headline that is a draft', () => ({ headline: { kind: 'cases', id: draft } }), '400 INVALID_REQUEST headline'],
  ['a headline of another kind', () => ({ headline: { kind: 'speeches', id: live } }), '400 INVALID_REQUEST headline'],
  [
    'a headline of an unknown kind',
    () => ({ headline: { kind: 'users', id: live } }),
    '400 INVALID_REQUEST headline.kind',
  ],
  ['half a headline', () => ({ headline: { id: live } }), '400 INVALID_REQUEST headline'],
  [
    'pictures of a draft',
    () => ({
      pictureNews: [
        { kind: 'cases', id: live },
        { kind: 'cases', id: draft },
      ],
    }),
    '400 INVALID_REQUEST pictureNews.1',
  ],
  [
    'the same picture twice',
    () => ({
      pictureNews: [
        { kind: 'cases', id: live },
        { kind: 'cases', id: live },
      ],
    }),
    '400 INVALID_REQUEST pictureNews.1',
  ],
  ['a name that is a number', () => ({ siteName: 5 }), '400 INVALID_REQUEST siteName'],
  ['a day that is none', () => ({ greyUntil: '2030-02-31' }), '400 INVALID_REQUEST greyUntil'],
  ['an address that runs', () => ({ partyGovMark: 'javascript:alert(1)' }), '400 INVALID_REQUEST partyGovMark'],
  ['markup', () => ({ announcement: { text: '<b>停水</b>' } }), '400 INVALID_REQUEST announcement.text'],
])('%s is refused, and nothing is stored', async (_, json, expected) => {
  const before = await read('publicSettings')
  expect(outcome(await set('director@office', 'publicSettings', { ...json(), contact: '别的' }))).toBe(expected)
  expect(await read('publicSettings')).toEqual(before)
})

test('a change is recorded with what stood before and what stands now; none is not', async () => {
  await set('director@office', 'publicSettings', { siteName: '旧名', headline: { kind: null, id: null } })
  await app.login('director2@office')
  const next = { siteName: '新名', headline: { kind: 'cases', id: live } }
  const [entry, ...more] = await recordedBy(app, () => set('director2@office', 'publicSettings', next))
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    event: 'settings.changed',
    actor: { id: app.people['director2@office'].id },
    data: { settings: 'publicSettings', before: { siteName: '旧名' }, after: next },
  })
  expect(await recordedBy(app, () => set('director2@office', 'publicSettings', next))).toEqual([])
})
