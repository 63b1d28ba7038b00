/** Law 3: nobody decides on what they had a hand in, and nobody holds two steps of one revision. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type Answer, type App } from '../support/app'
import { picture, upload } from '../support/media'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, onward, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

let count = 0
const draft = (who: Who = 'writer@media') => create(app, who, 'cases', complete(app, 'cases', `不同的眼睛 ${count++}`))
const submit = async (story: Draft, who: Who = 'writer@media'): Promise<string> => {
  const { body, text } = await act(app, who, story, { action: 'submit' })
  expect([text, body.revision]).toEqual([text, expect.stringMatching(/^[0-9a-f]{64}$/)])
  return body.revision
}
const pass = (revision: string) => ({ action: 'pass', revision, secrecyReviewed: true })
const sign = (revision: string) => ({ action: 'sign', revision, secrecyReviewed: true })
const back = (revision: string) => ({ action: 'return', revision, reason: { code: 'wording', note: '再改' } })
const code = ({ status, body }: Answer): string => body.errors?.[0]?.code ?? String(status)
const view = async (story: Draft, who: Who = 'writer@media') =>
  (await app.request('GET', `/api/cases/${story.id}/editorial`, { token: await app.login(who) })).body
const authors = async (story: Draft) => (await view(story)).authors.map(({ name }: { name: Who }) => name).toSorted()

describe('an author', () => {
  test.each<[string, () => Promise<Draft>, Who]>([
    ['created it', () => draft('editor@media'), 'writer@media'],
    [
      'saved a change',
      async () => {
        const story = await draft()
        expect((await save(app, 'editor@media', story, { summary: '编辑改过。' })).status).toBe(200)
        return story
      },
      'writer@media',
    ],
    ['submitted it', () => draft(), 'editor@media'],
  ])('who %s decides no step of it', async (_, prepare, submitter) => {
    const story = await prepare()
    const revision = await submit(story, submitter)
    expect(await authors(story)).toContain('editor@media')
    for (const body of [pass(revision), back(revision)]) {
      expect(code(await act(app, 'editor@media', story, { ...body, step: 'unitReview' }))).toBe('SAME_PERSON')
    }
    expect((await view(story, 'editor@media')).actions).not.toContain('pass')
  })

  test('is not who opened the edition, or saved what stood there', async () => {
    const story = await draft()
    const { body } = await app.request('GET', `/api/cases/${story.id}`, { token: await app.login('editor@media') })
    const same = { revisionToken: body.revisionToken, title: body.title, kicker: '' }
    const saved = await app.request('PATCH', `/api/cases/${story.id}`, {
      token: await app.login('editor@media'),
      json: same,
    })
    expect([saved.status, saved.body.doc.revisionToken]).toEqual([200, body.revisionToken])
    expect(await authors(story)).toEqual(['writer@media'])
    await walk(app, story, 'published')
    await act(app, 'editor@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: '第二版。' })
    const revision = await submit(story)
    expect(await authors(story)).toEqual(['writer@media'])
    expect(code(await act(app, 'editor@media', story, pass(revision)))).toBe('200')
  })

  test('stays one when others save after, and when the story comes back', async () => {
    const story = await draft('editor@media')
    await save(app, 'writer@media', story, { summary: '写稿人改过。' })
    const first = await submit(story)
    expect(code(await act(app, 'gatekeeper@office', story, back(first)))).toBe('200')
    await save(app, 'writer@media', story, { summary: '又改过。' })
    const second = await submit(story)
    expect(code(await act(app, 'editor@media', story, pass(second)))).toBe('SAME_PERSON')
    expect(await authors(story)).toEqual(['editor@media', 'writer@media'])
  })
})

describe('the holder of a step', () => {
  test('takes no other step of the same revision, in an earlier round either, but the same one again', async () => {
    const story = await draft('writer@lonely')
    const first = await submit(story, 'writer@lonely')
    expect(code(await act(app, 'gatekeeper@office', story, pass(first)))).toBe('200')
    expect(code(await act(app, 'gatekeeper@office', story, pass(first)))).toBe('SAME_PERSON')
    expect(code(await act(app, 'gatekeeper@office', story, back(first)))).toBe('SAME_PERSON')
    expect(code(await act(app, 'gatekeeper2@office', story, back(first)))).toBe('200')
    const again = await submit(story, 'writer@lonely')
    expect(again).toBe(first)
    expect(code(await act(app, 'gatekeeper2@office', story, pass(first)))).toBe('SAME_PERSON')
    expect(code(await act(app, 'gatekeeper@office', story, pass(first)))).toBe('200')
    expect(code(await act(app, 'gatekeeper@office', story, pass(first)))).toBe('SAME_PERSON')
    expect(code(await act(app, 'gatekeeper2@office', story, pass(first)))).toBe('200')
    const { reviews } = await view(story, 'writer@lonely')
    expect(
      reviews.map(({ step, outcome, person }: Record<string, { name: string }>) => [step, outcome, person?.name]),
    ).toEqual([
      ['unitReview', 'passed', 'gatekeeper@office'],
      ['gateReview', 'returned', 'gatekeeper2@office'],
      ['unitReview', 'passed', 'gatekeeper@office'],
      ['gateReview', 'passed', 'gatekeeper2@office'],
    ])
  })

  test('is free again for another revision', async () => {
    const story = await draft('writer@lonely')
    const first = await submit(story, 'writer@lonely')
    await act(app, 'gatekeeper@office', story, pass(first))
    await act(app, 'gatekeeper2@office', story, back(first))
    await save(app, 'writer@lonely', story, { summary: '改过了。' })
    const second = await submit(story, 'writer@lonely')
    expect(code(await act(app, 'gatekeeper2@office', story, pass(second)))).toBe('200')
    expect(code(await act(app, 'gatekeeper@office', story, pass(second)))).toBe('200')
  })

  test('a signature taken back is no step: who did it may sign again', async () => {
    const story = await draft()
    const { revision } = await walk(app, story, 'approved')
    const reason = { code: 'facts', note: '再核一遍' }
    expect(code(await act(app, 'director@office', story, { action: 'unsign', revision, reason }))).toBe('200')
    expect((await walk(app, story, 'approved')).revision).toBe(revision)
  })
})

describe('the set of authors', () => {
  test('is emptied by discard', async () => {
    const story = await draft()
    const { revision } = await walk(app, story, 'published')
    await act(app, 'editor@media', story, { action: 'newEdition' })
    await save(app, 'editor@media', story, { summary: '编辑写的第二版。' })
    expect(await authors(story)).toEqual(['editor@media'])
    await act(app, 'writer@media', story, { action: 'discard' })
    expect(await authors(story)).toEqual([])
    await act(app, 'writer@media', story, { action: 'newEdition' })
    expect(await submit(story)).toBe(revision)
    expect(code(await act(app, 'editor@media', story, pass(revision)))).toBe('200')
  })

  test('starts anew with a publication: who wrote the first edition reviews the second', async () => {
    const story = await draft('editor@media')
    const first = await submit(story, 'editor@media')
    for (const [who, body] of [
      ['gatekeeper@office', pass(first)],
      ['gatekeeper2@office', pass(first)],
      ['director@office', sign(first)],
      ['gatekeeper@office', { action: 'publish', revision: first }],
    ] as const) {
      expect([who, code(await act(app, who, story, body))]).toEqual([who, '200'])
    }
    expect(await authors(story)).toEqual([])
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: '第二版。' })
    const second = await submit(story)
    expect(await authors(story)).toEqual(['writer@media'])
    expect(code(await act(app, 'editor@media', story, pass(second)))).toBe('200')
  })

  test('what carries out a decision may be done by an author', async () => {
    const notice = await create(app, 'gatekeeper@office', 'notices', complete(app, 'notices', '一号办的通知'))
    const { body } = await act(app, 'gatekeeper@office', notice, { action: 'submit' })
    const { revision } = body
    expect(code(await act(app, 'gatekeeper2@office', notice, pass(revision)))).toBe('200')
    expect(code(await act(app, 'director@office', notice, sign(revision)))).toBe('200')
    expect(code(await act(app, 'gatekeeper@office', notice, { action: 'publish', revision }))).toBe('200')
  })
})

test('a story of a director is signed by the other one, never by the same', async () => {
  const notice = await create(app, 'director@office', 'notices', complete(app, 'notices', '主任写的通知'))
  const { body } = await act(app, 'director@office', notice, { action: 'submit' })
  const { revision } = body
  expect(body.stage).toBe('gateReview')
  expect(code(await act(app, 'director@office', notice, pass(revision)))).toBe('NOT_PERMITTED')
  expect(code(await act(app, 'gatekeeper@office', notice, pass(revision)))).toBe('200')
  expect(code(await act(app, 'director@office', notice, sign(revision)))).toBe('SAME_PERSON')
  expect(code(await act(app, 'gatekeeper2@office', notice, sign(revision)))).toBe('NOT_PERMITTED')
  expect(code(await act(app, 'director2@office', notice, sign(revision)))).toBe('200')
})

describe('words beside a picture', () => {
  const words = { alt: '签约现场', rightsHolder: '市融媒体中心' }
  const caption = async (who: Who, id: string, text: string) =>
    app.request('PATCH', `/api/media/${id}`, { token: await app.login(who), json: { caption: text } })

  test('who changed them had a hand in the story: the editor of the unit cannot pass it', async () => {
    const cover = await upload(app, 'writer@media', await picture(), words)
    const story = await create(app, 'writer@media', 'notices', {
      ...complete(app, 'notices', '带图的通知'),
      cover: cover.id,
    })
    expect((await caption('editor@media', cover.id, '编辑写的图说')).status).toBe(200)
    const { body } = await act(app, 'writer@media', story, { action: 'submit' })
    const pass = { action: 'pass', revision: body.revision, secrecyReviewed: true }
    expect(said(await act(app, 'editor@media', story, pass))).toMatchObject(refusal('SAME_PERSON'))
    const view = await app.request('GET', `/api/notices/${story.id}/editorial`, {
      token: await app.login('writer@media'),
    })
    expect(view.body.authors.map(({ id }: { id: string }) => id)).toContain(app.people['editor@media'].id)
  })

  test('also in a later edition, where no edition has shown the picture with them yet', async () => {
    const cover = await upload(app, 'writer@media', await picture(), words)
    await caption('editor@media', cover.id, '先写好的图说')
    const story = await create(app, 'writer@media', 'notices', complete(app, 'notices', '先没有图的通知'))
    await walk(app, story, 'published')
    await act(app, 'writer@media', story, { action: 'newEdition' })
    expect((await save(app, 'writer@media', story, { cover: cover.id })).status).toBe(200)
    const { body } = await act(app, 'writer@media', story, { action: 'submit' })
    const pass = { action: 'pass', revision: body.revision, secrecyReviewed: true }
    expect(said(await act(app, 'editor@media', story, pass))).toMatchObject(refusal('SAME_PERSON'))
  })

  test('and where they were changed while the edition before was under review', async () => {
    const cover = await upload(app, 'writer@media', await picture(), words)
    const story = await create(app, 'writer@media', 'notices', {
      ...complete(app, 'notices', '审到一半改图说'),
      cover: cover.id,
    })
    const { revision } = await walk(app, story, 'gateReview')
    await caption('editor@media', cover.id, '送审以后改的图说')
    await onward(app, story, revision, ['gatekeeper@office'])
    await act(app, 'writer@media', story, { action: 'newEdition' })
    const { body } = await act(app, 'writer@media', story, { action: 'submit' })
    const pass = { action: 'pass', revision: body.revision, secrecyReviewed: true }
    expect(said(await act(app, 'editor@media', story, pass))).toMatchObject(refusal('SAME_PERSON'))
  })

  test('uploading alone is no hand, nor is a change that changes nothing', async () => {
    const cover = await upload(app, 'editor@media', await picture(), { ...words, caption: '原样' })
    await caption('editor@media', cover.id, '原样')
    const story = await create(app, 'writer@media', 'notices', {
      ...complete(app, 'notices', '又一则带图的通知'),
      cover: cover.id,
    })
    const { body } = await act(app, 'writer@media', story, { action: 'submit' })
    const pass = { action: 'pass', revision: body.revision, secrecyReviewed: true }
    expect((await act(app, 'editor@media', story, pass)).status).toBe(200)
  })

  test('a director who wrote them cannot force the story', async () => {
    const cover = await upload(app, 'gatekeeper@office', await picture(), words)
    const story = await create(app, 'gatekeeper@office', 'notices', {
      ...complete(app, 'notices', '一号办带图的通知'),
      cover: cover.id,
    })
    await caption('director@office', cover.id, '主任写的图说')
    const force = {
      action: 'forcePublish',
      revisionToken: story.token,
      secrecyReviewed: true,
      reason: { code: 'urgent', note: '急' },
    }
    expect(said(await act(app, 'director@office', story, force))).toMatchObject(refusal('SAME_PERSON'))
    expect((await act(app, 'director2@office', story, force)).status).toBe(200)
  })
})
