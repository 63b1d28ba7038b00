/** What becomes of an address: withdrawn, succeeded, published again, or wanted by two. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findStory } from '../../src/site/queries/story'
import { startApp, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import { publicationOf } from '../support/media'
import type { Who } from '../support/people'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
  await app.login('director@office')
})
afterAll(() => app.stop())

let count = 0
const published = async (title = `公开的稿 ${count++}`): Promise<Draft & { revision: string; slug: string }> => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', title))
  const { revision } = await walk(app, story, 'published')
  const { slug } = (await publicationOf(app, story)) as { slug: string }
  return { ...story, revision, slug }
}
const withdraw = (story: Draft, revision: string, more: Record<string, unknown> = {}) =>
  act(app, 'director@office', story, {
    action: 'withdraw',
    revision,
    reason: { code: 'unitRequest', note: '单位来函' },
    ...more,
  })
const shown = ({ slug }: { slug: string }) => findStory(app.payload, 'cases', slug)
const view = async (story: Draft, who: Who = 'writer@media') =>
  (await app.request('GET', `/api/cases/${story.id}/editorial`, { token: await app.login(who) })).body

test('withdrawn without a successor: gone, with its own notice and none of its words', async () => {
  const story = await published('撤掉的独特标题')
  expect(await shown(story)).toMatchObject({ state: 'live' })
  const written = await recordedBy(app, () => withdraw(story, story.revision, { publicNote: '应单位要求撤下。' }))
  expect(written).toMatchObject([
    {
      data: {
        from: 'published',
        to: 'withdrawn',
        revision: story.revision,
        publicNote: '应单位要求撤下。',
        reason: { code: 'unitRequest' },
      },
    },
  ])
  const gone = await shown(story)
  expect(gone).toMatchObject({ state: 'gone', withdrawal: { code: 'unitRequest', publicNote: '应单位要求撤下。' } })
  expect(JSON.stringify([gone, await publicationOf(app, story)])).not.toMatch(/撤掉的独特标题|单位来函/)
})

test('with a successor: moved while that is live, gone with its own notice when it is not, moved again', async () => {
  const [old, next] = [await published(), await published()]
  expect(
    (await withdraw(old, old.revision, { successor: { kind: 'cases', id: next.id }, publicNote: '见新稿。' })).status,
  ).toBe(200)
  expect(await shown(old)).toEqual({ state: 'moved', kind: 'cases', slug: next.slug })
  await withdraw(next, next.revision, { publicNote: '新稿也撤了。' })
  expect(await shown(old)).toMatchObject({ state: 'gone', withdrawal: { publicNote: '见新稿。' } })
  await act(app, 'writer@media', next, { action: 'newEdition' })
  await walk(app, next, 'published')
  expect(await shown(old)).toEqual({ state: 'moved', kind: 'cases', slug: next.slug })
})

test('no successor that is itself, a draft, withdrawn, of another kind, or unknown', async () => {
  const [story, gone] = [await published(), await published()]
  await withdraw(gone, gone.revision)
  const draft = await create(app, 'writer@media', 'cases', complete(app, 'cases', '还是草稿'))
  for (const successor of [
    { kind: 'cases', id: story.id },
    { kind: 'cases', id: draft.id },
    { kind: 'cases', id: gone.id },
    { kind: 'speeches', id: story.id },
    { kind: 'cases', id: 'nirgends' },
    { kind: 'users', id: app.people['writer@media'].id },
    { kind: 'cases' },
  ]) {
    const refused = await withdraw(story, story.revision, { successor })
    expect([refused.status, refused.body.errors[0].field]).toEqual([400, expect.stringMatching(/^successor/)])
  }
  expect(await shown(story)).toMatchObject({ state: 'live' })
})

test('a next edition under review keeps its stage when the live one is withdrawn, and is published in its place', async () => {
  const story = await published()
  const first = await publicationOf(app, story)
  await act(app, 'writer@media', story, { action: 'newEdition' })
  await save(app, 'writer@media', story, { summary: '第二版。' })
  const { revision } = await walk(app, story, 'signOff')
  const [entry] = await recordedBy(app, () => withdraw(story, story.revision))
  expect(entry?.data).toMatchObject({ from: 'signOff', to: 'signOff', revision: story.revision })
  expect(await view(story)).toMatchObject({ stage: 'signOff', revision, live: false, liveRevision: null })
  expect(await shown(story)).toMatchObject({ state: 'gone' })
  await act(app, 'director@office', story, { action: 'sign', revision, secrecyReviewed: true })
  await act(app, 'gatekeeper@office', story, { action: 'publish', revision })
  const second = await publicationOf(app, story)
  expect(second).toMatchObject({
    state: 'live',
    liveRevision: revision,
    firstPublishedAt: first?.firstPublishedAt,
    slug: first?.slug,
    withdrawal: null,
  })
  expect(Date.parse(second?.revisedAt ?? '')).toBeGreaterThan(Date.parse(first?.firstPublishedAt ?? ''))
})

test('a new edition of a withdrawn story keeps the day of its first publication; given up, it rests withdrawn', async () => {
  const story = await published()
  const first = await publicationOf(app, story)
  await withdraw(story, story.revision)
  expect((await act(app, 'writer@media', story, { action: 'newEdition' })).body).toMatchObject({
    stage: 'draft',
    live: false,
  })
  await save(app, 'writer@media', story, { summary: '不要了。' })
  expect((await act(app, 'writer@media', story, { action: 'discard' })).body).toMatchObject({
    stage: 'withdrawn',
    revision: story.revision,
  })
  await act(app, 'writer@media', story, { action: 'newEdition' })
  const { last } = await walk(app, story, 'published')
  expect(last.body.revision).toBe(story.revision)
  expect(await publicationOf(app, story)).toMatchObject({
    state: 'live',
    firstPublishedAt: first?.firstPublishedAt,
    year: first?.year,
  })
  const { body } = await app.request('GET', `/api/cases/${story.id}`, { token: await app.login('writer@media') })
  expect(Date.parse(body.firstPublishedAt)).toBe(Date.parse(String(first?.firstPublishedAt)))
})

test('two units want one address: the second is 422 at submit, and at publish where it was submitted before', async () => {
  const slug = 'tong-yi-ge-di-zhi'
  const stories: Draft[] = []
  for (const who of ['writer@media', 'writer@gsl', 'writer@gsl'] as const) {
    const data = { ...complete(app, 'cases', `同一个地址 ${stories.length}`), ...(stories.length < 2 ? { slug } : {}) }
    stories.push(await create(app, who, 'cases', data))
  }
  const [first, second, third] = stories as [Draft, Draft, Draft]
  const own = await app.request('PATCH', `/api/cases/${third.id}`, {
    token: await app.login('writer@gsl'),
    json: { revisionToken: third.token, slug },
  })
  expect([own.status, own.body.errors[0].field]).toEqual([400, 'slug'])
  const { revision } = (await act(app, 'writer@gsl', second, { action: 'submit' })).body
  const pass = { action: 'pass', revision, secrecyReviewed: true }
  await act(app, 'editor@gsl', second, pass)
  await act(app, 'gatekeeper@office', second, pass)
  await act(app, 'director@office', second, { ...pass, action: 'sign' })
  await walk(app, first, 'published')
  const conflict = await act(app, 'director@office', second, { action: 'publish', revision })
  expect([conflict.status, conflict.body.errors[0].code, conflict.body.errors[0].field]).toEqual([
    422,
    'CHECKS_FAILED',
    'slug',
  ])
  expect((await view(second, 'writer@gsl')).stage).toBe('approved')
  await act(app, 'director@office', second, { action: 'unsign', revision, reason: { code: 'other', note: '换地址' } })
  const late = await act(app, 'writer@gsl', second, { action: 'submit' })
  expect([late.status, late.body.errors[0].field]).toEqual([422, 'slug'])
  expect((await save(app, 'writer@gsl', second, { slug: 'ling-yi-ge-di-zhi' })).status).toBe(200)
  expect((await act(app, 'writer@gsl', second, { action: 'submit' })).body.stage).toBe('unitReview')
  expect(await shown({ slug })).toMatchObject({ state: 'live' })
})

test('what was published keeps its address for ever, also withdrawn', async () => {
  const story = await published()
  await act(app, 'writer@media', story, { action: 'newEdition' })
  const moved = await save(app, 'writer@media', story, { slug: 'bu-neng-gai' })
  expect([moved.status, moved.body.errors[0].field]).toEqual([400, 'slug'])
  expect((await save(app, 'writer@media', story, { title: '新标题', slug: story.slug })).body.doc.slug).toBe(story.slug)
  await withdraw(story, story.revision)
  const taken = await app.request('POST', '/api/cases', {
    token: await app.login('writer@gsl'),
    json: { title: '占地址', slug: story.slug },
  })
  expect([taken.status, taken.body.errors[0].field]).toEqual([400, 'slug'])
})
