/** The wave in numbers: each is what its stories say, and a unit sees no more than its own. */
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { overviewOf } from '../../src/campaign/overview/report'
import { reachedPercent } from '../../src/campaign/rules/figures/targets'
import type { OverviewQuery } from '../../src/campaign/rules/overview/overview'
import { monthAt, monthFrom } from '../../src/editorial/rules/months'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

let app: App
let live: Draft
let campaign = ''
const MONTH = monthAt(new Date())
beforeAll(async () => {
  app = await startApp()
  live = await create(app, 'writer@media', 'news', complete(app, 'news', '退过一次的消息'))
  const { revision } = await walk(app, live, 'gateReview')
  const reason = { code: 'wording', note: '改通顺' }
  const returned = await act(app, 'gatekeeper@office', live, { action: 'return', revision, reason })
  if (returned.status !== 200) throw new Error(returned.text)
  await save(app, 'writer@media', live, { summary: '改过的摘要。' })
  await walk(app, live, 'published')
  campaign = (await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '一次行动'))).id
  for (const unit of [app.units.media, app.units.gsl])
    await app.request('POST', '/api/coverageTasks', {
      token: await app.login('gatekeeper@office'),
      json: { campaign, unit, topic: `约稿 ${unit}`, kind: 'news' },
    })
  // Nobody is asked for a day that has passed: it passes.
  await app.payload.db.updateMany({ collection: 'coverageTasks', where: {}, data: { due: '2024-02-29' } })
  const { docs } = await app.payload.find({ collection: 'publications', overrideAccess: true, limit: 1 })
  await app.payload.db.create({
    collection: 'viewCounts',
    data: { address: `/news/${String((docs[0] as { slug?: string }).slug)}`, count: 42 },
  })
})
afterAll(() => app.stop())

async function reqOf(who: Who): Promise<PayloadRequest> {
  const user = await app.payload.findByID({ collection: 'users', id: app.people[who].id, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
}
const overview = async (who: Who, more: Partial<OverviewQuery> = {}) =>
  overviewOf(await reqOf(who), { month: MONTH, unit: '', campaign: '', ...more })

describe('the office', () => {
  test('sees every number, and the stories behind it', async () => {
    const all = await overview('director@office')
    expect(all.published.at(-1)).toEqual({ month: MONTH, count: 1 })
    expect(all.published).toHaveLength(12)
    expect(all.returns).toEqual([{ code: 'wording', count: 1 }])
    expect(all.steps.map(({ step, count }) => [step, count])).toEqual([
      ['unitReview', 2],
      ['gateReview', 2],
      ['signOff', 1],
    ])
    expect(all.campaigns).toEqual([{ id: campaign, title: '一次行动', asked: 2, done: 0, overdue: 2 }])
    expect(all.overdue).toBe(2)
    expect(all.views).toMatchObject([{ kind: 'news', id: live.id, views: 42, unit: '市融媒体中心' }])
    expect(all.reprints).toMatchObject({ stories: 1, clippings: 0, rate: '0.00' })
    expect(all.ranking?.[0]).toMatchObject({ unit: app.units.media, points: '3.00' })
  })
  test.each<[Partial<OverviewQuery>, string[]]>([
    [{ list: 'published' }, ['退过一次的消息']],
    [{ list: 'returned', of: 'wording' }, ['退过一次的消息']],
    [{ list: 'returned', of: 'facts' }, []],
    [{ list: 'step', of: 'signOff' }, ['退过一次的消息']],
  ])('%o lists %o', async (query, titles) => {
    expect((await overview('gatekeeper@office', query)).listed.map(({ title }) => title)).toEqual(titles)
  })
  test('another month has none of it', async () => {
    const before = await overview('director@office', { month: monthFrom(MONTH, -1) ?? '' })
    expect([before.returns, before.steps, before.published.at(-1)?.count]).toEqual([[], [], 0])
  })
  test('of one unit alone', async () => {
    const { published, campaigns, returns, views } = await overview('director@office', { unit: app.units.gsl })
    expect([published.at(-1)?.count, campaigns[0]?.asked, returns, views]).toEqual([0, 1, [], []])
  })
})

describe('a unit', () => {
  test('sees its own, whatever it asks for, and no ranking', async () => {
    const own = await overview('writer@gsl', { unit: app.units.media, list: 'overdue' })
    expect([own.published.at(-1)?.count, own.returns, own.steps, own.views, own.ranking, own.units]).toEqual([
      0,
      [],
      [],
      [],
      null,
      [],
    ])
    expect(own.listed.map(({ title }) => title)).toEqual([`约稿 ${app.units.gsl}`])
    // the campaign is in the making
    expect(own.campaigns.map(({ title }) => title)).toEqual([''])
  })
})

test('the register stands beside it: projects by stage, and targets against what the stories of a campaign reached', async () => {
  const project = { name: '担保公司', unit: app.units.gsl, timeline: [{ stage: 'signed', date: '2023-07-05' }] }
  const made = await app.request('POST', '/api/projects', {
    token: await app.login('gatekeeper@office'),
    json: project,
  })
  expect([made.status, made.text]).toEqual([201, made.text])
  const asOf = '2023-07-05'
  const target = { indicator: 'paidInForeign', amount: '7000', unit: 'usd10k', kind: 'target', asOf }
  const aimed = { ...complete(app, 'campaigns', '有目标的行动'), targets: [target] }
  const wave = await create(app, 'gatekeeper@office', 'campaigns', aimed)
  await walk(app, wave, 'published', true)
  const reached = { ...target, amount: '1050', kind: 'actual' }
  const told = { ...complete(app, 'cases', '一个实例'), campaigns: [wave.id], figures: [reached] }
  await walk(app, await create(app, 'writer@media', 'cases', told), 'published')

  const none = await overview('director@office', { campaign })
  expect([none.targets, none.published.at(-1)?.count, none.steps, none.returns, none.views]).toEqual([
    [],
    0,
    [],
    [],
    [],
  ])
  const one = await overview('director@office', { campaign: wave.id, list: 'published' })
  expect(one.listed.map(({ title }) => title)).toEqual(['一个实例'])
  expect([one.published.at(-1)?.count, one.targets.length, one.reprints.stories]).toEqual([1, 1, 1])
  expect(one.steps.map(({ step, count }) => [step, count])).toEqual([
    ['unitReview', 1],
    ['gateReview', 1],
    ['signOff', 1],
  ])
  // these are of no campaign
  expect([one.pipeline, one.ranking, one.campaigns]).toEqual([null, null, []])
  expect(one.choices.map(({ title }) => title)).toEqual(['一次行动', '有目标的行动'])
  for (const id of ['0'.repeat(24), '00000000-0000-4000-8000-000000000000'])
    expect((await overview('director@office', { campaign: id })).published.at(-1)?.count).toBe(0)

  const { pipeline, targets } = await overview('director@office')
  expect(pipeline?.filter(({ count }) => count > 0)).toEqual([{ stage: 'signed', count: 1 }])
  expect(targets).toMatchObject([{ campaign: { id: wave.id }, unit: 'usd10k', target: '7000', actual: '1050' }])
  expect(targets.map(reachedPercent)).toEqual(['15.0'])
  expect((await overview('writer@gsl')).pipeline?.find(({ stage }) => stage === 'signed')?.count).toBe(1)
  expect((await overview('writer@media')).pipeline?.find(({ stage }) => stage === 'signed')?.count).toBe(0)
})

test.each([
  ['campaign=x', 'campaign'],
  [`month=${MONTH}&units=x`, 'units'],
  ['month=2026-13', 'month'],
  ['month=x', 'month'],
  ['unit=x', 'unit'],
  [`month=${MONTH}&list=x`, 'list'],
])('no spreadsheet of what cannot be asked for: %s', async (query, field) => {
  for (const who of ['director@office', 'writer@media'] as const) {
    const answer = await app.request('GET', `/api/overview/sheet?${query}`, { token: await app.login(who) })
    expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', field))
  }
})

test('as a spreadsheet, for who is signed in', async () => {
  const ask = async (who: Who | null) =>
    app.request('GET', `/api/overview/sheet?month=${MONTH}`, who ? { token: await app.login(who) } : {})
  expect(said(await ask(null))).toMatchObject(refusal('NOT_SIGNED_IN'))
  const { status, bytes } = await ask('writer@media')
  expect([status, bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
})
