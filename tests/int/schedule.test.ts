/** A schedule holds one signed revision and one moment: it publishes that revision, once, or says why it could not. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishDue } from '../../src/editorial/due'
import { LATE_MS } from '../../src/editorial/rules/alarms'
import { tick } from '../../src/jobs/clock'
import { startApp, type App } from '../support/app'
import { entries, faultOf } from '../support/audit'
import { picture, upload } from '../support/media'
import type { Who } from '../support/people'
import { publicSide } from '../support/publicSide'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const HOUR_MS = 60 * 60 * 1000
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString()
let counter = 0

async function approved(more: Record<string, unknown> = {}): Promise<{ story: Draft; revision: string }> {
  const story = await create(app, 'writer@media', 'notices', {
    ...complete(app, 'notices', `定时的通知${counter++}`),
    ...more,
  })
  return { story, revision: (await walk(app, story, 'approved')).revision }
}
async function scheduled(hours = 1, more: Record<string, unknown> = {}) {
  const made = await approved(more)
  const at = inHours(hours)
  const answer = await act(app, 'gatekeeper@office', made.story, { action: 'schedule', revision: made.revision, at })
  if (answer.status !== 200) throw new Error(answer.text)
  return { ...made, at, after: (ms: number) => new Date(new Date(at).getTime() + ms) }
}
const editorial = async (story: Draft, who: Who = 'director@office') =>
  (await app.request('GET', `/api/${story.kind}/${story.id}/editorial`, { token: await app.login(who) })).body
const document = async (story: Draft) =>
  (await app.request('GET', `/api/${story.kind}/${story.id}`, { token: await app.login('director@office') })).body
const lastEntry = async (story: Draft) =>
  (await entries(app)).findLast(({ data }) => (data as { story?: { id: string } }).story?.id === story.id)

describe('schedule', () => {
  test.each<[string, unknown, string]>([
    ['no time', undefined, 'at'],
    ['a day', '2999-01-01', 'at'],
    ['a moment without a zone', '2999-01-01T09:00', 'at'],
    ['a day that is none', '2999-02-30T09:00:00Z', 'at'],
    ['a number', 4_000_000_000_000, 'at'],
    ['the past', '2020-01-01T09:00:00+08:00', 'at'],
  ])('%s is 400', async (_name, at, field) => {
    const { story, revision } = await approved()
    const answer = await act(app, 'director@office', story, { action: 'schedule', revision, at })
    expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', field))
    expect((await editorial(story)).stage).toBe('approved')
  })

  test.each<Who>(['writer@media', 'editor@media', 'admin@office'])('%s may not', async (who) => {
    const { story, revision } = await approved()
    const answer = await act(app, who, story, { action: 'schedule', revision, at: inHours(1) })
    expect(said(answer)).toMatchObject(refusal('NOT_PERMITTED'))
  })

  test('keeps revision and time; what is waiting is not public, and is not publishable twice', async () => {
    const before = await publicSide(app)
    const { story, revision, at } = await scheduled()
    expect(await editorial(story)).toMatchObject({ stage: 'scheduled', revision, live: false })
    expect((await document(story)).scheduledAt).toBe(at)
    expect(said(await act(app, 'director@office', story, { action: 'publish', revision }))).toMatchObject(
      refusal('WRONG_STAGE'),
    )
    expect(said(await act(app, 'director@office', story, { action: 'hold', revision: 'other' }))).toMatchObject(
      refusal('STALE_REVISION'),
    )
    expect(said(await save(app, 'writer@media', story, { summary: '改' }))).toMatchObject(refusal('WRONG_STAGE'))
    const side = JSON.parse(await publicSide(app))[0]
    expect(side).toEqual(JSON.parse(before)[0])
  })

  test('hold takes it back; unsign sends it back to be mended', async () => {
    const first = await scheduled()
    const held = await act(app, 'director@office', first.story, { action: 'hold', revision: first.revision })
    expect(held.body).toMatchObject({ stage: 'approved', revision: first.revision })
    expect((await document(first.story)).scheduledAt ?? null).toBeNull()
    expect(await publishDue(app.payload, 'notices', first.story.id, first.after(0))).toBe('none')
    const second = await scheduled()
    const reason = { code: 'figures', note: '数字要核' }
    const unsigned = await act(app, 'gatekeeper@office', second.story, {
      action: 'unsign',
      revision: second.revision,
      reason,
    })
    expect(unsigned.body).toMatchObject({ stage: 'returned', revision: null })
    expect(await publishDue(app.payload, 'notices', second.story.id, second.after(0))).toBe('none')
    expect((await editorial(second.story)).live).toBe(false)
  })
})

describe('what is due', () => {
  test('not a moment before its time; then that revision, once, though many clocks strike', async () => {
    const { story, revision, after } = await scheduled()
    expect(await publishDue(app.payload, 'notices', story.id, after(-1))).toBe('none')
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => publishDue(app.payload, 'notices', story.id, after(0))),
    )
    expect(outcomes.filter((outcome) => outcome === 'published')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'none')).toHaveLength(7)
    expect(await editorial(story)).toMatchObject({ stage: 'published', live: true, liveRevision: revision })
    const published = (await entries(app)).filter(
      ({ event, data }) => event === 'story.publish' && (data as { story: { id: string } }).story.id === story.id,
    )
    expect(published).toHaveLength(1)
    expect(published[0]).toMatchObject({
      actor: null,
      data: { revision, lateBy: 0, authority: { id: app.people['gatekeeper@office'].id } },
    })
    expect(faultOf(await entries(app))).toBeNull()
  })

  test('the clock itself publishes what is due and leaves the rest', async () => {
    const soon = await scheduled(1)
    const later = await scheduled(48)
    await tick(app.payload, soon.after(1000))
    expect(await editorial(soon.story)).toMatchObject({ stage: 'published', liveRevision: soon.revision })
    expect(await editorial(later.story)).toMatchObject({ stage: 'scheduled', live: false })
  })

  test('five minutes late: out, and alarmed until somebody acts', async () => {
    const { story, revision, after } = await scheduled()
    expect(await publishDue(app.payload, 'notices', story.id, after(LATE_MS))).toBe('published')
    expect((await document(story)).alarm).toBe('late')
    expect(await lastEntry(story)).toMatchObject({ event: 'story.publish', data: { lateBy: LATE_MS / 1000 } })
    const reason = { code: 'unitRequest', note: '撤' }
    await act(app, 'director@office', story, { action: 'withdraw', revision, reason })
    expect((await document(story)).alarm ?? null).toBeNull()
  })

  test('an address that another story took meanwhile: held back, alarmed', async () => {
    const { story, revision, after } = await scheduled(1, { slug: 'zhengyong-de-dizhi' })
    // two units' drafts may hold one address; the other one goes out first
    const other = await create(app, 'writer@gsl', 'notices', {
      ...complete(app, 'notices', '先发的通知'),
      slug: 'zhengyong-de-dizhi',
    })
    const { body } = await act(app, 'writer@gsl', other, { action: 'submit' })
    for (const [who, action] of [
      ['editor@gsl', 'pass'],
      ['gatekeeper@office', 'pass'],
      ['director@office', 'sign'],
      ['director@office', 'publish'],
    ] as const)
      await act(app, who, other, { action, revision: body.revision, secrecyReviewed: true })
    expect((await editorial(other)).live).toBe(true)
    expect(await publishDue(app.payload, 'notices', story.id, after(0))).toBe('heldBack')
    expect(await editorial(story)).toMatchObject({ stage: 'approved', revision, live: false })
    expect((await document(story)).alarm).toBe('slugTaken')
    expect(await lastEntry(story)).toMatchObject({ event: 'story.hold', actor: null, data: { alarm: 'slugTaken' } })
    expect(said(await act(app, 'director@office', story, { action: 'publish', revision }))).toMatchObject(
      refusal('CHECKS_FAILED', 'slug'),
    )
  })

  test('a file that is no longer what was signed: held back, alarmed', async () => {
    const cover = await upload(app, 'writer@media', await picture(), { alt: '签约', rightsHolder: '市融媒体中心' })
    const { story, after } = await scheduled(1, { cover: cover.id })
    await rm(path.join(app.dataDir, 'media', cover.filename))
    expect(await publishDue(app.payload, 'notices', story.id, after(0))).toBe('heldBack')
    expect((await document(story)).alarm).toBe('fileChanged')
  })

  test('who scheduled it has been suspended since: held back, alarmed', async () => {
    const { story, revision } = await approved()
    const at = inHours(1)
    await act(app, 'director2@office', story, { action: 'schedule', revision, at })
    const token = await app.login('admin@office')
    const suspended = await app.request('PATCH', `/api/users/${app.people['director2@office'].id}`, {
      token,
      json: { suspended: true },
    })
    expect(suspended.status).toBe(200)
    expect(await publishDue(app.payload, 'notices', story.id, new Date(at))).toBe('heldBack')
    expect(await document(story)).toMatchObject({ stage: 'approved', alarm: 'signerSuspended' })
  })
})

test('a hold and the clock at the same moment: one of them, never half', async () => {
  const outcomes = new Set<string>()
  for (let round = 0; round < 12; round++) {
    const { story, revision, after } = await scheduled()
    const hold = () => act(app, 'gatekeeper2@office', story, { action: 'hold', revision })
    const strike = () => publishDue(app.payload, 'notices', story.id, after(0))
    const [held, due] =
      round % 2 === 0
        ? await Promise.all([hold(), strike()])
        : await Promise.all([strike(), hold()]).then(([a, b]) => [b, a] as const)
    const view = (
      await app.request('GET', `/api/notices/${story.id}/editorial`, { token: await app.login('gatekeeper@office') })
    ).body
    if (due === 'published') {
      expect(said(held)).toMatchObject(refusal('WRONG_STAGE'))
      expect(view).toMatchObject({ stage: 'published', live: true, liveRevision: revision })
    } else {
      expect(held.status).toBe(200)
      expect(view).toMatchObject({ stage: 'approved', live: false, liveRevision: null })
    }
    outcomes.add(due)
  }
  expect(outcomes.size).toBeGreaterThan(0)
  expect(faultOf(await entries(app))).toBeNull()
})
