/** Every field reads what the contract says and refuses the rest with its path, and then nothing of the request is stored. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STORY_KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { startApp, type App } from '../support/app'
import { refusal, said } from '../support/refusals'
import { complete, create, type Draft } from '../support/stories'
import { put, WRONG } from '../support/wrongValues'

type Body = Record<string, unknown>
let app: App
const stories = {} as Record<Kind, Draft>
beforeAll(async () => {
  app = await startApp()
  for (const kind of STORY_KINDS) stories[kind] = await create(app, 'writer@media', kind, complete(app, kind))
  stories.campaigns = await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns'))
})
afterAll(() => app.stop())

const who = (kind: Kind) => app.login(kind === 'campaigns' ? 'gatekeeper@office' : 'writer@media')
const read = async (kind: Kind) =>
  (await app.request('GET', `/api/${kind}/${stories[kind].id}`, { token: await who(kind) })).body
async function patch(kind: Kind, data: Body) {
  const { revisionToken } = await read(kind)
  return app.request('PATCH', `/api/${kind}/${stories[kind].id}`, {
    token: await who(kind),
    json: { ...data, revisionToken },
  })
}

describe('cases', () => {
  const byField = new Map(WRONG.map(([path]) => [path, WRONG.filter(([of]) => of === path)]))
  test.each([...byField.keys()])('%s refuses what it is not', async (path) => {
    const before = await read('cases')
    const rows = byField.get(path) ?? []
    const answers = await Promise.all(
      rows.map(async ([, value]) =>
        app.request('PATCH', `/api/cases/${stories.cases.id}`, {
          token: await who('cases'),
          json: { summary: '别的', ...put(path, value), revisionToken: before.revisionToken },
        }),
      ),
    )
    const saw = answers.map((answer, index) => [JSON.stringify(rows[index]?.[1])?.slice(0, 60), said(answer)])
    expect(saw).toEqual(
      rows.map(([, value, field]) => [JSON.stringify(value)?.slice(0, 60), refusal('INVALID_REQUEST', field)]),
    )
    expect(await read('cases')).toEqual(before)
  })
})

test.each<[Kind, string, unknown]>([
  ['speeches', 'textStatus', 'nothing'],
  ['speeches', 'speaker', 7],
  ['speeches', 'cleared.date', '2023-02-30'],
  ['speeches', 'cleared', []],
  ['notices', 'type', 'nothing'],
  ['notices', 'effectiveFrom', '2023-02-30'],
  ['notices', 'addressees', {}],
  ['notices', 'repeals', 'x'],
  ['notices', 'documentNumber', '长'.repeat(101)],
  ['news', 'form', 'story'],
  ['news', 'eventDate', '2023-02-30'],
  ['news', 'place', '长'.repeat(201)],
  ['campaigns', 'startsOn', '2023-02-30'],
  ['campaigns', 'targets', {}],
  ['campaigns', 'targets.0.amount', 'x'],
  ['campaigns', 'targets.0.amount', -1],
  ['campaigns', 'targets.0.amount', '-0.01'],
  ['campaigns', 'lead', '甲'],
  ['campaigns', 'goal', 7],
])('%s: %s', async (kind, path, value) => {
  const before = await read(kind)
  expect(said(await patch(kind, put(path, value)))).toMatchObject(refusal('INVALID_REQUEST', path))
  expect(await read(kind)).toEqual(before)
})

test.each<[string, unknown, unknown]>([
  ['documentDate', '2023-07-05', '2023-07-05'],
  ['documentDate', '2023-07-05T15:59:59.999Z', '2023-07-05'],
  ['documentDate', '2023-07-05T16:00:00Z', '2023-07-06'],
  ['documentDate', '2023-12-31T23:30:00-05:00', '2024-01-01'],
  ['documentDate', '2024-02-29', '2024-02-29'],
  ['documentDate', '', null],
  ['takeDownOn', null, null],
  ['title', 'Cafe\u0301 招商', 'Caf\u00e9 招商'],
  ['title', '长'.repeat(100), '长'.repeat(100)],
  ['title', '投资 < 预算 && "引号" \'单\' 5>3', '投资 < 预算 && "引号" \'单\' 5>3'],
  ['title', '《典型》', '《典型》'],
  ['summary', '两行\n也行', '两行\n也行'],
  ['keywords', ['招商', '', ' '], ['招商']],
  ['keywords', null, []],
  ['urgency', 'flash', 'flash'],
  ['project.kind', '', null],
  ['sourceUrl', ' https://example.cn/a?b=1 ', 'https://example.cn/a?b=1'],
  ['project', { name: '一个项目', unknown: 1 }, { name: '一个项目', investor: '某投资方' }],
  ['project.park', '开发区', '开发区'],
])('%s reads %j', async (path, given, stored) => {
  const answer = await patch('cases', put(path, given))
  expect(answer.status).toBe(200)
  const value = path.split('.').reduce((at, name) => at[name], answer.body.doc)
  // one database leaves out what the other says is null
  expect({ value: value ?? null }).toMatchObject({ value: stored })
})

test.each<[unknown, string | null]>([
  [1000, '1000'],
  [0.1, '0.1'],
  [-5, '-5'],
  ['7000.50', '7000.50'],
  [' 12 ', '12'],
  ['', null],
  [null, null],
  [0, '0'],
  ['123456789012345.123456', '123456789012345.123456'],
])('an amount %j is the decimal text %j', async (given, stored) => {
  const answer = await patch('cases', { figures: [{ indicator: 'tax', amount: given, unit: 'cny' }] })
  expect(answer.body.doc.figures[0].amount).toBe(stored)
})

test('a group that is named in part keeps its other members; a list is replaced', async () => {
  await patch('cases', { project: { name: '甲', park: '园区' }, lessons: ['一', '二'] })
  const { body } = await patch('cases', { project: { name: '乙' }, lessons: ['三'] })
  expect(body.doc).toMatchObject({ project: { name: '乙', park: '园区', method: 'chamber' }, lessons: ['三'] })
})

test('a new story has every member, whatever was sent: the same on either database', async () => {
  const { body } = await app.request('POST', '/api/notices', {
    token: await app.login('writer@media'),
    json: { title: '只有标题', figures: [{ indicator: 'jobs' }] },
  })
  expect(body.doc).toMatchObject({
    summary: null,
    cover: null,
    issuer: null,
    repeals: [],
    amends: [],
    keywords: [],
    campaigns: [],
    relatedStories: [],
    attachments: [],
    firstPublishedAt: null,
    liveRevision: null,
    suspendedRevision: null,
    scheduledAt: null,
    figures: [{ indicator: 'jobs', label: null, amount: null, evidence: { file: null, url: null } }],
  })
})
