/** Comments over HTTP: by whom, where they lie after edits, how a blocker stops a pass, what a return carries. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { entries, faultOf, recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, richText, save, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const path = (story: Draft, rest = '') => `/api/${story.kind}/${story.id}/comments${rest}`
const post = async (who: Who, story: Draft, json: unknown, rest = '') =>
  app.request('POST', path(story, rest), { token: await app.login(who), json })
const list = async (who: Who, story: Draft) => app.request('GET', path(story), { token: await app.login(who) })
const draft = (title: string) =>
  create(app, 'writer@media', 'cases', {
    ...complete(app, 'cases', title),
    body: richText('第一段：工商联抓住线索不放。', '第二段：担保公司落户。'),
  })
const authorsOf = async (story: Draft) =>
  (
    await app.request('GET', `/api/cases/${story.id}/editorial`, { token: await app.login('writer@media') })
  ).body.authors.map(({ name }: { name: string }) => name)
const returned = { code: 'wording', note: '改一改' }
const pass = { action: 'pass', secrecyReviewed: true }

describe('a comment', () => {
  test('on a passage survives edits, and says when its passage is gone', async () => {
    const story = await draft('意见跟着原文走')
    const { revision } = await walk(app, story, 'unitReview')
    const made = await post('editor@media', story, {
      revision,
      field: 'body',
      excerpt: '担保公司落户',
      text: '写明时间',
    })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      number: 1,
      revision,
      field: 'body',
      excerpt: '担保公司落户',
      position: { start: 19, end: 25 },
      gone: false,
      text: '写明时间',
      blocker: false,
      replacement: null,
      person: { name: 'editor@media' },
      state: 'open',
      closed: null,
    })
    await act(app, 'editor@media', story, { action: 'return', revision, reason: returned })
    await save(app, 'writer@media', story, { body: richText('新的开头。', '后来担保公司落户。') })
    expect((await list('writer@media', story)).body).toMatchObject([{ position: { start: 8, end: 14 }, gone: false }])
    await save(app, 'writer@media', story, { body: richText('全部改写。') })
    expect((await list('writer@media', story)).body).toMatchObject([
      { position: null, gone: true, excerpt: '担保公司落户', text: '写明时间' },
    ])
  })

  test('on a field, on a place without words, on the working copy', async () => {
    const story = await draft('三种意见')
    expect((await post('writer2@media', story, { field: 'summary', text: '太长' })).body).toMatchObject({
      revision: null,
      excerpt: null,
      position: null,
      gone: false,
    })
    expect(
      (await post('writer2@media', story, { field: 'title', position: { start: 0, end: 2 }, text: '换一个词' })).body,
    ).toMatchObject({ number: 2, excerpt: '三种', position: { start: 0, end: 2 } })
    expect((await post('writer2@media', story, { field: 'cover', text: '缺一张图' })).body).toMatchObject({ number: 3 })
    expect((await list('editor@media', story)).body.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3])
  })

  test('makes nobody an author', async () => {
    const story = await draft('评论不算动笔')
    await post('editor@media', story, { field: 'title', text: '不错' })
    expect(await authorsOf(story)).toEqual(['writer@media'])
    const { revision } = (await act(app, 'writer@media', story, { action: 'submit' })).body
    expect((await act(app, 'editor@media', story, { ...pass, revision })).status).toBe(200)
  })

  test('is resolved once, by name, with what was said', async () => {
    const story = await draft('解决意见')
    const { body: made } = await post('editor@media', story, { field: 'title', text: '改短' })
    const done = await post('writer@media', story, { note: '已改' }, `/${made.id}/resolve`)
    expect(done.body).toMatchObject({
      state: 'resolved',
      closed: { person: { name: 'writer@media' }, note: '已改', at: expect.any(String) },
    })
    expect(said(await post('editor@media', story, {}, `/${made.id}/resolve`))).toMatchObject(refusal('WRONG_STAGE'))
  })

  test('is written to the log, with who closed it', async () => {
    const story = await draft('意见留痕')
    await app.login('editor@media')
    const log = await recordedBy(app, async () => {
      const { body } = await post('editor@media', story, { field: 'title', text: '改短', blocker: true })
      await post('editor@media', story, {}, `/${body.id}/resolve`)
    })
    expect(log).toMatchObject([
      {
        event: 'comment.added',
        actor: { name: 'editor@media' },
        data: { story: { id: story.id }, comment: 1, field: 'title', blocker: true },
      },
      { event: 'comment.resolved', actor: { name: 'editor@media' }, data: { story: { id: story.id }, comment: 1 } },
    ])
    expect(faultOf(await entries(app))).toBeNull()
  })
})

describe('a blocker', () => {
  test('stops pass and sign until it is resolved; a return it does not stop', async () => {
    const story = await draft('先解决再放行')
    const { revision } = await walk(app, story, 'gateReview')
    const { body: made } = await post('editor@media', story, { field: 'title', text: '先核实', blocker: true })
    const stopped = await act(app, 'gatekeeper@office', story, { ...pass, revision })
    expect(said(stopped)).toMatchObject(refusal('CHECKS_FAILED', 'comments'))
    expect(said(await post('writer@media', story, {}, `/${made.id}/resolve`))).toMatchObject(refusal('NOT_PERMITTED'))
    expect((await post('gatekeeper2@office', story, {}, `/${made.id}/resolve`)).status).toBe(200)
    expect((await act(app, 'gatekeeper@office', story, { ...pass, revision })).body.stage).toBe('signOff')

    const { body: second } = await post('gatekeeper@office', story, { field: 'body', text: '再核实', blocker: true })
    const sign = { action: 'sign', secrecyReviewed: true, revision }
    expect(said(await act(app, 'director@office', story, sign))).toMatchObject(refusal('CHECKS_FAILED', 'comments'))
    const reviews = (
      await app.request('GET', `/api/cases/${story.id}/editorial`, { token: await app.login('writer@media') })
    ).body.reviews
    expect(reviews.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['passed', 'passed'])
    expect((await post('director@office', story, {}, `/${second.id}/resolve`)).status).toBe(200)
    expect((await act(app, 'director@office', story, sign)).body.stage).toBe('approved')
  })

  test('stands into the next round, and stops no return', async () => {
    const story = await draft('带着未解决的意见')
    const { revision } = await walk(app, story, 'unitReview')
    const answer = await act(app, 'editor@media', story, {
      action: 'return',
      revision,
      reason: returned,
      comments: [{ field: 'title', text: '先核实', blocker: true }],
    })
    expect(answer.body.stage).toBe('returned')
    const again = await act(app, 'writer@media', story, { action: 'submit' })
    expect(said(await act(app, 'editor@media', story, { ...pass, revision: again.body.revision }))).toMatchObject(
      refusal('CHECKS_FAILED', 'comments'),
    )
    expect(
      (await act(app, 'editor@media', story, { action: 'return', revision: again.body.revision, reason: returned }))
        .status,
    ).toBe(200)
  })

  test('is nothing that a writer can set', async () => {
    const story = await draft('写稿人不能拦')
    expect(said(await post('writer@media', story, { field: 'title', text: '拦', blocker: true }))).toMatchObject(
      refusal('NOT_PERMITTED'),
    )
    expect((await list('writer@media', story)).body).toEqual([])
  })
})

describe('a return', () => {
  test('carries reason, note and comments in one request', async () => {
    const story = await draft('一次退回')
    const { revision } = await walk(app, story, 'unitReview')
    await act(app, 'editor@media', story, {
      action: 'return',
      revision,
      reason: returned,
      comments: [
        { field: 'body', excerpt: '工商联', text: '写全称' },
        { field: 'figures.0.amount', text: '核对' },
      ],
    })
    expect((await list('writer@media', story)).body).toMatchObject([
      { number: 1, revision, field: 'body', excerpt: '工商联', text: '写全称' },
      { number: 2, revision, field: 'figures.0.amount', text: '核对' },
    ])
  })

  test('is not made where one of its comments is wrong', async () => {
    const story = await draft('整条不办')
    const { revision } = await walk(app, story, 'unitReview')
    for (const [comments, field] of [
      [
        [
          { field: 'title', text: '好' },
          { field: 'body', excerpt: '没有这句', text: '改' },
        ],
        'comments.1.excerpt',
      ],
      [[{ field: 'title' }], 'comments.0.text'],
      [[{ text: '改' }], 'comments.0.field'],
      ['全部', 'comments'],
    ] as const) {
      const answer = await act(app, 'editor@media', story, { action: 'return', revision, reason: returned, comments })
      expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', field))
    }
    expect((await list('writer@media', story)).body).toEqual([])
    const view = await app.request('GET', `/api/cases/${story.id}/editorial`, {
      token: await app.login('writer@media'),
    })
    expect(view.body).toMatchObject({ stage: 'unitReview', reviews: [] })
  })
})

describe('refused', () => {
  const wrong: [string, unknown][] = [
    ['field', { text: '好' }],
    ['field', { field: 7, text: '好' }],
    ['field', { field: '../title', text: '好' }],
    ['field', { field: 'stage', text: '好' }],
    ['field', { field: 'figures.9', text: '好' }],
    ['field', { field: 'project', excerpt: '甲', text: '好' }],
    ['text', { field: 'title' }],
    ['text', { field: 'title', text: '  ' }],
    ['text', { field: 'title', text: ['好'] }],
    ['text', { field: 'title', text: '长'.repeat(2001) }],
    ['text', { field: 'title', text: '坏\u0000' }],
    ['excerpt', { field: 'title', excerpt: '没有这句', text: '好' }],
    ['excerpt', { field: 'title', excerpt: {}, text: '好' }],
    ['position', { field: 'title', position: { start: 0, end: 999 }, text: '好' }],
    ['position', { field: 'title', position: { start: 2, end: 1 }, text: '好' }],
    ['position', { field: 'title', position: '0-1', text: '好' }],
    ['blocker', { field: 'title', text: '好', blocker: '是' }],
    ['revision', { field: 'title', text: '好', revision: 7 }],
    ['replacement', { field: 'title', excerpt: '拒', replacement: 7 }],
    ['excerpt', { field: 'title', replacement: '新标题' }],
    ['field', { field: 'slug', excerpt: 'j', replacement: 'x' }],
    ['body', []],
  ]
  let story: Draft
  beforeAll(async () => {
    story = await create(app, 'writer@media', 'cases', { ...complete(app, 'cases', '拒绝的意见'), slug: 'jujue' })
  })

  test.each(wrong)('%s: %j', async (field, json) => {
    expect(said(await post('editor@media', story, json))).toMatchObject(refusal('INVALID_REQUEST', field))
  })

  test('a hash that names no revision of the story', async () => {
    const json = { field: 'title', text: '好', revision: '0'.repeat(64) }
    expect(said(await post('editor@media', story, json))).toMatchObject(refusal('STALE_REVISION'))
  })

  test('another unit, whatever is asked, and an admin', async () => {
    for (const json of [{ field: 'title', text: '好' }, {}])
      expect(said(await post('writer@gsl', story, json))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await list('editor@gsl', story))).toMatchObject(refusal('NOT_FOUND'))
    expect(said(await post('admin@office', story, { field: 'title', text: '好' }))).toMatchObject(
      refusal('NOT_PERMITTED'),
    )
    expect((await list('admin@office', story)).status).toBe(200)
  })

  test('without a session', async () => {
    expect(said(await app.request('GET', path(story)))).toMatchObject(refusal('NOT_SIGNED_IN'))
    const answer = await app.request('POST', path(story), { json: { field: 'title', text: '好' } })
    expect(said(answer)).toMatchObject(refusal('NOT_SIGNED_IN'))
  })

  test('a comment of another story, before the body is read', async () => {
    const other = await draft('另一篇的意见')
    const { body: made } = await post('editor@media', other, { field: 'title', text: '好' })
    for (const act of ['resolve', 'accept', 'decline'])
      for (const id of [made.id, 'nothing'])
        expect(said(await post('editor@media', story, { note: 7 }, `/${id}/${act}`))).toMatchObject(
          refusal('NOT_FOUND'),
        )
  })

  test('every write of the rows themselves', async () => {
    const { body: made } = await post('editor@media', story, { field: 'title', text: '好' })
    for (const who of ['editor@media', 'director@office', 'admin@office'] as const) {
      const token = await app.login(who)
      for (const [method, at, json] of [
        ['POST', '/api/comments', { story: story.id }],
        ['PATCH', `/api/comments/${made.id}`, { state: 'resolved' }],
        ['DELETE', `/api/comments/${made.id}`, undefined],
        ['PATCH', '/api/comments?where[story][exists]=true', { state: 'resolved' }],
      ] as const)
        expect((await app.request(method, at, { token, json })).status).toBe(403)
    }
    await expect(
      app.payload.update({ collection: 'comments', id: made.id, data: { state: 'resolved' }, overrideAccess: true }),
    ).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    expect((await list('editor@media', story)).body.at(-1)).toMatchObject({ id: made.id, state: 'open' })
  })

  test('another unit reads no row of it', async () => {
    const rows = await app.request('GET', `/api/comments?where[story][equals]=${story.id}`, {
      token: await app.login('writer@gsl'),
    })
    expect(rows.body.totalDocs).toBe(0)
  })
})
