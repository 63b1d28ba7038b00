/** Two acts that exclude one another at the same moment: exactly one wins, the other is 409, and nothing is half done. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, App } from '../support/app'
import { startApp } from '../support/app'
import { entries, faultOf, verdict } from '../support/audit'
import { publicationOf } from '../support/media'
import type { Who } from '../support/people'
import { act, complete, create, walk, type Draft, type Until } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
  for (const who of PEOPLE) await app.login(who)
})
afterAll(() => app.stop())

const PEOPLE: Who[] = [
  'writer@media',
  'writer2@media',
  'editor@media',
  'gatekeeper@office',
  'gatekeeper2@office',
  'director@office',
  'director2@office',
]
const ROUNDS = 2
const reason = { code: 'wording', note: '说明' }
const secrecyReviewed = true

/** `save`: a PATCH with the token that both read; else a transition. */
type Deed = [Who, 'save' | Record<string, unknown>]
const at = (until: Until) => (story: Draft) => walk(app, story, until)
const nextEdition = async (story: Draft) => {
  const walked = await walk(app, story, 'published')
  await act(app, 'writer@media', story, { action: 'newEdition' })
  return walked
}
const draft = async () => ({ revision: '' })

test.each<[string, (story: Draft) => Promise<{ revision: string }>, Deed, Deed]>([
  ['submit, save', draft, ['writer@media', { action: 'submit' }], ['writer2@media', 'save']],
  ['submit, submit', draft, ['writer@media', { action: 'submit' }], ['writer2@media', { action: 'submit' }]],
  ['submit, archive', draft, ['writer2@media', { action: 'submit' }], ['writer@media', { action: 'archive' }]],
  [
    'pass, return',
    at('gateReview'),
    ['gatekeeper@office', { action: 'pass', secrecyReviewed }],
    ['gatekeeper2@office', { action: 'return', reason }],
  ],
  [
    'sign, return',
    at('signOff'),
    ['director@office', { action: 'sign', secrecyReviewed }],
    ['director2@office', { action: 'return', reason }],
  ],
  [
    'sign, sign',
    at('signOff'),
    ['director@office', { action: 'sign', secrecyReviewed }],
    ['director2@office', { action: 'sign', secrecyReviewed }],
  ],
  [
    'publish, unsign',
    at('approved'),
    ['gatekeeper@office', { action: 'publish' }],
    ['director@office', { action: 'unsign', reason }],
  ],
  [
    'publish, publish',
    at('approved'),
    ['gatekeeper@office', { action: 'publish' }],
    ['director@office', { action: 'publish' }],
  ],
  ['discard, submit', nextEdition, ['writer@media', { action: 'discard' }], ['writer2@media', { action: 'submit' }]],
  [
    'newEdition, newEdition',
    at('published'),
    ['writer@media', { action: 'newEdition' }],
    ['writer2@media', { action: 'newEdition' }],
  ],
  [
    'withdraw, withdraw',
    at('published'),
    ['director@office', { action: 'withdraw', reason: { code: 'privacy', note: '一' } }],
    ['director2@office', { action: 'withdraw', reason: { code: 'privacy', note: '二' } }],
  ],
])('%s', async (name, prepare, ...deeds) => {
  for (let round = 0; round < ROUNDS; round++) {
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', `${name}第${round}轮`))
    const { revision } = await prepare(story)
    const token = await app.login('writer2@media')
    const { body: read } = await app.request('GET', `/api/cases/${story.id}`, { token })
    const carryOut = ([who, what]: Deed): Promise<Answer> =>
      what === 'save'
        ? app.request('PATCH', `/api/cases/${story.id}`, {
            token,
            json: { revisionToken: read.revisionToken, summary: '另一句。' },
          })
        : act(app, who, story, { revision, revisionToken: read.revisionToken, ...what })
    const order = round % 2 === 0 ? deeds : deeds.toReversed()
    const { entries: before } = await verdict(app)
    const answers = await Promise.all(order.map(carryOut))

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const winner = order[answers.findIndex(({ status }) => status === 200)]?.[1]
    const written = await entries(app, before + 1)
    expect(written.map(({ event }) => event)).toEqual(
      winner === 'save' ? [] : [`story.${String((winner as { action: string }).action)}`],
    )
    const { body: now } = await app.request('GET', `/api/cases/${story.id}/editorial`, { token })
    const live = (await publicationOf(app, story))?.state === 'live'
    expect(now.live).toBe(live)
    expect(written.map(({ data }) => (data as { to?: string }).to ?? now.stage)).toEqual(written.map(() => now.stage))
  }
})

test('acts that may follow one another in either order: both succeed or one is 409, and both sides agree', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', `撤稿与新版${round}`))
    const { revision } = await walk(app, story, 'published')
    const withdraw = { action: 'withdraw', revision, reason: { code: 'privacy', note: '说明' } }
    const answers = await Promise.all([
      act(app, 'director@office', story, withdraw),
      act(app, 'writer@media', story, { action: 'newEdition' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await publicationOf(app, story)).toMatchObject({ state: 'withdrawn', page: null, files: [] })
    const { body } = await app.request('GET', `/api/cases/${story.id}/editorial`, {
      token: await app.login('writer@media'),
    })
    expect(body).toMatchObject({ stage: 'draft', live: false, liveRevision: null })
  }
})

test('after all of it the log is whole', async () => {
  expect(faultOf(await entries(app))).toBeNull()
  expect(await verdict(app)).toMatchObject({ ok: true })
})
