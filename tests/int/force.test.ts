/** Past the review on a director's word: who may, what it records, what stays forbidden, and the review after the fact. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { entries, faultOf } from '../support/audit'
import { publicationOf } from '../support/media'
import type { Who } from '../support/people'
import { publicSide } from '../support/publicSide'
import { refusal, said } from '../support/refusals'
import { act, complete, create, richText, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const URGENT = { code: 'urgent', note: '汛情通知，等不及' }
let counter = 0

const draft = (more: Record<string, unknown> = {}, kind: Draft['kind'] = 'notices', who: Who = 'writer@media') =>
  create(app, who, kind, { ...complete(app, kind, `紧急的稿件${counter++}`), ...more })
const editorial = async (story: Draft, who: Who = 'director@office') =>
  (await app.request('GET', `/api/${story.kind}/${story.id}/editorial`, { token: await app.login(who) })).body
const document = async (story: Draft) =>
  (await app.request('GET', `/api/${story.kind}/${story.id}`, { token: await app.login('director@office') })).body
const force = (story: Draft, more: object = {}, who: Who = 'director@office') =>
  act(app, who, story, {
    action: 'forcePublish',
    revisionToken: story.token,
    secrecyReviewed: true,
    reason: URGENT,
    ...more,
  })
async function forced(more: Record<string, unknown> = {}) {
  const story = await draft(more)
  const answer = await force(story)
  if (answer.status !== 200) throw new Error(answer.text)
  return { story, revision: answer.body.liveRevision as string }
}
const after = (story: Draft, revision: string, who: Who, more: object) =>
  act(app, who, story, { action: 'reviewAfter', revision, ...more })
const UPHELD = { outcome: 'upheld', reason: { note: '内容属实' } }
const TAKEN_DOWN = { outcome: 'withdraw', reason: { code: 'politics', note: '表述不当' }, publicNote: '已撤下核对。' }

describe('forcePublish', () => {
  test.each<[string, Who, object, ReturnType<typeof refusal>]>([
    ['a writer', 'writer@media', {}, refusal('NOT_PERMITTED')],
    ['a gatekeeper', 'gatekeeper@office', {}, refusal('NOT_PERMITTED')],
    ['an admin', 'admin@office', {}, refusal('NOT_PERMITTED')],
    [
      'without the declaration',
      'director@office',
      { secrecyReviewed: false },
      refusal('INVALID_REQUEST', 'secrecyReviewed'),
    ],
    ['without a reason', 'director@office', { reason: undefined }, refusal('INVALID_REQUEST', 'reason')],
    [
      'with a foreign code',
      'director@office',
      { reason: { code: 'facts', note: '甲' } },
      refusal('INVALID_REQUEST', 'reason.code'),
    ],
    [
      'without a sentence',
      'director@office',
      { reason: { code: 'urgent', note: '' } },
      refusal('INVALID_REQUEST', 'reason.note'),
    ],
    [
      'without what was read',
      'director@office',
      { revisionToken: undefined },
      refusal('INVALID_REQUEST', 'revisionToken'),
    ],
    ['of an older text', 'director@office', { revisionToken: 'old' }, refusal('STALE_REVISION')],
  ])('%s is refused, and nothing changes', async (_name, who, more, refused) => {
    const story = await draft()
    const before = await publicSide(app)
    expect(said(await force(story, more, who))).toMatchObject(refused)
    expect(await publicSide(app)).toBe(before)
    expect((await editorial(story)).stage).toBe('draft')
  })

  test('from a draft: frozen as it was read, public, recorded, marked, with a deadline', async () => {
    const story = await draft({ body: richText('截止目前，XX市长已经到场。') })
    const answer = await force(story)
    expect(answer.body).toMatchObject({ stage: 'published', live: true })
    const revision = answer.body.liveRevision
    expect(await publicationOf(app, story)).toMatchObject({ state: 'live', liveRevision: revision })
    const entry = (await entries(app)).findLast(({ event }) => event === 'story.forcePublish')
    expect(entry).toMatchObject({ data: { revision, forced: true, secrecyReviewed: true, reason: URGENT } })
    expect(entry?.data).toMatchObject({ errors: [expect.any(String)] })
    const { reviews, authors, actions } = await editorial(story, 'director2@office')
    expect(reviews).toMatchObject([
      { revision, step: 'draft', outcome: 'forced', secrecyReviewed: true, reason: URGENT },
    ])
    expect(authors).toEqual([])
    expect(actions).toContain('reviewAfter')
    const due = new Date((await document(story)).reviewDue).getTime() - Date.now()
    expect(due).toBeGreaterThan(23.9 * 3_600_000)
    expect(due).toBeLessThanOrEqual(24 * 3_600_000)
  })

  test.each(['unitReview', 'gateReview', 'signOff'] as const)('from %s: the revision under review', async (stage) => {
    const story = await draft()
    const { revision } = await walk(app, story, stage)
    expect(said(await force(story))).toMatchObject(refusal('INVALID_REQUEST', 'revision'))
    const answer = await force(story, { revision })
    expect(answer.body).toMatchObject({ stage: 'published', liveRevision: revision })
    expect((await editorial(story)).reviews.at(-1)).toMatchObject({ step: stage, outcome: 'forced' })
  })

  test.each(['approved', 'published'] as const)('not from %s', async (stage) => {
    const story = await draft()
    const { revision } = await walk(app, story, stage)
    expect(said(await force(story, { revision }))).toMatchObject(refusal('WRONG_STAGE'))
  })

  test('not by an author', async () => {
    const story = await draft({}, 'notices', 'director@office')
    expect(said(await force(story))).toMatchObject(refusal('SAME_PERSON'))
    expect((await force(story, {}, 'director2@office')).status).toBe(200)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['required facts', { issuer: null }, '39'],
    ['disclosure', { disclosure: 'none' }, '46'],
  ])('%s cannot be forced', async (_name, more, check) => {
    const story = await draft(more)
    const answer = await force(story)
    expect(said(answer)).toMatchObject(refusal('CHECKS_FAILED'))
    expect(answer.body.errors[0].issues.map((issue: { check: string }) => issue.check)).toContain(check)
    expect((await editorial(story)).live).toBe(false)
  })

  test('an address that another publication holds is 422', async () => {
    await forced({ slug: 'yi-zhan-de-di-zhi' })
    const second = await create(app, 'writer@gsl', 'notices', {
      ...complete(app, 'notices', '另一个单位的通知'),
      slug: 'ling-yi-ge',
    })
    const taken = await app.payload.find({ collection: 'notices', where: { slug: { equals: 'yi-zhan-de-di-zhi' } } })
    expect(taken.totalDocs).toBe(1)
    expect((await force(second)).status).toBe(200)
  })
})

describe('reviewAfter', () => {
  test.each<[string, Who, object, ReturnType<typeof refusal>]>([
    ['a writer', 'writer@media', UPHELD, refusal('NOT_PERMITTED')],
    ['the unit’s editor', 'editor@media', UPHELD, refusal('NOT_PERMITTED')],
    ['an admin', 'admin@office', UPHELD, refusal('NOT_PERMITTED')],
    ['the forcer', 'director@office', UPHELD, refusal('SAME_PERSON')],
    ['no outcome', 'director2@office', { reason: { note: '甲' } }, refusal('INVALID_REQUEST', 'outcome')],
    ['a foreign outcome', 'director2@office', { ...UPHELD, outcome: 'kept' }, refusal('INVALID_REQUEST', 'outcome')],
    ['upheld without a sentence', 'director2@office', { outcome: 'upheld' }, refusal('INVALID_REQUEST', 'reason')],
    [
      'withdraw without a code',
      'director2@office',
      { outcome: 'withdraw', reason: { note: '甲' } },
      refusal('INVALID_REQUEST', 'reason.code'),
    ],
    ['another revision', 'director2@office', { ...UPHELD, revision: 'x' }, refusal('STALE_REVISION')],
  ])('%s is refused', async (_name, who, more, refused) => {
    const { story, revision } = await forced()
    expect(said(await after(story, revision, who, more))).toMatchObject(refused)
    expect((await editorial(story, 'director2@office')).actions).toContain('reviewAfter')
  })

  test('not by an author of what was forced, nor by who passed it', async () => {
    const story = await draft({}, 'notices', 'gatekeeper2@office')
    const first = await act(app, 'gatekeeper2@office', story, { action: 'submit' })
    const { revision } = first.body
    await act(app, 'gatekeeper@office', story, { action: 'pass', revision, secrecyReviewed: true })
    expect((await force(story, { revision })).status).toBe(200)
    for (const who of ['gatekeeper@office', 'gatekeeper2@office'] as const)
      expect(said(await after(story, revision, who, UPHELD))).toMatchObject(refusal('SAME_PERSON'))
    expect((await after(story, revision, 'director2@office', UPHELD)).status).toBe(200)
  })

  test('upheld: it stays; once, and marked for ever', async () => {
    const { story, revision } = await forced()
    const answer = await after(story, revision, 'gatekeeper@office', UPHELD)
    expect(answer.body).toMatchObject({ stage: 'published', live: true, liveRevision: revision })
    expect(said(await after(story, revision, 'director2@office', TAKEN_DOWN))).toMatchObject(refusal('WRONG_STAGE'))
    expect((await document(story)).reviewDue ?? null).toBeNull()
    const { reviews } = await editorial(story)
    expect(reviews.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['forced', 'upheld'])
  })

  test('a director’s word takes it down', async () => {
    const { story, revision } = await forced()
    const answer = await after(story, revision, 'director2@office', TAKEN_DOWN)
    expect(answer.body).toMatchObject({ stage: 'withdrawn', live: false, suspendedRevision: null })
    expect(await publicationOf(app, story)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { code: 'politics', publicNote: '已撤下核对。' },
    })
  })

  test('a gatekeeper’s word suspends it until a director decides', async () => {
    const { story, revision } = await forced()
    const answer = await after(story, revision, 'gatekeeper@office', TAKEN_DOWN)
    expect(answer.body).toMatchObject({ stage: 'published', live: false, suspendedRevision: revision })
    expect((await act(app, 'director2@office', story, { action: 'resume', revision })).body.live).toBe(true)
    expect((await editorial(story, 'gatekeeper2@office')).actions).not.toContain('reviewAfter')
  })

  test('possible whatever the stage, and of what is suspended', async () => {
    const { story, revision } = await forced()
    await act(app, 'writer@media', story, { action: 'newEdition' })
    const reason = { code: 'privacy', note: '核对' }
    await act(app, 'gatekeeper@office', story, { action: 'suspend', revision, reason })
    const answer = await after(story, revision, 'gatekeeper2@office', UPHELD)
    expect(answer.body).toMatchObject({ stage: 'draft', live: false, suspendedRevision: revision })
    expect(faultOf(await entries(app))).toBeNull()
  })

  test('what passed the whole gate needs none; nor an edition that replaced the forced one', async () => {
    const story = await draft()
    const { revision } = await walk(app, story, 'published')
    expect(said(await after(story, revision, 'director2@office', UPHELD))).toMatchObject(refusal('WRONG_STAGE'))
    const one = await forced()
    await act(app, 'writer@media', one.story, { action: 'newEdition' })
    const next = await walk(app, one.story, 'published')
    expect(said(await after(one.story, next.revision, 'director2@office', UPHELD))).toMatchObject(
      refusal('WRONG_STAGE'),
    )
    expect((await document(one.story)).reviewDue ?? null).toBeNull()
  })
})

test('the deadline is a setting', async () => {
  const token = await app.login('director@office')
  const set = (json: object) => app.request('POST', '/api/globals/gateSettings', { token, json })
  for (const hours of [0, 169, 1.5, 'x'])
    expect(said(await set({ reviewAfterHours: hours }))).toMatchObject(refusal('INVALID_REQUEST', 'reviewAfterHours'))
  expect((await set({ reviewAfterHours: 2 })).status).toBe(200)
  const { story } = await forced()
  const due = new Date((await document(story)).reviewDue).getTime() - Date.now()
  expect(due).toBeLessThanOrEqual(2 * 3_600_000)
})
