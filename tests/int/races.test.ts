/** Many at the same moment: one wins, the rest get 409, nothing is half done, and the log does not fork. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, App } from '../support/app'
import { startApp } from '../support/app'
import { entries, faultOf, verdict } from '../support/audit'
import { picture, post } from '../support/media'
import { act, complete, create, walk } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
  for (const who of ['writer@media', 'editor@media', 'admin@office'] as const) await app.login(who)
})
afterAll(() => app.stop())

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

/** How often each status and code came. */
const tally = (answers: Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const key = [status, body?.errors?.[0]?.code].filter(Boolean).join(' ')
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

const expectSound = async () => {
  const log = await entries(app)
  expect(faultOf(log)).toBeNull()
  expect(await verdict(app)).toMatchObject({ ok: true, entries: log.length })
  return log
}

test('50 times pass at once: one 200, 49 times 409, one review, one entry', async () => {
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '五十次通过'))
  const { revision } = await walk(app, story, 'unitReview')
  const pass = { action: 'pass', revision, secrecyReviewed: true }
  const answers = await times(50, () => act(app, 'editor@media', story, pass))
  expect(tally(answers)).toEqual({ 200: 1, '409 WRONG_STAGE': 49 })
  const reviews = await app.payload.count({
    collection: 'reviews',
    where: { story: { equals: story.id } },
    overrideAccess: true,
  })
  expect(reviews.totalDocs).toBe(1)
  const log = await expectSound()
  expect(log.filter(({ event }) => event === 'story.pass')).toHaveLength(1)
})

test('50 stories with a picture each at once: all 201', async () => {
  const bytes = await times(50, () => picture(320, 200))
  const answers = await times(50, async (index) => {
    const cover = await post(app, 'writer@media', bytes[index] as Buffer, { alt: '图', rightsHolder: '本单位' })
    if (cover.status !== 201) return cover
    const data = { ...complete(app, 'cases', `同时建稿`), cover: cover.body.doc.id }
    return app.request('POST', '/api/cases', { token: await app.login('writer@media'), json: data })
  })
  expect(tally(answers)).toEqual({ 201: 50 })
  expect(new Set(answers.map(({ body }) => body.doc.slug)).size).toBe(50)
  const list = await app.request('GET', '/api/cases?limit=0', { token: await app.login('writer@media') })
  expect(list.status).toBe(200)
})

test('saves with one token: one 200, the rest 409 with the present document', async () => {
  const story = await create(app, 'writer@media', 'speeches', complete(app, 'speeches', '同一个令牌'))
  const token = await app.login('writer@media')
  const answers = await times(10, (index) =>
    app.request('PATCH', `/api/speeches/${story.id}`, {
      token,
      json: { revisionToken: story.token, summary: `第${index}次。` },
    }),
  )
  expect(tally(answers)).toEqual({ 200: 1, '409 STALE_REVISION': 9 })
  const winner = answers.find(({ status }) => status === 200)
  for (const { body } of answers.filter(({ status }) => status === 409)) {
    expect(body.current).toMatchObject({
      id: story.id,
      summary: winner?.body.doc.summary,
      revisionToken: winner?.body.doc.revisionToken,
    })
  }
})

test('20 stories moved at once, while others verify: no fork, and no false alarm', async () => {
  const stories = []
  for (let i = 0; i < 20; i++)
    stories.push(await create(app, 'writer@media', 'notices', complete(app, 'notices', `同时送审${i}`)))
  const verdicts = times(5, async (index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 100))
    return verdict(app)
  })
  const answers = await Promise.all(stories.map((story) => act(app, 'writer@media', story, { action: 'submit' })))
  expect(tally(answers)).toEqual({ 200: 20 })
  expect(await verdicts).toEqual(Array.from({ length: 5 }, () => expect.objectContaining({ ok: true })))
  const log = await expectSound()
  const submitted = log.flatMap(({ data }) => ('story' in data ? [data.story?.id] : []))
  for (const { id } of stories) expect(submitted.filter((each) => each === id)).toHaveLength(1)
})
