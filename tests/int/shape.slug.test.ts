/** Public addresses: made from pinyin, taken by the own unit and by what was ever published, fixed once public. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const slugOf = async ({ kind, id }: Draft, who: Who = 'writer@media'): Promise<string> =>
  (await app.request('GET', `/api/${kind}/${id}`, { token: await app.login(who) })).body.slug
const make = (title: string, more: Record<string, unknown> = {}, who: Who = 'writer@media') =>
  create(app, who, 'cases', { ...complete(app, 'cases', title), ...more })

describe('made by the server', () => {
  test.each([
    ['招商引资', 'zhao-shang-yin-zi'],
    ['吕氏集团 Q1 签约', 'lv-shi-ji-tuan-q1-qian-yue'],
    ['ABC《典型》—2023！', 'abc-dian-xing-2023'],
  ])('%s → %s', async (title, slug) => expect(await slugOf(await make(title))).toBe(slug))

  test.each(['！！！', '😀', '…'])('%s has no letters and gets a random one', async (title) =>
    expect(await slugOf(await make(title))).toMatch(/^[0-9a-f]{8}$/),
  )

  test('a second one of the own unit gets a random ending, never a counter', async () => {
    const slugs = await Promise.all([1, 2, 3].map(async () => slugOf(await make('同一个题目'))))
    expect(new Set(slugs).size).toBe(3)
    expect(slugs.filter((slug) => slug === 'tong-yi-ge-ti-mu')).toHaveLength(1)
    expect(slugs.filter((slug) => /^tong-yi-ge-ti-mu-[0-9a-f]{8}$/.test(slug))).toHaveLength(2)
  })

  test('a long title is cut between syllables', async () => {
    const slug = await slugOf(await make('招商引资'.repeat(25)))
    expect(slug).toMatch(/^(?:zhao-shang-yin-zi-?)+(?:-[a-z]+)*$/)
    expect(slug.length).toBeLessThanOrEqual(70)
  })

  test('follows the title of a draft until somebody chooses another or it was submitted', async () => {
    const story = await make('原来题目')
    await save(app, 'writer@media', story, { title: '后来题目' })
    expect(await slugOf(story)).toBe('hou-lai-ti-mu')
    await save(app, 'writer@media', story, { slug: 'chosen' })
    await save(app, 'writer@media', story, { title: '再改题目' })
    expect(await slugOf(story)).toBe('chosen')
    await save(app, 'writer@media', story, { slug: '' })
    expect(await slugOf(story)).toBe('zai-gai-ti-mu')
  })
})

describe('chosen by the writer', () => {
  const FORMS = [
    'A',
    'a b',
    'a_b',
    '-a',
    'a-',
    'a--b',
    '../a',
    'a/b',
    'a.docx',
    '甲',
    'a\u0000',
    '%61',
    'a?b',
    '#',
    ' ',
    7,
    {},
    [],
    'a'.repeat(101),
  ]
  test.each(FORMS)('%j is no address', async (slug) => {
    const story = await make('地址')
    const before = await slugOf(story)
    expect(said(await save(app, 'writer@media', story, { slug, summary: '改' }))).toMatchObject(
      refusal('INVALID_REQUEST', 'slug'),
    )
    expect(await slugOf(story)).toBe(before)
    const answer = await app.request('POST', '/api/cases', {
      token: await app.login('writer@media'),
      json: { title: '地址', slug },
    })
    expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', 'slug'))
  })

  test('taken within the own unit, free for another kind and for another unit', async () => {
    await make('甲', { slug: 'taken' })
    const own = await make('乙')
    expect(said(await save(app, 'writer2@media', own, { slug: 'taken' }))).toMatchObject(
      refusal('INVALID_REQUEST', 'slug'),
    )
    const again = await app.request('POST', '/api/cases', {
      token: await app.login('editor@media'),
      json: { title: '丙', slug: 'taken' },
    })
    expect(said(again)).toMatchObject(refusal('INVALID_REQUEST', 'slug'))
    expect(await slugOf(await make('丁', { slug: 'taken' }, 'writer@gsl'), 'writer@gsl')).toBe('taken')
    expect((await create(app, 'writer@media', 'notices', { ...complete(app, 'notices'), slug: 'taken' })).id).toEqual(
      expect.any(String),
    )
  })
})

describe('once it was public', () => {
  test('it is taken for everybody, at a save, at a submit and at the publication, and fixed for its own story', async () => {
    const [first, second, third] = [
      await make('甲', { slug: 'public' }),
      await make('乙', { slug: 'public' }, 'writer@gsl'),
      await make('丙', { slug: 'public' }, 'writer@lonely'),
    ]
    const submitted = await act(app, 'writer@lonely', third, { action: 'submit' })
    const { revision } = submitted.body
    const decided = { revision, secrecyReviewed: true }
    await act(app, 'gatekeeper@office', third, { action: 'pass', ...decided })
    await act(app, 'gatekeeper2@office', third, { action: 'pass', ...decided })
    expect((await act(app, 'director@office', third, { action: 'sign', ...decided })).body.stage).toBe('approved')

    await walk(app, first, 'published')
    expect(said(await act(app, 'writer@gsl', second, { action: 'submit' }))).toMatchObject(
      refusal('CHECKS_FAILED', 'slug'),
    )
    expect(said(await act(app, 'director@office', third, { action: 'publish', revision }))).toMatchObject(
      refusal('CHECKS_FAILED', 'slug'),
    )
    const fresh = await app.request('POST', '/api/cases', {
      token: await app.login('writer@gsl'),
      json: { title: '丁', slug: 'public' },
    })
    expect(said(fresh)).toMatchObject(refusal('INVALID_REQUEST', 'slug'))

    await act(app, 'writer@media', first, { action: 'newEdition' })
    for (const slug of ['another', '', null])
      expect(said(await save(app, 'writer@media', first, { slug }))).toMatchObject(refusal('INVALID_REQUEST', 'slug'))
    expect((await save(app, 'writer@media', first, { slug: 'public', title: '新题目' })).body.doc.slug).toBe('public')

    const reason = { code: 'unitRequest', note: '来函' }
    const view = await app.request('GET', `/api/cases/${first.id}/editorial`, {
      token: await app.login('writer@media'),
    })
    await act(app, 'director@office', first, { action: 'withdraw', revision: view.body.liveRevision, reason })
    expect(said(await act(app, 'writer@gsl', second, { action: 'submit' }))).toMatchObject(
      refusal('CHECKS_FAILED', 'slug'),
    )
    await save(app, 'writer@gsl', second, { slug: 'free-again' })
    expect((await act(app, 'writer@gsl', second, { action: 'submit' })).body.stage).toBe('unitReview')
  })
})
