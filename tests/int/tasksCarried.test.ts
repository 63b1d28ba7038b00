/** A coverage task from the asking to the publication: claimed by one, drafted, and then where its story is. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownTasks } from '../../src/campaign/ownTasks'
import { remind } from '../../src/jobs/reminders'
import { startApp, type Answer, type App } from '../support/app'
import { entries, faultOf, recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

type Json = Record<string, unknown>

let app: App
let campaign = ''
beforeAll(async () => {
  app = await startApp()
  // A campaign that nobody has published: the unit may carry it all the same.
  campaign = (await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '新一轮舆论热潮'))).id
})
afterAll(() => app.stop())

const door = async (who: Who, method: string, path: string, json?: unknown): Promise<Answer> =>
  app.request(method, `/api/coverageTasks${path}`, { token: await app.login(who), json })
const made = async (more: Json = {}): Promise<string> => {
  const asked = { campaign, unit: app.units.media, topic: '写担保公司落户', kind: 'news', due: '2030-08-01', ...more }
  const answer = await door('gatekeeper@office', 'POST', '', asked)
  expect([answer.status, answer.text]).toEqual([201, answer.text])
  return answer.body.doc.id
}
const read = async (id: string): Promise<Json> => (await door('gatekeeper@office', 'GET', `/${id}?depth=0`)).body
/** What the unit of a person sees of its tasks. */
const ownTasksOf = async (who: Who) => {
  const user = await app.payload.findByID({ collection: 'users', id: app.people[who].id, overrideAccess: true })
  return ownTasks(await createLocalReq({ user: { ...user, collection: 'users' } }, app.payload))
}
const answerAs = (who: Who, id: string, json: Json) => door(who, 'PATCH', `/${id}`, json)
const draftAs = (who: Who, id: string, json: Json = {}) => door(who, 'POST', `/${id}/draft`, json)

describe('a claim', () => {
  test('has one winner, and says who and when', async () => {
    const id = await made()
    const before = Date.now()
    expect((await answerAs('writer@media', id, { state: 'claimed' })).status).toBe(200)
    const task = await read(id)
    expect(task).toMatchObject({ state: 'claimed', claimedByName: 'writer@media' })
    expect(Date.parse(String(task.claimedAt))).toBeGreaterThanOrEqual(before - 1000)
    expect(said(await answerAs('writer2@media', id, { state: 'claimed' }))).toMatchObject(refusal('WRONG_STAGE'))
    expect(said(await draftAs('writer2@media', id))).toMatchObject(refusal('WRONG_STAGE'))
    expect((await answerAs('writer@media', id, { state: 'claimed' })).status).toBe(200)
    expect((await read(id)).claimedAt).toBe(task.claimedAt)
  })

  test.each(['claim', 'draft'])('of two at once: one wins, the other hears 409 (%s)', async (way) => {
    for (let round = 0; round < 3; round++) {
      const id = await made()
      const go = (who: Who) => (way === 'claim' ? answerAs(who, id, { state: 'claimed' }) : draftAs(who, id))
      const answers = await Promise.all([go('writer@media'), go('writer2@media'), go('editor@media')])
      const lost = answers.filter(({ status }) => status >= 300)
      expect(lost).toHaveLength(2)
      for (const answer of lost) expect(said(answer)).toMatchObject(refusal('WRONG_STAGE'))
      const stories = await app.payload.find({
        collection: 'news',
        where: { title: { equals: '写担保公司落户' } },
        overrideAccess: true,
      })
      if (way === 'draft') expect(stories.totalDocs).toBe(round + 1)
    }
  })

  test('is given back by the unit, and taken by another', async () => {
    const id = await made()
    await answerAs('writer@media', id, { state: 'claimed' })
    expect((await answerAs('editor@media', id, { state: 'open' })).status).toBe(200)
    expect(await read(id)).toMatchObject({ state: 'open', claimedByName: null, claimedAt: null })
    expect((await answerAs('writer2@media', id, { state: 'claimed' })).status).toBe(200)
  })

  test('and a refusal stand in the log', async () => {
    const id = await made()
    const written = await recordedBy(app, async () => {
      await answerAs('writer@media', id, { state: 'claimed' })
      await answerAs('writer@media', id, { state: 'open' })
      await answerAs('writer@media', id, { state: 'declined', declineReason: '没有人手' })
    })
    expect(written.map(({ event }) => event)).toEqual(['task.claimed', 'task.givenBack', 'task.declined'])
    expect(written.at(-1)).toMatchObject({
      actor: { name: 'writer@media' },
      data: { task: { id }, reason: '没有人手' },
    })
    expect((await read(id)).settledAt).toEqual(expect.any(String))
  })

  test('under an old token is 409 with what stands now; without one it holds', async () => {
    const id = await made()
    const { revisionToken } = await read(id)
    await door('gatekeeper@office', 'PATCH', `/${id}`, { brief: '采访主席' })
    const stale = await answerAs('writer@media', id, { state: 'claimed', revisionToken })
    expect(said(stale)).toMatchObject(refusal('STALE_REVISION'))
    expect(stale.body.current).toMatchObject({ id, brief: '采访主席' })
    expect((await answerAs('writer@media', id, { state: 'claimed' })).status).toBe(200)
  })
})

describe('the story of a task', () => {
  test('carries topic and campaign; is made once; belongs to who drafted it', async () => {
    const id = await made()
    const answer = await draftAs('writer@media', id)
    expect([answer.status, answer.text]).toEqual([201, answer.text])
    expect(answer.body.doc).toMatchObject({ state: 'drafted', claimedByName: 'writer@media' })
    const { kind, id: story } = answer.body.story
    expect(answer.body.doc.story).toEqual({ relationTo: kind, value: story })
    const { body } = await app.request('GET', `/api/${kind}/${story}?depth=0`, {
      token: await app.login('writer@media'),
    })
    expect(body).toMatchObject({
      title: '写担保公司落户',
      campaigns: [campaign],
      unit: app.units.media,
      stage: 'draft',
    })
    // The campaign stays in it when it is saved.
    expect((await save(app, 'writer@media', { kind, id: story }, { summary: '摘要。' })).status).toBe(200)
    expect(said(await draftAs('writer@media', id))).toMatchObject(refusal('WRONG_STAGE'))
    expect(said(await answerAs('editor@media', id, { state: 'declined', declineReason: '晚了' }))).toMatchObject(
      refusal('WRONG_STAGE'),
    )
  })

  test('of a project carries what the register says of it', async () => {
    const project = await putProject()
    const id = await made({ kind: 'cases', project })
    const { body } = await draftAs('editor@media', id)
    const story = await app.request('GET', `/api/cases/${body.story.id}?depth=0`, {
      token: await app.login('editor@media'),
    })
    expect(story.body).toMatchObject({
      project: { name: '担保公司项目', investor: '某投资方', method: 'chamber', park: '城南新区', record: project },
      introducedBy: { unit: app.units.gsl, contributors: ['甲'] },
    })
    // On the word of the office alone: a unit that was not asked does not point at it.
    const own = await create(app, 'writer@lonely', 'cases', complete(app, 'cases', '自己写的'))
    expect(said(await save(app, 'writer@lonely', own, { project: { record: project } }))).toMatchObject({
      ...refusal('INVALID_REQUEST'),
      field: 'project.record',
    })
  })

  test.each<[string, Who, Json, Json, object]>([
    ['without a kind', 'writer@media', { kind: null }, {}, { ...refusal('INVALID_REQUEST'), field: 'kind' }],
    ['as a campaign', 'writer@media', {}, { kind: 'campaigns' }, { ...refusal('INVALID_REQUEST'), field: 'kind' }],
    ['of another unit', 'writer@gsl', {}, {}, refusal('NOT_FOUND')],
    ['by the office', 'gatekeeper@office', {}, {}, refusal('NOT_PERMITTED')],
    ['by an admin', 'admin@office', {}, {}, refusal('NOT_PERMITTED')],
  ])('%s is none', async (_, who, task, json, expected) => {
    const id = await made(task)
    expect(said(await draftAs(who, id, json))).toMatchObject(expected)
    const { state, story = null } = await read(id)
    expect([state, story]).toEqual(['open', null])
  })

  test('leads the task through the gate, down and up again, and off the shelf', async () => {
    const id = await made()
    const { story } = (await draftAs('writer@media', id)).body as { story: Draft }
    await save(app, 'writer@media', story, { ...complete(app, 'news', '写担保公司落户'), campaigns: [campaign] })
    const states: unknown[] = []
    const step = async (who: Who, command: Json): Promise<Answer> => {
      const answer = await act(app, who, story, command)
      expect([answer.status, answer.text]).toEqual([200, answer.text])
      const { state, settledAt } = await read(id)
      states.push(settledAt ? `${String(state)} settled` : state)
      return answer
    }
    const cameDown = async (task: string) =>
      (await ownTasksOf('writer@media')).find((one) => one.id === task)?.withdrawn
    const reason = { code: 'facts', note: '数字有误' }
    const down = { code: 'superseded', note: '换稿' }
    const { revision } = (await step('writer@media', { action: 'submit' })).body
    await step('editor@media', { action: 'return', revision, reason })
    await step('writer@media', { action: 'submit' })
    await step('editor@media', { action: 'pass', revision, secrecyReviewed: true })
    await step('gatekeeper@office', { action: 'pass', revision, secrecyReviewed: true })
    await step('director@office', { action: 'sign', revision, secrecyReviewed: true })
    await step('gatekeeper@office', { action: 'publish', revision })
    await step('gatekeeper@office', { action: 'suspend', revision, reason: down })
    await step('director@office', { action: 'resume', revision })
    await step('writer@media', { action: 'newEdition' })
    expect(await cameDown(id)).toBe(false)
    await step('director@office', { action: 'withdraw', revision, reason: down })
    expect(await cameDown(id)).toBe(true)
    await step('writer@media', { action: 'discard' })
    await step('director@office', { action: 'archive' })
    expect(states).toEqual([
      'submitted',
      'drafted',
      'submitted',
      'submitted',
      'submitted',
      'submitted',
      'published settled',
      'submitted',
      'published settled',
      'published settled',
      'drafted',
      'drafted',
      'claimed',
    ])
    expect((await read(id)).story ?? null).toBeNull()
    expect(faultOf(await entries(app))).toBeNull()
  })

  test('that the office links brings its state along; one of another unit is 400', async () => {
    const live = await create(app, 'writer@media', 'news', complete(app, 'news', '已经在网站上'))
    await walk(app, live, 'published')
    const id = await made()
    const link = (story: Draft) =>
      door('gatekeeper@office', 'PATCH', `/${id}`, {
        story: { relationTo: story.kind, value: story.id },
        state: 'open',
      })
    expect((await link(live)).body.doc).toMatchObject({ state: 'published', settledAt: expect.any(String) })
    const foreign = await create(app, 'writer@gsl', 'news', complete(app, 'news', '别的单位的'))
    expect(said(await link(foreign))).toMatchObject({ ...refusal('INVALID_REQUEST'), field: 'story' })
  })
})

/** A project as the register keeps it, by the gate's own hand. */
async function putProject(): Promise<string> {
  const { createLocalReq } = await import('payload')
  const { inTransaction } = await import('../../src/platform/transaction')
  const { throughGate } = await import('../../src/editorial/gateToken')
  const req = await createLocalReq({}, app.payload)
  const data = {
    name: '担保公司项目',
    investor: '某投资方',
    method: 'chamber',
    park: '城南新区',
    unit: app.units.gsl,
    contributors: ['甲'],
  }
  const { id } = await inTransaction(req, () =>
    throughGate(req, () => app.payload.create({ collection: 'projects', data, overrideAccess: true, req })),
  )
  return String(id)
}

describe('many at once', () => {
  const same = () => ({ campaign, topic: '各写一篇', kind: 'news', due: '2030-08-01', brief: '写人写事' })
  const askAll = (who: Who, units: unknown, more: Json = {}) =>
    door(who, 'POST', '/many', { ...same(), units, ...more })
  const count = async () => (await app.payload.count({ collection: 'coverageTasks', overrideAccess: true })).totalDocs

  test('one task, one entry and one message for each unit', async () => {
    const { media, gsl, lonely } = app.units
    let answer: Answer | undefined
    const written = await recordedBy(app, async () => (answer = await askAll('director@office', [media, gsl, lonely])))
    expect([answer?.status, answer?.text]).toEqual([201, answer?.text])
    const docs = answer?.body.docs as Json[]
    expect(docs.map(({ unit, state, brief }) => [unit, state, brief])).toEqual(
      [media, gsl, lonely].map((unit) => [unit, 'open', '写人写事']),
    )
    expect(written.map(({ event }) => event)).toEqual(['task.asked', 'task.asked', 'task.asked'])
    for (const [index, who] of (['writer@media', 'writer@gsl', 'writer@lonely'] as const).entries()) {
      const { body } = await app.request('GET', '/api/notifications', { token: await app.login(who) })
      const mine = body.messages.filter((each: Json) => each.subject === docs[index]?.id)
      expect(mine).toMatchObject([{ why: 'asked', title: '各写一篇' }])
    }
  })

  test.each<[string, (units: App['units']) => [unknown, Json?], string]>([
    ['nobody', () => [[]], 'units'],
    ['no list', () => ['x'], 'units'],
    ['one twice', ({ media }) => [[media, media]], 'units'],
    ['more than a hundred', () => [Array.from({ length: 101 }, (_, index) => `u${index}`)], 'units'],
    ['one who is unknown among others', ({ media, gsl }) => [[media, gsl, 'nirgends']], 'units.2'],
    ['no kind', ({ media }) => [[media], { kind: undefined }], 'kind'],
    ['no day', ({ media }) => [[media], { due: undefined }], 'due'],
    ['an unknown campaign', ({ media }) => [[media], { campaign: 'nirgends' }], 'campaign'],
    ['a project that is none', ({ media }) => [[media], { project: 'nirgends' }], 'project'],
  ])('%s: 400, and nobody is asked', async (_, input, field) => {
    const before = await count()
    const [units, more] = input(app.units)
    const answer = await askAll('gatekeeper@office', units, more)
    expect(said(answer)).toMatchObject({ ...refusal('INVALID_REQUEST'), field })
    expect(await count()).toBe(before)
  })

  test.each<Who>(['writer@media', 'editor@gsl', 'admin@office'])('not by %s', async (who) => {
    expect(said(await askAll(who, [app.units.media]))).toMatchObject(refusal('NOT_PERMITTED'))
    // what is wrong with a request is said before who may make it
    for (const units of [[], 'x', [app.units.media, app.units.media], [5], undefined])
      expect(said(await askAll(who, units as string[]))).toMatchObject(refusal('INVALID_REQUEST', 'units'))
  })
})

describe('a template', () => {
  const api = async (who: Who, method: string, path = '', json?: unknown) =>
    app.request(method, `/api/taskTemplates${path}`, { token: await app.login(who), json })
  const wording = { name: '每月一稿', topic: '写一个好典型', storyKind: 'cases', days: 14, brief: '有人有事' }

  test('is made, changed under its token, and dropped', async () => {
    const made = await api('gatekeeper@office', 'POST', '', wording)
    expect([made.status, made.text]).toEqual([201, made.text])
    const { id, revisionToken } = made.body.template
    expect(made.body.template).toMatchObject(wording)
    const changed = await api('director@office', 'PATCH', `/${id}`, { revisionToken, days: 7 })
    expect(changed.body.template).toMatchObject({ ...wording, days: 7 })
    const stale = await api('gatekeeper@office', 'PATCH', `/${id}`, { revisionToken, days: 9 })
    expect(said(stale)).toMatchObject(refusal('STALE_REVISION'))
    expect(stale.body.current).toMatchObject({ id, days: 7 })
    const { revisionToken: next } = changed.body.template
    expect(said(await api('gatekeeper@office', 'PATCH', `/${id}`, { days: 9 }))).toMatchObject(
      refusal('INVALID_REQUEST'),
    )
    expect((await api('gatekeeper@office', 'POST', `/${id}/drop`, { revisionToken: next })).status).toBe(200)
    expect((await api('gatekeeper@office', 'GET')).body.templates).toEqual([])
    expect(said(await api('gatekeeper@office', 'PATCH', `/${id}`, { revisionToken: next }))).toMatchObject(
      refusal('NOT_FOUND'),
    )
  })

  test.each<[Json, string]>([
    [{ name: undefined }, 'name'],
    [{ topic: ' ' }, 'topic'],
    [{ storyKind: 'films' }, 'storyKind'],
    [{ days: 0 }, 'days'],
    [{ days: 366 }, 'days'],
    [{ days: 1.5 }, 'days'],
    [{ days: undefined }, 'days'],
  ])('%j is 400', async (wrong, field) =>
    expect(said(await api('gatekeeper@office', 'POST', '', { ...wording, ...wrong }))).toMatchObject({
      ...refusal('INVALID_REQUEST'),
      field,
    }),
  )

  test.each<Who>(['writer@media', 'editor@gsl', 'admin@office'])('is to %s as if it never was', async (who) => {
    const { id, revisionToken } = (await api('gatekeeper@office', 'POST', '', { ...wording, name: '别人的' })).body
      .template
    for (const known of [id, '0123456789abcdef01234567', 'x'])
      for (const json of [{ revisionToken }, {}, [], { days: 'x' }]) {
        expect(said(await api(who, 'PATCH', `/${known}`, json))).toMatchObject(refusal('NOT_FOUND'))
        expect(said(await api(who, 'POST', `/${known}/drop`, json))).toMatchObject(refusal('NOT_FOUND'))
      }
    for (const json of [{}, [], { days: 'x' }, { revisionToken: 'x' }]) {
      expect(said(await api('director@office', 'POST', '/x/drop', json))).toMatchObject(refusal('NOT_FOUND'))
      expect(said(await api('director@office', 'PATCH', '/x', json))).toMatchObject(refusal('NOT_FOUND'))
    }
    expect(said(await api('director@office', 'PATCH', `/${id}`, { days: 'x' }))).toMatchObject(
      refusal('INVALID_REQUEST', 'days'),
    )
    expect(said(await api('director@office', 'POST', `/${id}/drop`, {}))).toMatchObject(
      refusal('INVALID_REQUEST', 'revisionToken'),
    )
  })

  test.each<Who>(['writer@media', 'admin@office'])('is nothing of %s', async (who) => {
    expect(said(await api(who, 'GET'))).toMatchObject(refusal('NOT_PERMITTED'))
    expect(said(await api(who, 'POST', '', wording))).toMatchObject(refusal('NOT_PERMITTED'))
  })
})

describe('reminders', () => {
  const at = (moment: string) => new Date(`${moment}+08:00`)
  const told = async (id: string): Promise<string[]> => {
    const { docs } = await app.payload.find({
      collection: 'outbox',
      where: { and: [{ subject: { equals: id } }, { why: { not_equals: 'asked' } }] },
      limit: 0,
      overrideAccess: true,
    })
    return (docs as unknown as { why: string }[]).map(({ why }) => why).sort()
  }
  const rounds = (moment: string) => Promise.all([1, 2, 3].map(() => remind(app.payload, at(moment))))

  test('before the day, after it and weekly: each once to each, by three clocks at once', async () => {
    const id = await made({ unit: app.units.gsl, due: '2028-03-01' })
    const PEOPLE = 2
    const seen: [string, string[]][] = []
    for (const moment of [
      '2028-02-23T08:59:00',
      '2028-02-23T09:00:00',
      '2028-02-27T10:00:00',
      '2028-02-29T23:00:00',
      '2028-03-01T23:59:00',
      '2028-03-02T00:00:01',
      '2028-03-09T09:00:00',
    ]) {
      const before = await told(id)
      await rounds(moment)
      await rounds(moment)
      const after = await told(id)
      seen.push([moment, after.filter((why) => !before.includes(why))])
    }
    const both = (why: string, more = 0) => Array.from({ length: PEOPLE + more }, () => why)
    expect(seen).toEqual([
      ['2028-02-23T08:59:00', []],
      ['2028-02-23T09:00:00', both('dueIn7')],
      ['2028-02-27T10:00:00', both('dueIn3')],
      ['2028-02-29T23:00:00', both('dueIn1')],
      ['2028-03-01T23:59:00', []],
      ['2028-03-02T00:00:01', both('overdue', 1)],
      ['2028-03-09T09:00:00', both('stillOwed', 1)],
    ])
  })

  test.each<[string, Json]>([
    ['declined', { state: 'declined', declineReason: '没有人手' }],
    ['submitted', { state: 'submitted' }],
    ['published', { state: 'published' }],
  ])('never of one that is %s', async (_, json) => {
    const id = await made({ unit: app.units.gsl, due: '2029-06-08' })
    // Where its story brings it, nobody says by hand.
    if (json.state === 'declined') await door('gatekeeper@office', 'PATCH', `/${id}`, json)
    else await app.payload.db.updateOne({ collection: 'coverageTasks', id, data: json })
    for (const moment of ['2029-06-01T09:00:00', '2029-06-07T09:00:00', '2029-06-09T09:00:00', '2029-06-16T09:00:00'])
      await rounds(moment)
    expect(await told(id)).toEqual([])
  })

  test('of another day are told again', async () => {
    const id = await made({ unit: app.units.gsl, due: '2031-06-08' })
    await rounds('2031-06-01T09:00:00')
    await door('gatekeeper@office', 'PATCH', `/${id}`, { due: '2031-07-08' })
    await rounds('2031-07-01T09:00:00')
    expect(await told(id)).toEqual(['dueIn7', 'dueIn7', 'dueIn7', 'dueIn7'])
  })
})
