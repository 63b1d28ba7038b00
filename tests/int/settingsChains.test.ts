/** How many review what: two chains, in force when a round begins, never fewer than two people beside the writer. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Kind } from '../../src/editorial/rules/kinds'
import { startApp, type Answer, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { act, complete, create } from '../support/stories'

type Json = Record<string, unknown>

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const set = async (chains: unknown, who: Who = 'director@office'): Promise<Answer> =>
  app.request('POST', '/api/globals/gateSettings', { token: await app.login(who), json: { chains } })
const read = async (): Promise<Json> =>
  (await app.request('GET', '/api/globals/gateSettings', { token: await app.login('writer@media') })).body
const outcome = ({ status, body }: Answer) =>
  [status, body.errors?.[0]?.code, body.errors?.[0]?.field].filter(Boolean).join(' ')

const SHORT = ['unitReview', 'signOff']
const FULL = ['unitReview', 'gateReview', 'signOff']
beforeEach(async () => void (await set([])))

test.each<[string, unknown]>([
  ['one step', ['signOff']],
  ['none', []],
  ['the gate alone', ['gateReview', 'signOff']],
  ['another order', ['signOff', 'unitReview']],
  ['one twice', ['unitReview', 'unitReview', 'signOff']],
  ['without the signature', ['unitReview', 'gateReview']],
  ['an unknown step', ['unitReview', 'nobody']],
  ['a word', 'unitReview'],
  ['nothing', null],
])('%s is no chain', async (_, steps) => {
  const row = { kind: 'notices', action: 'submit', steps }
  expect(outcome(await set([row]))).toMatch(/^400 INVALID_REQUEST chains/)
  expect((await read()).chains ?? []).toEqual([])
})

test.each<[string, Json]>([
  ['kind', { kind: 'users', action: 'submit', steps: SHORT }],
  ['kind', { action: 'submit', steps: SHORT }],
  ['action', { kind: 'notices', action: 'publish', steps: SHORT }],
  ['urgency', { kind: 'notices', urgency: 'soon', action: 'submit', steps: SHORT }],
])('a row with a wrong %s is refused', async (_, row) => {
  expect(outcome(await set([row]))).toMatch(/^400 INVALID_REQUEST chains/)
})

test.each<[string, Json[], Kind, string, string[]]>([
  ['the default', [], 'notices', 'normal', FULL],
  ['a row of its kind', [{ kind: 'notices', action: 'submit', steps: SHORT }], 'notices', 'normal', SHORT],
  ['a row of another kind', [{ kind: 'notices', action: 'submit', steps: SHORT }], 'cases', 'normal', FULL],
  ['a row for corrections', [{ kind: 'notices', action: 'correct', steps: SHORT }], 'notices', 'normal', FULL],
  [
    'a row for its urgency',
    [{ kind: 'notices', urgency: 'flash', action: 'submit', steps: SHORT }],
    'notices',
    'flash',
    SHORT,
  ],
  [
    'a row for another urgency',
    [{ kind: 'notices', urgency: 'flash', action: 'submit', steps: SHORT }],
    'notices',
    'urgent',
    FULL,
  ],
  [
    'its urgency before all',
    [
      { kind: 'notices', action: 'submit', steps: SHORT },
      { kind: 'notices', urgency: 'urgent', action: 'submit', steps: FULL },
    ],
    'notices',
    'urgent',
    FULL,
  ],
  [
    'all, for another urgency',
    [
      { kind: 'notices', urgency: 'urgent', action: 'submit', steps: FULL },
      { kind: 'notices', action: 'submit', steps: SHORT },
    ],
    'notices',
    'normal',
    SHORT,
  ],
])('%s', async (name, chains, kind, urgency, steps) => {
  expect(outcome(await set(chains))).toBe('200')
  const story = await create(app, 'writer@media', kind, { ...complete(app, kind, `链条 ${name}`), urgency })
  const submitted = await act(app, 'writer@media', story, { action: 'submit' })
  expect(submitted.body.stage).toBe(steps[0])
  const pass = { action: 'pass', revision: submitted.body.revision, secrecyReviewed: true }
  expect((await act(app, 'editor@media', story, pass)).body.stage).toBe(steps[1])
})

test('a round keeps the chain with which it began; the next takes the new one', async () => {
  const story = await create(app, 'writer@media', 'notices', complete(app, 'notices', '换链条'))
  const { body } = await act(app, 'writer@media', story, { action: 'submit' })
  await set([{ kind: 'notices', action: 'submit', steps: SHORT }])
  const pass = { action: 'pass', revision: body.revision, secrecyReviewed: true }
  expect((await act(app, 'editor@media', story, pass)).body.stage).toBe('gateReview')
  await act(app, 'writer@media', story, { action: 'recall' })
  await act(app, 'writer@media', story, { action: 'submit' })
  expect((await act(app, 'editor@media', story, pass)).body.stage).toBe('signOff')
  expect((await act(app, 'gatekeeper@office', story, pass)).body.errors[0].code).toBe('WRONG_STAGE')
})

test.each([SHORT, FULL])(
  'in a story of the office the second review stands in the place of the first, with %j too',
  async (...steps) => {
    await set([{ kind: 'notices', action: 'submit', steps }])
    const story = await create(
      app,
      'gatekeeper@office',
      'notices',
      complete(app, 'notices', `一号办自己的 ${steps.length}`),
    )
    const { body } = await act(app, 'gatekeeper@office', story, { action: 'submit' })
    expect(body.stage).toBe('gateReview')
    const pass = { action: 'pass', revision: body.revision, secrecyReviewed: true }
    expect((await act(app, 'gatekeeper@office', story, pass)).body.errors[0].code).toBe('SAME_PERSON')
    expect((await act(app, 'gatekeeper2@office', story, pass)).body.stage).toBe('signOff')
  },
)

test('is recorded with what stood before', async () => {
  const chains = [{ kind: 'notices', action: 'submit', steps: SHORT }]
  const [entry] = await recordedBy(app, () => set(chains))
  expect(entry?.data).toMatchObject({ settings: 'gateSettings', before: {}, after: { chains } })
  const [back] = await recordedBy(app, () => set([]))
  expect(back?.data).toMatchObject({ before: { chains }, after: {} })
})
