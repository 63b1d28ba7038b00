/** 留痕改稿: reviewers propose, the unit takes or leaves it, and who takes it has a hand in the text. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, richText, save, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const post = async (who: Who, story: Draft, rest: string, json: unknown = {}) =>
  app.request('POST', `/api/cases/${story.id}/comments${rest}`, { token: await app.login(who), json })
const read = async (who: Who, story: Draft, rest = '') =>
  (await app.request('GET', `/api/cases/${story.id}${rest}`, { token: await app.login(who) })).body

/** A story that was sent back with one proposal to its body. */
async function proposed(title: string, replacement = '抓紧线索') {
  const story = await create(app, 'writer@media', 'cases', {
    ...complete(app, 'cases', title),
    body: richText('工商联盯住线索不放。', '担保公司落户。'),
  })
  const { revision } = await walk(app, story, 'unitReview')
  const { body } = await post('editor@media', story, '', { revision, field: 'body', excerpt: '盯住线索', replacement })
  return { story, revision, id: body.id as string }
}
const sendBack = (story: Draft, revision: string) =>
  act(app, 'editor@media', story, { action: 'return', revision, reason: { code: 'wording', note: '见修改建议' } })
const textOf = (body: { root: { children: { children: { text: string }[] }[] } }) =>
  body.root.children.map(({ children }) => children.map(({ text }) => text).join('')).join('\n')

test('accepted: the text changes, who accepted is an author and cannot review it, all is recorded', async () => {
  const { story, revision, id } = await proposed('采纳建议')
  await sendBack(story, revision)
  const before = await read('writer2@media', story)
  const log = await recordedBy(app, async () => {
    const answer = await post('writer2@media', story, `/${id}/accept`)
    expect(answer.body).toMatchObject({ state: 'accepted', closed: { person: { name: 'writer2@media' } } })
  })
  const after = await read('writer2@media', story)
  expect(textOf(after.body)).toBe('工商联抓紧线索不放。\n担保公司落户。')
  expect(after.revisionToken).not.toBe(before.revisionToken)
  expect((await read('writer@media', story, '/editorial')).authors.map(({ name }: { name: string }) => name)).toEqual([
    'writer@media',
    'writer2@media',
  ])
  expect(log).toMatchObject([
    {
      event: 'suggestion.accepted',
      actor: { name: 'writer2@media' },
      data: { story: { id: story.id }, comment: 1, field: 'body' },
    },
  ])
})

test('accepted by a unitEditor: the review of that revision is somebody else’s', async () => {
  const { story, revision, id } = await proposed('编辑采纳')
  await sendBack(story, revision)
  expect((await post('editor@media', story, `/${id}/accept`)).status).toBe(200)
  const { body } = await act(app, 'writer@media', story, { action: 'submit' })
  const pass = { action: 'pass', secrecyReviewed: true, revision: body.revision }
  expect(said(await act(app, 'editor@media', story, pass))).toMatchObject(refusal('SAME_PERSON'))
})

test('declined: the text stays, nobody becomes an author', async () => {
  const { story, revision, id } = await proposed('不采纳')
  await sendBack(story, revision)
  const answer = await post('writer2@media', story, `/${id}/decline`, { note: '原文准确' })
  expect(answer.body).toMatchObject({ state: 'declined', closed: { note: '原文准确' } })
  expect(textOf((await read('writer@media', story)).body)).toContain('盯住线索')
  expect((await read('writer@media', story, '/editorial')).authors).toHaveLength(1)
  expect(said(await post('writer@media', story, `/${id}/accept`))).toMatchObject(refusal('WRONG_STAGE'))
})

test('an empty proposal takes the passage out', async () => {
  const { story, revision, id } = await proposed('删去一处', '')
  await sendBack(story, revision)
  await post('writer@media', story, `/${id}/accept`)
  expect(textOf((await read('writer@media', story)).body)).toBe('工商联不放。\n担保公司落户。')
})

describe('is refused', () => {
  test('while the text is locked', async () => {
    const { story, id } = await proposed('锁定时')
    expect(said(await post('writer@media', story, `/${id}/accept`))).toMatchObject(refusal('WRONG_STAGE'))
  })

  test('where the passage is gone: nothing is stored', async () => {
    const { story, revision, id } = await proposed('原文已变')
    await sendBack(story, revision)
    await save(app, 'writer@media', story, { body: richText('全部改写。') })
    expect(said(await post('writer@media', story, `/${id}/accept`))).toMatchObject(refusal('STALE_REVISION'))
    expect((await read('writer@media', story, '/comments'))[0]).toMatchObject({ state: 'open', gone: true })
  })

  test('with an old token', async () => {
    const { story, revision, id } = await proposed('旧令牌')
    await sendBack(story, revision)
    const answer = await post('writer@media', story, `/${id}/accept`, { revisionToken: 'old' })
    expect(said(answer)).toMatchObject(refusal('STALE_REVISION'))
    expect((await read('writer@media', story, '/comments'))[0]).toMatchObject({ state: 'open' })
    const { revisionToken } = await read('writer@media', story)
    expect((await post('writer@media', story, `/${id}/accept`, { revisionToken })).status).toBe(200)
  })

  test.each<Who>(['gatekeeper@office', 'director@office', 'admin@office'])(
    'for %s, who changes no text',
    async (who) => {
      const { story, revision, id } = await proposed(`不改稿 ${who}`)
      await sendBack(story, revision)
      for (const way of ['accept', 'decline'])
        expect(said(await post(who, story, `/${id}/${way}`))).toMatchObject(refusal('NOT_PERMITTED'))
      expect(textOf((await read('writer@media', story)).body)).toContain('盯住线索')
    },
  )

  test('for a comment that proposes nothing', async () => {
    const { story, revision } = await proposed('只是意见')
    const { body } = await post('editor@media', story, '', { field: 'title', text: '改短' })
    await sendBack(story, revision)
    expect(said(await post('writer@media', story, `/${body.id}/accept`))).toMatchObject(refusal('NOT_FOUND'))
  })

  test('where the field cannot hold the new text', async () => {
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '标题放不下'))
    const { body } = await post('writer2@media', story, '', {
      field: 'title',
      excerpt: '标题',
      replacement: '长'.repeat(101),
    })
    expect(said(await post('writer@media', story, `/${body.id}/accept`))).toMatchObject(
      refusal('INVALID_REQUEST', 'title'),
    )
    expect((await read('writer@media', story)).title).toBe('标题放不下')
  })

  test('across paragraphs, or with a new paragraph, when it is made', async () => {
    const { story } = await proposed('跨段')
    const across = { field: 'body', excerpt: '不放。\n担保', replacement: '改' }
    expect(said(await post('editor@media', story, '', across))).toMatchObject(refusal('INVALID_REQUEST', 'excerpt'))
    const two = { field: 'body', excerpt: '不放', replacement: '一\n二' }
    expect(said(await post('editor@media', story, '', two))).toMatchObject(refusal('INVALID_REQUEST', 'replacement'))
  })
})

test('two accept at the same time: one does, the text changes once', async () => {
  const { story, revision, id } = await proposed('同时采纳', '盯住线索又')
  await sendBack(story, revision)
  const answers = await Promise.all(
    (['writer@media', 'writer2@media', 'editor@media'] as const).map((who) => post(who, story, `/${id}/accept`)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(textOf((await read('writer@media', story)).body)).toContain('工商联盯住线索又不放')
})
