/** The register of projects: who keeps it, who reads it, one winner of two, duplicates and their merging, proposals. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refreshStages } from '../../src/campaign/projects/stages'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { complete, create, walk } from '../support/stories'

type Json = Record<string, unknown>

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const send = async (who: Who, method: string, path: string, json?: Json): Promise<Answer> =>
  app.request(method, `/api/projects${path}`, { token: await app.login(who), ...(json ? { json } : {}) })

const SIGNED = { stage: 'signed', date: '2023-07-05' }
const PAID = { indicator: 'paidInForeign', amount: '100', unit: 'usd10k', kind: 'actual', asOf: '2023-07-05' }
let count = 0
async function make(data: Json = {}): Promise<{ id: string; token: string; name: string }> {
  const name = `测试项目第${++count}号`
  const { status, text, body } = await send('gatekeeper@office', 'POST', '', { name, ...data })
  expect(status, text).toBe(201)
  return { id: body.doc.id, token: body.doc.revisionToken, name: body.doc.name }
}
const read = async (id: string, who: Who = 'director@office') => (await send(who, 'GET', `/${id}?depth=0`)).body

describe('who may', () => {
  test.each<[Who, number]>([
    ['gatekeeper@office', 201],
    ['director@office', 201],
    ['admin@office', 403],
    ['editor@media', 403],
    ['writer@gsl', 403],
  ])('%s registers: %d', async (who, status) => {
    const answer = await send(who, 'POST', '', { name: `${who} 的项目` })
    expect(answer.status, answer.text).toBe(status)
    if (status === 403) expect(said(answer)).toMatchObject(refusal('NOT_PERMITTED'))
  })

  test('the unit that introduced it reads it, the office reads all, others find nothing', async () => {
    const { id } = await make({ unit: app.units.gsl })
    const answers = await Promise.all(
      (['writer@gsl', 'admin@office', 'gatekeeper2@office', 'writer@media'] as const).map((who) =>
        send(who, 'GET', `/${id}`),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404])
    const listed = await send('editor@media', 'GET', `?limit=500`)
    expect(listed.body.docs.map((doc: { id: string }) => doc.id)).not.toContain(id)
  })

  test('a unit changes nothing: another one does not find it', async () => {
    const { id, token } = await make({ unit: app.units.gsl })
    const own = await send('editor@gsl', 'PATCH', `/${id}`, { park: '甲', revisionToken: token })
    const other = await send('editor@media', 'PATCH', `/${id}`, { park: '甲', revisionToken: token })
    expect([said(own), said(other)]).toMatchObject([refusal('NOT_PERMITTED'), refusal('NOT_FOUND')])
  })
})

describe('a save', () => {
  test('carries the token, changes what it names, and is recorded with what stood before', async () => {
    const { id, token, name } = await make({ park: '城东园区', timeline: [SIGNED] })
    expect(said(await send('director@office', 'PATCH', `/${id}`, { park: '城西' }))).toMatchObject(
      refusal('INVALID_REQUEST', 'revisionToken'),
    )
    const data = {
      park: '城西园区',
      timeline: [SIGNED, { stage: 'started', date: '2023-09-01' }],
      revisionToken: token,
    }
    const log = await recordedBy(app, async () => {
      const answer = await send('director@office', 'PATCH', `/${id}`, data)
      expect(answer.body.doc, answer.text).toMatchObject({ name, park: '城西园区', stage: 'started' })
      expect(answer.body.doc.revisionToken).not.toBe(token)
    })
    const what = {
      project: { id, name },
      before: { park: '城东园区', timeline: [] },
      after: { park: '城西园区', timeline: [{ stage: 'started' }] },
    }
    expect(log).toMatchObject([{ event: 'project.changed', data: what }])
  })

  test.each(['-1', '-0.5', -7, '-0'])('is refused where an amount is %o', async (amount) => {
    const figures = [{ indicator: 'totalInvestment', amount, unit: 'cny100m', kind: 'actual', asOf: '2023-07-05' }]
    const token = await app.login('director@office')
    const made = await app.request('POST', '/api/projects', { token, json: { name: '负数项目', figures } })
    expect(said(made)).toMatchObject(refusal('INVALID_REQUEST', 'figures.0.amount'))
    expect(made.body.errors[0].message).toBe('没有保存：数额 不能是负数。填 0 或正数再存。')
    const good = await app.request('POST', '/api/projects', {
      token,
      json: { name: '零也是数', figures: [{ ...figures[0], amount: '0' }] },
    })
    expect([good.status, good.text]).toEqual([201, good.text])
    const { id, revisionToken } = good.body.doc
    const changed = await app.request('PATCH', `/api/projects/${id}`, { token, json: { revisionToken, figures } })
    expect(said(changed)).toMatchObject(refusal('INVALID_REQUEST', 'figures.0.amount'))
  })

  test('that changes nothing leaves the token, whatever the rows are called', async () => {
    const { id } = await make({ timeline: [SIGNED], figures: [PAID] })
    const stored = await read(id)
    const answer = await send('gatekeeper@office', 'PATCH', `/${id}`, stored)
    expect(answer.body.doc?.revisionToken, answer.text).toBe(stored.revisionToken)
  })

  test('of two at once: one winner, the other is told what stands', async () => {
    const { id, token } = await make()
    const parks = ['甲园区', '乙园区', '丙园区', '丁园区']
    const answers = await Promise.all(
      parks.map((park) => send('gatekeeper@office', 'PATCH', `/${id}`, { park, revisionToken: token })),
    )
    const won = answers.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    const { park } = await read(id)
    expect(park).toBe(won[0]?.body.doc.park)
    for (const lost of answers.filter(({ status }) => status !== 200)) {
      expect(said(lost)).toMatchObject(refusal('STALE_REVISION'))
      expect(lost.body.current).toMatchObject({ id, park })
    }
  })

  test.each<[string, Json, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['an unknown unit', { unit: 'nirgends' }, 'unit'],
    ['an unknown stage', { timeline: [{ stage: 'paid' }] }, 'timeline.0.stage'],
    ['an amount that is none', { figures: [{ ...PAID, amount: '很多' }] }, 'figures.0.amount'],
    ['a file that is none', { figures: [{ ...PAID, evidence: { file: 'nirgends' } }] }, 'figures.0.evidence.file'],
    ['a stage of its own', { stage: 'ended' }, 'stage'],
  ])('with %s is refused', async (_, data, field) => {
    const { id, token } = await make()
    const answer = await send('director@office', 'PATCH', `/${id}`, { ...data, revisionToken: token })
    expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', field))
  })

  test('a stage of a day to come is not reached', async () => {
    const { id } = await make({ timeline: [SIGNED, { stage: 'producing', date: '2099-01-01' }] })
    expect((await read(id)).stage).toBe('signed')
  })

  test('a stage whose day has come stands in lists after the round of that day, and changes nothing else', async () => {
    const { id } = await make({ timeline: [SIGNED, { stage: 'producing', date: '2099-01-02' }] })
    const before = await read(id)
    const found = async (stage: string): Promise<boolean> =>
      (await send('director@office', 'GET', `?where[stage][equals]=${stage}&limit=500`)).body.docs.some(
        (doc: { id: string }) => doc.id === id,
      )
    const round = async (now: string) => refreshStages(await createLocalReq({}, app.payload), new Date(now))
    await round('2099-01-01T15:59:59Z')
    expect(await found('producing')).toBe(false)
    expect(await round('2099-01-01T16:00:00Z')).toBeGreaterThan(0)
    expect([await found('signed'), await found('producing')]).toEqual([false, true])
    expect({ ...(await read(id)), updatedAt: before.updatedAt }).toEqual(before)
    expect(await round('2098-12-31T00:00:00Z')).toBeGreaterThan(0)
    expect(await found('signed')).toBe(true)
  })

  test('nothing is deleted, doubled, or changed in bulk', async () => {
    const { id } = await make()
    const answers = [
      await send('director@office', 'DELETE', `/${id}`),
      await send('director@office', 'DELETE', `?where[id][equals]=${id}`),
      await send('director@office', 'PATCH', `?where[id][equals]=${id}`, { park: '甲' }),
      await send('director@office', 'POST', `/${id}/duplicate`, {}),
    ]
    expect(answers.map(said)).toMatchObject(answers.map(() => refusal('NOT_PERMITTED')))
  })
})

describe('one project twice', () => {
  test('is proposed by its folded name, and by its investor', async () => {
    const a = await make({ name: '星海担保（宁江）有限公司', investor: '星海集团' })
    const b = await make({ name: '别的名字', otherNames: ['星海担保(宁江)'] })
    const c = await make({ investor: '星海  集团有限公司' })
    const { body, text } = await send('gatekeeper@office', 'GET', '/duplicates')
    const groups = body.groups.map(({ why, projects }: { why: string; projects: { id: string }[] }) => ({
      why,
      ids: projects.map(({ id }) => id),
    }))
    expect(groups, text).toEqual(
      expect.arrayContaining([
        { why: 'name', ids: [a.id, b.id] },
        { why: 'investor', ids: [a.id, c.id] },
      ]),
    )
    expect(said(await send('editor@media', 'GET', '/duplicates'))).toMatchObject(refusal('NOT_FOUND'))
  })

  test('becomes one: what each alone says is kept, what they say differently is told', async () => {
    const stays = await make({ park: '甲园区', figures: [PAID], timeline: [SIGNED] })
    const goes = await make({
      park: '乙园区',
      investor: '某公司',
      figures: [
        { ...PAID, amount: '90' },
        { ...PAID, indicator: 'jobs', unit: 'people', amount: '40' },
      ],
      timeline: [{ stage: 'talks', date: '2023-01-05' }, SIGNED],
    })
    const merge = { into: stays.id, revisionToken: goes.token }
    const answer = await send('director@office', 'POST', `/${goes.id}/merge`, merge)
    expect(answer.body, answer.text).toMatchObject({
      doc: { id: stays.id, park: '甲园区', investor: '某公司', otherNames: [goes.name] },
      differences: [
        { field: 'park', kept: '甲园区', left: '乙园区' },
        { field: 'figures', kept: '100', left: '90' },
      ],
    })
    const doc = await read(stays.id)
    expect(doc.timeline.map(({ stage }: { stage: string }) => stage)).toEqual(['talks', 'signed'])
    expect(doc.figures.map(({ amount }: { amount: string }) => amount)).toEqual(['100', '40'])
    const old = await read(goes.id)
    expect(old).toMatchObject({ name: goes.name, mergedInto: stays.id })
    const again = await send('director@office', 'PATCH', `/${goes.id}`, {
      park: '丙',
      revisionToken: old.revisionToken,
    })
    expect(said(again)).toMatchObject(refusal('WRONG_STAGE'))
  })

  test('a merged record that is merged on leads to the last one', async () => {
    const [a, b, c] = [await make(), await make(), await make()]
    await send('director@office', 'POST', `/${a.id}/merge`, { into: b.id, revisionToken: a.token })
    const { revisionToken } = await read(b.id)
    await send('director@office', 'POST', `/${b.id}/merge`, { into: c.id, revisionToken })
    expect([(await read(a.id)).mergedInto, (await read(b.id)).mergedInto]).toEqual([c.id, c.id])
    expect((await read(c.id)).otherNames.toSorted()).toEqual([a.name, b.name].toSorted())
  })

  test.each<[string, (a: { id: string; token: string }) => Json, ReturnType<typeof refusal>]>([
    ['into itself', ({ id, token }) => ({ into: id, revisionToken: token }), refusal('INVALID_REQUEST', 'into')],
    ['into nothing', ({ token }) => ({ into: 'nirgends', revisionToken: token }), refusal('INVALID_REQUEST', 'into')],
    ['without a goal', ({ token }) => ({ revisionToken: token }), refusal('INVALID_REQUEST', 'into')],
    ['without a token', () => ({ into: 'nirgends' }), refusal('INVALID_REQUEST', 'revisionToken')],
  ])('%s: refused', async (_, body, expected) => {
    const made = await make()
    expect(said(await send('director@office', 'POST', `/${made.id}/merge`, body(made)))).toMatchObject(expected)
  })

  test('with an old token: 409', async () => {
    const [a, b] = [await make(), await make()]
    const answer = await send('director@office', 'POST', `/${a.id}/merge`, { into: b.id, revisionToken: 'old' })
    expect(said(answer)).toMatchObject(refusal('STALE_REVISION'))
    expect(answer.body.current.id).toBe(a.id)
  })
})

describe('stories', () => {
  test('stand on their record, and on the one it was merged into; a case without one is proposed', async () => {
    const [stays, goes] = [await make({ unit: app.units.gsl }), await make({ unit: app.units.media })]
    const base = complete(app, 'cases', '有登记的案例')
    const project = { ...(base.project as Json), name: '全新的项目', investor: '新投资方' }
    const linked = await create(app, 'writer@media', 'cases', { ...base, project: { ...project, record: goes.id } })
    await walk(app, linked, 'published')
    await send('director@office', 'POST', `/${goes.id}/merge`, { into: stays.id, revisionToken: goes.token })
    const { body } = await send('writer@gsl', 'GET', `/${stays.id}/stories`)
    expect(body.stories).toMatchObject([{ kind: 'cases', id: linked.id, state: 'live', title: '有登记的案例' }])
    expect(said(await send('writer@lonely', 'GET', `/${stays.id}/stories`))).toMatchObject(refusal('NOT_FOUND'))

    const alone = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', '没登记的案例'), project })
    await walk(app, alone, 'published')
    const proposed = await send('gatekeeper@office', 'GET', '/proposed')
    expect(proposed.body.projects, proposed.text).toMatchObject([
      { name: '全新的项目', investor: '新投资方', known: null, stories: [{ id: alone.id }] },
    ])
    const { id } = await make({ name: '全新的项目' })
    const after = await send('gatekeeper@office', 'GET', '/proposed')
    expect(after.body.projects[0].known).toEqual({ id, name: '全新的项目' })
  })
})
