/** Taken down at once and for now; brought back to the letter, or withdrawn; and stories whose own dates have ended. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishDue, withdrawExpired } from '../../src/editorial/due'
import { dayIsOver } from '../../src/editorial/rules/days'
import { startApp, type App } from '../support/app'
import { entries, faultOf } from '../support/audit'
import { fetchAnonymously, picture, publicationOf, upload } from '../support/media'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const REASON = { code: 'publishedInError', note: '待核实' }
let counter = 0

async function live(more: Record<string, unknown> = {}, kind: Draft['kind'] = 'notices') {
  const story = await create(app, 'writer@media', kind, { ...complete(app, kind, `公开的稿件${counter++}`), ...more })
  const { revision } = await walk(app, story, 'published')
  return { story, revision }
}
const suspend = (story: Draft, revision: string, who: Who = 'gatekeeper@office') =>
  act(app, who, story, { action: 'suspend', revision, reason: REASON })
const editorial = async (story: Draft, who: Who = 'director@office') =>
  (await app.request('GET', `/api/${story.kind}/${story.id}/editorial`, { token: await app.login(who) })).body
const document = async (story: Draft) =>
  (await app.request('GET', `/api/${story.kind}/${story.id}`, { token: await app.login('director@office') })).body

describe('suspend', () => {
  test.each<[Who, string]>([
    ['writer@media', 'NOT_PERMITTED'],
    ['editor@media', 'NOT_PERMITTED'],
    ['admin@office', 'NOT_PERMITTED'],
  ])('%s may not', async (who, code) => {
    const { story, revision } = await live()
    expect(said(await suspend(story, revision, who))).toMatchObject(refusal(code as 'NOT_PERMITTED'))
    expect((await editorial(story)).live).toBe(true)
  })

  test('asks for a reason from the list, and for the revision that is live', async () => {
    const { story, revision } = await live()
    const send = (body: object) => act(app, 'gatekeeper@office', story, { action: 'suspend', revision, ...body })
    expect(said(await send({}))).toMatchObject(refusal('INVALID_REQUEST', 'reason'))
    expect(said(await send({ reason: { code: 'facts', note: '甲' } }))).toMatchObject(
      refusal('INVALID_REQUEST', 'reason.code'),
    )
    expect(said(await send({ reason: { code: 'privacy', note: ' ' } }))).toMatchObject(
      refusal('INVALID_REQUEST', 'reason.note'),
    )
    expect(said(await send({ revision: 'other', reason: REASON }))).toMatchObject(refusal('STALE_REVISION'))
    const draft = await create(app, 'writer@media', 'notices', { title: '没有公开过' })
    expect(
      said(await act(app, 'gatekeeper@office', draft, { action: 'suspend', revision, reason: REASON })),
    ).toMatchObject(refusal('WRONG_STAGE'))
  })

  test('leaves the stage, takes every word and file down, and comes back to the letter', async () => {
    const cover = await upload(app, 'writer@media', await picture(), { alt: '签约', rightsHolder: '市融媒体中心' })
    const { story, revision } = await live({ cover: cover.id }, 'cases')
    const before = await publicationOf(app, story)
    expect((await fetchAnonymously(app, cover.url)).status).toBe(200)

    const answer = await suspend(story, revision)
    expect(answer.body).toMatchObject({
      stage: 'published',
      revision,
      live: false,
      liveRevision: null,
      suspendedRevision: revision,
    })
    const row = await publicationOf(app, story)
    expect(row).toMatchObject({ state: 'suspended', liveRevision: null, suspendedRevision: revision })
    expect(JSON.stringify({ ...row, slug: '' })).not.toMatch(/公开的稿件|担保|签约/)
    expect((await fetchAnonymously(app, cover.url)).status).toBe(404)
    expect((await document(story)).suspendedAt).toMatch(/^\d{4}-/)

    const send = (who: Who, action: string, more: object = {}) => act(app, who, story, { action, revision, ...more })
    expect(said(await suspend(story, revision))).toMatchObject(refusal('WRONG_STAGE'))
    for (const who of ['gatekeeper@office', 'editor@media'] as const)
      expect(said(await send(who, 'resume'))).toMatchObject(refusal('NOT_PERMITTED'))
    expect(said(await send('director@office', 'archive'))).toMatchObject(refusal('WRONG_STAGE'))
    expect(
      said(await send('editor@media', 'correct', { reason: { code: 'facts', note: '甲' }, publicNote: '乙' })),
    ).toMatchObject(refusal('WRONG_STAGE'))
    expect(said(await act(app, 'director@office', story, { action: 'resume', revision: 'x' }))).toMatchObject(
      refusal('STALE_REVISION'),
    )

    const resumed = await send('director@office', 'resume')
    expect(resumed.body).toMatchObject({ live: true, liveRevision: revision, suspendedRevision: null })
    const after = await publicationOf(app, story)
    const timeless = (publication: object | null) => ({ ...publication, updatedAt: '' })
    expect(timeless(after)).toEqual(timeless(before))
    expect((await fetchAnonymously(app, cover.url)).status).toBe(200)
    expect((await document(story)).suspendedAt ?? null).toBeNull()
  })

  test('while it lasts a next edition is written and reviewed, and does not go out', async () => {
    const { story, revision } = await live()
    await suspend(story, revision)
    expect((await act(app, 'writer@media', story, { action: 'newEdition' })).body).toMatchObject({
      stage: 'draft',
      suspendedRevision: revision,
    })
    expect((await save(app, 'writer@media', story, { summary: '第二版。' })).status).toBe(200)
    const next = await walk(app, story, 'approved')
    expect(
      said(await act(app, 'director@office', story, { action: 'publish', revision: next.revision })),
    ).toMatchObject(refusal('WRONG_STAGE'))
    const at = new Date(Date.now() + 60_000).toISOString()
    expect(
      (await act(app, 'director@office', story, { action: 'schedule', revision: next.revision, at })).body.stage,
    ).toBe('scheduled')
    expect(await publishDue(app.payload, 'notices', story.id, new Date(at))).toBe('waits')
    expect(await editorial(story)).toMatchObject({ stage: 'scheduled', live: false, suspendedRevision: revision })
    await act(app, 'director@office', story, { action: 'resume', revision })
    expect(await publishDue(app.payload, 'notices', story.id, new Date(at))).toBe('published')
    expect(await editorial(story)).toMatchObject({ stage: 'published', liveRevision: next.revision })
  })

  test('a director withdraws what is suspended; discard goes back to it', async () => {
    const { story, revision } = await live()
    await suspend(story, revision)
    await act(app, 'writer@media', story, { action: 'newEdition' })
    expect((await act(app, 'writer@media', story, { action: 'discard' })).body).toMatchObject({
      stage: 'published',
      revision,
      suspendedRevision: revision,
    })
    const answer = await act(app, 'director@office', story, { action: 'withdraw', revision, reason: REASON })
    expect(answer.body).toMatchObject({ stage: 'withdrawn', live: false, suspendedRevision: null })
    expect(await publicationOf(app, story)).toMatchObject({ state: 'withdrawn', suspendedRevision: null })
    expect(said(await act(app, 'director@office', story, { action: 'resume', revision }))).toMatchObject(
      refusal('WRONG_STAGE'),
    )
    expect(faultOf(await entries(app))).toBeNull()
  })

  test('resume and withdraw at the same moment: one of them', async () => {
    for (let round = 0; round < 8; round++) {
      const { story, revision } = await live()
      await suspend(story, revision)
      const [resumed, withdrawn] = await Promise.all([
        act(app, 'director@office', story, { action: 'resume', revision }),
        act(app, 'director2@office', story, { action: 'withdraw', revision, reason: REASON }),
      ])
      const { live: up, stage } = await editorial(story)
      // a withdrawal after a resume is a withdrawal of what is live: both may succeed, in that order alone
      expect(withdrawn.status).toBe(200)
      expect([200, 409]).toContain(resumed.status)
      expect({ up, stage }).toEqual({ up: false, stage: 'withdrawn' })
    }
  })
})

describe('by date', () => {
  const TODAY = '2026-03-31'
  const over = dayIsOver(TODAY)
  const before = new Date(over.getTime() - 1)

  test('a day is over at 00:00 in Beijing', () => expect(over.toISOString()).toBe('2026-03-31T16:00:00.000Z'))

  test.each<[string, Draft['kind'], Record<string, unknown>]>([
    ['takeDownOn of any kind', 'cases', { takeDownOn: TODAY }],
    ['takeDownOn of a notice', 'notices', { takeDownOn: TODAY }],
    ['effectiveUntil of a 公示', 'notices', { type: 'publicity', effectiveUntil: TODAY }],
    ['the earlier of the two', 'notices', { type: 'publicity', effectiveUntil: TODAY, takeDownOn: '2026-12-31' }],
  ])('%s', async (_name, kind, more) => {
    const { story, revision } = await live(more, kind)
    expect(await withdrawExpired(app.payload, kind, story.id, before)).toBe(false)
    expect((await editorial(story)).live).toBe(true)
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => withdrawExpired(app.payload, kind, story.id, over)),
    )
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await editorial(story)).toMatchObject({ stage: 'withdrawn', live: false })
    expect(await publicationOf(app, story)).toMatchObject({ state: 'withdrawn', withdrawal: { code: 'expired' } })
    const entry = (await entries(app)).findLast(({ event }) => event === 'story.withdraw')
    expect(entry).toMatchObject({
      actor: null,
      data: { revision, reason: { code: 'expired' }, authority: { id: app.people['director@office'].id } },
    })
  })

  test('every other notice stays up as 失效', async () => {
    const { story } = await live({ effectiveUntil: TODAY })
    expect(await withdrawExpired(app.payload, 'notices', story.id, over)).toBe(false)
    expect((await editorial(story)).live).toBe(true)
  })

  test('what is suspended comes down for good too; a next edition in the making stays where it is', async () => {
    const { story, revision } = await live({ takeDownOn: TODAY })
    await suspend(story, revision)
    await act(app, 'writer@media', story, { action: 'newEdition' })
    expect(await withdrawExpired(app.payload, 'notices', story.id, over)).toBe(true)
    expect(await editorial(story)).toMatchObject({ stage: 'draft', live: false, suspendedRevision: null })
  })
})
