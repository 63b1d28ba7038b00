/** Who is told what, who may ask for what, and what no door gives away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Runner } from '../../src/jobs/outboxRunner'
import { KEYS, startOffice, type Office } from '../support/outbox'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk } from '../support/stories'

const HOUR = 3_600_000
const EVERYBODY: Who[] = [
  'writer@media',
  'editor@media',
  'writer@gsl',
  'gatekeeper@office',
  'director@office',
  'admin@office',
]
let office: Office
let runner: Runner
let counter = 0

beforeAll(async () => {
  office = await startOffice()
  runner = await office.runner()
})
afterAll(async () => {
  await runner.stop(10_000)
  await office.stop()
})

const ask = async (who: Who, method: string, path: string, json?: unknown) =>
  office.app.request(method, path, { token: await office.app.login(who), json })
const nameOf = (id: string | null) => Object.values(office.app.people).find((person) => person.id === id)?.name ?? null

/** A story of `writer@media`, not yet submitted. */
const story = (more: object = {}) =>
  create(office.app, 'writer@media', 'cases', {
    ...complete(office.app, 'cases', `消息稿件 ${counter++}`),
    ...more,
  })

/** Who was told by `channel` of what happened since, and why. */
async function told(work: () => Promise<unknown>, channel = 'desk'): Promise<string[]> {
  const before = Math.max(0, ...(await office.rows()).map(({ seq }) => seq))
  await work()
  const rows = await office.rows({ and: [{ seq: { greater_than: before } }, { channel: { equals: channel } }] })
  return rows.map(({ person, why, stage }) => `${nameOf(person) ?? 'office'} ${why} ${stage}`).sort()
}
const passing = { action: 'pass', secrecyReviewed: true }

describe('who is told', () => {
  test('of every step of a story: who must act next and who wrote, never who acted', async () => {
    const { app } = office
    const draft = await story()
    expect(await told(() => act(app, 'writer@media', draft, { action: 'submit' }))).toEqual([
      'editor@media acts unitReview',
    ])
    const { body } = await ask('writer@media', 'GET', `/api/cases/${draft.id}/editorial`)
    const { revision } = body
    expect(await told(() => act(app, 'editor@media', draft, { ...passing, revision }))).toEqual([
      'gatekeeper2@office acts gateReview',
      'gatekeeper@office acts gateReview',
      'writer@media wrote gateReview',
    ])
    expect(await told(() => act(app, 'gatekeeper@office', draft, { ...passing, revision }))).toEqual([
      'director2@office acts signOff',
      'director@office acts signOff',
      'writer@media wrote signOff',
    ])
    expect(
      await told(() => act(app, 'director@office', draft, { action: 'sign', secrecyReviewed: true, revision })),
    ).toEqual([
      'director2@office acts approved',
      'gatekeeper2@office acts approved',
      'gatekeeper@office acts approved',
      'writer@media wrote approved',
    ])
    expect(await told(() => act(app, 'gatekeeper@office', draft, { action: 'publish', revision }))).toEqual([
      'writer@media wrote published',
    ])
    const withdrawal = { action: 'withdraw', revision, reason: { code: 'unitRequest', note: '原单位要求' } }
    expect(await told(() => act(app, 'director@office', draft, withdrawal))).toEqual(['writer@media wrote withdrawn'])
  })

  test('everybody with a hand in the text hears that it came back; nobody is asked who may not act', async () => {
    const { app } = office
    const draft = await story()
    await save(app, 'writer2@media', draft, { summary: '另一个人改过。' })
    await save(app, 'editor@media', draft, { summary: '编辑也改过。' })
    // The unit's only editor is an author: the gate office stands in.
    expect(await told(() => act(app, 'writer@media', draft, { action: 'submit' }))).toEqual([
      'editor@media wrote unitReview',
      'gatekeeper2@office acts unitReview',
      'gatekeeper@office acts unitReview',
      'writer2@media wrote unitReview',
    ])
    const { body } = await ask('writer@media', 'GET', `/api/cases/${draft.id}/editorial`)
    const back = { action: 'return', revision: body.revision, reason: { code: 'facts', note: '不外传的理由' } }
    expect(await told(() => act(app, 'gatekeeper@office', draft, back))).toEqual([
      'editor@media wrote returned',
      'writer2@media wrote returned',
      'writer@media wrote returned',
    ])
    expect(JSON.stringify(await office.rows())).not.toContain('不外传的理由')
  })

  test('who follows is told, once, and only while they may read', async () => {
    const { app } = office
    const draft = await story()
    for (const who of ['writer2@media', 'director2@office', 'gatekeeper@office'] as const) {
      expect((await ask(who, 'POST', `/api/cases/${draft.id}/follow`)).body).toEqual({ following: true })
      expect((await ask(who, 'POST', `/api/cases/${draft.id}/follow`)).status).toBe(200)
    }
    expect((await ask('director2@office', 'GET', `/api/cases/${draft.id}/follow`)).body).toEqual({ following: true })
    expect((await ask('director@office', 'GET', `/api/cases/${draft.id}/follow`)).body).toEqual({ following: false })
    expect((await ask('gatekeeper@office', 'DELETE', `/api/cases/${draft.id}/follow`)).body).toEqual({
      following: false,
    })
    await ask('admin@office', 'PATCH', `/api/users/${app.people['writer2@media'].id}`, { unit: app.units.gsl })
    expect(await told(() => act(app, 'writer@media', draft, { action: 'submit' }))).toEqual([
      'director2@office follows unitReview',
      'editor@media acts unitReview',
    ])
    await ask('admin@office', 'PATCH', `/api/users/${app.people['writer2@media'].id}`, { unit: app.units.media })
  })

  test('a move that is refused tells nobody; of two at once one is told', async () => {
    const { app } = office
    const draft = await story({ disclosure: 'none' })
    expect(await told(() => act(app, 'writer@media', draft, { action: 'submit' }))).toEqual([])
    const sound = await story()
    const both = () =>
      Promise.all([1, 2].map(() => act(app, 'writer@media', sound, { action: 'submit', revisionToken: sound.token })))
    expect(await told(both)).toEqual(['editor@media acts unitReview'])
  })

  test('a withdrawal is told as one while the next edition is under review; nobody is asked anew', async () => {
    const { app } = office
    const draft = await story()
    const { revision } = await walk(app, draft, 'published')
    await act(app, 'writer@media', draft, { action: 'newEdition' })
    await save(app, 'writer@media', draft, { summary: '新版的摘要。' })
    await act(app, 'writer@media', draft, { action: 'submit' })
    const withdrawal = { action: 'withdraw', revision, reason: { code: 'unitRequest', note: '原单位要求' } }
    expect(await told(() => act(app, 'director@office', draft, withdrawal))).toEqual(['writer@media wrote withdrawn'])
  })

  test('what a move has to tell is stored with it, before anything ran', async () => {
    const draft = await story()
    await act(office.app, 'writer@media', draft, { action: 'submit' })
    const rows = await office.rows({ and: [{ story: { equals: draft.id } }, { channel: { equals: 'mail' } }] })
    expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual([['waiting', 0]])
    const { body } = await ask('admin@office', 'GET', '/api/audit/entries?from=1&limit=500')
    expect(body[(rows[0]?.seq ?? 0) - 1]).toMatchObject({ event: 'story.submit', data: { story: { id: draft.id } } })
  })

  test('an account that was suspended since gets no letter', async () => {
    const { app } = office
    const draft = await create(app, 'writer@lonely', 'cases', complete(app, 'cases', '独山的稿件'))
    await act(app, 'writer@lonely', draft, { action: 'submit' })
    const { id } = app.people['gatekeeper2@office']
    await ask('admin@office', 'PATCH', `/api/users/${id}`, { suspended: true })
    office.smtp.letters.length = 0
    await office.work(runner, 5)
    const rows = await office.rows({ and: [{ story: { equals: draft.id } }, { channel: { equals: 'mail' } }] })
    expect(rows.map(({ person, state }) => [nameOf(person), state]).sort()).toEqual([
      ['gatekeeper2@office', 'dropped'],
      ['gatekeeper@office', 'sent'],
    ])
    expect(office.smtp.letters.filter(({ to }) => to === 'gatekeeper2@office.demo')).toEqual([])
    await ask('admin@office', 'PATCH', `/api/users/${id}`, { suspended: false })
  })

  test('a letter to who may no longer read the story says its kind, not its title', async () => {
    const { app } = office
    const draft = await story()
    const { revision } = await walk(app, draft, 'unitReview')
    await act(app, 'editor@media', draft, { ...passing, revision })
    const { body } = await ask('writer@media', 'GET', `/api/cases/${draft.id}`)
    await ask('admin@office', 'PATCH', `/api/users/${app.people['writer@media'].id}`, { unit: app.units.gsl })
    office.smtp.letters.length = 0
    await office.work(runner, 8)
    const letters = office.smtp.letters.filter(({ text }) => text.includes(draft.id))
    expect(letters.map(({ to, raw, subject }) => [to, `${subject}${raw}`.includes(body.title)]).sort()).toEqual([
      ['editor@media.demo', true],
      ['gatekeeper2@office.demo', true],
      ['gatekeeper@office.demo', true],
      ['writer@media.demo', false],
    ])
    const { messages } = (await ask('writer@media', 'GET', '/api/notifications')).body
    const own = messages.filter((message: { story: string }) => message.story === draft.id)
    expect(own.map((message: { title: string | null }) => message.title)).toEqual([null])
    expect(JSON.stringify(own)).not.toContain(body.title)
    await ask('admin@office', 'PATCH', `/api/users/${app.people['writer@media'].id}`, { unit: app.units.media })
  })
})

describe('following', () => {
  test("another unit's story is as unknown as one that never was", async () => {
    const draft = await story()
    for (const method of ['GET', 'POST', 'DELETE'])
      for (const id of [draft.id, 'nothing'])
        expect(said(await ask('writer@gsl', method, `/api/cases/${id}/follow`))).toMatchObject(refusal('NOT_FOUND'))
  })
})

describe('messages in the admin', () => {
  test('are counted, shown with their titles and marked as read, by their owner alone', async () => {
    const { app } = office
    await ask('editor@media', 'POST', '/api/notifications/read', {})
    const draft = await story()
    await act(app, 'writer@media', draft, { action: 'submit' })
    const { body } = await ask('editor@media', 'GET', '/api/notifications')
    expect(body.unread).toBe(1)
    const [first] = body.messages
    expect(first).toMatchObject({ story: draft.id, kind: 'cases', why: 'acts', stage: 'unitReview', readAt: null })
    expect(first.text).toContain(first.title)
    expect(first.by).toBe('writer@media')
    const foreign = await ask('writer@gsl', 'POST', '/api/notifications/read', { ids: [first.id] })
    expect(foreign.status).toBe(200)
    expect((await ask('editor@media', 'GET', '/api/notifications')).body.unread).toBe(1)
    const unknown = ['0'.repeat(24), crypto.randomUUID()]
    expect((await ask('editor@media', 'POST', '/api/notifications/read', { ids: unknown })).body.unread).toBe(1)
    const read = await ask('editor@media', 'POST', '/api/notifications/read', { ids: [first.id] })
    expect(read.body.unread).toBe(0)
    expect(read.body.messages[0].readAt).toEqual(expect.any(String))
  })
  test('ask for nothing that somebody has done', async () => {
    const { app } = office
    const draft = await story()
    const { revision } = await walk(app, draft, 'gateReview')
    const unread = async () =>
      (await ask('gatekeeper2@office', 'GET', '/api/notifications')).body.messages.flatMap(
        (message: { story: string; readAt: string | null; stage: string }) =>
          message.story === draft.id && message.readAt === null ? [message.stage] : [],
      )
    expect(await unread()).toEqual(['gateReview'])
    await act(app, 'gatekeeper@office', draft, { ...passing, revision })
    expect(await unread()).toEqual([])
  })
  test.each([
    { ids: 'all' },
    { ids: [1] },
    { ids: null },
    { ids: [{}] },
    { ids: ['nothing'] },
    { ids: [''] },
    { ids: [crypto.randomUUID(), 'x'.repeat(24)] },
    { ids: ["' OR 1=1 --"] },
  ])('%j marks nothing', async (json) =>
    expect(said(await ask('editor@media', 'POST', '/api/notifications/read', json))).toMatchObject(
      refusal('INVALID_REQUEST', 'ids'),
    ),
  )
  test.each(['[1]', '[]', '["all"]', 'null', '1', '"all"', 'true'])(
    'a body that is %s marks nothing, and says so',
    async (raw) => {
      const draft = await story()
      await act(office.app, 'writer@media', draft, { action: 'submit' })
      const token = await office.app.login('editor@media')
      const unread = async () => (await ask('editor@media', 'GET', '/api/notifications')).body.unread as number
      const before = await unread()
      expect(before).toBeGreaterThan(0)
      const answer = await office.app.request('POST', '/api/notifications/read', { token, raw })
      expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'ids'))
      expect(await unread()).toBe(before)
    },
  )
})

describe('how one is told', () => {
  const choose = (who: Who, json: unknown) => ask(who, 'POST', '/api/notifications/choices', json)
  const inBeijing = (moment: string) => new Date(new Date(moment).getTime() + 8 * HOUR).getUTCHours()

  test('is each person’s own, and stays where nothing is said', async () => {
    expect((await ask('editor@gsl', 'GET', '/api/notifications/choices')).body).toEqual({
      desk: true,
      mail: true,
      digestAt: null,
      quietFrom: null,
      quietUntil: null,
    })
    expect((await choose('editor@gsl', { quietFrom: 22, quietUntil: 7 })).body).toMatchObject({
      quietFrom: 22,
      mail: true,
    })
    expect((await choose('editor@gsl', { digestAt: 9 })).body).toMatchObject({ quietFrom: 22, digestAt: 9 })
    expect((await ask('writer@gsl', 'GET', '/api/notifications/choices')).body.digestAt).toBeNull()
  })
  test.each([
    [{ digestAt: 24 }, 'digestAt'],
    [{ digestAt: 8.5 }, 'digestAt'],
    [{ digestAt: '8' }, 'digestAt'],
    [{ mail: 'yes' }, 'mail'],
    [{ desk: null }, 'desk'],
    [{ quietFrom: 22 }, 'quietUntil'],
    [{ quietFrom: -1, quietUntil: 7 }, 'quietFrom'],
  ])('%j is refused', async (json, field) =>
    expect(said(await choose('writer@lonely', json))).toMatchObject(refusal('INVALID_REQUEST', field)),
  )

  test('a digest is one letter for all, at its hour; what is urgent does not wait', async () => {
    const { app } = office
    await choose('editor@media', { digestAt: 9 })
    office.smtp.letters.length = 0
    const calm = [await story(), await story()]
    for (const draft of calm) await act(app, 'writer@media', draft, { action: 'submit' })
    const flash = await story({ urgency: 'flash' })
    await act(app, 'writer@media', flash, { action: 'submit' })
    const waiting = await office.rows({
      and: [{ story: { in: calm.map(({ id }) => id) } }, { channel: { equals: 'mail' } }],
    })
    expect(waiting.map(({ nextAt, digest }) => [inBeijing(nextAt), digest])).toEqual([
      [9, true],
      [9, true],
    ])
    const mine = () => office.smtp.letters.filter(({ to }) => to === 'editor@media.demo')
    const [first] = waiting
    const until = new Date(first?.nextAt ?? 0).getTime() - office.now().getTime()
    // Where the hour is nearly there, the urgent one goes with the others' time; it is told apart all the same.
    await office.work(runner, 1, 0)
    expect(mine().filter(({ text }) => text.includes(flash.id))).toHaveLength(1)
    office.pass(until + 1_000)
    await office.work(runner, 3)
    const digests = mine().filter(({ text }) => calm.some(({ id }) => text.includes(id)))
    expect(digests).toHaveLength(1)
    for (const { id } of calm) expect(digests[0]?.text).toContain(id)
    await choose('editor@media', { digestAt: null })
  })

  test('quiet hours hold a letter back until they are over', async () => {
    const { app } = office
    const hour = inBeijing(new Date().toISOString())
    await choose('editor@media', { quietFrom: (hour + 23) % 24, quietUntil: (hour + 2) % 24 })
    const draft = await story()
    const urgent = await story({ urgency: 'urgent' })
    for (const each of [draft, urgent]) await act(app, 'writer@media', each, { action: 'submit' })
    const of = async ({ id }: { id: string }) =>
      (await office.rows({ and: [{ story: { equals: id } }, { channel: { equals: 'mail' } }] })).map(
        ({ nextAt }) => nextAt,
      )
    const [held] = await of(draft)
    expect(inBeijing(held ?? '')).toBe((hour + 2) % 24)
    expect(new Date(held ?? '').getTime()).toBeGreaterThan(Date.now() + HOUR / 2)
    expect(new Date((await of(urgent))[0] ?? '').getTime()).toBeLessThanOrEqual(Date.now())
    await choose('editor@media', { quietFrom: null, quietUntil: null })
  })

  test('a channel that is off is off', async () => {
    const { app } = office
    await choose('editor@media', { mail: false })
    const first = await story()
    expect(await told(() => act(app, 'writer@media', first, { action: 'submit' }), 'mail')).toEqual([])
    await choose('editor@media', { mail: true, desk: false })
    const second = await story()
    expect(await told(() => act(app, 'writer@media', second, { action: 'submit' }))).toEqual([])
    await choose('editor@media', { desk: true })
  })
})

describe('robots', () => {
  const set = (who: Who, json: unknown) => ask(who, 'POST', '/api/globals/robotSettings', json)

  test.each(EVERYBODY.filter((who) => who !== 'admin@office'))('%s neither sees nor sets them', async (who) => {
    expect(said(await ask(who, 'GET', '/api/globals/robotSettings')).code).toBe('NOT_PERMITTED')
    for (const method of ['POST', 'PATCH'])
      expect(said(await ask(who, method, '/api/globals/robotSettings', { wecom: null }))).toMatchObject(
        refusal('NOT_PERMITTED'),
      )
  })
  test.each([
    'http://qyapi.weixin.qq.com/x',
    'https://10.1.2.3/hook',
    'https://169.254.169.254/latest',
    'https://intranet/hook',
    'https://user:password@qyapi.weixin.qq.com/x',
    'file:///etc/passwd',
    '',
    7,
  ])('the address %s is refused', async (url) =>
    expect(said(await set('admin@office', { wecom: { url } }))).toMatchObject(refusal('INVALID_REQUEST', 'wecom.url')),
  )
  test.each([7, 'x', [], true])('%j is no robot', async (wecom) =>
    expect(said(await set('admin@office', { wecom }))).toMatchObject(refusal('INVALID_REQUEST')),
  )

  test('no read gives an address back: not to an admin, not in the log, not in the database as it is', async () => {
    const { app } = office
    await office.setRobots()
    const seen = await ask('admin@office', 'GET', '/api/globals/robotSettings?depth=2&draft=true&showHiddenFields=true')
    expect(seen.body).toMatchObject({
      wecomEnds: KEYS.wecom.slice(-4),
      wecomSigned: false,
      dingtalkEnds: KEYS.dingtalk.slice(-4),
      dingtalkSigned: true,
    })
    // A setting of one leaves the other as it was.
    await set('admin@office', { wecom: { url: `${office.robots.url}/wecom?key=${KEYS.wecom}` } })
    const entries = await ask('admin@office', 'GET', '/api/audit/entries?from=1&limit=500')
    const inside = await app.payload.findGlobal({ slug: 'robotSettings', overrideAccess: true, showHiddenFields: true })
    expect(inside.dingtalkSealed).toEqual(expect.any(String))
    const everything = [seen.text, entries.text, JSON.stringify(inside), JSON.stringify(await office.rows())].join()
    for (const secret of Object.values(KEYS)) expect(everything).not.toContain(secret)
    expect(entries.body.at(-1)).toMatchObject({ event: 'settings.changed', data: { settings: 'robotSettings' } })
    for (const path of ['/versions', '/versions/x'])
      expect((await ask('admin@office', 'GET', `/api/globals/robotSettings${path}`)).status).toBe(404)
  })

  test('one that was taken away gets nothing more', async () => {
    await office.setRobots()
    const draft = await story()
    await act(office.app, 'writer@media', draft, { action: 'submit' })
    await set('admin@office', { wecom: null, dingtalk: null })
    office.robots.posts.length = 0
    await office.work(runner, 4)
    expect(office.robots.posts).toEqual([])
    const rows = await office.rows({ and: [{ story: { equals: draft.id } }, { person: { exists: false } }] })
    expect(rows.map(({ channel, state }) => [channel, state])).toEqual([
      ['dingtalk', 'dropped'],
      ['wecom', 'dropped'],
    ])
    const next = await story()
    expect(await told(() => act(office.app, 'writer@media', next, { action: 'submit' }), 'wecom')).toEqual([])
  })
})

test('an address that was sealed under another secret is told, not forgotten', async () => {
  await office.setRobots()
  const draft = await story()
  await act(office.app, 'writer@media', draft, { action: 'submit' })
  const secret = process.env.PAYLOAD_SECRET
  process.env.PAYLOAD_SECRET = 'another-secret-0123456789abcdef0123456789'
  await office.work(runner, 3)
  process.env.PAYLOAD_SECRET = secret
  const rows = await office.rows({ lastError: { equals: 'UNREADABLE_ADDRESS' } })
  expect(rows.map(({ channel, state, story: of }) => [channel, state, of])).toEqual([
    ['dingtalk', 'failed', draft.id],
    ['wecom', 'failed', draft.id],
  ])
  for (const { id } of rows) await ask('admin@office', 'POST', `/api/notifications/undelivered/${id}/again`)
  office.robots.posts.length = 0
  await office.work(runner, 3)
  expect(office.robots.posts.map(({ path }) => path).sort()).toEqual(['/dingtalk', '/wecom'])
  await ask('admin@office', 'POST', '/api/globals/robotSettings', { wecom: null, dingtalk: null })
})

describe('what did not arrive', () => {
  test('an admin alone sees it and sends it again; it is recorded', async () => {
    const { app } = office
    await office.work(runner, 4)
    office.smtp.become('unwilling')
    const draft = await story()
    await act(app, 'writer@media', draft, { action: 'submit' })
    await office.work(runner, 2)
    office.smtp.become('open')
    const { body } = await ask('admin@office', 'GET', '/api/notifications/undelivered')
    const [row] = body
    expect(row).toMatchObject({
      channel: 'mail',
      state: 'failed',
      lastError: 'SMTP_550',
      name: 'editor@media',
      story: draft.id,
    })
    for (const who of EVERYBODY.filter((each) => each !== 'admin@office')) {
      expect(said(await ask(who, 'GET', '/api/notifications/undelivered'))).toMatchObject(refusal('NOT_PERMITTED'))
      expect(said(await ask(who, 'POST', `/api/notifications/undelivered/${row.id}/again`))).toMatchObject(
        refusal('NOT_PERMITTED'),
      )
    }
    const again = () => ask('admin@office', 'POST', `/api/notifications/undelivered/${row.id}/again`)
    expect((await again()).status).toBe(200)
    const entries = await ask('admin@office', 'GET', '/api/audit/entries?from=1&limit=500')
    expect(entries.body.at(-1)).toMatchObject({
      event: 'notification.sentAgain',
      data: { notification: { id: row.id, channel: 'mail' }, story: { id: draft.id } },
    })
    expect(said(await again())).toMatchObject(refusal('WRONG_STAGE'))
    office.smtp.letters.length = 0
    await office.work(runner)
    expect(office.smtp.letters.filter(({ text }) => text.includes(draft.id))).toHaveLength(1)
    expect(said(await again())).toMatchObject(refusal('WRONG_STAGE'))
    expect((await ask('admin@office', 'GET', '/api/notifications/undelivered')).body).toEqual([])
    const unknown = await ask('admin@office', 'POST', '/api/notifications/undelivered/0123456789abcdef01234567/again')
    expect(said(unknown)).toMatchObject(refusal('NOT_FOUND'))
    for (const id of ['nothing', '%00', 'a'.repeat(300)])
      expect((await ask('admin@office', 'POST', `/api/notifications/undelivered/${id}/again`)).status).toBe(404)
  })
})

test.each(['outbox', 'follows', 'notificationChoices'])('no door reads or writes %s', async (slug) => {
  for (const who of EVERYBODY) {
    expect(said(await ask(who, 'GET', `/api/${slug}`))).toMatchObject(refusal('NOT_PERMITTED'))
    expect(said(await ask(who, 'POST', `/api/${slug}`, { key: 'x' }))).toMatchObject(refusal('NOT_PERMITTED'))
    for (const path of ['/count', '/x', '/versions'])
      expect((await ask(who, 'GET', `/api/${slug}${path}`)).status).toBe(404)
  }
})

test('letters of forgotten passwords go the same way', async () => {
  office.smtp.letters.length = 0
  await office.app.request('POST', '/api/users/forgot-password', { json: { email: 'writer@gsl.demo' } })
  await expect.poll(() => office.smtp.letters.length, { timeout: 30_000 }).toBe(1)
  expect(office.smtp.letters[0]?.to).toBe('writer@gsl.demo')
  expect(office.smtp.letters[0]?.text).toMatch(/\/admin\/reset\/[0-9a-f]{40}/)
})

test('what has arrived is kept for half a year, what failed until it is sent again', async () => {
  office.smtp.become('unwilling')
  const draft = await story()
  await act(office.app, 'writer@media', draft, { action: 'submit' })
  await office.work(runner, 2)
  const states = async () => new Set((await office.rows()).map(({ state }) => state))
  office.pass(179 * 24 * HOUR)
  await office.work(runner, 1)
  expect(await states()).toEqual(new Set(['sent', 'failed', 'dropped']))
  office.pass(3 * 24 * HOUR)
  await office.work(runner, 1)
  expect(await states()).toEqual(new Set(['failed']))
})
