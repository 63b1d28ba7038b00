/** Queries: whatever stands in where, sort, limit, depth and the rest, the answer is a list or 400, never a failure. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type App } from '../support/app'
import type { Who } from '../support/people'
import { failure, refusal, said } from '../support/refusals'
import { complete, create } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
  await create(app, 'writer@media', 'cases', complete(app, 'cases', '查询（一）'))
  await create(app, 'writer@gsl', 'cases', complete(app, 'cases', '别的单位'))
})
afterAll(() => app.stop())

const get = async (path: string, who: Who = 'writer@media') => app.request('GET', path, { token: await app.login(who) })
const failures = async (paths: string[], who?: Who) =>
  (await Promise.all(paths.map(async (path) => failure(await get(path, who), path)))).filter(Boolean)
const q = (name: string, value: string) => `${name}=${encodeURIComponent(value)}`

const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
  'all',
  'within',
  'intersects',
  'near',
]
const VALUES = [
  '',
  'x',
  '(',
  '[a',
  '*',
  '(a+)+$',
  '\\',
  '%',
  '_',
  "'",
  '"',
  'null',
  'true',
  '-1',
  '1e999',
  '2023-02-30',
  '\u0000',
  '\u{1f600}',
  '$where',
  '{"$gt":""}',
  '长'.repeat(300),
  '0123456789abcdef01234567',
  '1,2,3',
  '120,30,1000,0',
]
const FIELDS: Record<string, string[]> = {
  cases: [
    'id',
    'title',
    'slug',
    'stage',
    'unit',
    'unit.name',
    'createdBy',
    'cover',
    'body',
    'body.root',
    'body.root.children.text',
    'keywords',
    'project',
    'project.name',
    'figures',
    'figures.amount',
    'figures.id',
    'figures.evidence.file',
    'authors.user',
    'campaigns',
    'relatedStories',
    'relatedStories.value',
    'relatedStories.relationTo',
    'createdAt',
    '_status',
    '_id',
    'title.x',
    'nothing',
  ],
  'cases/versions': [
    'id',
    'parent',
    'version',
    'version.title',
    'version.unit',
    'latest',
    'autosave',
    'createdAt',
    'title',
  ],
  notices: ['repeals', 'repealedBy', 'amendedBy', 'repealedBy.title'],
  media: ['id', 'filename', 'sha256', 'sizes.small.filename', 'opaque', 'width', 'people', 'url', 'focalX'],
  users: ['id', 'name', 'unit', 'unit.name', 'createdAt', 'suspended', 'collection'],
  revisions: ['id', 'sha256', 'canonical', 'authors', 'media', 'files', 'number', 'issues', 'at'],
  reviews: ['person', 'reason', 'reason.note', 'secrecyReviewed'],
  comments: ['field', 'excerpt', 'text', 'blocker', 'number', 'state', 'closedAt', 'revision'],
  readers: ['person', 'home', 'claimedAt', 'seenAt'],
  units: ['id', 'name', 'formerNames', 'isGateOffice', 'mergedInto'],
  coverageTasks: ['campaign', 'campaign.title', 'story', 'story.value', 'unit', 'due'],
}

describe.each(Object.entries(FIELDS))('%s', (slug, fields) => {
  test.each(fields)('where[%s]', async (field) => {
    const start = field.length
    const paths = OPERATORS.map((operator, index) => {
      const [value = '', other = ''] = [
        VALUES[(start + index) % VALUES.length],
        VALUES[(start * 7 + index * 5) % VALUES.length],
      ]
      const name = `where[${field}][${operator}]`
      return `/api/${slug}?${operator.endsWith('in') ? [value, other].map((item) => q(`${name}[]`, item)).join('&') : q(name, value)}`
    })
    expect(await failures([...paths, ...['', '-'].map((sign) => `/api/${slug}?sort=${sign}${field}`)])).toEqual([])
  })
})

test.each([
  'where=x',
  'where[]=x',
  'where[title]=x',
  'where[title][]=x',
  'where[title][equals][a]=x',
  'where[title][equals][a][b]=x',
  'where[title][nothing]=x',
  'where[title][$where]=1',
  'where[and]=x',
  'where[or][title]=x',
  'where[and][0]=x',
  'where[and][0][title]=x',
  'where[and][0][title][equals][$ne]=',
  'where[__proto__][equals]=x',
  'where[constructor][equals]=x',
  'where[title][__proto__]=x',
  'where[toString][exists]=true',
  'where[$where][equals]=1',
  "where[title';drop table cases;--][equals]=x",
  'where[title.][equals]=x',
  'where[..][equals]=x',
  'where[.title][equals]=x',
  'where[title][equals]=%00',
  'where[title][like]=%',
  'where[title][like]=(a%2B)%2B%24',
  'where[title][contains]=[',
  'where[title][contains][and][0][title][equals]=x',
  'where[campaigns][contains][title][equals]=x',
  'where[campaigns][contains][and][0][unit][exists]=true',
  'where[id][equals]=x',
  'where[id][in]=x,y',
  'where[id][in]=',
  'where[id][not_in]=x',
  'where[id][exists]=x',
  'where[createdAt][greater_than]=x',
  'where[createdAt][equals]=',
  'where[body][near]=1,2,3',
  'where[body][within][type]=Polygon&where[body][within][coordinates]=x',
  'where[figures][near]=1',
  'sort=',
  'sort=,',
  'sort=-',
  'sort=--title',
  'sort=title,-nothing',
  'sort=nothing',
  'sort=title.nothing.x',
  'sort[]=title',
  'sort[a]=title',
  'sort=(title)',
  'sort=$natural',
  'sort=unit.name',
  'sort=createdBy.name',
  'sort=relatedStories',
  'sort=figures.amount',
  'sort=body',
  'sort=_id',
  'sort=__proto__',
  'limit=0',
  'limit=-1',
  'limit=x',
  'limit=1.5',
  'limit=1e9',
  'limit=9999999999',
  'limit[]=1',
  'limit=',
  'limit=NaN',
  'page=0',
  'page=-1',
  'page=x',
  'page=999999',
  'page=1e9',
  'page[]=1',
  'depth=-1',
  'depth=x',
  'depth=99',
  'depth=10',
  'depth=Infinity',
  'depth[]=1',
  'draft=true',
  'draft=x',
  'draft[]=1',
  'trash=true',
  'trash=x',
  'pagination=false',
  'pagination=x',
  'locale=zh',
  'locale=all',
  'locale=x',
  'locale[]=x',
  'fallback-locale=x',
  'fallbackLocale[]=x',
  'select=x',
  'select[title]=true',
  'select[gate]=true',
  'select[title]=x',
  'select[title][a]=true',
  'select[__proto__][x]=true',
  'select[constructor]=true',
  'select[body]=false',
  'select[]=title',
  'select[nothing]=true',
  'populate=x',
  'populate[users][email]=true',
  'populate[users]=x',
  'populate[nothing][x]=true',
  'populate[__proto__][x]=true',
  'joins=x',
  'joins=false',
  'joins[nothing]=false',
  'joins[nothing][where][x][equals]=1',
  'joins[repealedBy][where][nothing][equals]=1',
  'joins[repealedBy][sort]=nothing',
  'joins[repealedBy][limit]=x',
  'joins[repealedBy][page]=-1',
  'joins[repealedBy][where][gate][exists]=true',
  'where[title][equals]=a&where[title][equals]=b',
  'where[title][equals]=a&where=b',
  'a[b][c][d][e][f][g][h][i][j]=1',
  '%',
  '%zz=1',
  '[]=1',
  '=1',
  '&&&',
  'where%5Btitle%5D%5Bequals%5D=x',
  'depth=2&depth=x',
  'uploadEdits[crop][x]=1',
  'range=x',
  '__proto__[x]=1',
  'constructor[prototype][x]=1',
])('?%s', async (query) =>
  expect(
    await failures(
      ['cases', 'notices', 'cases/count', 'cases/versions', 'users'].map((slug) => `/api/${slug}?${query}`),
    ),
  ).toEqual([]),
)

test('deep and wide conditions', async () => {
  const nested = (levels: number, word: string) => `where${`[${word}][0]`.repeat(levels)}[title][equals]=x`
  const wide = Array.from({ length: 300 }, (_, index) => `where[or][${index}][title][equals]=${index}`).join('&')
  const paths = [
    ...[1, 5, 8, 9, 10, 20, 100].flatMap((levels) => [nested(levels, 'and'), nested(levels, 'or')]),
    wide,
    `where[id][in]=${'x,'.repeat(3000)}`,
    'x'.repeat(9000),
    `sort=${'title,'.repeat(50)}`,
  ]
  expect(await failures(paths.map((path) => `/api/cases?${path}`))).toEqual([])
})

describe('a query in the body of a POST', () => {
  const headers = { 'X-Payload-HTTP-Method-Override': 'GET' }
  const ask = async (raw: string, contentType = 'application/x-www-form-urlencoded', path = '/api/cases') =>
    app.request('POST', path, { token: await app.login('writer@media'), headers, raw, contentType })

  test('asks what a GET asks, and makes nothing', async () => {
    const answer = await ask(q('where[title][contains]', '查询'))
    expect(answer).toMatchObject({ status: 200, body: { totalDocs: 1, docs: [{ title: '查询（一）' }] } })
    expect((await ask('limit=1', undefined, '/api/cases?depth=0')).body.docs).toHaveLength(1)
  })
  test.each([
    'where[gate][exists]=true',
    'where[title][nothing]=x',
    'depth=99',
    'limit=100000',
    'sort=(x)',
    `where[title][equals]=${'x'.repeat(70_000)}`,
  ])('is held to the same: %s', async (raw) => expect(said(await ask(raw))).toMatchObject(refusal('INVALID_REQUEST')))
  test.each([
    ['{"title":"新建"}', 'application/json'],
    ['{"locale":"x&where[gate][exists]=true"}', 'application/json'],
    ['{', 'application/json'],
    ['x', 'text/plain'],
    ['--x', 'multipart/form-data; boundary=x'],
  ])('%s as %s makes nothing', async (raw, contentType) => {
    const answer = await ask(raw, contentType)
    expect(failure(answer, raw)).toBeNull()
    expect((await get('/api/cases/count')).body.totalDocs).toBe(1)
  })
})

describe('the other endpoints with a query', () => {
  test.each([
    'linkable?q[]=x',
    'linkable?q[a]=x',
    `linkable?q=${'x'.repeat(101)}`,
    'linkable?q=(',
    'linkable?q=%',
    'linkable?q=%00',
    'linkable?kind=users',
    'linkable?kind[]=cases',
    'linkable?kind=__proto__',
    'linkable?kind=dispatches',
    'live-search',
    'live-search?q=(',
    'live-search?q=%00',
    'live-search?q[$ne]=x',
    'access?depth=99',
    'globals/publicSettings?depth=x',
    'globals/publicSettings?select[x]=1',
    'globals/publicSettings/versions',
    'users/me?depth=99',
    'media?where[filename][like]=(',
    'audit/entries?from=x',
  ])('/api/%s', async (path) => expect(await failures([`/api/${path}`])).toEqual([]))
  test.each(['from=x', 'from=-1', 'from=1.5', 'limit=-1', 'limit=x', 'limit=1e9', 'from=99999999999999999999'])(
    '/api/audit/entries?%s is 400',
    async (query) =>
      expect(said(await get(`/api/audit/entries?${query}`, 'director@office'))).toMatchObject(
        refusal('INVALID_REQUEST'),
      ),
  )
  test.each(['audit/entries', 'auditLog', 'users', 'units'])(
    '500 rows of /api/%s are given, 501 are 400',
    async (path) => {
      expect((await get(`/api/${path}?limit=500`, 'director@office')).status).toBe(200)
      expect(said(await get(`/api/${path}?limit=501`, 'director@office'))).toMatchObject(
        refusal('INVALID_REQUEST', 'limit'),
      )
    },
  )
})
