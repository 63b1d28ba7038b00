/** Scores: what a month comes to, who sees it, and that what is locked stays while what comes after is entered in the next month. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockMonth } from '../../src/campaign/scores/lock'
import { BUILT_IN } from '../../src/campaign/rules/scoring/table'
import type { MonthReport } from '../../src/campaign/rules/scoring/report'
import { monthAt } from '../../src/editorial/rules/months'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, walk, type Draft } from '../support/stories'
import { writeTold } from '../support/told'

type Json = Record<string, unknown>
let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  for (const collection of ['scoreMonths', 'scoreRules']) await app.payload.db.deleteMany({ collection, where: {} })
  await writeTold(app.payload, 'coverage', {})
})

const ask = async (who: Who | null, method: string, path: string, json?: Json): Promise<Answer> =>
  app.request(method, path, { ...(who ? { token: await app.login(who) } : {}), ...(json ? { json } : {}) })
async function report(who: Who, month?: string): Promise<MonthReport> {
  const answer = await ask(who, 'GET', `/api/scores${month ? `?month=${month}` : ''}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}
const lock = (month: string, who: Who = 'director@office') => ask(who, 'POST', '/api/scores/lock', { month })
const release = (month: string, who: Who = 'director@office') => ask(who, 'POST', '/api/scores/release', { month })
const short = ({ lines }: MonthReport) => lines.map(({ rule, unit, points }) => [rule, unit, points])
const PRESENT = monthAt(new Date())
const REASON = { code: 'unitRequest', note: '单位要求撤下' }
let number = 0

async function published(more: Json = {}): Promise<Draft & { revision: string }> {
  const data = { ...complete(app, 'news', `计分的消息${number++}`), ...more }
  const draft = await create(app, 'writer@media', 'news', data)
  const { revision } = await walk(app, draft, 'published')
  return { ...draft, revision }
}
/** The same, as if it had been published on the 10th of a month. */
async function publishedIn(month: string, more: Json = {}): Promise<Draft & { revision: string }> {
  const story = await published(more)
  const at = `${month}-10T02:00:00.000Z`
  const events = [{ at, event: 'published', edition: 1 }]
  await writeTold(app.payload, 'coverage', { story: { equals: story.id } }, { month, firstPublishedAt: at, events })
  return story
}
const withdraw = ({ revision, ...story }: Draft & { revision: string }): Promise<Answer> =>
  act(app, 'director2@office', story, { action: 'withdraw', revision, reason: REASON })

describe('a month as it stands', () => {
  test('a story counts for its unit, with the rule and the story behind the points', async () => {
    const { id } = await published()
    const { lines, own, ranking, rules, state, month } = await report('director@office')
    expect({ month, state, rules: rules.number, own }).toEqual({ month: PRESENT, state: 'open', rules: 0, own: null })
    expect(lines).toEqual([
      expect.objectContaining({
        unit: app.units.media,
        points: '3.00',
        rule: 'publication',
        rules: 0,
        month: PRESENT,
        story: expect.objectContaining({ kind: 'news', id }),
        because: { whole: '3.00', base: '3', units: 1, people: 0 },
      }),
    ])
    expect(ranking?.units.map(({ rank, unit, points }) => [rank, unit.id, points])).toEqual([
      [1, app.units.media, '3.00'],
      [2, expect.any(String), '0.00'],
      [2, expect.any(String), '0.00'],
    ])
    expect(ranking?.silent.map(({ unit }) => unit.id).sort()).toEqual([app.units.gsl, app.units.lonely].sort())
    expect(ranking?.below.map(({ unit, missing }) => [unit.id, missing])).toEqual([[app.units.media, 1]])
  })
  test('the units of its authors share it, and their people', async () => {
    const authors = [
      { name: '甲', role: 'reporter', unit: app.units.gsl },
      { name: '乙', role: 'reporter', unit: app.units.media },
      { name: '丙', role: 'reporter', unit: app.units.media },
    ]
    await published({ authors })
    const { lines } = await report('gatekeeper@office')
    expect(lines.map(({ unit, person, points }) => [unit, person?.name, points])).toEqual([
      [app.units.gsl, '甲', '1.50'],
      [app.units.media, '乙', '0.75'],
      [app.units.media, '丙', '0.75'],
    ])
  })
  test('a unit sees its own lines and how it stands, and of others nothing', async () => {
    await published()
    const own = await report('writer@media')
    expect({ own: own.own?.points, rank: own.own?.rank, ranking: own.ranking, lines: own.lines.length }).toEqual({
      own: '3.00',
      rank: null,
      ranking: null,
      lines: 1,
    })
    const other = await ask('writer@gsl', 'GET', '/api/scores')
    expect(other.body).toMatchObject({ ranking: null, lines: [], own: { points: '0.00', rank: null, missing: 2 } })
    expect(other.text).not.toContain(app.units.media)
  })
  test('corrected, withdrawn: what is taken off says so', async () => {
    await withdraw(await published())
    expect(short(await report('director@office'))).toEqual([['withdrawal', app.units.media, '-5.00']])
  })
  test.each([
    [null, '', refusal('NOT_SIGNED_IN')],
    ['writer@media', '?month=2026-13', refusal('INVALID_REQUEST', 'month')],
    ['director@office', '?month=', refusal('INVALID_REQUEST', 'month')],
  ] as const)('%s%s is refused', async (who, query, expected) => {
    expect(said(await ask(who, 'GET', `/api/scores${query}`))).toMatchObject(expected)
    expect(said(await ask(who, 'GET', `/api/scores/sheet${query}`))).toMatchObject(expected)
  })
  test('as a spreadsheet', async () => {
    await published()
    const { status, headers, bytes } = await ask('writer@media', 'GET', '/api/scores/sheet')
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')])
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('locking', () => {
  test('fixes a month that is over, once, and after those before it', async () => {
    await publishedIn('2026-02')
    await publishedIn('2026-03')
    expect(said(await lock(PRESENT))).toMatchObject(refusal('WRONG_STAGE'))
    const early = await lock('2026-03')
    expect(said(early)).toMatchObject(refusal('WRONG_STAGE'))
    expect(early.text).toContain('2026-02')
    const written = await recordedBy(app, async () => {
      expect((await lock('2026-02')).status).toBe(200)
    })
    expect(written).toMatchObject([
      { event: 'scores.locked', data: { month: '2026-02', rules: 0, lines: 1, points: '3.00' } },
    ])
    expect(said(await lock('2026-02'))).toMatchObject(refusal('WRONG_STAGE'))
    expect((await lock('2026-03')).body).toMatchObject({ state: 'locked', month: '2026-03' })
    expect(said(await lock('2026-01'))).toMatchObject(refusal('WRONG_STAGE'))
  })
  test.each<Who>(['writer@media', 'editor@media', 'gatekeeper@office', 'admin@office'])('not by %s', async (who) => {
    await publishedIn('2026-02')
    expect(said(await lock('2026-02', who))).toMatchObject(refusal('NOT_PERMITTED'))
    expect(said(await release('2026-02', who))).toMatchObject(refusal('NOT_PERMITTED'))
    expect((await report('director@office', '2026-02')).state).toBe('open')
  })
  test.each([[undefined], [''], ['2026-2'], [202_602], [{ equals: '2026-02' }]])('not %o', async (month) => {
    expect(said(await ask('director@office', 'POST', '/api/scores/lock', { month }))).toMatchObject(
      refusal('INVALID_REQUEST', 'month'),
    )
  })
  test('a month is over at 00:00 in Beijing, wherever the server stands', async () => {
    await publishedIn('2026-02')
    const req = await createLocalReq(
      {
        user: {
          ...(await app.payload.findByID({
            collection: 'users',
            id: app.people['director@office'].id,
            overrideAccess: true,
          })),
          collection: 'users',
        },
      },
      app.payload,
    )
    const at = (iso: string) => lockMonth(req, '2026-02', new Date(iso))
    await expect(at('2026-02-28T15:59:59.999Z')).rejects.toMatchObject({ code: 'WRONG_STAGE' })
    await expect(at('2026-02-28T16:00:00.000Z')).resolves.toBeUndefined()
  })
  test('what is withdrawn before gives nothing, and nothing when it comes back', async () => {
    const story = await publishedIn('2026-02')
    await withdraw(story)
    await lock('2026-02')
    expect((await report('director@office', '2026-02')).lines).toEqual([])
    expect(short(await report('director@office'))).toEqual([['withdrawal', app.units.media, '-5.00']])
  })
  test('what is withdrawn after is taken back in the next month, and the locked one stays', async () => {
    const story = await publishedIn('2026-02')
    await lock('2026-02')
    await withdraw(story)
    expect(short(await report('director@office', '2026-02'))).toEqual([['publication', app.units.media, '3.00']])
    const next = await report('director@office', '2026-03')
    expect(next.lines).toMatchObject([
      { rule: 'takenBack', points: '-3.00', story: { id: story.id }, because: { from: '2026-02' } },
    ])
    expect(short(await report('director@office'))).toEqual([['withdrawal', app.units.media, '-5.00']])
    await lock('2026-03')
    expect(short(await report('director@office', '2026-03'))).toEqual([['takenBack', app.units.media, '-3.00']])
    expect(short(await report('director@office', '2026-04'))).toEqual([])
  })
  test('at the same moment as a withdrawal: counted and taken back, or not counted at all', async () => {
    const seen: string[] = []
    for (const month of ['2026-02', '2026-03', '2026-04']) {
      const story = await publishedIn(month)
      const [locked, out] = await Promise.all([lock(month), withdraw(story)])
      expect([locked.status, out.status]).toEqual([200, 200])
      const given = (await report('director@office', month)).lines.filter(({ story: { id } }) => id === story.id)
      const next = `2026-0${Number(month.slice(-1)) + 1}`
      const back = (await report('director@office', next)).lines.filter(
        ({ rule, story: { id } }) => rule === 'takenBack' && id === story.id,
      )
      const sum = [...given, ...back].map(({ points }) => Number(points)).reduce((a, b) => a + b, 0)
      expect(sum).toBe(0)
      seen.push(given.length > 0 ? 'lock' : 'withdrawal')
    }
    console.log(`first: ${seen.join(', ')}`)
  })
  test('twice at the same moment: one wins', async () => {
    await publishedIn('2026-02')
    const answers = await Promise.all([lock('2026-02'), lock('2026-02', 'director2@office')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const { totalDocs } = await app.payload.count({ collection: 'scoreMonths', overrideAccess: true })
    expect(totalDocs).toBe(1)
  })
})

describe('releasing', () => {
  test('shows the units how all stand, once the month is locked', async () => {
    await publishedIn('2026-02')
    expect(said(await release('2026-02'))).toMatchObject(refusal('WRONG_STAGE'))
    await lock('2026-02')
    expect((await report('writer@gsl', '2026-02')).ranking).toBeNull()
    expect((await release('2026-02')).body.state).toBe('released')
    expect(said(await release('2026-02'))).toMatchObject(refusal('WRONG_STAGE'))
    const { ranking, lines, own } = await report('writer@gsl', '2026-02')
    expect(ranking?.units.map(({ points }) => points)).toEqual(['3.00', '0.00', '0.00'])
    expect({ lines, people: ranking?.people, rank: own?.rank }).toEqual({ lines: [], people: [], rank: 2 })
  })
})

describe('tables', () => {
  const table = { ...BUILT_IN.table, kinds: { ...BUILT_IN.table.kinds, news: '7.25' } }
  const add = (json: Json, who: Who | null = 'director@office') => ask(who, 'POST', '/api/scoreRules', json)

  test('a new one holds from its month on, and changes nothing before', async () => {
    await publishedIn('2026-02')
    await publishedIn('2026-03')
    const { status, body } = await add({ from: '2026-03', table, note: '消息加分' })
    expect([status, body.version]).toEqual([201, expect.objectContaining({ number: 1, from: '2026-03', table })])
    expect(short(await report('director@office', '2026-02'))).toEqual([['publication', app.units.media, '3.00']])
    expect(short(await report('director@office', '2026-03'))).toEqual([['publication', app.units.media, '7.25']])
  })
  test('none begins in a month that is locked', async () => {
    await publishedIn('2026-02')
    await lock('2026-02')
    expect(said(await add({ from: '2026-02', table }))).toMatchObject(refusal('WRONG_STAGE'))
    expect((await add({ from: '2026-03', table })).status).toBe(201)
  })
  test.each([
    [{ table }, 'from'],
    [{ from: '2026-3', table }, 'from'],
    [{ from: '2026-03' }, 'table.kinds.cases'],
    [{ from: '2026-03', table: { ...table, campaignBonus: '1.255' } }, 'table.campaignBonus'],
    [{ from: '2026-03', table: { ...table, campaignBonus: -1 } }, 'table.campaignBonus'],
    [{ from: '2026-03', table: { ...table, campaignBonus: '１' } }, 'table.campaignBonus'],
    [{ from: '2026-03', table: { ...table, dedupe: 'mean' } }, 'table.dedupe'],
    [{ from: '2026-03', table: { ...table, monthlyMinimum: 1.5 } }, 'table.monthlyMinimum'],
    [{ from: '2026-03', table, note: 5 }, 'note'],
    [{ from: '2026-03', table, note: '长'.repeat(501) }, 'note'],
  ])('%#: wrong at %s', async (json, field) => {
    expect(said(await add(json))).toMatchObject(refusal('INVALID_REQUEST', field))
  })
  test.each([
    [null, refusal('NOT_SIGNED_IN')],
    ['writer@media', refusal('NOT_PERMITTED')],
    ['gatekeeper@office', refusal('NOT_PERMITTED')],
    ['admin@office', refusal('NOT_PERMITTED')],
  ] as const)('not by %s', async (who, expected) => {
    expect(said(await add({ from: '2026-03', table }, who))).toMatchObject(expected)
    expect(said(await ask(who, 'POST', '/api/scoreRules/preview', { table, months: ['2026-03'] }))).toMatchObject(
      expected,
    )
  })
  test('the same one is made once, however many ask at the same time', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => add({ from: '2026-03', table })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(answers.filter(({ status }) => status === 409).map(said)).toEqual(
      Array.from({ length: 2 }, () => expect.objectContaining(refusal('WRONG_STAGE', 'table'))),
    )
    expect(await app.payload.count({ collection: 'scoreRules' })).toMatchObject({ totalDocs: 1 })
    expect(said(await add({ from: '2026-03', table: { ...table, campaignBonus: 1 } }))).toMatchObject(
      refusal('WRONG_STAGE', 'table'),
    )
    // the month before is another answer, and so is another table
    expect((await add({ from: '2026-02', table })).status).toBe(201)
    expect((await add({ from: '2026-03', table: BUILT_IN.table })).status).toBe(201)
    expect((await add({ from: '2026-03', table })).status).toBe(201)
  })
  test('of several who saw the same newest one, one makes the next', async () => {
    const bonus = (points: string) => ({ from: '2026-03', table: { ...table, campaignBonus: points }, seen: 0 })
    const answers = await Promise.all(['2', '3', '4'].map((points) => add(bonus(points))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const late = answers.find(({ status }) => status === 409)
    expect([said(late as Answer), late?.body.current]).toEqual([
      expect.objectContaining(refusal('STALE_REVISION')),
      expect.objectContaining({ number: 1, from: '2026-03' }),
    ])
    expect(said(await add({ from: '2026-03', table, seen: 'x' }))).toMatchObject(refusal('INVALID_REQUEST', 'seen'))
    expect((await add({ from: '2026-03', table, seen: 1 })).status).toBe(201)
  })
  test.each(['director@office', 'gatekeeper@office', 'admin@office', 'writer@media', 'editor@gsl'] as const)(
    '%s reads every table, the newest first',
    async (who) => {
      await add({ from: '2026-03', table, note: '消息加分' })
      const { status, body } = await ask(who, 'GET', '/api/scoreRules')
      expect([status, (body.versions ?? []).map(({ number, note }: Json) => [number, note])]).toEqual([
        200,
        [
          [1, '消息加分'],
          [0, ''],
        ],
      ])
      expect(JSON.stringify(body)).not.toContain(app.people['director@office'].id)
    },
  )
  test('nobody else reads one', async () => {
    expect(said(await ask(null, 'GET', '/api/scoreRules'))).toMatchObject(refusal('NOT_SIGNED_IN'))
  })
  test('a preview says what months would come to, locked ones too, and stores nothing', async () => {
    await publishedIn('2026-02')
    await lock('2026-02')
    await publishedIn('2026-03')
    const written = await recordedBy(app, async () => {
      const { status, body } = await ask('director@office', 'POST', '/api/scoreRules/preview', {
        table,
        months: ['2026-03', '2026-02'],
      })
      expect(status).toBe(200)
      const media = body.months.map((month: Json) => [
        month.month,
        month.state,
        (month.units as Json[]).find(({ unit }) => (unit as Json).id === app.units.media),
      ])
      expect(media).toEqual([
        ['2026-02', 'locked', expect.objectContaining({ before: '3.00', after: '7.25' })],
        ['2026-03', 'open', expect.objectContaining({ before: '3.00', after: '7.25' })],
      ])
    })
    expect(written).toEqual([])
    expect(short(await report('director@office', '2026-02'))).toEqual([['publication', app.units.media, '3.00']])
  })
  test.each([[undefined], [[]], ['2026-02'], [['2026-2']], [Array.from({ length: 13 }, () => '2026-02')]])(
    'no preview of %o',
    async (months) => {
      const answer = await ask('director@office', 'POST', '/api/scoreRules/preview', { table, months })
      expect(said(answer)).toMatchObject({ status: 400, problems: [] })
    },
  )
})
