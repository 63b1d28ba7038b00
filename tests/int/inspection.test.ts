/** The daily inspection: what it finds of what is live, who sees it, that one process makes it. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspectDue } from '../../src/campaign/inspection/inspect'
import { probe, probeAll } from '../../src/campaign/inspection/probe'
import type { KeptFinding } from '../../src/campaign/rules/inspection/items'
import { beijingDay } from '../../src/editorial/rules/days'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, walk, type Draft } from '../support/stories'

let app: App
let outside: Server
let base = ''
let live: Draft
const asked: string[] = []

const link = (url: string, text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [
    {
      type: 'link',
      version: 3,
      fields: { url, linkType: 'custom', newTab: false },
      children: [{ type: 'text', version: 1, text }],
    },
  ],
})

beforeAll(async () => {
  outside = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const path = request.url ?? ''
    if (path === '/moved') response.writeHead(302, { Location: '/here' }).end()
    else if (path === '/round') response.writeHead(302, { Location: '/round' }).end()
    else if (path === '/inner') response.writeHead(302, { Location: 'http://10.0.0.1/' }).end()
    else if (path === '/no-head' && request.method === 'HEAD') response.writeHead(405).end()
    else response.writeHead(path === '/gone' ? 404 : path === '/broken' ? 500 : 200).end()
  })
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`
  process.env.ROBOTS_ON_LOOPBACK = '1'
  app = await startApp()
  const data = complete(app, 'news', '开工动态')
  const body = data.body as { root: { children: unknown[] } }
  body.root.children.push(link(`${base}/here`, '在'), link(`${base}/gone`, '不在'), link(`${base}/moved`, '搬了'))
  live = await create(app, 'writer@media', 'news', data)
  await walk(app, live, 'published')
}, 120_000)
afterAll(async () => {
  delete process.env.ROBOTS_ON_LOOPBACK
  await app.stop()
  outside.close()
})

const AT_SEVEN = () => new Date('2030-03-01T07:00:00+08:00')
const seen = async (
  who: Who,
): Promise<{ findings: KeptFinding[]; days: { day: string; state: string; counts: unknown }[] }> =>
  (await app.request('GET', '/api/inspection', { token: await app.login(who) })).body
const ask = async (who: Who | null) =>
  app.request('POST', '/api/inspection', { ...(who ? { token: await app.login(who) } : {}), json: {} })
const keys = (findings: KeptFinding[], item: string) =>
  findings.filter((each) => each.item === item).map(({ key }) => key)

describe('an address outside', () => {
  test.each([
    ['/here', 'alive'],
    ['/moved', 'alive'],
    ['/no-head', 'alive'],
    ['/gone', 'gone'],
    ['/broken', 'unreachable'],
    ['/round', 'unreachable'],
    ['/inner', 'inner'],
  ])('%s is %s', async (path, answer) => {
    expect(await probe(`${base}${path}`)).toBe(answer)
  })
  test.each([
    'http://10.0.0.1/',
    'http://192.168.1.1/x',
    'http://[fd00::1]/',
    'http://a:b@x.example/',
    'ftp://x.example/',
    'http://localhost/',
    'http://169.254.169.254/latest',
  ])('%s is not asked', async (url) => {
    expect(await probe(url)).toBe('inner')
  })
  test('of one host one after the other, and nothing more once it is given up', async () => {
    asked.length = 0
    const urls = [`${base}/here`, `${base}/gone`, `${base}/moved`]
    let left = 2
    const answers = await probeAll(urls, async () => --left > 0, 0)
    expect([...answers.values()]).toEqual(['alive', 'gone'])
    expect(asked).toEqual(['HEAD /here', 'HEAD /gone', 'GET /gone'])
  })
})

test('before six in the morning of Beijing nothing is looked at', async () => {
  expect(
    await inspectDue(
      app.payload,
      () => false,
      () => new Date('2030-03-01T05:59:59+08:00'),
    ),
  ).toBe(false)
  expect((await seen('director@office')).days).toEqual([])
})

test('then once a day, by one of those who look at the same time', async () => {
  const looks = await Promise.all([1, 2, 3].map(() => inspectDue(app.payload, () => false, AT_SEVEN)))
  expect(looks.filter(Boolean)).toHaveLength(1)
  expect(await inspectDue(app.payload, () => false, AT_SEVEN)).toBe(false)
  const { days, findings } = await seen('director@office')
  expect(days).toMatchObject([{ day: '2030-03-01', state: 'done', counts: { editions: 1, probed: 3, cutOff: false } }])
  // The story was published in what is years ago for this clock.
  expect(keys(findings, 'staleHome')).toEqual(['staleHome site'])
  expect(keys(findings, 'staleColumn')).toEqual(['staleColumn news'])
  expect(new Set(keys(findings, 'emptyColumn'))).toEqual(
    new Set(['cases', 'speeches', 'notices', 'campaigns'].map((kind) => `emptyColumn ${kind}`)),
  )
  expect(keys(findings, 'externalLink')).toEqual([`externalLink news ${live.id} ${base}/gone`])
  expect(findings.find(({ item }) => item === 'externalLink')).toMatchObject({
    unit: app.units.media,
    title: '开工动态',
    firstSeen: '2030-03-01',
    dueOn: '2030-03-08',
  })
})

test('a unit sees what is its own to put right, and nothing of the rest', async () => {
  const own = await seen('writer@media')
  expect(own.findings.map(({ item }) => item)).toEqual(['externalLink'])
  expect(own.days).toMatchObject([{ state: 'done', counts: null }])
  expect((await seen('writer@gsl')).findings).toEqual([])
})

test('today’s rules are asked: a word that the director refuses since then is a finding of the unit', async () => {
  const token = await app.login('director@office')
  const terms = [{ wrong: '开工动态', right: '开工消息', severity: 'error' }]
  expect((await app.request('POST', '/api/globals/ruleBook', { token, json: { terms } })).status).toBe(200)
  await inspectDue(
    app.payload,
    () => false,
    () => new Date('2030-03-02T07:00:00+08:00'),
  )
  const { findings } = await seen('writer@media')
  expect(findings.find(({ item }) => item === 'wrongStatement')).toMatchObject({
    firstSeen: '2030-03-02',
    unit: app.units.media,
  })
  // What was found the day before keeps its day.
  expect(findings.find(({ item }) => item === 'externalLink')).toMatchObject({
    firstSeen: '2030-03-01',
    lastSeen: '2030-03-02',
  })
})

test('by hand: asked by the office alone, made at once, written in the log', async () => {
  for (const who of ['writer@media', 'editor@media', 'admin@office'] as const)
    expect(said(await ask(who))).toMatchObject(refusal('NOT_PERMITTED'))
  expect(said(await ask(null))).toMatchObject(refusal('NOT_SIGNED_IN'))
  expect((await ask('gatekeeper@office')).status).toBe(202)
  const today = beijingDay(new Date())
  expect((await seen('director@office')).days.find(({ day }) => day === today)).toMatchObject({ state: 'waiting' })
  const now = () => new Date()
  expect(await inspectDue(app.payload, () => false, now)).toBe(true)
  expect((await seen('director@office')).days.find(({ day }) => day === today)).toMatchObject({ state: 'done' })
  const { body } = await app.request('GET', '/api/audit/entries?from=1&limit=500', {
    token: await app.login('director@office'),
  })
  expect(body.filter(({ event }: { event: string }) => event === 'inspection.asked')).toHaveLength(1)
})

test('one whose process is gone is taken over, and a look that was given up changes nothing', async () => {
  const day = '2030-03-05'
  const at = (time: string) => () => new Date(`${day}T${time}+08:00`)
  const before = (await seen('director@office')).findings
  let turns = 0
  expect(await inspectDue(app.payload, () => ++turns > 0, at('07:00:00'))).toBe(true)
  expect((await seen('director@office')).findings).toEqual(before)
  expect(await inspectDue(app.payload, () => false, at('07:00:30'))).toBe(false)
  expect(await inspectDue(app.payload, () => false, at('07:02:00'))).toBe(true)
  expect((await seen('director@office')).days.find((each) => each.day === day)).toMatchObject({ state: 'done' })
})

test('what is withdrawn is in nobody’s findings any more', async () => {
  const { body } = await app.request('GET', `/api/news/${live.id}/editorial`, {
    token: await app.login('director@office'),
  })
  const reason = { code: 'expired', note: '过期' }
  expect(
    (await act(app, 'director@office', live, { action: 'withdraw', revision: body.liveRevision, reason })).status,
  ).toBe(200)
  await inspectDue(
    app.payload,
    () => false,
    () => new Date('2030-03-06T07:00:00+08:00'),
  )
  expect((await seen('writer@media')).findings).toEqual([])
})
