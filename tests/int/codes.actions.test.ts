/** The body of a transition: whatever is missing, empty, unknown or of another type is 400 with its member. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { refusal, said } from '../support/refusals'
import { act, complete, create, walk, type Draft } from '../support/stories'

type Body = Record<string, unknown>
let app: App
let draft: Draft
let live: Draft & { revision: string }
beforeAll(async () => {
  app = await startApp()
  draft = await create(app, 'writer@media', 'cases', complete(app, 'cases', '草稿'))
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '已发布'))
  live = { ...story, revision: (await walk(app, story, 'published')).revision }
})
afterAll(() => app.stop())

const NONE = [
  '',
  'PASS',
  'pass ',
  ' pass',
  'delete',
  'toString',
  'constructor',
  '__proto__',
  null,
  undefined,
  1,
  true,
  {},
  [],
  ['pass'],
  'x'.repeat(10_000),
]

test.each(NONE)('the action %j is unknown', async (action) => {
  const answer = await act(app, 'director@office', draft, {
    action,
    revision: live.revision,
    secrecyReviewed: true,
    reason: { code: 'other', note: '甲' },
  })
  expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'action'))
})

test.each(['', 'null', '[]', '"pass"', '7', '[{"action":"submit"}]'])('the body %j holds no action', async (raw) => {
  const answer = await app.request('POST', `/api/cases/${draft.id}/transition`, {
    token: await app.login('writer@media'),
    raw,
  })
  expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'action'))
})

const HASH = 'f'.repeat(64)
const NOTES = [undefined, null, '', ' ', '\n', 7, {}, [], 'x'.repeat(2001), '\u0000甲', '\ud800']
const TEXTS = [undefined, null, '', ' ', 7, {}, [], true]
const decision = { revision: HASH, secrecyReviewed: true }
const returned = { action: 'return', revision: HASH }
const rows: [Body, string][] = [
  ...['sign', 'return', 'unsign', 'publish', 'withdraw'].flatMap((action): [Body, string][] =>
    [undefined, 7].map((revision) => [
      {
        action,
        secrecyReviewed: true,
        reason: { code: action === 'withdraw' ? 'privacy' : 'other', note: '甲' },
        revision,
      },
      'revision',
    ]),
  ),
  ...TEXTS.map((revision): [Body, string] => [{ action: 'pass', secrecyReviewed: true, revision }, 'revision']),
  ...[undefined, null, false, 0, 1, 'true', {}, [true]].map((secrecyReviewed): [Body, string] => [
    { action: 'pass', revision: HASH, secrecyReviewed },
    'secrecyReviewed',
  ]),
  [{ action: 'sign', revision: HASH }, 'secrecyReviewed'],
  ...[7, {}, [], true, 'x'.repeat(41)].map((step): [Body, string] => [{ action: 'pass', ...decision, step }, 'step']),
  ...[undefined, null].map((reason): [Body, string] => [{ ...returned, reason }, 'reason']),
  ...['facts', 7, [], true].map((reason): [Body, string] => [{ ...returned, reason }, 'reason']),
  ...[undefined, null, '', 'FACTS', 'privacy', 'toString', 7, {}, ['facts']].map((code): [Body, string] => [
    { ...returned, reason: { code, note: '甲' } },
    'reason.code',
  ]),
  ...['facts', 'other', '', undefined].map((code): [Body, string] => [
    { action: 'withdraw', revision: HASH, reason: { code, note: '甲' } },
    'reason.code',
  ]),
  ...NOTES.map((note): [Body, string] => [{ ...returned, reason: { code: 'facts', note } }, 'reason.note']),
  ...[7, {}, 'x'.repeat(501), '\u0000', '<b>\udc00'].map((publicNote): [Body, string] => [
    { action: 'withdraw', revision: HASH, reason: { code: 'privacy', note: '甲' }, publicNote },
    'publicNote',
  ]),
  ...[7, {}, 'x'.repeat(2001)].map((note): [Body, string] => [{ action: 'recall', reason: { note } }, 'reason.note']),
  ...['x', {}, { kind: 'x', id: 'y' }, { kind: 'units', id: 'y' }].map((successor): [Body, string] => [
    { action: 'withdraw', revision: HASH, reason: { code: 'superseded', note: '甲' }, successor },
    typeof successor === 'object' ? 'successor.kind' : 'successor',
  ]),
  ...[undefined, null, '', 7, {}].map((id): [Body, string] => [
    {
      action: 'withdraw',
      revision: HASH,
      reason: { code: 'superseded', note: '甲' },
      successor: { kind: 'cases', id },
    },
    'successor.id',
  ]),
  ...(['contested', 'overrides'] as const).flatMap((list): [Body, string][] => {
    const body = list === 'contested' ? { action: 'submit' } : { action: 'sign', ...decision }
    return [
      ...['x', {}, Array.from({ length: 1001 }, () => ({ issue: 'x', reason: '甲' }))].map((value): [Body, string] => [
        { ...body, [list]: value },
        list,
      ]),
      ...['x', null, []].map((item): [Body, string] => [{ ...body, [list]: [item] }, `${list}.0`]),
      ...[undefined, ' ', 7, '\ud800', 'x'.repeat(2001)].map((reason): [Body, string] => [
        { ...body, [list]: [{ issue: 'x', reason }] },
        `${list}.0.reason`,
      ]),
      ...[undefined, '', {}, 'x'.repeat(201)].map((issue): [Body, string] => [
        { ...body, [list]: [{ issue, reason: '甲' }] },
        `${list}.0.issue`,
      ]),
    ]
  }),
  ...['x', {}, 7, Array.from({ length: 1001 }, () => 'x')].map((acknowledged): [Body, string] => [
    { action: 'pass', ...decision, acknowledged },
    'acknowledged',
  ]),
  ...[7, null, '', {}, [], 'x'.repeat(201)].map((item): [Body, string] => [
    { action: 'pass', ...decision, acknowledged: [item] },
    'acknowledged.0',
  ]),
  ...[7, {}, []].map((revisionToken): [Body, string] => [{ action: 'submit', revisionToken }, 'revisionToken']),
]
const named = rows.map(([body, field]): [string, Body, string] => [
  `${field} in ${JSON.stringify(body).slice(0, 100)}`,
  body,
  field,
])

test.each(named)('%s', async (_, body, field) =>
  expect(said(await act(app, 'writer@media', draft, body))).toMatchObject(refusal('INVALID_REQUEST', field)),
)

test('members that the action does not name are ignored', async () => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '多余'))
  const noise = {
    revision: 7,
    secrecyReviewed: 'x',
    acknowledged: 7,
    overrides: 7,
    successor: 7,
    step: 7,
    publicNote: 7,
    stage: 'published',
    to: 'published',
    at: 'x',
    unit: 7,
  }
  expect((await act(app, 'writer@media', story, { action: 'submit', ...noise })).body).toMatchObject({
    stage: 'unitReview',
    live: false,
  })
})

test.each([
  ['itself', () => live.id],
  ['a draft', () => draft.id],
  ['what does not exist', () => '0123456789abcdef01234567'],
  ['what is no id', () => "x' or 1=1"],
])('a successor that is %s is 400, and the story stays up', async (_, id) => {
  const body = {
    action: 'withdraw',
    revision: live.revision,
    reason: { code: 'superseded', note: '甲' },
    successor: { kind: 'cases', id: id() },
  }
  expect(said(await act(app, 'director@office', live, body))).toMatchObject(refusal('INVALID_REQUEST', 'successor'))
  const view = await app.request('GET', `/api/cases/${live.id}/editorial`, { token: await app.login('writer@media') })
  expect(view.body).toMatchObject({ stage: 'published', live: true })
})
