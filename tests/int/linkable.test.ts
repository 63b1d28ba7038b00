/** What a story may name: own stories and whatever is live; anything else is as unknown as what does not exist. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

type Row = { id: string; kind: string; title: string; slug: string; publicUrl: string | null }
const DRAFT = '下一版的题目'
let app: App
const made = {} as Record<
  | 'own'
  | 'ownLive'
  | 'ownGone'
  | 'theirDraft'
  | 'theirLive'
  | 'theirGone'
  | 'campaignDraft'
  | 'campaignLive'
  | 'theirNews'
  | 'theirLiveNews'
  | 'theirNotice'
  | 'theirLiveNotice',
  Draft
>

/** Leads a story of the second unit to the public. */
async function publish(story: Draft) {
  const { body } = await act(app, 'writer@gsl', story, { action: 'submit' })
  const decided = { revision: body.revision, secrecyReviewed: true }
  for (const [who, action] of [
    ['editor@gsl', 'pass'],
    ['gatekeeper@office', 'pass'],
    ['director@office', 'sign'],
    ['gatekeeper@office', 'publish'],
  ] as const)
    await act(app, who, story, { action, ...decided })
  return body.revision as string
}
const withdraw = (story: Draft, revision: string) =>
  act(app, 'director@office', story, { action: 'withdraw', revision, reason: { code: 'privacy', note: '甲' } })

beforeAll(async () => {
  app = await startApp()
  const story = (who: Who, kind: Draft['kind'], title: string) => create(app, who, kind, complete(app, kind, title))
  made.own = await story('writer@media', 'cases', '自己的草稿')
  made.ownLive = await story('writer@media', 'cases', '自己的已发布')
  await walk(app, made.ownLive, 'published')
  made.ownGone = await story('writer@media', 'cases', '自己的已撤下')
  await withdraw(made.ownGone, (await walk(app, made.ownGone, 'published')).revision)
  made.theirDraft = await story('writer@gsl', 'cases', '别家的草稿')
  made.theirLive = await story('writer@gsl', 'cases', '别家的已发布')
  await publish(made.theirLive)
  await act(app, 'writer@gsl', made.theirLive, { action: 'newEdition' })
  await save(app, 'writer@gsl', made.theirLive, { title: DRAFT })
  made.theirGone = await story('writer@gsl', 'cases', '别家的已撤下')
  await withdraw(made.theirGone, await publish(made.theirGone))
  made.theirNotice = await story('writer@gsl', 'notices', '别家的通知草稿')
  made.theirLiveNotice = await story('writer@gsl', 'notices', '别家的通知')
  await publish(made.theirLiveNotice)
  made.theirNews = await story('writer@gsl', 'news', '别家的动态草稿')
  made.theirLiveNews = await story('writer@gsl', 'news', '别家的动态')
  await publish(made.theirLiveNews)
  made.campaignDraft = await story('gatekeeper@office', 'campaigns', '专题草稿')
  made.campaignLive = await story('gatekeeper@office', 'campaigns', '专题已发布')
  await walk(app, made.campaignLive, 'published', true)
})
afterAll(() => app.stop())

const list = async (query = '', who: Who = 'writer@media'): Promise<Row[]> =>
  (await app.request('GET', `/api/linkable${query}`, { token: await app.login(who) })).body
const names = (rows: Row[]) => rows.map(({ title }) => title).sort()

describe('/api/linkable', () => {
  test('lists own stories and what is live, by its public title and address', async () => {
    const rows = await list()
    expect(names(rows)).toEqual(
      ['专题已发布', '别家的动态', '别家的已发布', '别家的通知', '自己的已发布', '自己的已撤下', '自己的草稿'].sort(),
    )
    const live = rows.find(({ id }) => id === made.theirLive.id)
    expect(live).toEqual({
      id: made.theirLive.id,
      kind: 'cases',
      title: '别家的已发布',
      slug: 'bie-jia-de-yi-fa-bu',
      publicUrl: '/cases/bie-jia-de-yi-fa-bu',
    })
    const own = rows.filter(({ title }) => title.startsWith('自己的')).map(({ title, publicUrl }) => [title, publicUrl])
    expect(Object.fromEntries(own)).toEqual({
      自己的草稿: null,
      自己的已发布: '/cases/zi-ji-de-yi-fa-bu',
      自己的已撤下: null,
    })
  })

  test.each<[string, string[]]>([
    ['?kind=campaigns', ['专题已发布']],
    ['?kind=notices', ['别家的通知']],
    ['?kind=speeches', []],
    [`?q=${encodeURIComponent('别家')}`, ['别家的动态', '别家的已发布', '别家的通知']],
    [`?q=${encodeURIComponent('别家')}&kind=cases`, ['别家的已发布']],
    [`?q=${encodeURIComponent('下一版')}`, []],
    [`?q=${encodeURIComponent('草稿')}`, ['自己的草稿']],
    ['?q=.*', []],
    ['?kind=news', ['别家的动态']],
    ['?q=', ['专题已发布', '别家的动态', '别家的已发布', '别家的通知', '自己的已发布', '自己的已撤下', '自己的草稿']],
  ])('%s', async (query, titles) => expect(names(await list(query))).toEqual([...titles].sort()))

  test.each(['?kind=users', '?kind=dispatches', '?kind[]=cases', '?q[]=x', '?q[a]=b', `?q=${'x'.repeat(101)}`])(
    '%s is 400',
    async (query) =>
      expect(
        said(await app.request('GET', `/api/linkable${query}`, { token: await app.login('writer@media') })),
      ).toMatchObject(refusal('INVALID_REQUEST')),
  )

  test('others see what is theirs: the unit its next edition, the office its drafts', async () => {
    expect(names(await list('?kind=cases', 'writer@gsl'))).toEqual(
      expect.arrayContaining(['别家的草稿', '自己的已发布']),
    )
    expect(names(await list('', 'writer@lonely'))).toEqual(
      ['专题已发布', '别家的动态', '别家的已发布', '别家的通知', '自己的已发布'].sort(),
    )
    expect(names(await list('?kind=campaigns', 'director@office'))).toEqual(['专题已发布', '专题草稿'].sort())
    expect(names(await list('?kind=cases', 'gatekeeper@office'))).not.toContain('别家的草稿')
  })
})

describe('a story names', () => {
  const UNKNOWN = () =>
    made.own.id.length === 24 ? '0123456789abcdef01234567' : '01234567-89ab-4cde-8f01-23456789abcd'
  const related = (kind: string) => (id: string) => ({ relatedStories: [{ relationTo: kind, value: id }] })
  const rows: [string, keyof typeof made, (id: string) => Record<string, unknown>, boolean][] = [
    ['relatedStories', 'own', related('cases'), true],
    ['relatedStories', 'ownLive', related('cases'), true],
    ['relatedStories', 'ownGone', related('cases'), true],
    ['relatedStories', 'theirLive', related('cases'), true],
    ['relatedStories', 'campaignLive', related('campaigns'), true],
    ['relatedStories', 'theirLiveNews', related('news'), true],
    ['relatedStories', 'theirNews', related('news'), false],
    ['relatedStories', 'theirDraft', related('cases'), false],
    ['relatedStories', 'theirGone', related('cases'), false],
    ['relatedStories', 'campaignDraft', related('campaigns'), false],
    ['relatedStories', 'own', related('notices'), false],
    ['campaigns', 'campaignLive', (id) => ({ campaigns: [id] }), true],
    ['campaigns', 'campaignDraft', (id) => ({ campaigns: [id] }), false],
    ['campaigns', 'own', (id) => ({ campaigns: [id] }), false],
    ['repeals', 'theirLiveNotice', (id) => ({ repeals: [id] }), true],
    ['amends', 'theirLiveNotice', (id) => ({ amends: [id] }), true],
    ['repeals', 'theirNotice', (id) => ({ repeals: [id] }), false],
    ['amends', 'theirNotice', (id) => ({ amends: [id] }), false],
    ['repeals', 'theirLive', (id) => ({ repeals: [id] }), false],
  ]
  test.each(rows)('in %s: %s', async (field, name, naming, allowed) => {
    const draft = await create(app, 'writer@media', 'notices', { title: '引用' })
    const answer = await save(app, 'writer@media', draft, naming(made[name].id))
    const unknown = await save(app, 'writer@media', draft, naming(UNKNOWN()))
    const malformed = await save(app, 'writer@media', draft, naming('x'))
    expect(said(unknown)).toMatchObject(refusal('INVALID_REQUEST', field))
    expect(malformed.text).toBe(unknown.text)
    expect(allowed ? answer.status : answer.text).toBe(allowed ? 200 : unknown.text)
    const fresh = await app.request('POST', '/api/notices', {
      token: await app.login('writer@media'),
      json: { title: '引用', ...naming(made[name].id) },
    })
    expect(allowed ? fresh.status : fresh.text).toBe(allowed ? 201 : unknown.text)
  })

  test.each<[string, (id: string) => Record<string, unknown>, () => string]>([
    ['authors.0.user', (id) => ({ authors: [{ name: '甲', user: id }] }), () => app.people['writer@gsl'].id],
    ['introducedBy.unit', (id) => ({ introducedBy: { unit: id } }), UNKNOWN],
    ['authors.0.unit', (id) => ({ authors: [{ name: '甲', unit: id }] }), () => app.people['writer@gsl'].id],
  ])('%s within reach alone', async (field, naming, id) => {
    const draft = await create(app, 'writer@media', 'cases', { title: '引用' })
    const answers = await Promise.all(
      [id(), UNKNOWN(), 'x'].map((each) => save(app, 'writer@media', draft, naming(each))),
    )
    for (const answer of answers) expect(said(answer)).toMatchObject(refusal('INVALID_REQUEST', field))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    const own =
      {
        'authors.0.user': app.people['editor@media'].id,
        'introducedBy.unit': app.units.gsl,
        'authors.0.unit': app.units.gsl,
      }[field] ?? ''
    expect((await save(app, 'writer@media', draft, naming(own))).status).toBe(200)
  })

  test('what it named while that was live, it may keep; another cannot take it up', async () => {
    const draft = await create(app, 'writer@media', 'notices', {
      title: '引用',
      ...related('cases')(made.theirLive.id),
    })
    const view = await app.request('GET', `/api/cases/${made.theirLive.id}/editorial`, {
      token: await app.login('director@office'),
    })
    await withdraw(made.theirLive, view.body.liveRevision)
    expect((await save(app, 'writer@media', draft, { summary: '再改。' })).status).toBe(200)
    const other = await create(app, 'writer@media', 'notices', { title: '引用' })
    expect(said(await save(app, 'writer@media', other, related('cases')(made.theirLive.id)))).toMatchObject(
      refusal('INVALID_REQUEST', 'relatedStories'),
    )
    expect(names(await list())).not.toContain('别家的已发布')
  })
})
