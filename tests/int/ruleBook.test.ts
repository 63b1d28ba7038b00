/** The director's rule book, and what lies around a story: read anew at every step, kept with every decision. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, richText, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const write = async (json: object, who: Who = 'director@office') =>
  app.request('POST', '/api/globals/ruleBook', { token: await app.login(who), json })
const editorial = async (story: Draft) =>
  (await app.request('GET', `/api/${story.kind}/${story.id}/editorial`, { token: await app.login('director@office') }))
    .body as { issues: { check: string; severity: string; field: string; excerpt: string }[] }
const found = async (story: Draft, check: string) =>
  (await editorial(story)).issues.filter((issue) => issue.check === check).map(({ severity }) => severity)
const draft = (body: object, more: object = {}) =>
  create(app, 'writer@media', 'notices', { ...complete(app, 'notices', '规则的通知'), body, ...more })

test.each<Who>(['writer@media', 'editor@media', 'gatekeeper@office', 'admin@office'])('%s may not', async (who) => {
  expect(said(await write({ terms: [] }, who))).toMatchObject(refusal('NOT_PERMITTED'))
})

test.each<[object, string]>([
  [{ terms: [{ wrong: '甲' }] }, 'terms.0.right'],
  [{ terms: [{ wrong: '甲', right: '乙', severity: 'fatal' }] }, 'terms.0.severity'],
  [{ roster: [{ name: '甲' }] }, 'roster.0.post'],
  [{ roster: [{ name: '甲', post: '市长', from: '2023-02-30' }] }, 'roster.0.from'],
  [{ levels: [{ check: 47, level: 'off' }] }, 'levels.0.check'],
  [{ levels: [{ check: 10, level: 'none' }] }, 'levels.0.level'],
  [{ style: { range: '-' } }, 'style.range'],
])('%j is 400', async (json, field) => {
  expect(said(await write(json))).toMatchObject(refusal('INVALID_REQUEST', field))
})

test('a word of the house is found from the moment it is set, until it is taken out; each change is recorded', async () => {
  const story = await draft(richText('三江口开发区又签一个项目。'))
  expect(await found(story, '12')).toEqual([])
  const terms = [{ wrong: '三江口开发区', right: '三江口经开区', severity: 'error', unless: [] }]
  expect((await recordedBy(app, () => write({ terms }))).map(({ event }) => event)).toEqual(['settings.changed'])
  expect(await found(story, '12')).toEqual(['error'])
  expect(said(await act(app, 'writer@media', story, { action: 'submit' }))).toMatchObject(
    refusal('CHECKS_FAILED', 'body'),
  )
  await write({ terms: [] })
  expect((await act(app, 'writer@media', story, { action: 'submit' })).status).toBe(200)
})

test('a rule can be turned down or off, and those that nobody waives cannot', async () => {
  const story = await draft(richText('截止目前，项目已经签约。'), { issuer: null })
  expect(await found(story, '10')).toEqual(['warning'])
  await write({
    levels: [
      { check: 10, level: 'hint' },
      { check: 39, level: 'off' },
    ],
  })
  expect(await found(story, '10')).toEqual(['hint'])
  expect(await found(story, '39')).toEqual(['error'])
  await write({ levels: [{ check: 10, level: 'off' }] })
  expect(await found(story, '10')).toEqual([])
  await write({ levels: [] })
})

test('a decision keeps the version of the rules that it saw', async () => {
  const versions = async () => {
    const { docs } = await app.payload.find({
      collection: 'reviews',
      sort: '-createdAt',
      limit: 1,
      overrideAccess: true,
    })
    return docs[0]?.rules as string
  }
  await walk(app, await draft(richText('项目签约。')), 'gateReview')
  const before = await versions()
  await write({ roster: [{ name: '王建国', post: '市长', from: '2020-01-01' }] })
  await walk(app, await draft(richText('项目签约了。')), 'gateReview')
  const after = await versions()
  expect(before).toMatch(/^\d+-[0-9a-f]+-[0-9a-f]+$/)
  expect(after).toMatch(/^\d+-[0-9a-f]+-[0-9a-f]+$/)
  expect(after).not.toBe(before)
})

test('what is published already, and links that lead nowhere', async () => {
  const paragraph = '市工商联抓住一条线索不放，先后六次上门，终于把总投资一千万美元的担保公司项目引进我市。'
  const published = await draft(richText(paragraph, '第二段也说了同样长的一件事情，供比较的时候使用。'))
  await walk(app, published, 'published')
  const link = (url: string) => ({
    root: {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', text: paragraph }] },
        {
          type: 'paragraph',
          children: [
            {
              type: 'link',
              fields: { url, newTab: false, linkType: 'custom' },
              children: [{ type: 'text', text: '见这里' }],
            },
          ],
        },
      ],
    },
  })
  const copy = await draft(link('/notices/no-such-page'))
  expect(await found(copy, '42')).toEqual(['warning'])
  expect(await found(copy, '35')).toEqual(['warning'])
  expect(await found(published, '42')).toEqual([])
  expect(await found(await draft(link('/notices')), '35')).toEqual([])
})
