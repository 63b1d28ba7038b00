/** The outbox against real servers on this machine: received once, nothing lost while they are down or slow, no request waits. */
import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Runner } from '../../src/jobs/outboxRunner'
import { KEYS, startOffice, type Office } from '../support/outbox'
import { act, complete, create, richText, walk } from '../support/stories'

const MINUTE = 60_000
const EDITOR = 'editor@media.demo'

let office: Office
let runner: Runner
let counter = 0

beforeAll(async () => {
  office = await startOffice()
  await office.setRobots()
})
afterAll(() => office.stop())
beforeEach(async () => {
  runner = await office.runner()
})
afterEach(async () => {
  office.smtp.become('open')
  office.robots.become('open')
  await office.work(runner, 2, 5 * MINUTE)
  await runner.stop(10_000)
  office.smtp.letters.length = 0
  office.robots.posts.length = 0
})

/** A story with texts that must not leave, submitted by its writer: the unit's editor must act. */
async function submitted(title = `不外传的标题 ${counter++}`, more: object = {}) {
  const { app } = office
  const story = await create(app, 'writer@media', 'cases', {
    ...complete(app, 'cases', title),
    summary: '不外传的摘要。',
    body: richText('不外传的正文。', '担保公司落户。'),
    ...more,
  })
  const answer = await act(app, 'writer@media', story, { action: 'submit' })
  return { ...story, title, answer, revision: answer.body.revision as string }
}
const posts = (path: string) => office.robots.posts.filter((post) => post.path === path)
const texts = (path: string) =>
  posts(path).map(({ body }) => String(path === '/wecom' ? body.markdown.content : body.markdown.text))
const lettersTo = (to: string) => office.smtp.letters.filter((letter) => letter.to === to)

describe('a move', () => {
  test('is told once to who must act, by mail and in both groups', async () => {
    const story = await submitted()
    expect(story.answer.status).toBe(200)
    await office.work(runner)
    expect(office.smtp.letters.map(({ to }) => to)).toEqual([EDITOR])
    const [letter] = office.smtp.letters
    expect(letter?.subject).toContain(story.title)
    expect(letter?.text).toContain(`/admin/collections/cases/${story.id}`)
    expect(posts('/wecom')).toHaveLength(1)
    expect(posts('/dingtalk')).toHaveLength(1)
    await office.work(runner)
    expect(office.smtp.letters).toHaveLength(1)
    expect(office.robots.posts).toHaveLength(2)
  })

  test('says to robots what they expect, signed for 钉钉', async () => {
    await submitted()
    await office.work(runner)
    const [wecom] = posts('/wecom')
    expect(wecom?.query.get('key')).toBe(KEYS.wecom)
    expect(wecom?.contentType).toContain('application/json')
    expect(wecom?.body).toEqual({ msgtype: 'markdown', markdown: { content: expect.any(String) } })
    const [dingtalk] = posts('/dingtalk')
    expect(dingtalk?.body).toEqual({
      msgtype: 'markdown',
      markdown: { title: expect.any(String), text: expect.any(String) },
    })
    expect(dingtalk?.query.get('access_token')).toBe(KEYS.dingtalk)
    const timestamp = dingtalk?.query.get('timestamp') ?? ''
    const expected = createHmac('sha256', KEYS.secret).update(`${timestamp}\n${KEYS.secret}`).digest('base64')
    expect(dingtalk?.query.get('sign')).toBe(expected)
    expect(dingtalk?.search).toContain(`sign=${encodeURIComponent(expected)}`)
    expect(Math.abs(Number(timestamp) - office.now().getTime())).toBeLessThan(5 * MINUTE)
    expect(dingtalk?.search).not.toContain(encodeURIComponent(KEYS.secret))
  })

  test('lets no text leave: groups get no title and no name, letters no body and no figures', async () => {
    const story = await submitted()
    await walk(office.app, await submitted(), 'unitReview').catch(() => {})
    await office.work(runner)
    const groups = [...texts('/wecom'), ...texts('/dingtalk')].join('\n')
    expect(groups).toContain('市融媒体中心')
    for (const secret of ['不外传', 'writer@media', '1000', '担保公司']) expect(groups).not.toContain(secret)
    for (const { raw } of lettersTo(EDITOR))
      for (const secret of ['不外传的正文', '不外传的摘要', '1000', '担保公司']) expect(raw).not.toContain(secret)
    expect(JSON.stringify(await office.rows())).not.toContain(story.title)
  })

  test('several of one kind are one line with their number', async () => {
    for (let each = 0; each < 3; each++) await submitted()
    await office.work(runner)
    expect(posts('/wecom')).toHaveLength(1)
    expect(texts('/wecom')[0]).toMatch(/市融媒体中心.*3/)
    expect(office.smtp.letters).toHaveLength(3)
  })

  test('keeps a robot under 20 messages a minute', async () => {
    const begun = office.now().getTime()
    while (office.now().getTime() < begun + MINUTE) {
      await submitted()
      await runner.round()
      await runner.idle()
      office.pass(1_000)
    }
    expect(posts('/wecom').length).toBeGreaterThan(1)
    expect(posts('/wecom').length).toBeLessThanOrEqual(20)
  })
})

describe('a server that is', () => {
  test('down for ten minutes gets everything afterwards, once', async () => {
    await Promise.all([office.smtp.down(), office.robots.down()])
    const stories = [await submitted(), await submitted()]
    expect(stories.map(({ answer }) => answer.status)).toEqual([200, 200])
    await office.work(runner, 20, MINUTE / 2)
    const waiting = await office.rows({ lastError: { equals: 'ECONNREFUSED' } })
    expect(waiting.map(({ state }) => state)).toEqual(Array.from({ length: waiting.length }, () => 'waiting'))
    expect(waiting.filter(({ channel }) => channel !== 'mail')).toHaveLength(4)
    expect(Math.max(...waiting.map(({ attempts }) => attempts))).toBeGreaterThan(2)
    await Promise.all([office.smtp.up(), office.robots.up()])
    await office.work(runner, 40, MINUTE / 2)
    expect(
      lettersTo(EDITOR).map(({ subject }) => stories.filter(({ title }) => subject.includes(title)).length),
    ).toEqual([1, 1])
    expect(new Set(lettersTo(EDITOR).map(({ messageId }) => messageId)).size).toBe(2)
    expect(posts('/wecom')).toHaveLength(1)
    expect(posts('/dingtalk')).toHaveLength(1)
    expect(await office.rows({ state: { in: ['waiting', 'sending', 'failed'] } })).toEqual([])
  })

  test.each(['slow', 'mute'] as const)(
    '%s for ten minutes has each letter once, and no move waits for it',
    async (mood) => {
      office.smtp.become(mood)
      office.robots.become('slow')
      const first = await submitted()
      await runner.round()
      const other = await office.runner()
      for (let half = 0; half < 20; half++) {
        office.pass(MINUTE / 2)
        await runner.round()
        await other.round()
      }
      // While all of them hang, decisions are taken as ever.
      const second = await submitted()
      const passed = await act(office.app, 'editor@media', first, {
        action: 'pass',
        secrecyReviewed: true,
        revision: first.revision,
      })
      expect([second.answer.status, passed.status]).toEqual([200, 200])
      office.smtp.become('open')
      office.robots.become('open')
      await Promise.all([runner.idle(), other.idle()])
      await office.work(runner, 10, MINUTE)
      await other.stop(10_000)
      for (const { title } of [first, second])
        expect(lettersTo(EDITOR).filter(({ subject }) => subject.includes(title))).toHaveLength(1)
      expect(lettersTo('gatekeeper@office.demo').filter(({ subject }) => subject.includes(first.title))).toHaveLength(1)
      expect(await office.rows({ state: { in: ['waiting', 'sending', 'failed'] } })).toEqual([])
    },
  )

  test('busy is asked again', async () => {
    office.smtp.become('busy')
    office.robots.become('failing')
    await submitted()
    await office.work(runner, 1)
    const rows = await office.rows({ state: { equals: 'waiting' } })
    expect(rows.map(({ channel, lastError, attempts }) => [channel, lastError, attempts])).toEqual([
      ['dingtalk', 'HTTP_502', 1],
      ['mail', 'SMTP_451', 1],
      ['wecom', 'HTTP_502', 1],
    ])
    for (const { nextAt } of rows) expect(new Date(nextAt).getTime()).toBeGreaterThan(office.now().getTime())
    office.smtp.become('open')
    office.robots.become('open')
    await office.work(runner, 3, MINUTE)
    expect([lettersTo(EDITOR).length, posts('/wecom').length, posts('/dingtalk').length]).toEqual([1, 1, 1])
  })

  test('unwilling is not asked again by itself', async () => {
    office.smtp.become('unwilling')
    office.robots.become('unwilling')
    await submitted()
    await office.work(runner, 1)
    const rows = await office.rows({ state: { equals: 'failed' } })
    expect(rows.map(({ channel, lastError }) => [channel, lastError])).toEqual([
      ['dingtalk', 'ROBOT_93000'],
      ['mail', 'SMTP_550'],
      ['wecom', 'ROBOT_93000'],
    ])
    expect(JSON.stringify(rows)).not.toContain('secret-of-the-server')
    const before = office.smtp.connections()
    await office.work(runner, 5, 60 * MINUTE)
    expect(office.smtp.connections()).toBe(before)
    const { app } = office
    const token = await app.login('admin@office')
    office.smtp.become('open')
    office.robots.become('open')
    for (const { id } of rows)
      expect((await app.request('POST', `/api/notifications/undelivered/${id}/again`, { token })).status).toBe(200)
    await office.work(runner)
    expect([lettersTo(EDITOR).length, posts('/wecom').length, posts('/dingtalk').length]).toEqual([1, 1, 1])
  })

  test('moved is not followed', async () => {
    office.robots.become('moved')
    await submitted()
    await office.work(runner, 2)
    expect(office.robots.posts).toEqual([])
    const rows = await office.rows({ lastError: { equals: 'HTTP_302' } })
    expect(rows.map(({ channel, state }) => [channel, state])).toEqual([
      ['dingtalk', 'failed'],
      ['wecom', 'failed'],
    ])
  })
})

describe('runners', () => {
  test('two at once send each message once', async () => {
    const stories = []
    for (let each = 0; each < 7; each++) stories.push(await submitted())
    const runners = [runner, await office.runner(), await office.runner()]
    for (let round = 0; round < 6; round++) {
      await Promise.all(runners.map((each) => each.round()))
      await Promise.all(runners.map((each) => each.idle()))
    }
    expect(office.smtp.letters).toHaveLength(stories.length)
    for (const { title } of stories)
      expect(office.smtp.letters.filter(({ subject }) => subject.includes(`${title}》`))).toHaveLength(1)
    expect(posts('/wecom')).toHaveLength(1)
    for (const each of runners) await each.stop(10_000)
  })

  test('one that died leaves its messages to the others, when its lease is over', async () => {
    const { take } = await import('../../src/editorial/notifications/outbox')
    const story = await submitted()
    const lost = await take(office.app.payload, 'mail', office.now())
    expect(lost?.rows).toHaveLength(1)
    await office.work(runner, 2)
    expect(lettersTo(EDITOR)).toEqual([])
    office.pass(MINUTE)
    await office.work(runner)
    expect(lettersTo(EDITOR).map(({ subject }) => subject.includes(story.title))).toEqual([true])
  })

  test('what it says after another took its messages over changes nothing', async () => {
    const { settle, take } = await import('../../src/editorial/notifications/outbox')
    await submitted()
    const lost = await take(office.app.payload, 'mail', office.now())
    office.pass(2 * MINUTE)
    const taken = await take(office.app.payload, 'mail', office.now())
    expect(taken?.rows.map(({ id }) => id)).toEqual(lost?.rows.map(({ id }) => id))
    await settle(office.app.payload, lost?.id ?? '', { state: 'failed', error: 'LATE', retryAt: null }, office.now())
    expect((await office.rows({ batch: { equals: taken?.id } })).map(({ state }) => state)).toEqual(['sending'])
    await settle(office.app.payload, taken?.id ?? '', { state: 'sent' }, office.now())
    expect((await office.rows({ batch: { equals: taken?.id } })).map(({ state }) => state)).toEqual(['sent'])
  })

  test('started, one is woken by a move and stops when it is told', async () => {
    runner.start()
    const story = await submitted()
    await expect.poll(() => lettersTo(EDITOR).length, { timeout: 30_000 }).toBe(1)
    expect(lettersTo(EDITOR)[0]?.subject).toContain(story.title)
    await runner.stop(10_000)
    await submitted()
    expect(await runner.round()).toBe(0)
    expect(lettersTo(EDITOR)).toHaveLength(1)
    runner = await office.runner()
  })

  test('take nothing into a transaction while something is sent', async () => {
    office.smtp.become('slow')
    const story = await submitted()
    await runner.round()
    const saved = await act(office.app, 'writer@media', story, { action: 'recall' })
    expect(saved.status).toBe(200)
  })
})
