/** What another unit writes cannot be asked for by way of what names it: not by an order, a condition, a join or a count. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import { refusal, said } from '../support/refusals'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

const SECRET = '密不外传的题目'
let app: App
let theirs: Draft
let own: Draft
beforeAll(async () => {
  app = await startApp()
  theirs = await create(app, 'writer@media', 'notices', complete(app, 'notices', '公开过的通知'))
  await walk(app, theirs, 'published')
  own = await create(app, 'writer@gsl', 'notices', { title: '自己的', repeals: [theirs.id] })
  await act(app, 'writer@media', theirs, { action: 'newEdition' })
  await save(app, 'writer@media', theirs, { title: SECRET, amends: [] })
})
afterAll(() => app.stop())

const get = async (path: string) => app.request('GET', path, { token: await app.login('writer@gsl') })
const q = encodeURIComponent(SECRET)

describe('over REST', () => {
  test.each([
    '/api/notices?sort=repeals.title',
    '/api/notices?sort=-repeals.title',
    '/api/notices?sort=title,amends.summary',
    '/api/notices?sort=repealedBy.title',
    '/api/notices?sort=createdBy.hash',
    '/api/notices?sort=unit.name',
    '/api/notices?sort=cover.originalName',
    '/api/notices?sort=authors.user.email',
    '/api/notices/versions?sort=version.repeals.title',
    '/api/notices/versions?sort=parent.title',
    `/api/notices?where[repeals.title][equals]=${q}`,
    `/api/notices?where[repeals][title][like]=${q}`,
    `/api/notices?where[repeals][contains][title][like]=${q}`,
    `/api/notices?where[and][0][or][0][repeals.title][like]=${q}`,
    `/api/notices?where[authors.user.email][like]=a`,
    `/api/notices/versions?where[version.repeals.title][like]=${q}`,
    `/api/notices/versions?where[parent.title][like]=${q}`,
    `/api/notices/count?where[amends.title][like]=${q}`,
    '/api/notices?where[repealedBy][exists]=true',
    '/api/notices?where[repealedBy][equals]=x',
    `/api/notices?joins[repealedBy][where][title][like]=${q}`,
    '/api/notices?joins[repealedBy][count]=true',
    '/api/notices?joins[repealedBy][sort]=title',
    '/api/cases?where[campaigns.title][like]=a',
    '/api/notices?where[body][like]=x',
    '/api/notices?where[body.root][exists]=true',
    '/api/notices?where[relatedStories][equals]=x',
    '/api/notices?where[cover][like]=x',
    '/api/coverageTasks?sort=story.title',
    '/api/media?sort=createdBy.hash',
    '/api/coverageTasks?sort=claimedBy',
    '/api/coverageTasks?sort=claimedBy.email',
    '/api/coverageTasks?sort=-askedBy.x',
    '/api/coverageTasks?sort=due,claimedBy__email',
    '/api/coverageTasks?sort=topic.x',
    '/api/coverageTasks?sort=-unit.x',
    '/api/clippings?sort=enteredBy.email',
    '/api/clippings?sort=decidedBy.x.y',
    '/api/media?sort=createdBy.name',
    '/api/notices?sort=createdBy.x',
    '/api/notices?sort=gate.x',
    '/api/notices?sort=body.root',
    '/api/notices/versions?sort=version.createdBy.x',
    '/api/coverageTasks?where[claimedBy.email][exists]=true',
    '/api/coverageTasks?where[claimedBy__email][exists]=true',
    '/api/coverageTasks?where[claimedBy][equals]=x',
    '/api/coverageTasks?where[topic.x][equals]=x',
    '/api/notices/versions?where[version.createdBy.x][exists]=true',
    '/api/clippings/count?where[enteredBy.x][exists]=true',
  ])('%s is 400', async (path) => expect(said(await get(path))).toMatchObject(refusal('INVALID_REQUEST')))

  test.each([
    `/api/notices?where[title][like]=${encodeURIComponent('自己')}`,
    '/api/notices?sort=-updatedAt',
    '/api/notices?sort=title,createdAt',
    '/api/notices?where[figures.indicator][equals]=totalInvestment',
    '/api/cases?where[project.industry][equals]=x&sort=project.industry',
    '/api/notices?where[relatedStories.relationTo][equals]=cases',
    '/api/notices/versions?sort=-version.updatedAt&where[version.title][like]=a',
    '/api/media?where[mimeType][equals]=image/png',
  ])('%s is answered', async (path) => expect((await get(path)).status).toBe(200))

  test.each<[string, number]>([
    ['where[cover][equals]=x', 0],
    ['where[campaigns][equals]=x', 0],
    ['where[campaigns][in]=x,y', 0],
    ['where[relatedStories.value][equals]=x', 0],
    ['where[id][in]=a,b', 0],
    ['where[id][equals]=a', 0],
    ['where[id][not_equals]=a', 1],
    ['where[repeals][equals]=x', 0],
    ['where[or][0][cover][equals]=x&where[or][1][title][exists]=true', 1],
  ])('%s finds %i on either database', async (query, count) => {
    const { body } = await get(`/api/notices?${query}`)
    expect(body.totalDocs).toBe(count)
  })

  test('the own document that a condition names by its id is found', async () => {
    const { body } = await get(`/api/notices?where[repeals][in][0]=${theirs.id}`)
    expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([own.id])
  })
})

test.each<[string, object]>([
  ['a condition', { where: { repeals: { contains: { title: { like: SECRET } } } } }],
  ['a dotted condition', { where: { 'repeals.title': { like: SECRET } } }],
  ['an order', { sort: 'repeals.title' }],
  ['a join', { joins: { repealedBy: { where: { title: { like: SECRET } } } } }],
])('below every route, as the desk asks: %s is refused for a person', async (_name, args) => {
  const user = {
    ...(await app.payload.findByID({ collection: 'users', id: app.people['writer@gsl'].id })),
    collection: 'users',
  }
  const req = await createLocalReq({ user: user as never }, app.payload)
  const ask = { collection: 'notices', overrideAccess: false, user, req, ...args } as never
  await expect(app.payload.find(ask)).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
})
