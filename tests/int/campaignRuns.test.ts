/** A campaign that runs: quotas, who delivered, declined, is late, what was reached; closed for good, with its report. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeCampaigns } from '../../src/jobs/campaigns'
import { beijingDay } from '../../src/editorial/rules/days'
import { dayPlus } from '../../src/editorial/rules/reminders'
import { partsOf, unpacked } from '../../src/office/archive'
import { startApp, type Answer, type App } from '../support/app'
import { entries, faultOf, recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, onward, save, walk, type Draft } from '../support/stories'

type Json = Record<string, unknown>

let app: App
let campaign: Draft
const today = beijingDay(new Date())
beforeAll(async () => {
  app = await startApp()
  campaign = await made('新一轮舆论热潮')
  await walk(app, campaign, 'published', true)
})
afterAll(() => app.stop())

const TARGETS = [
  { indicator: 'paidInForeign', amount: '7000', unit: 'usd10k', kind: 'target', asOf: '2026-12-31' },
  { indicator: 'jobs', amount: '500', unit: 'people', kind: 'target', asOf: '2026-12-31' },
]
const made = (title: string, more: Json = {}): Promise<Draft> =>
  create(app, 'gatekeeper@office', 'campaigns', {
    ...complete(app, 'campaigns', title),
    startsOn: dayPlus(today, -30),
    endsOn: dayPlus(today, 30),
    targets: TARGETS,
    ...more,
  })

const api = async (who: Who, method: string, address: string, json?: unknown): Promise<Answer> =>
  app.request(method, address, { token: await app.login(who), json })
const runAs = (who: Who, id = campaign.id) => api(who, 'GET', `/api/campaigns/${id}/run`)
const quotasAs = (who: Who, json: Json, id = campaign.id) => api(who, 'POST', `/api/campaigns/${id}/run`, json)
const closeAs = (who: Who, json: Json, id = campaign.id) => api(who, 'POST', `/api/campaigns/${id}/run/close`, json)
const tokenNow = async (id = campaign.id): Promise<string | null> =>
  (await runAs('gatekeeper@office', id)).body.run.revisionToken
const ask = async (unit: string, more: Json = {}): Promise<string> => {
  const json = { campaign: campaign.id, unit, topic: '写担保公司落户', kind: 'cases', due: dayPlus(today, 7), ...more }
  const answer = await api('gatekeeper@office', 'POST', '/api/coverageTasks', json)
  expect([answer.status, answer.text]).toEqual([201, answer.text])
  return answer.body.doc.id
}
/** The same, of a day that has passed since: nobody is asked for one. */
async function askedBefore(unit: string, due: string): Promise<string> {
  const id = await ask(unit)
  await app.payload.db.updateOne({ collection: 'coverageTasks', id, data: { due } })
  return id
}
/** Delivers what was asked of a unit with a writer and an editor. */
async function deliver(task: string, who: 'media' | 'gsl', project: string, figures: Json[]): Promise<Draft> {
  const { body } = await api(`writer@${who}`, 'POST', `/api/coverageTasks/${task}/draft`, {})
  const story = body.story as Draft
  const facts = complete(app, 'cases', `${project}的经过`)
  const content = { ...facts, campaigns: [campaign.id], project: { name: project, investor: '某投资方' }, figures }
  const saved = await save(app, `writer@${who}`, story, content)
  expect([saved.status, saved.text]).toEqual([200, saved.text])
  const submitted = await act(app, `writer@${who}`, story, { action: 'submit' })
  expect([submitted.status, submitted.text]).toEqual([200, submitted.text])
  await onward(app, story, submitted.body.revision, [`editor@${who}`, 'gatekeeper@office'])
  return story
}
const reached = (amount: string, asOf: string, more: Json = {}) => ({
  indicator: 'paidInForeign',
  amount,
  unit: 'usd10k',
  kind: 'actual',
  asOf,
  evidence: { url: 'https://example.test/proof' },
  checkedBy: '甲',
  ...more,
})

describe('quotas', () => {
  test('are set by the office under a token; the first with none', async () => {
    const quotas = [
      { unit: app.units.media, count: 1 },
      { unit: app.units.gsl, count: 2 },
      { unit: app.units.lonely, count: 1 },
    ]
    expect((await runAs('gatekeeper@office')).body.run).toMatchObject({ state: 'running', revisionToken: null })
    const written = await recordedBy(app, async () => {
      const answer = await quotasAs('gatekeeper@office', { quotas, revisionToken: null })
      expect([answer.status, answer.text]).toEqual([200, answer.text])
      expect(answer.body.run.quotas).toEqual(quotas)
    })
    expect(written).toMatchObject([{ event: 'campaign.quotas', data: { campaign: { id: campaign.id }, quotas } }])
    const stale = await quotasAs('director@office', { quotas: [], revisionToken: null })
    expect(said(stale)).toMatchObject(refusal('STALE_REVISION'))
    expect(stale.body.current).toMatchObject({ quotas })
  })

  test('by two at once: one wins', async () => {
    const revisionToken = await tokenNow()
    const quotas = (await runAs('gatekeeper@office')).body.run.quotas
    const answers = await Promise.all(
      (['gatekeeper@office', 'director@office'] as const).map((who) => quotasAs(who, { quotas, revisionToken })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test.each<[string, (units: App['units']) => Json, string]>([
    ['no token', () => ({ quotas: [], revisionToken: undefined }), 'revisionToken'],
    ['no quotas', () => ({ quotas: undefined }), 'quotas'],
    ['no list', () => ({ quotas: 7 }), 'quotas'],
    ['no unit', () => ({ quotas: [null] }), 'quotas.0.unit'],
    ['an unknown unit', () => ({ quotas: [{ unit: 'x', count: 1 }] }), 'quotas.0.unit'],
    [
      'a unit twice',
      ({ gsl }) => ({
        quotas: [
          { unit: gsl, count: 1 },
          { unit: gsl, count: 1 },
        ],
      }),
      'quotas.1.unit',
    ],
    ['nothing owed', ({ gsl }) => ({ quotas: [{ unit: gsl, count: 0 }] }), 'quotas.0.count'],
    ['half a story', ({ gsl }) => ({ quotas: [{ unit: gsl, count: 1.5 }] }), 'quotas.0.count'],
    ['too much', ({ gsl }) => ({ quotas: [{ unit: gsl, count: 1000 }] }), 'quotas.0.count'],
  ])('%s: 400', async (_, wrong, field) => {
    const answer = await quotasAs('gatekeeper@office', { revisionToken: await tokenNow(), ...wrong(app.units) })
    expect(said(answer)).toMatchObject({ ...refusal('INVALID_REQUEST'), field })
  })

  test('not of what is no campaign, nor by who has no part in it or no say', async () => {
    const body = { quotas: [], revisionToken: null }
    expect(said(await quotasAs('gatekeeper@office', body, 'x'))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await quotasAs('gatekeeper@office', [] as never, 'x'))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await quotasAs('admin@office', [] as never))).toMatchObject(refusal('INVALID_REQUEST'))
    expect(said(await quotasAs('admin@office', body))).toMatchObject(refusal('NOT_PERMITTED'))
    expect(said(await quotasAs('writer@media', body))).toMatchObject(refusal('NOT_PERMITTED'))
    const foreign = await made('别的专题')
    expect(said(await quotasAs('writer@media', body, foreign.id))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await app.request('GET', `/api/campaigns/${campaign.id}/run`))).toMatchObject(refusal('NOT_SIGNED_IN'))
  })
})

describe('four units', () => {
  let withdrawn: Draft
  beforeAll(async () => {
    const { media, gsl, lonely, office } = app.units
    await deliver(await ask(media), 'media', '担保公司', [reached('1000.1', '2026-06-30')])
    const old = await ask(gsl)
    await deliver(old, 'gsl', '担 保公司', [
      reached('900', '2026-03-31'),
      reached('3', '2026-06-30', { unit: 'cny100m' }),
    ])
    await deliver(await ask(gsl), 'gsl', '电池厂', [reached('2000.2', '2026-05-31')])
    withdrawn = await deliver(await askedBefore(media, dayPlus(today, -1)), 'media', '撤下的', [
      reached('5000', '2026-06-30'),
    ])
    const { body } = await api('director@office', 'GET', `/api/cases/${withdrawn.id}/editorial`)
    await act(app, 'director@office', withdrawn, {
      action: 'withdraw',
      revision: body.liveRevision,
      reason: { code: 'superseded', note: '换稿' },
    })
    const no = await ask(lonely)
    await api('writer@lonely', 'PATCH', `/api/coverageTasks/${no}`, { state: 'declined', declineReason: '没有人手' })
    await askedBefore(office, dayPlus(today, -3))
  })

  test('each has its line: asked, claimed, delivered, declined, late, quota and what is live', async () => {
    const { report } = (await runAs('director@office')).body
    const lines = Object.fromEntries(
      report.lines.map((line: Json) => [
        line.unit,
        [line.asked, line.claimed, line.delivered, line.declined, line.late, line.quota, line.published],
      ]),
    )
    const { media, gsl, lonely, office } = app.units
    expect(lines).toEqual({
      [media]: [2, 2, 1, 0, 1, 1, 1],
      [gsl]: [2, 2, 2, 0, 0, 2, 2],
      [lonely]: [1, 0, 0, 1, 0, 1, 0],
      [office]: [1, 0, 0, 0, 1, null, 0],
    })
    expect(report.declined).toMatchObject([{ unit: lonely, topic: '写担保公司落户', reason: '没有人手' }])
    expect(report.byKind).toEqual([{ kind: 'cases', count: 3 }])
  })

  test('targets against the newest figure of each live project; the rest is named', async () => {
    const { report } = (await runAs('gatekeeper@office')).body
    expect(report.targets).toMatchObject([
      { target: { amount: '7000' }, reached: { amount: '3000.3', projects: 2, percent: '42.9', asOf: '2026-06-30' } },
      { target: { indicator: 'jobs' }, reached: null },
    ])
    expect(report.leftOut).toMatchObject([{ why: 'otherUnit', figure: { unit: 'cny100m', amount: '3' } }])
  })

  test('stories of two records that were merged tell of one project', async () => {
    const made = async (name: string) => (await api('gatekeeper@office', 'POST', '/api/projects', { name })).body.doc
    const [from, into] = [await made('登记过两次的'), await made('登记过两次的项目')]
    const merge = { into: into.id, revisionToken: from.revisionToken }
    expect((await api('gatekeeper@office', 'POST', `/api/projects/${from.id}/merge`, merge)).status).toBe(200)
    const standOn = (project: string, record: string | null) =>
      app.payload.db.updateMany({
        collection: 'coverage',
        where: { projectName: { equals: project } },
        data: { record },
      })
    await standOn('担保公司', from.id)
    await standOn('电池厂', into.id)
    const { report } = (await runAs('gatekeeper@office')).body
    expect(report.targets[0].reached).toMatchObject({ amount: '1000.1', projects: 1 })
    for (const project of ['担保公司', '电池厂']) await standOn(project, null)
  })

  test('what was published leads to the page; what is down stands there without one', async () => {
    const { report } = (await runAs('gatekeeper@office')).body
    expect(report.published).toHaveLength(4)
    for (const { address, state, publishedOn, story } of report.published) {
      expect(publishedOn).toBe(today)
      expect(state).toBe(story === withdrawn.id ? 'withdrawn' : 'live')
      expect(address).toMatch(/^\/cases\/[a-z0-9-]+$/)
    }
  })

  test('a unit sees its own tasks and its own line, and of the whole nothing', async () => {
    const answer = await runAs('writer@gsl')
    expect(answer.status).toBe(200)
    const { run, report, tasks } = answer.body
    expect(run).toMatchObject({
      title: '新一轮舆论热潮',
      quotas: [{ unit: app.units.gsl, count: 2 }],
      revisionToken: null,
    })
    expect(tasks.map((task: Json) => task.unit)).toEqual([app.units.gsl, app.units.gsl])
    expect(report.lines.map((line: Json) => line.unit)).toEqual([app.units.gsl])
    expect(report.published.map((story: Json) => story.unit)).toEqual([app.units.gsl, app.units.gsl])
    expect([report.targets, report.leftOut, report.declined, report.byKind]).toEqual([[], [], [], []])
    expect(answer.text).not.toContain(app.units.media)
    for (const file of ['word', 'workbook'])
      expect(said(await api('writer@gsl', 'GET', `/api/campaigns/${campaign.id}/run/${file}`))).toMatchObject(
        refusal('NOT_FOUND'),
      )
  })

  test('reprints of its stories count once the office has confirmed them', async () => {
    const { published } = (await runAs('gatekeeper@office')).body.report
    const own = published.find(({ unit }: Json) => unit === app.units.gsl)
    const clipping = { outlet: '省日报', level: 'province', date: today, url: 'https://example.test/1' }
    const story = { relationTo: own.kind, value: own.story }
    const entered = await api('writer@gsl', 'POST', '/api/clippings', { ...clipping, story })
    expect([entered.status, entered.text]).toEqual([201, entered.text])
    const count = async () => (await runAs('gatekeeper@office')).body.report.clippings
    expect(await count()).toBe(0)
    const { id, revisionToken } = entered.body.doc
    const decided = await api('gatekeeper@office', 'POST', `/api/clippings/${id}/decide`, {
      revisionToken,
      outcome: 'confirmed',
    })
    expect([decided.status, decided.text]).toEqual([200, decided.text])
    expect(await count()).toBe(1)
  })

  test('the report as Word and as a spreadsheet', async () => {
    const word = await api('gatekeeper@office', 'GET', `/api/campaigns/${campaign.id}/run/word`)
    expect(word.status).toBe(200)
    expect(word.headers.get('cache-control')).toBe('private, no-store')
    const document = partsOf(word.bytes).find(({ name }) => name === 'word/document.xml')
    const text = String(document && unpacked(document))
    for (const words of ['未定稿', '没有人手', '3000.3', '42.9', '担保公司的经过']) expect(text).toContain(words)
    const sheet = await api('gatekeeper@office', 'GET', `/api/campaigns/${campaign.id}/run/workbook`)
    const file = path.join(app.dataDir, 'report.xlsx')
    await writeFile(file, sheet.bytes)
    const sheets = await readXlsxFile(await readFile(file))
    expect(sheets.map(({ sheet: name }) => name)).toEqual([
      '说明',
      '各单位约稿和用稿',
      '目标和实际',
      '发布的稿件',
      '谢绝的约稿',
      '没有计入合计的数据',
    ])
    expect(sheets[2]?.data[1]?.slice(2, 6)).toEqual([7000, 3000.3, 42.9, 2])
    expect(sheets[3]?.data).toHaveLength(5)
  })
})

describe('the end', () => {
  const ending = async (more: Json = {}) => ({ revisionToken: await tokenNow(), reason: '任务完成', ...more })

  test.each<[string, Json, string]>([
    ['no reason', { reason: ' ' }, 'reason'],
    ['no token', { revisionToken: undefined }, 'revisionToken'],
    ['a day to come', { closedOn: '2999-01-01' }, 'closedOn'],
    ['a day before it began', { closedOn: '2000-01-01' }, 'closedOn'],
    ['no day', { closedOn: '2023-02-30' }, 'closedOn'],
  ])('%s: 400', async (_, wrong, field) =>
    expect(said(await closeAs('director@office', await ending(wrong)))).toMatchObject({
      ...refusal('INVALID_REQUEST'),
      field,
    }),
  )
  test.each<Who>(['gatekeeper@office', 'admin@office', 'writer@gsl'])('not by %s', async (who) =>
    expect(said(await closeAs(who, await ending()))).toMatchObject(refusal('NOT_PERMITTED')),
  )

  test('by two directors at once: one wins; then it is final', async () => {
    const body = await ending()
    const before = (await runAs('director2@office')).body.report
    let answers: Answer[] = []
    const written = await recordedBy(app, async () => {
      answers = await Promise.all([closeAs('director@office', body), closeAs('director2@office', body)])
    })
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(written).toMatchObject([{ event: 'campaign.closed', data: { closedOn: today, reason: '任务完成' } }])
    const { run, report } = (await runAs('director@office')).body
    expect(run).toMatchObject({ state: 'closed', final: true, closedOn: today, closeReason: '任务完成' })
    expect(report).toEqual(before)
    const token = await tokenNow()
    expect(said(await closeAs('director@office', { revisionToken: token, reason: '再来' }))).toMatchObject(
      refusal('WRONG_STAGE'),
    )
    expect(said(await quotasAs('director@office', { revisionToken: token, quotas: [] }))).toMatchObject(
      refusal('WRONG_STAGE'),
    )
    const late = { campaign: campaign.id, unit: app.units.media, topic: '晚了', kind: 'news', due: today }
    expect(said(await api('gatekeeper@office', 'POST', '/api/coverageTasks', late))).toMatchObject(
      refusal('WRONG_STAGE'),
    )
  })

  test('what happens after it changes the report no more', async () => {
    const { report } = (await runAs('director@office')).body
    const [first] = report.published as Json[]
    const { body } = await api('director@office', 'GET', `/api/cases/${String(first?.story)}/editorial`)
    const story = { kind: 'cases' as const, id: String(first?.story) }
    const answer = await act(app, 'director@office', story, {
      action: 'withdraw',
      revision: body.liveRevision,
      reason: { code: 'superseded', note: '换稿' },
    })
    expect(answer.status).toBe(200)
    expect((await runAs('director@office')).body.report).toEqual(report)
    const word = await api('director@office', 'GET', `/api/campaigns/${campaign.id}/run/word`)
    const document = partsOf(word.bytes).find(({ name }) => name === 'word/document.xml')
    expect(String(document && unpacked(document))).toContain('定稿')
  })

  test('by its last day: at midnight in Beijing, once, by three clocks; a draft of which nothing came has none', async () => {
    const leap = await made('闰日结束', { startsOn: '2028-02-01', endsOn: '2028-02-29' })
    await ask(app.units.gsl, { campaign: leap.id, due: '2028-02-29' })
    const draft = await made('没有人做的', { startsOn: '2028-02-01', endsOn: '2028-02-29' })
    const rounds = (moment: string) =>
      Promise.all([1, 2, 3].map(() => closeCampaigns(app.payload, new Date(`${moment}+08:00`))))
    await rounds('2028-02-29T23:59:59')
    expect((await runAs('director@office', leap.id)).body.run.final).toBe(false)
    const written = await recordedBy(app, () => rounds('2028-03-01T00:00:00'))
    const closed = written.filter(({ data }) => (data as { campaign?: { id: string } }).campaign?.id === leap.id)
    expect(closed).toMatchObject([{ actor: null, event: 'campaign.closed', data: { closedOn: '2028-02-29' } }])
    const { run, report } = (await runAs('director@office', leap.id)).body
    expect(run).toMatchObject({ state: 'closed', final: true, closedOn: '2028-02-29', closedBy: null })
    expect(report.lines).toMatchObject([{ unit: app.units.gsl, asked: 1, late: 1 }])
    expect((await runAs('director@office', draft.id)).body.run.final).toBe(false)
    expect(faultOf(await entries(app))).toBeNull()
  })
})
