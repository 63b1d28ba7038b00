/** Corrections: opened with a note for readers, which is frozen, reviewed and published with the edition. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { sha256 } from '../support/jcs'
import { publicationOf } from '../support/media'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const NOTE = '总投资应为1000万美元，原文误为100万美元。'
const REASON = { code: 'figures', note: '单位来函' }
let counter = 0

async function live(kind: Draft['kind'] = 'notices') {
  const story = await create(app, 'writer@media', kind, complete(app, kind, `要更正的稿件${counter++}`))
  return { story, revision: (await walk(app, story, 'published')).revision }
}
const correct = (story: Draft, revision: string, who: Who = 'editor@media', more: object = {}) =>
  act(app, who, story, { action: 'correct', revision, reason: REASON, publicNote: NOTE, ...more })
const editorial = async (story: Draft) =>
  (await app.request('GET', `/api/${story.kind}/${story.id}/editorial`, { token: await app.login('director@office') }))
    .body
const revisions = async (story: Draft) =>
  (await app.request('GET', `/api/${story.kind}/${story.id}/revisions`, { token: await app.login('director@office') }))
    .body as { sha256: string; canonical: string }[]

describe('correct', () => {
  test.each<[string, Who, object, ReturnType<typeof refusal>]>([
    ['a writer', 'writer@media', {}, refusal('NOT_PERMITTED')],
    ['another unit', 'editor@gsl', {}, refusal('NOT_FOUND')],
    ['an admin', 'admin@office', {}, refusal('NOT_PERMITTED')],
    ['without a note', 'editor@media', { publicNote: undefined }, refusal('INVALID_REQUEST', 'publicNote')],
    ['with a blank note', 'editor@media', { publicNote: '  ' }, refusal('INVALID_REQUEST', 'publicNote')],
    ['with a long note', 'editor@media', { publicNote: '更'.repeat(501) }, refusal('INVALID_REQUEST', 'publicNote')],
    [
      'with a foreign code',
      'editor@media',
      { reason: { code: 'privacy', note: '甲' } },
      refusal('INVALID_REQUEST', 'reason.code'),
    ],
    ['of another revision', 'editor@media', { revision: 'x' }, refusal('STALE_REVISION')],
  ])('%s is refused', async (_name, who, more, refused) => {
    const { story, revision } = await live()
    expect(said(await correct(story, revision, who, more))).toMatchObject(refused)
    expect((await editorial(story)).stage).toBe('published')
  })

  test('opens the next edition; its maker is an author; nothing is public before the gate', async () => {
    const { story, revision } = await live()
    const answer = await correct(story, revision)
    expect(answer.body).toMatchObject({ stage: 'draft', revision: null, live: true, liveRevision: revision })
    expect((await editorial(story)).authors).toMatchObject([{ id: app.people['editor@media'].id }])
    expect(await publicationOf(app, story)).toMatchObject({ liveRevision: revision, correctedAt: null })
    const submitted = await act(app, 'writer@media', story, { action: 'submit' })
    const pass = { action: 'pass', revision: submitted.body.revision, secrecyReviewed: true }
    expect(said(await act(app, 'editor@media', story, pass))).toMatchObject(refusal('SAME_PERSON'))
  })

  test('the note is part of what is hashed, and becomes public with its edition, dated', async () => {
    const { story, revision } = await live('cases')
    await correct(story, revision, 'gatekeeper2@office')
    await save(app, 'writer@media', story, { summary: '更正后的摘要。' })
    const next = await walk(app, story, 'published')
    const frozen = (await revisions(story)).find(({ sha256: hash }) => hash === next.revision)
    expect(JSON.parse(frozen?.canonical ?? '{}').correction).toBe(NOTE)
    expect(sha256(frozen?.canonical ?? '')).toBe(next.revision)
    const row = await publicationOf(app, story)
    expect(row?.history).toMatchObject([{ event: 'published' }, { event: 'corrected', note: NOTE, edition: 2 }])
    expect(new Date(row?.correctedAt ?? '').getTime()).toBe(new Date(row?.revisedAt ?? '').getTime())

    // the edition after it is no correction, and the note stays on record
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: '又一版。' })
    const third = await walk(app, story, 'published')
    const last = (await revisions(story)).find(({ sha256: hash }) => hash === third.revision)
    expect(JSON.parse(last?.canonical ?? '{}')).not.toHaveProperty('correction')
    expect((await publicationOf(app, story))?.history).toMatchObject([{}, { note: NOTE }, { event: 'published' }])
  })

  test('discard gives it up with its note', async () => {
    const { story, revision } = await live()
    await correct(story, revision)
    expect((await act(app, 'editor@media', story, { action: 'discard' })).body.stage).toBe('published')
    expect((await editorial(story)).authors).toEqual([])
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: '只是新版。' })
    await walk(app, story, 'published')
    expect((await publicationOf(app, story))?.correctedAt ?? null).toBeNull()
  })

  test('a withdrawal leaves when and why, and not a word of the note', async () => {
    const { story, revision } = await live()
    await correct(story, revision)
    await save(app, 'writer@media', story, { summary: '更正。' })
    // the editor opened it: a gatekeeper reviews in the unit's place, and another one after that
    const submitted = await act(app, 'writer@media', story, { action: 'submit' })
    const step = { revision: submitted.body.revision, secrecyReviewed: true }
    await act(app, 'gatekeeper@office', story, { action: 'pass', ...step })
    await act(app, 'gatekeeper2@office', story, { action: 'pass', ...step })
    await act(app, 'director@office', story, { action: 'sign', ...step })
    expect((await act(app, 'director@office', story, { action: 'publish', ...step })).body.live).toBe(true)
    const reason = { code: 'privacy', note: '甲' }
    await act(app, 'director@office', story, { action: 'withdraw', revision: step.revision, reason })
    const row = await publicationOf(app, story)
    expect(JSON.stringify(row)).not.toContain(NOTE)
    expect(row?.history).toMatchObject([
      { event: 'published' },
      { event: 'corrected' },
      { event: 'withdrawn', code: 'privacy' },
    ])
  })
})

test('the chain for corrections is a setting of its own, and never below two people', async () => {
  const token = await app.login('director@office')
  const chains = [{ kind: 'notices', action: 'correct', steps: ['unitReview', 'signOff'] }]
  expect((await app.request('POST', '/api/globals/gateSettings', { token, json: { chains } })).status).toBe(200)
  const { story, revision } = await live()
  await correct(story, revision, 'gatekeeper@office')
  await save(app, 'writer@media', story, { summary: '电话改为12345。' })
  const submitted = await act(app, 'writer@media', story, { action: 'submit' })
  const step = { revision: submitted.body.revision, secrecyReviewed: true }
  expect((await act(app, 'editor@media', story, { action: 'pass', ...step })).body.stage).toBe('signOff')
  await act(app, 'director@office', story, { action: 'sign', ...step })
  expect((await act(app, 'director@office', story, { action: 'publish', ...step })).body.live).toBe(true)
  // an ordinary next edition takes the whole way
  await act(app, 'writer@media', story, { action: 'newEdition' })
  await save(app, 'writer@media', story, { summary: '新版。' })
  const next = await act(app, 'writer@media', story, { action: 'submit' })
  const pass = { action: 'pass', revision: next.body.revision, secrecyReviewed: true }
  expect((await act(app, 'editor@media', story, pass)).body.stage).toBe('gateReview')
})
