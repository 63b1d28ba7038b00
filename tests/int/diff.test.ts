/** Two revisions compared over HTTP: by whom, of which story, and what is said. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { upload, picture } from '../support/media'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, richText, save, walk, type Draft } from '../support/stories'

const [ONE, TWO, THREE] = [
  '第一段：工商联抓住线索不放。',
  '第二段：担保公司落户。',
  '第三段：群众说好，写得最长，留在原处。',
] as const
let app: App
let story: Draft
let first: string
let second: string

beforeAll(async () => {
  app = await startApp()
  const cover = await upload(app, 'writer@media', await picture(), { alt: '签约', rightsHolder: '市融媒体中心' })
  story = await create(app, 'writer@media', 'cases', {
    ...complete(app, 'cases', '对比两稿'),
    body: richText(ONE, TWO, THREE),
    cover: cover.id,
  })
  first = (await walk(app, story, 'unitReview')).revision
  await act(app, 'editor@media', story, {
    action: 'return',
    revision: first,
    reason: { code: 'figures', note: '核对数额' },
  })
  await app.request('PATCH', `/api/media/${cover.id}`, {
    token: await app.login('writer@media'),
    json: { alt: '签约现场' },
  })
  await save(app, 'writer@media', story, {
    body: richText(TWO, ONE, `${THREE}好`),
    figures: [{ indicator: 'totalInvestment', amount: '1200', unit: 'usd10k', kind: 'target', asOf: '2023-07-05' }],
  })
  second = (await walk(app, story, 'unitReview')).revision
})
afterAll(() => app.stop())

const diff = async (who: Who, from: string | null, to: string | null, of = story) =>
  app.request(
    'GET',
    `/api/cases/${of.id}/diff?${from === null ? '' : `from=${from}&`}${to === null ? '' : `to=${to}`}`,
    {
      token: await app.login(who),
    },
  )

test('says what differs, member by member, moved paragraphs as moved', async () => {
  const { status, body } = await diff('editor@media', first, second)
  expect(status).toBe(200)
  expect(body).toMatchObject({ from: first, to: second })
  const fields = Object.fromEntries(body.fields.map((each: { field: string }) => [each.field, each]))
  expect(Object.keys(fields).sort()).toEqual([
    'body',
    'figures.0.amount',
    expect.stringMatching(/^media\.[\w-]+\.alt$/),
  ])
  expect(fields['figures.0.amount']).toMatchObject({
    before: '1000',
    after: '1200',
    segments: [
      { op: 'removed', text: '1000' },
      { op: 'added', text: '1200' },
    ],
  })
  const { segments } = fields.body as { segments: { op: string; text: string }[] }
  expect(segments.filter(({ op }) => op === 'moved').map(({ text }) => text.trim())).toEqual([ONE])
  expect(segments.filter(({ op }) => op === 'added').map(({ text }) => text)).toEqual(['好'])
  expect(segments.filter(({ op }) => op === 'removed')).toEqual([])
  expect(
    segments
      .filter(({ op }) => op !== 'removed')
      .map(({ text }) => text)
      .join(''),
  ).toBe(fields.body.after)
})

test('of a revision with itself says nothing', async () => {
  expect((await diff('writer@media', second, second)).body).toEqual({ from: second, to: second, fields: [] })
})

test.each<Who>(['writer@media', 'writer2@media', 'gatekeeper@office', 'director@office', 'admin@office'])(
  'may be asked by who reads the story: %s',
  async (who) => expect((await diff(who, first, second)).status).toBe(200),
)

test('is nothing to another unit, whatever it asks', async () => {
  for (const [from, to] of [
    [first, second],
    [null, null],
  ] as const)
    expect(said(await diff('writer@gsl', from, to))).toMatchObject(refusal('NOT_FOUND'))
})

test('without a session is 401', async () => {
  const answer = await app.request('GET', `/api/cases/${story.id}/diff?from=${first}&to=${second}`)
  expect(said(answer)).toMatchObject(refusal('NOT_SIGNED_IN'))
})

test.each([
  ['from', null, 'x'],
  ['from', '', 'x'],
  ['to', 'x', null],
] as const)('lacks %s', async (field, from, to) => {
  expect(said(await diff('writer@media', from, to))).toMatchObject(refusal('INVALID_REQUEST', field))
})

test('asks for one hash, not several', async () => {
  const answer = await app.request('GET', `/api/cases/${story.id}/diff?from=${first}&from=${second}&to=${second}`, {
    token: await app.login('writer@media'),
  })
  expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'from'))
})

test("knows no hash but this story's", async () => {
  const other = await create(app, 'writer@media', 'cases', complete(app, 'cases', '另一篇'))
  const { revision } = await walk(app, other, 'unitReview')
  for (const [from, to] of [
    [revision, second],
    [first, revision],
    ['0'.repeat(64), second],
    [first, 'x'],
  ] as const)
    expect(said(await diff('editor@media', from, to))).toMatchObject(refusal('NOT_FOUND'))
})
