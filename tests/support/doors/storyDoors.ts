/**
 * The doors of a story other than a well-formed `transition`, by the routes of its collection, each with the answers that
 * the HTTP contract promises. Signs, in groups: who may write the story's unit and kind · roles of the gate outside of
 * it · admin · everybody of another unit; two signs in one group are those in an open stage and in a locked one.
 * `+` done · `0` an empty list · `b` 400 · `.` 403 · `4` 404 · `w` 409 of the stage · `t` 409 of the token. Without a
 * session every door is 401. `*` whatever it answers: who may is another question, and the public side stays as it is.
 * CLAIM and RELEASE follow the law of decisions, in `claims.ts`.
 */
import type { Story } from './places'

type Json = Record<string, unknown>
export interface StoryDoor {
  what: string
  signs: string
  /** of campaigns, which are written in the office alone */
  campaigns?: string
  /** of a director whom nobody has confirmed, where they get another answer than other directors */
  unconfirmed?: string
  /** method and address; `{kind}`, `{id}`, `{version}` are those of the story */
  request: string
  json?: (story: Story) => Json
  headers?: Record<string, string>
  /** who has the story taken up when the door is asked; where it matters, it is set before every caller */
  taken?: 'by nobody' | 'by another'
}

const READ = '+ + + 4'
const LISTED = '+ + + 0'
const BAD = 'b b b 4'
const SAVE = 'tw . . 4'
const CLOSED = '. . . .'
const UNKNOWN = '4 4 4 4'
export const CLAIM = 'who could decide now'
export const RELEASE = 'whose it is, and who stands at the gate'
const ONE = '/api/{kind}/{id}'
const MANY = '/api/{kind}?where[id][equals]={id}'

const door = (what: string, signs: string, request: string, json?: StoryDoor['json']): StoryDoor => ({
  what,
  signs,
  request,
  json,
})

const nothing = (): Json => ({})
const title = (): Json => ({ title: '绕过' })
const otherStage = ({ stage }: Story) => (stage === 'published' ? 'approved' : 'published')
const evil = (story: Story): Json => ({ revisionToken: story.token, title: '绕过', stage: otherStage(story) })
const setting =
  (more: Json) =>
  ({ token }: Story): Json => ({ revisionToken: token, ...more })
const stale = (): Json => ({
  ...title(),
  revisionToken: 'old',
  _status: 'draft',
  deletedAt: '2020-01-01T00:00:00.000Z',
})
const LONG_AGO = { firstPublishedAt: '2001-01-01T00:00:00.000Z' }

const saves = (method: string): StoryDoor[] => [
  door('another stage', BAD, `${method} ${ONE}`, evil),
  door('_status', BAD, `${method} ${ONE}`, setting({ _status: 'published' })),
  door('the moment of publication', BAD, `${method} ${ONE}?publish=true`, setting(LONG_AGO)),
  door('no token', BAD, `${method} ${ONE}`, title),
  door('draft=true', SAVE, `${method} ${ONE}?draft=true&autosave=true`, stale),
  door('draft=false', SAVE, `${method} ${ONE}?draft=false&publishAllLocales=true`, stale),
  door('overrideAccess', SAVE, `${method} ${ONE}?overrideAccess=true&overrideLock=true`, stale),
  door('trash and restore', SAVE, `${method} ${ONE}?trash=true&unpublishAllLocales=true`, stale),
]

const NO_HASH = '0'.repeat(64)

/** By method and path of the collection's own list of routes: of campaigns alone. */
export const CAMPAIGN_DOORS: Record<string, StoryDoor[]> = {
  'get /:id/run': [door('how it runs', READ, `GET ${ONE}/run`)],
  'post /:id/run': [door('quotas without a token', BAD, `POST ${ONE}/run`, nothing)],
  'post /:id/run/close': [door('an end without a token', BAD, `POST ${ONE}/run/close`, nothing)],
  'get /:id/run/word': [door('the report as Word', READ, `GET ${ONE}/run/word`)],
  'get /:id/run/workbook': [door('the report as a spreadsheet', READ, `GET ${ONE}/run/workbook`)],
}

/** The same, of every kind. */
export const STORY_DOORS: Record<string, StoryDoor[]> = {
  'get /': [door('list', LISTED, `GET ${MANY}&draft=true&trash=true`)],
  'get /count': [door('count', LISTED, 'GET /api/{kind}/count?where[id][equals]={id}')],
  'get /:id': [door('read', READ, `GET ${ONE}?draft=true&trash=true`)],
  'get /versions': [door('versions', LISTED, 'GET /api/{kind}/versions?where[parent][equals]={id}')],
  'get /versions/:id': [door('version', READ, 'GET /api/{kind}/versions/{version}')],
  'get /:id/editorial': [door('editorial', READ, `GET ${ONE}/editorial`)],
  'get /:id/revisions': [door('revisions', READ, `GET ${ONE}/revisions`)],
  'get /:id/diff': [door('diff', UNKNOWN, `GET ${ONE}/diff?from=a&to=b`)],
  'get /:id/comments': [door('comments', READ, `GET ${ONE}/comments`)],
  'post /:id/comments': [door('a comment on nothing', BAD, `POST ${ONE}/comments`, nothing)],
  'post /:id/comments/:comment/resolve': [door('resolve one', UNKNOWN, `POST ${ONE}/comments/999/resolve`, nothing)],
  'post /:id/comments/:comment/accept': [door('accept one', UNKNOWN, `POST ${ONE}/comments/999/accept`, nothing)],
  'post /:id/comments/:comment/decline': [door('decline one', UNKNOWN, `POST ${ONE}/comments/999/decline`, nothing)],
  'post /:id/looking': [door('looking', READ, `POST ${ONE}/looking`, nothing)],
  'post /:id/claim': [
    { ...door('claim', CLAIM, `POST ${ONE}/claim`, nothing), taken: 'by nobody' },
    { ...door('claim what another has', CLAIM, `POST ${ONE}/claim`, nothing), taken: 'by another' },
  ],
  'post /:id/release': [
    { ...door('release what nobody has', READ, `POST ${ONE}/release`, nothing), taken: 'by nobody' },
    { ...door('release what another has', RELEASE, `POST ${ONE}/release`, nothing), taken: 'by another' },
  ],
  'get /:id/follow': [door('do I follow', READ, `GET ${ONE}/follow`)],
  'post /:id/follow': [door('follow', READ, `POST ${ONE}/follow`, nothing)],
  'delete /:id/follow': [door('follow no more', READ, `DELETE ${ONE}/follow`)],
  'get /:id/carriers': [door('carriers', READ, `GET ${ONE}/carriers`)],
  // who of those who read it may, and of which stories: `dossiers.test.ts`
  'post /:id/dossier': [door('the dossier', '* * . 4', `POST ${ONE}/dossier`, nothing)],
  'get /:id/word': [door('word', READ, `GET ${ONE}/word`)],
  'get /:id/article': [door('article', READ, `GET ${ONE}/article`)],
  'get /:id/print': [door('print', READ, `GET ${ONE}/print`)],
  'get /:id/sheet': [door('sheet of nothing', UNKNOWN, `GET ${ONE}/sheet?revision=${NO_HASH}`)],
  'get /:id/sheet/print': [door('print a sheet of nothing', UNKNOWN, `GET ${ONE}/sheet/print?revision=${NO_HASH}`)],
  'get /:id/previews': [door('previews', READ, `GET ${ONE}/previews`)],
  'post /:id/previews': [{ ...door('a preview of nothing', BAD, `POST ${ONE}/previews`, nothing), unconfirmed: '.' }],
  'post /:id/previews/:previewId/revoke': [door('revoke one', UNKNOWN, `POST ${ONE}/previews/0123/revoke`, nothing)],
  'post /access/:id?': [door('access', READ, 'POST /api/{kind}/access/{id}', nothing)],
  'post /': [
    door('in a stage', 'b b b b', 'POST /api/{kind}?draft=false', () => ({ ...title(), stage: 'published' })),
    door('with _status', 'b b b b', 'POST /api/{kind}?publish=true', () => ({ ...title(), _status: 'published' })),
    door('published long ago', 'b b b b', 'POST /api/{kind}', () => ({ ...title(), ...LONG_AGO })),
    { ...door('a draft', '+ + . +', 'POST /api/{kind}?draft=false', title), campaigns: '+ . . .' },
  ],
  'patch /': [door('bulk', CLOSED, `PATCH ${MANY}&draft=false`, title)],
  'put /': [door('bulk', CLOSED, `PUT ${MANY}`, evil)],
  'delete /': [door('bulk', CLOSED, `DELETE ${MANY}`), door('bulk trash', CLOSED, `DELETE ${MANY}&trash=true`)],
  'post /versions/:id': [
    door('restore', CLOSED, 'POST /api/{kind}/versions/{version}'),
    door('restore as a draft', CLOSED, 'POST /api/{kind}/versions/{version}?draft=true'),
  ],
  'patch /:id': saves('PATCH'),
  'put /:id': saves('PUT'),
  'delete /:id': [door('delete', '. . . 4', `DELETE ${ONE}`), door('trash', '. . . 4', `DELETE ${ONE}?trash=true`)],
  'post /:id/duplicate': [
    { ...door('duplicate', '+ + . 4', `POST ${ONE}/duplicate?draft=false`, evil), campaigns: '+ . . 4' },
  ],
  'post /:id/transition': [
    door('an action that is none', BAD, `POST ${ONE}/transition`, () => ({ action: 'release' })),
    door('no action', BAD, `POST ${ONE}/transition`, () => ({ stage: 'published' })),
  ],
}

const override = (name: string, method: string): StoryDoor => ({
  ...door(`${name}: ${method}`, UNKNOWN, `POST ${ONE}`, evil),
  headers: { [name]: method },
})
const address = (request: string, json: StoryDoor['json'] = evil) => door(request, UNKNOWN, request, json)
const NOUNS = { cases: 'Case', speeches: 'Speech', notices: 'Notice', news: 'News', campaigns: 'Campaign' }
const graphql = (what: string, query: (noun: string, story: Story) => string): StoryDoor =>
  door(`GraphQL: ${what}`, UNKNOWN, 'POST /api/graphql', (story) => ({ query: query(NOUNS[story.kind], story) }))

/** Ways that no route of the collection names. */
export const OTHER_DOORS: StoryDoor[] = [
  override('X-HTTP-Method-Override', 'PATCH'),
  override('X-Payload-HTTP-Method-Override', 'PATCH'),
  override('X-HTTP-Method-Override', 'DELETE'),
  address(`POST ${ONE}/publish`),
  address(`POST ${ONE}/unpublish`),
  address(`POST ${ONE}/restore`),
  address(`POST ${ONE}/schedulePublish`, () => ({ type: 'publish', date: '2020-01-01' })),
  address(`POST ${ONE}/copy-data-from-locale`),
  address('POST /api/{kind}/import'),
  address('POST /api/seed'),
  graphql('update', (noun, { id }) => `mutation{update${noun}(id:"${id}",data:{title:"绕过"},draft:false){id}}`),
  graphql('delete', (noun, { id }) => `mutation{delete${noun}(id:"${id}"){id}}`),
  graphql('restore', (noun, { version }) => `mutation{restoreVersion${noun}(id:"${version}"){id}}`),
  graphql('read', (noun, { id }) => `{${noun}(id:"${id}",draft:true){id title}}`),
  address('POST /api/payload-jobs', ({ kind, id }) => ({
    taskSlug: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: kind, value: id } },
  })),
  door('run the jobs', UNKNOWN, 'GET /api/payload-jobs/run?limit=1&allQueues=true'),
  door('cancel a job', UNKNOWN, 'DELETE /api/payload-jobs?where[input.doc.value][equals]={id}'),
  address('POST /api/payload-locked-documents', ({ kind, id }) => ({ document: { relationTo: kind, value: id } })),
  door('a preference', '+ + + +', 'POST /api/payload-preferences/{kind}-{id}', (story) => ({
    value: { stage: otherStage(story) },
  })),
]
