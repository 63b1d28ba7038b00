/** The figures register: where each figure stands, sums by stored rates, and changed figures that stories still carry. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

type Json = Record<string, unknown>

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const ask = async (who: Who, method: string, path: string, json?: Json): Promise<Answer> =>
  app.request(method, `/api/${path}`, { token: await app.login(who), ...(json ? { json } : {}) })

const DAY = '2023-07-05'
const paid = (amount: string, more: Json = {}) => ({
  indicator: 'paidInForeign',
  amount,
  unit: 'usd10k',
  kind: 'actual',
  asOf: DAY,
  ...more,
})
let count = 0
async function project(figures: Json[], more: Json = {}): Promise<{ id: string; name: string }> {
  const data = { name: `台账项目${++count}`, unit: app.units.media, figures, ...more }
  const { status, text, body } = await ask('gatekeeper@office', 'POST', 'projects', data)
  expect(status, text).toBe(201)
  return { id: body.doc.id, name: body.doc.name }
}
async function change(id: string, data: Json): Promise<Answer> {
  const { body } = await ask('director@office', 'GET', `projects/${id}?depth=0`)
  return ask('director@office', 'PATCH', `projects/${id}`, { revisionToken: body.revisionToken, ...data })
}
const caseOf = (record: string | null, figures: Json[], title: string): Json => {
  const data = complete(app, 'cases', title)
  return { ...data, figures, project: { ...(data.project as Json), ...(record ? { record } : {}) } }
}
async function published(record: string | null, figures: Json[], title: string): Promise<Draft & { revision: string }> {
  const draft = await create(app, 'writer@media', 'cases', caseOf(record, figures, title))
  return { ...draft, ...(await walk(app, draft, 'published')) }
}
const figuresOf = async (query: string, who: Who = 'director@office') => {
  const answer = await ask(who, 'GET', `figures?${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}

describe('the register', () => {
  test('says where a figure stands, whether it is proven, and counts a project once', async () => {
    const { id, name } = await project([paid('100', { evidence: { url: 'https://example.org/' }, checkedBy: '甲' })])
    const story = await published(id, [paid('90', { asOf: '2024-01-01' })], '台账里的案例')
    const { rows, sums } = await figuresOf(`project=${id}`)
    expect(rows).toMatchObject([
      {
        project: { id, name },
        story: { kind: 'cases', id: story.id, title: '台账里的案例' },
        amount: '90',
        counts: false,
        why: 'ofProject',
        evident: false,
      },
      { project: { id, name }, story: null, amount: '100', counts: true, evident: true, checkedBy: '甲', asOf: DAY },
    ])
    expect(sums).toMatchObject([
      { indicator: 'paidInForeign', kind: 'actual', unit: 'usd10k', amount: '100', count: 1 },
    ])
  })

  test('converts by a rate that a director entered, and names it', async () => {
    const { id } = await project([paid('2.5', { label: '换算', unit: 'eur10k' })])
    expect((await figuresOf(`project=${id}`)).converted).toMatchObject([{ amount: '0', without: 1 }])
    const rate = { currency: 'eur', day: '2023-07-01', rate: '7.8765', source: '公布的中间价' }
    const log = await recordedBy(app, async () => {
      expect((await ask('director@office', 'POST', 'exchangeRates', rate)).status).toBe(201)
    })
    expect(log).toMatchObject([{ event: 'rate.entered', data: { rate } }])
    expect((await figuresOf(`project=${id}`)).converted).toMatchObject([
      { amount: '19.69125', unit: 'cny10k', count: 1, without: 0, rates: [{ day: '2023-07-01', rate: '7.8765' }] },
    ])
    expect((await ask('writer@media', 'GET', 'exchangeRates')).body.rates).toMatchObject([rate])
    // the one that stands is told, also to whoever comes a moment later
    const taken = await ask('director@office', 'POST', 'exchangeRates', { ...rate, rate: '7.9' })
    expect(said(taken)).toMatchObject(refusal('WRONG_STAGE', 'day'))
    expect([taken.body.current, taken.body.errors[0].message]).toEqual([
      expect.objectContaining(rate),
      expect.stringMatching(/2023-07-01.*7\.8765.*公布的中间价/),
    ])
    const again = { ...rate, day: '2023-07-02' }
    const answers = await Promise.all([1, 2, 3].map(() => ask('director@office', 'POST', 'exchangeRates', again)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test.each<[string, Who, Json, ReturnType<typeof refusal>]>([
    ['a gatekeeper', 'gatekeeper@office', {}, refusal('NOT_PERMITTED')],
    ['the same day again', 'director@office', { day: '2020-01-01' }, refusal('WRONG_STAGE', 'day')],
    ['a day to come', 'director@office', { day: '2099-01-01' }, refusal('INVALID_REQUEST', 'day')],
    ['no source', 'director@office', { source: ' ' }, refusal('INVALID_REQUEST', 'source')],
    ['a rate of nothing', 'director@office', { rate: '0' }, refusal('INVALID_REQUEST', 'rate')],
    ['a negative rate', 'director@office', { rate: '-7' }, refusal('INVALID_REQUEST', 'rate')],
    ['CNY itself', 'director@office', { currency: 'cny' }, refusal('INVALID_REQUEST', 'currency')],
  ])('takes no rate of %s', async (_, who, data, expected) => {
    const rate = { currency: 'hkd', day: '2023-07-01', rate: '0.9', source: '公布的中间价' }
    await ask('director@office', 'POST', 'exchangeRates', { ...rate, day: '2020-01-01' })
    expect(said(await ask(who, 'POST', 'exchangeRates', { ...rate, ...data }))).toMatchObject(expected)
  })

  test.each([
    ['nothing=1', 'nothing'],
    ['indicator=paidInForeign&where[x][equals]=y', 'where'],
    ['indicator=none', 'indicator'],
    ['indicator=paidInForeign&indicator=tax', 'indicator'],
    ['unit=x', 'unit'],
    ['kind=both', 'kind'],
    ['project=%22', 'project'],
    ['year=20233', 'year'],
    ['year=1800', 'year'],
    ['page=0', 'page'],
    ['page=x', 'page'],
  ])('does not pass over what it cannot ask for: %s', async (query, field) => {
    for (const who of ['director@office', 'writer@media'] as const)
      expect(said(await ask(who, 'GET', `figures?${query}`))).toMatchObject(refusal('INVALID_REQUEST', field))
  })
  test('takes what is empty as not asked for', async () => {
    const every = await figuresOf('')
    expect(await figuresOf('indicator=&unit=&kind=&project=&year=&page=')).toEqual(every)
  })

  test('sets the target of a campaign against what its stories and all reached', async () => {
    const target = { indicator: 'paidInForeign', amount: '7000', unit: 'usd10k', kind: 'target', asOf: '2023-12-31' }
    const campaign = await create(app, 'gatekeeper@office', 'campaigns', {
      ...complete(app, 'campaigns', '目标行动'),
      targets: [target],
    })
    await walk(app, campaign, 'published', true)
    const { id } = await project([paid('0.1', { unit: 'usd100m', label: '行动' })])
    const draft = await create(app, 'writer@media', 'cases', {
      ...caseOf(id, [paid('999', { label: '行动' })], '行动里的案例'),
      campaigns: [campaign.id],
    })
    await walk(app, draft, 'published')
    const { targets, sums } = await figuresOf('indicator=paidInForeign&kind=actual&unit=usd100m')
    expect(targets).toMatchObject([
      {
        campaign: { id: campaign.id, title: '目标行动' },
        target: '7000',
        unit: 'usd10k',
        actual: '1000',
        count: 1,
        all: '1100',
      },
    ])
    expect(sums).toMatchObject([{ unit: 'usd100m', amount: '0.1' }])
  })

  test('of a year is what stood at its end', async () => {
    const { id } = await project([paid('1', { asOf: '2021-05-01' }), paid('2', { asOf: '2021-12-31' }), paid('3')])
    const { rows, sums } = await figuresOf(`project=${id}&year=2021`)
    expect(rows.map(({ amount, counts }: Json) => [amount, counts])).toEqual([
      ['2', true],
      ['1', false],
    ])
    expect(sums).toMatchObject([{ amount: '2' }])
  })

  test('shows a unit its own alone', async () => {
    const { id } = await project([paid('4')])
    expect((await figuresOf(`project=${id}`, 'writer@media')).total).toBe(1)
    expect((await figuresOf('', 'writer@gsl')).rows).toEqual([])
  })
})

describe('a changed figure', () => {
  const changes = async (id: string, who: Who = 'director@office') => {
    const { body, status, text } = await ask(who, 'GET', 'figureChanges')
    expect(status, text).toBe(200)
    return body.changes.filter((each: { project: { id: string } }) => each.project.id === id)
  }
  const rows = async (project: string) =>
    (
      await app.payload.find({
        collection: 'figureChanges',
        where: { project: { equals: project } },
        overrideAccess: true,
        depth: 0,
      })
    ).docs
  const correct = async (story: Draft & { revision: string }, amount: string): Promise<string> => {
    const reason = { code: 'figures', note: '数字有误' }
    const { revision } = story
    const opened = await act(app, 'gatekeeper2@office', story, {
      action: 'correct',
      revision,
      reason,
      publicNote: '更正数字。',
    })
    expect(opened.status, opened.text).toBe(200)
    expect((await save(app, 'writer@media', story, { figures: [paid(amount)] })).status).toBe(200)
    return (await walk(app, story, 'published')).revision
  }

  test('asks for a reason, lists the stories that carry the old one, and is settled by their corrections', async () => {
    const { id } = await project([paid('7000')])
    const merged = await project([])
    const first = await published(id, [paid('7000')], '第一篇')
    const second = await published(merged.id, [paid('0.7', { unit: 'usd100m' })], '第二篇')
    await published(id, [paid('1')], '不相干的一篇')
    const { body } = await ask('director@office', 'GET', `projects/${merged.id}`)
    const merge = { into: id, revisionToken: body.revisionToken }
    expect((await ask('director@office', 'POST', `projects/${merged.id}/merge`, merge)).status).toBe(200)

    expect(said(await change(id, { figures: [paid('6500')] }))).toMatchObject(
      refusal('INVALID_REQUEST', 'figureReason'),
    )
    const log = await recordedBy(app, async () => {
      const answer = await change(id, { figures: [paid('6500')], figureReason: '审计核减' })
      expect(answer.status, answer.text).toBe(200)
      // so that the form that takes the answer up again has an empty field
      expect(answer.body.doc.figureReason).toBeNull()
    })
    expect(log.map(({ event }) => event)).toEqual(['project.changed', 'figure.changed'])
    const [open] = await changes(id)
    expect(open).toMatchObject({ before: '7000', after: '6500', reason: '审计核减', settledAt: null })
    expect(open.stories.map((each: Json) => each.id).toSorted()).toEqual([first.id, second.id].toSorted())
    expect(await changes(id, 'editor@media')).toHaveLength(1)
    expect(await changes(id, 'editor@gsl')).toEqual([])
    const inbox = await ask('editor@media', 'GET', 'notifications')
    const told = (inbox.body.messages as Json[]).filter(({ why }) => why === 'mends')
    expect(told, inbox.text).toHaveLength(1)

    await correct(first, '6500')
    expect((await changes(id))[0].stories.map((each: Json) => each.id)).toEqual([second.id])
    await act(app, 'director@office', second, {
      action: 'withdraw',
      revision: second.revision,
      reason: { code: 'superseded', note: '说明' },
    })
    expect(await changes(id)).toEqual([])
    expect(await rows(id)).toMatchObject([{ settledAt: expect.any(String) }])
  })

  test('that a suspended story carries comes back when it is resumed', async () => {
    const { id } = await project([paid('50')])
    const story = await published(id, [paid('50')], '停过的一篇')
    await change(id, { figures: [paid('60')], figureReason: '补报' })
    const reason = { code: 'personnel', note: '说明' }
    await act(app, 'gatekeeper@office', story, { action: 'suspend', revision: story.revision, reason })
    expect(await changes(id)).toEqual([])
    const back = await act(app, 'director@office', story, { action: 'resume', revision: story.revision, reason })
    expect(back.status, back.text).toBe(200)
    expect((await changes(id))[0].stories).toMatchObject([{ id: story.id }])
  })

  test('that nobody carries is settled at once, and one that is taken back asks for nothing', async () => {
    const { id } = await project([paid('5')])
    await change(id, { figures: [paid('6')], figureReason: '笔误' })
    expect(await rows(id)).toMatchObject([{ settledAt: expect.any(String) }])
    const story = await published(id, [paid('6')], '写六的一篇')
    await change(id, { figures: [paid('7')], figureReason: '再核' })
    expect((await changes(id))[0].stories).toMatchObject([{ id: story.id }])
    await change(id, { figures: [paid('6')], figureReason: '核错了，改回' })
    expect(await changes(id)).toEqual([])
  })

  test('is no figure of a further day beside it', async () => {
    const { id } = await project([paid('5')])
    const answer = await change(id, { figures: [paid('5'), paid('9', { asOf: '2024-01-01' })] })
    expect(answer.status, answer.text).toBe(200)
    expect(await rows(id)).toEqual([])
  })
})
