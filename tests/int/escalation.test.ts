/** 升级: an urgent story that nobody takes up is told to one after another, once each, until somebody acts or claims. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { escalateDue } from '../../src/editorial/escalation'
import type { AuditEntry } from '../../src/editorial/rules/auditEvents'
import type { Runner } from '../../src/jobs/outboxRunner'
import { remind } from '../../src/jobs/reminders'
import { entries, faultOf } from '../support/audit'
import { startOffice, type Office } from '../support/outbox'
import type { Who } from '../support/people'
import { act, complete, create, richText, walk, type Draft, type Until } from '../support/stories'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const EVERYBODY: Who[] = ['gatekeeper@office', 'gatekeeper2@office', 'director@office', 'director2@office']

let office: Office
let runner: Runner
let counter = 0

beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office.stop())
beforeEach(async () => {
  runner = await office.runner()
  await roster(['gatekeeper2@office', 'gatekeeper@office'])
})
afterEach(async () => {
  await office.work(runner, 2)
  await runner.stop(10_000)
  office.smtp.letters.length = 0
  office.robots.posts.length = 0
})

const ask = async (who: Who, method: string, path: string, json?: unknown) =>
  office.app.request(method, path, { token: await office.app.login(who), json })
const dayIn = (days: number): string => new Date(Date.now() + 8 * 60 * MINUTE + days * DAY).toISOString().slice(0, 10)

/** Keeps a roster of one period of days around today, or away from it. */
async function roster(who: Who[], [from, until]: [number, number] = [-1, 3], more: object = {}) {
  const people = who.map((each) => ({ person: office.app.people[each].id }))
  const periods = who.length > 0 ? [{ from: dayIn(from), until: dayIn(until), people }] : []
  const json = { periods, flashMinutes: null, urgentMinutes: null, ...more }
  const answer = await ask('director@office', 'POST', '/api/globals/dutyRoster', json)
  expect([answer.status, answer.text]).toEqual([200, answer.text])
}

/** A story with texts that must not leave, led to a step. */
async function waiting(until: Until = 'gateReview', urgency = 'flash', as: Who = 'writer@media') {
  const { app } = office
  const story = await create(app, as, 'cases', {
    ...complete(app, 'cases', `不外传的标题 ${counter++}`),
    summary: '不外传的摘要。',
    body: richText('不外传的正文。', '担保公司落户。'),
    urgency,
  })
  const { revision } = await walk(app, story, until)
  const { body } = await ask('director@office', 'GET', `/api/cases/${story.id}`)
  const since = new Date(body.stageSince).getTime()
  return { ...story, title: String(body.title), revision, in: (minutes: number) => new Date(since + minutes * MINUTE) }
}

const strike = ({ id }: Draft, now: Date) => escalateDue(office.app.payload, 'cases', id, now)
const nameOf = (id: string | null) => Object.values(office.app.people).find((person) => person.id === id)?.name ?? null
const rowsOf = async ({ id }: Draft, channel = 'desk') =>
  office.rows({ and: [{ story: { equals: id } }, { channel: { equals: channel } }, { why: { equals: 'escalated' } }] })
/** Who was called to a story, in order. */
const called = async (story: Draft) => (await rowsOf(story)).map(({ person }) => nameOf(person))
const logged = async ({ id }: Draft): Promise<AuditEntry[]> =>
  (await entries(office.app)).filter(
    ({ event, data }) => event === 'review.escalated' && (data as { story: { id: string } }).story.id === id,
  )

describe('a flash that nobody takes up', () => {
  test('is told along the roster, then to the directors, and then to nobody', async () => {
    const story = await waiting()
    expect(await strike(story, story.in(9.9))).toBe(false)
    expect(await strike(story, story.in(10))).toBe(true)
    expect(await called(story)).toEqual(['gatekeeper2@office'])
    expect(await strike(story, story.in(19.9))).toBe(false)
    expect(await strike(story, story.in(20))).toBe(true)
    expect(await called(story)).toEqual(['gatekeeper2@office', 'gatekeeper@office'])
    expect(await strike(story, story.in(30))).toBe(true)
    expect((await called(story)).slice(2).sort()).toEqual(['director2@office', 'director@office'])
    expect(await strike(story, story.in(600))).toBe(false)
    const log = await logged(story)
    expect(log.map(({ actor, data }) => [actor, data])).toEqual(
      [
        [1, ['gatekeeper2@office'], undefined],
        [2, ['gatekeeper@office'], undefined],
        [3, ['director2@office', 'director@office'], true],
      ].map(([place, names, last]) => [
        null,
        {
          story: { kind: 'cases', id: story.id, title: story.title },
          stage: 'gateReview',
          since: story.in(0).toISOString(),
          place,
          to: (names as Who[]).map((name) => ({ id: office.app.people[name].id, name })),
          ...(last ? { last } : {}),
        },
      ]),
    )
    expect(faultOf(await entries(office.app))).toBeNull()
  })

  test('late after a stop is told once, and the next one that much later', async () => {
    const story = await waiting()
    expect(await strike(story, story.in(300))).toBe(true)
    expect(await strike(story, story.in(309))).toBe(false)
    expect(await called(story)).toEqual(['gatekeeper2@office'])
    expect(await strike(story, story.in(310))).toBe(true)
  })

  test('by two clocks at once is told once', async () => {
    const story = await waiting()
    const done = await Promise.all(Array.from({ length: 8 }, () => strike(story, story.in(10))))
    expect(done.filter(Boolean)).toHaveLength(1)
    const rounds = [1, 2].map(() => remind(office.app.payload, story.in(20)))
    await Promise.all(rounds)
    expect(await called(story)).toEqual(['gatekeeper2@office', 'gatekeeper@office'])
    expect(await logged(story)).toHaveLength(2)
  })

  test('has one row for each time, whoever writes it', async () => {
    const story = await waiting()
    await strike(story, story.in(10))
    const { docs } = await office.app.payload.find({
      collection: 'escalations',
      where: { story: { equals: story.id } },
      overrideAccess: true,
    })
    expect(docs.map(({ place, last }) => [place, last])).toEqual([[1, false]])
    const again = { key: docs[0]?.key, kind: 'cases', story: story.id }
    await expect(office.app.payload.db.create({ collection: 'escalations', data: again })).rejects.toThrow(/\S/)
  })
})

describe('the round', () => {
  test('tells of urgent stories at a step, each after its own time, and of no other', async () => {
    const flash = await waiting()
    const urgent = await waiting('gateReview', 'urgent')
    const normal = await waiting('gateReview', 'normal')
    const draft = await create(office.app, 'writer@media', 'cases', {
      ...complete(office.app, 'cases', `草稿 ${counter++}`),
      urgency: 'flash',
    })
    const all = [flash, urgent, normal, draft]
    const how = async () => Promise.all(all.map(async (each) => (await called(each)).length))
    await remind(office.app.payload, urgent.in(15))
    expect(await how()).toEqual([1, 0, 0, 0])
    await remind(office.app.payload, urgent.in(31))
    expect(await how()).toEqual([2, 1, 0, 0])
  })

  test('keeps to the times that the director has set', async () => {
    await roster(['gatekeeper@office'], undefined, { flashMinutes: 3, urgentMinutes: 4 })
    const flash = await waiting()
    const urgent = await waiting('gateReview', 'urgent')
    expect(await strike(flash, flash.in(2.9))).toBe(false)
    expect(await strike(flash, flash.in(3))).toBe(true)
    expect(await strike(urgent, urgent.in(3.9))).toBe(false)
    expect(await strike(urgent, urgent.in(4))).toBe(true)
  })
})

describe('it stops', () => {
  test('when somebody acts, and what was not sent yet is not sent', async () => {
    const story = await waiting()
    await strike(story, story.in(10))
    expect((await rowsOf(story, 'mail')).map(({ state }) => state)).toEqual(['waiting'])
    await act(office.app, 'gatekeeper@office', story, {
      action: 'pass',
      secrecyReviewed: true,
      revision: story.revision,
    })
    expect((await rowsOf(story, 'mail')).map(({ state }) => state)).toEqual(['dropped'])
    expect((await rowsOf(story)).map(({ readAt }) => readAt)).toEqual([expect.any(String)])
    expect(await strike(story, story.in(9.9))).toBe(false)
    // Nobody of the roster may sign: the next step, with its own time, is the directors'.
    expect(await strike(story, story.in(20))).toBe(true)
    expect((await called(story)).slice(1).sort()).toEqual(['director2@office', 'director@office'])
  })

  test('and begins anew at the next step, with those who may act there', async () => {
    await roster(['gatekeeper2@office', 'director2@office', 'gatekeeper@office'])
    const story = await waiting('signOff')
    expect(await strike(story, story.in(10))).toBe(true)
    expect(await called(story)).toEqual(['director2@office'])
    expect((await logged(story)).map(({ data }) => (data as { stage: string }).stage)).toEqual(['signOff'])
  })

  test('when somebody claims, and goes on when they put it down', async () => {
    const story = await waiting()
    await strike(story, story.in(10))
    expect((await ask('gatekeeper@office', 'POST', `/api/cases/${story.id}/claim`)).status).toBe(200)
    expect((await rowsOf(story, 'mail')).map(({ state }) => state)).toEqual(['dropped'])
    expect(await strike(story, story.in(500))).toBe(false)
    await remind(office.app.payload, story.in(500))
    expect(await called(story)).toEqual(['gatekeeper2@office'])
    expect((await ask('gatekeeper@office', 'POST', `/api/cases/${story.id}/release`)).status).toBe(200)
    expect(await strike(story, story.in(501))).toBe(true)
    expect(await called(story)).toEqual(['gatekeeper2@office', 'gatekeeper@office'])
  })

  test('not for the claim of somebody who was suspended since', async () => {
    const story = await waiting()
    expect((await ask('gatekeeper@office', 'POST', `/api/cases/${story.id}/claim`)).status).toBe(200)
    const path = `/api/users/${office.app.people['gatekeeper@office'].id}`
    await ask('admin@office', 'PATCH', path, { suspended: true })
    expect(await strike(story, story.in(10))).toBe(true)
    await ask('admin@office', 'PATCH', path, { suspended: false })
    const { body } = await office.app.request('POST', '/api/users/login', {
      json: { email: 'gatekeeper@office.demo', password: 'exemplar-demo' },
    })
    // The suspension has ended the login; the next tests use the new one.
    expect(body.token).toEqual(expect.any(String))
    office.app.login = (
      (login) => (who: Who) =>
        who === 'gatekeeper@office' ? Promise.resolve(body.token as string) : login(who)
    )(office.app.login)
  })

  test('against somebody who acts at the same moment: one of them comes first, and nobody is told afterwards', async () => {
    for (let round = 0; round < 6; round++) {
      const story = await waiting()
      const pass = () =>
        act(office.app, 'gatekeeper@office', story, { action: 'pass', secrecyReviewed: true, revision: story.revision })
      const [answer, done] = await Promise.all([pass(), strike(story, story.in(10))])
      expect(answer.status).toBe(200)
      expect(await logged(story)).toHaveLength(done ? 1 : 0)
      expect((await rowsOf(story, 'mail')).filter(({ state }) => state === 'waiting')).toEqual([])
    }
  })
})

describe('who is told', () => {
  test.each<[string, [number, number]]>([
    ['in the past', [-20, -10]],
    ['in the future', [10, 20]],
  ])('the directors at once, where all duty lies %s', async (_name, days) => {
    await roster(EVERYBODY, days)
    const story = await waiting()
    expect(await strike(story, story.in(10))).toBe(true)
    expect((await called(story)).sort()).toEqual(['director2@office', 'director@office'])
    expect(await strike(story, story.in(60))).toBe(false)
  })
  test('the directors at once, where there is no roster', async () => {
    await roster([])
    const story = await waiting()
    expect(await strike(story, story.in(10))).toBe(true)
    expect((await called(story)).sort()).toEqual(['director2@office', 'director@office'])
  })
  test('nobody who holds another step of the revision (law 3)', async () => {
    await roster(['gatekeeper@office', 'gatekeeper2@office'])
    const story = await create(office.app, 'writer@lonely', 'cases', {
      ...complete(office.app, 'cases', `独山的急稿 ${counter++}`),
      urgency: 'flash',
    })
    const { body } = await act(office.app, 'writer@lonely', story, { action: 'submit' })
    const pass = { action: 'pass', secrecyReviewed: true, revision: body.revision }
    // The unit has no editor: a gatekeeper stands in, and the second review is another's.
    expect((await act(office.app, 'gatekeeper@office', story, pass)).status).toBe(200)
    const at = new Date(Date.now() + 11 * MINUTE)
    expect(await strike(story, at)).toBe(true)
    expect(await called(story)).toEqual(['gatekeeper2@office'])
  })
  test('for the signature who stands in for a director', async () => {
    const path = `/api/users/${office.app.people['gatekeeper2@office'].id}/substitute`
    const named = await ask('director@office', 'POST', path, {
      from: new Date(Date.now() - MINUTE).toISOString(),
      until: new Date(Date.now() + DAY).toISOString(),
      reason: '出差',
    })
    expect(named.status).toBe(200)
    const story = await waiting('signOff')
    expect(await strike(story, story.in(10))).toBe(true)
    expect(await called(story)).toEqual(['gatekeeper2@office'])
    expect((await ask('director@office', 'DELETE', path)).status).toBe(200)
    const later = await waiting('signOff')
    expect(await strike(later, later.in(10))).toBe(true)
    expect((await called(later)).sort()).toEqual(['director2@office', 'director@office'])
  })
  test("of a unit's own step the directors, for nobody of the roster may act there", async () => {
    const story = await waiting('unitReview')
    expect(await strike(story, story.in(10))).toBe(true)
    expect((await called(story)).sort()).toEqual(['director2@office', 'director@office'])
  })
})

describe('it arrives', () => {
  test('by mail in quiet hours, with a digest and with the desk turned off; in the groups without title and name; and no text leaves', async () => {
    await office.setRobots()
    const hour = new Date(office.now().getTime() + 8 * 60 * MINUTE).getUTCHours()
    const quiet = { desk: false, digestAt: (hour + 12) % 24, quietFrom: (hour + 23) % 24, quietUntil: (hour + 3) % 24 }
    await ask('gatekeeper2@office', 'POST', '/api/notifications/choices', quiet)
    const story = await waiting()
    await office.work(runner, 6)
    office.smtp.letters.length = 0
    office.robots.posts.length = 0
    const when = new Date(Math.max(office.now().getTime(), story.in(10).getTime()))
    expect(await strike(story, when)).toBe(true)
    office.pass(when.getTime() - office.now().getTime() + 1_000)
    await office.work(runner, 6)
    const letters = office.smtp.letters.filter(({ text }) => text.includes(story.id))
    expect(letters.map(({ to }) => to)).toEqual(['gatekeeper2@office.demo'])
    expect(letters[0]?.subject).toContain(story.title)
    expect(letters[0]?.text).toContain(`/admin/collections/cases/${story.id}`)
    const groups = office.robots.posts.filter(({ body }) => JSON.stringify(body).includes(story.id))
    expect(groups.map(({ path }) => path).sort()).toEqual(['/dingtalk', '/wecom'])
    for (const text of groups.map(({ body }) => JSON.stringify(body))) {
      expect(text).toContain('催办')
      for (const secret of [story.title, 'gatekeeper2']) expect(text).not.toContain(secret)
    }
    const out = JSON.stringify([letters, office.robots.posts, await rowsOf(story, 'mail')])
    for (const secret of ['不外传的摘要', '不外传的正文']) expect(out).not.toContain(secret)
    expect(await called(story)).toEqual(['gatekeeper2@office'])
    await ask('gatekeeper2@office', 'POST', '/api/notifications/choices', {
      desk: true,
      digestAt: null,
      quietFrom: null,
      quietUntil: null,
    })
    await office.setRobots({ wecom: null, dingtalk: null })
  })

  test('once, though two runners send', async () => {
    const story = await waiting()
    await strike(story, story.in(10))
    office.pass(Math.max(0, story.in(11).getTime() - office.now().getTime()))
    const other = await office.runner()
    await Promise.all([office.work(runner, 3), office.work(other, 3)])
    await other.stop(10_000)
    const calls = office.smtp.letters.filter(({ text, subject }) => text.includes(story.id) && subject.includes('催办'))
    expect(calls.map(({ to }) => to)).toEqual(['gatekeeper2@office.demo'])
  })

  test('and is seen on the story: by name in the office, without names in the unit', async () => {
    const story = await waiting()
    await strike(story, story.in(10))
    await strike(story, story.in(20))
    await strike(story, story.in(30))
    const { outlookOf } = await import('../../src/editorial/outlook')
    const { createLocalReq } = await import('payload')
    const seen = async (who: Who) => {
      const user = await office.app.payload.findByID({ collection: 'users', id: office.app.people[who].id })
      const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, office.app.payload)
      return (await outlookOf(req, 'cases', story.id)).escalated.map(({ people, last }) => [people.length, last])
    }
    expect(await seen('gatekeeper@office')).toEqual([
      [1, false],
      [1, false],
      [2, true],
    ])
    expect(await seen('writer@media')).toEqual([
      [0, false],
      [0, false],
      [0, true],
    ])
    await act(office.app, 'gatekeeper@office', story, {
      action: 'pass',
      secrecyReviewed: true,
      revision: story.revision,
    })
    expect(await seen('gatekeeper@office')).toEqual([])
  })
})

test.each(['writer@media', 'gatekeeper@office', 'director@office', 'admin@office'] as const)(
  '%s reads no row of it over HTTP',
  async (who) => {
    for (const [method, path] of [
      ['GET', '/api/escalations'],
      ['GET', '/api/escalations/x'],
      ['POST', '/api/escalations'],
      ['DELETE', '/api/escalations/x'],
    ] as const)
      expect((await ask(who, method, path, method === 'GET' ? undefined : {})).status).toBeGreaterThanOrEqual(403)
  },
)
