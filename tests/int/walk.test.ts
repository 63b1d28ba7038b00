/** The whole walk of every kind, as its people, over the HTTP contract. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BODY_FIELD, STORY_KINDS } from '../../src/editorial/rules/kinds'
import { startApp, type App } from '../support/app'
import { act, complete, create, richText, save, walk } from '../support/stories'
import { fetchAnonymously, picture, publicationOf, upload } from '../support/media'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

describe.each(STORY_KINDS)('%s', (kind) => {
  test('submit, return, mend, submit, pass, pass, sign, publish, next edition, withdraw', async () => {
    const cover = await upload(app, 'writer@media', await picture(), { alt: '图', rightsHolder: '市融媒体中心' })
    const story = await create(app, 'writer@media', kind, {
      ...complete(app, kind, `走完全程 ${kind}`),
      cover: cover.id,
    })
    const first = await act(app, 'writer@media', story, { action: 'submit' })
    expect(first.body).toMatchObject({ stage: 'unitReview', live: false, liveRevision: null })

    // locked while it is under review
    const locked = await save(app, 'writer@media', story, { summary: '改一改。' })
    expect([locked.status, locked.body.errors[0].code]).toEqual([409, 'WRONG_STAGE'])

    const returned = await act(app, 'editor@media', story, {
      action: 'return',
      revision: first.body.revision,
      step: 'unitReview',
      reason: { code: 'wording', note: '标题再短一些' },
    })
    expect(returned.body).toMatchObject({ stage: 'returned', revision: null })
    expect((await save(app, 'writer@media', story, { summary: '改过的摘要。' })).status).toBe(200)

    const { revision } = await walk(app, story, 'approved')
    expect(revision).not.toBe(first.body.revision)
    expect(await publicationOf(app, story)).toBeNull()
    expect((await fetchAnonymously(app, cover.url)).status).toBe(404)

    const published = await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
    expect(published.body).toMatchObject({ stage: 'published', live: true, liveRevision: revision, revision })
    const live = await publicationOf(app, story)
    expect(live).toMatchObject({ state: 'live', liveRevision: revision, kind })
    expect((await fetchAnonymously(app, cover.url)).status).toBe(200)

    // the next edition goes through the whole gate while the old one stays up byte for byte
    expect((await act(app, 'writer@media', story, { action: 'newEdition' })).body).toMatchObject({
      stage: 'draft',
      live: true,
    })
    expect(
      (
        await save(app, 'writer@media', story, {
          title: `第二版 ${kind}`,
          [BODY_FIELD[kind]]: richText('第二版正文。'),
        })
      ).status,
    ).toBe(200)
    expect(await publicationOf(app, story)).toEqual(live)
    const second = await walk(app, story, 'approved')
    expect(await publicationOf(app, story)).toEqual(live)
    await act(app, 'director@office', story, { action: 'publish', revision: second.revision })
    const edition = await publicationOf(app, story)
    expect(edition).toMatchObject({
      liveRevision: second.revision,
      firstPublishedAt: live?.firstPublishedAt,
      slug: live?.slug,
    })
    expect(edition?.revisedAt).toEqual(expect.any(String))

    const gone = await act(app, 'director@office', story, {
      action: 'withdraw',
      revision: second.revision,
      reason: { code: 'unitRequest', note: '单位来函' },
      publicNote: '应单位要求撤下。',
    })
    expect(gone.body).toMatchObject({ stage: 'withdrawn', live: false, liveRevision: null, revision: second.revision })
    const withdrawn = await publicationOf(app, story)
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      page: null,
      card: null,
      files: [],
      withdrawal: { code: 'unitRequest', publicNote: '应单位要求撤下。' },
    })
    expect(JSON.stringify(withdrawn)).not.toContain('第二版')
    expect((await fetchAnonymously(app, cover.url)).status).toBe(404)
  })
})

test('a campaign is written in the gate office and goes straight to the second review', async () => {
  const campaign = await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns'))
  const { last } = await walk(app, campaign, 'published', true)
  expect(last.body.live).toBe(true)
})

test('discard gives the working copy back as it was last published', async () => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '放弃新版'))
  await walk(app, story, 'published')
  const before = await app.request('GET', `/api/cases/${story.id}?depth=0`, { token: await app.login('writer@media') })
  await act(app, 'writer@media', story, { action: 'newEdition' })
  await save(app, 'writer@media', story, { title: '改坏了', project: { park: '开发区' }, lessons: ['一条'] })
  expect((await act(app, 'writer@media', story, { action: 'discard' })).body).toMatchObject({
    stage: 'published',
    live: true,
  })
  const after = await app.request('GET', `/api/cases/${story.id}?depth=0`, { token: await app.login('writer@media') })
  for (const name of ['title', 'summary', 'slug']) expect(after.body[name]).toEqual(before.body[name])
  expect(after.body.project.park ?? null).toBeNull()
  expect(after.body.lessons ?? []).toEqual([])
  const view = await app.request('GET', `/api/cases/${story.id}/editorial`, { token: await app.login('writer@media') })
  expect(view.body.authors).toEqual([])
})

test('recall, resubmit of the same content is the same revision in a new round', async () => {
  const story = await create(app, 'writer@media', 'notices', complete(app, 'notices', '撤回再送'))
  const first = await walk(app, story, 'gateReview')
  expect((await act(app, 'writer2@media', story, { action: 'recall' })).body.errors[0].code).toBe('NOT_PERMITTED')
  expect((await act(app, 'writer@media', story, { action: 'recall' })).body).toMatchObject({
    stage: 'draft',
    revision: null,
  })
  const second = await walk(app, story, 'signOff')
  expect(second.revision).toBe(first.revision)
  const rows = await app.request('GET', `/api/notices/${story.id}/revisions`, {
    token: await app.login('writer@media'),
  })
  expect(rows.body.map(({ number }: { number: number }) => number)).toEqual([1])
})

test('archive and reopen', async () => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '归档'))
  expect((await act(app, 'writer2@media', story, { action: 'archive' })).body.errors[0].code).toBe('NOT_PERMITTED')
  expect((await act(app, 'writer@media', story, { action: 'archive' })).body.stage).toBe('archived')
  expect((await act(app, 'writer@media', story, { action: 'reopen' })).body.stage).toBe('draft')
})

test('a unit with nobody to review: a gatekeeper stands in, marked for ever, and another takes the second review', async () => {
  const story = await create(app, 'writer@lonely', 'cases', complete(app, 'cases', '独山镇的案例'))
  const { body } = await act(app, 'writer@lonely', story, { action: 'submit' })
  const pass = { action: 'pass', revision: body.revision, secrecyReviewed: true }
  expect((await act(app, 'gatekeeper@office', story, pass)).body.stage).toBe('gateReview')
  expect((await act(app, 'gatekeeper@office', story, pass)).body.errors[0].code).toBe('SAME_PERSON')
  expect((await act(app, 'gatekeeper2@office', story, pass)).body.stage).toBe('signOff')
  const rows = await app.payload.find({
    collection: 'reviews',
    where: { story: { equals: story.id } },
    sort: 'order',
    overrideAccess: true,
  })
  expect(rows.docs.map(({ standIn }) => standIn === true)).toEqual([true, false])
})

test('publish takes what was signed although the database holds another text by then', async () => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '签过的题目'))
  const { revision } = await walk(app, story, 'approved')
  await app.payload.db.updateOne({
    collection: 'cases',
    id: story.id,
    data: { title: '库里改的题目', summary: '库里改的' },
  })
  await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
  const live = await publicationOf(app, story)
  expect(live?.liveRevision).toBe(revision)
  expect(JSON.stringify(live)).not.toContain('库里改的')
})
