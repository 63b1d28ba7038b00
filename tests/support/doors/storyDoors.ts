/**
 * The doors of a story other than a well-formed `transition`, by the routes of its collection, each with the answers that
 * the HTTP contract promises. Signs, in groups: who may write the story's unit and kind · roles of the gate outside of
 * it · admin · everybody of another unit; two signs in one group are those in an open stage and in a locked one.
 * `+` done · `0` an empty list · `b` 400 · `.` 403 · `4` 404 · `w` 409 of the stage · `t` 409 of the token. Without a
 * session every door is 401.
 */
import type { Session } from './callers'
import type { Story } from './places'

export interface Asked {
  method: string
  path: string
  json?: unknown
  form?: FormData
  headers?: Record<string, string>
}
export interface StoryDoor {
  what: string
  signs: string
  /** of campaigns, which are written in the office alone */
  campaigns?: string
  ask(story: Story, me: Session): Asked
}

const READ = '+ + + 4'
const LISTED = '+ + + 0'
const BAD = 'b b b 4'
const SAVE = 'tw . . 4'
const CLOSED = '. . . .'
const UNKNOWN = '4 4 4 4'

const of = ({ kind, id }: Story, rest = '') => `/api/${kind}/${id}${rest}`
const door = (
  what: string,
  signs: string,
  method: string,
  path: (story: Story) => string,
  json?: (story: Story, me: Session) => unknown,
  headers?: Record<string, string>,
): StoryDoor => ({
  what,
  signs,
  ask: (story, me) => ({ method, path: path(story), json: json?.(story, me), headers }),
})

const other = ({ stage }: Story) => (stage === 'published' ? 'approved' : 'published')
const evil = (story: Story) => ({ revisionToken: story.token, title: '绕过', stage: other(story) })
const stale = () => ({ revisionToken: 'old', title: '绕过', _status: 'draft', deletedAt: '2020-01-01T00:00:00.000Z' })
const where = ({ id }: Story) => `where[id][equals]=${id}`

const SAVES = (method: string): StoryDoor[] => [
  door('another stage', BAD, method, (story) => of(story), evil),
  door(
    '_status',
    BAD,
    method,
    (story) => of(story),
    ({ token }) => ({ revisionToken: token, _status: 'published' }),
  ),
  door(
    'the moment of publication',
    BAD,
    method,
    (story) => of(story, '?publish=true'),
    ({ token }) => ({
      revisionToken: token,
      firstPublishedAt: '2001-01-01T00:00:00.000Z',
    }),
  ),
  door(
    'no token',
    BAD,
    method,
    (story) => of(story),
    () => ({ title: '绕过' }),
  ),
  door('draft=true', SAVE, method, (story) => of(story, '?draft=true&autosave=true'), stale),
  door('draft=false', SAVE, method, (story) => of(story, '?draft=false&publishAllLocales=true'), stale),
  door('overrideAccess', SAVE, method, (story) => of(story, '?overrideAccess=true&overrideLock=true'), stale),
  door('trash and restore', SAVE, method, (story) => of(story, '?trash=true&unpublishAllLocales=true'), stale),
]
const CREATES: StoryDoor[] = [
  door(
    'in a stage',
    'b b b b',
    'POST',
    ({ kind }) => `/api/${kind}?draft=false`,
    () => ({
      title: '直接',
      stage: 'published',
    }),
  ),
  door(
    'with _status',
    'b b b b',
    'POST',
    ({ kind }) => `/api/${kind}?publish=true`,
    () => ({
      title: '直接',
      _status: 'published',
    }),
  ),
  door(
    'published long ago',
    'b b b b',
    'POST',
    ({ kind }) => `/api/${kind}`,
    () => ({
      title: '直接',
      firstPublishedAt: '2001-01-01T00:00:00.000Z',
    }),
  ),
  {
    ...door(
      'an admin’s, or a draft',
      '+ + . +',
      'POST',
      ({ kind }) => `/api/${kind}?draft=false`,
      () => ({ title: '草稿' }),
    ),
    campaigns: '+ . . .',
  },
]

/** By method and path of the collection's own list of routes. */
export const STORY_DOORS: Record<string, StoryDoor[]> = {
  'get /': [door('list', LISTED, 'GET', (story) => `/api/${story.kind}?draft=true&trash=true&${where(story)}`)],
  'get /count': [door('count', LISTED, 'GET', (story) => `/api/${story.kind}/count?${where(story)}`)],
  'get /:id': [door('read', READ, 'GET', (story) => of(story, '?draft=true&trash=true'))],
  'get /versions': [
    door('versions', LISTED, 'GET', ({ kind, id }) => `/api/${kind}/versions?where[parent][equals]=${id}`),
  ],
  'get /versions/:id': [door('version', READ, 'GET', ({ kind, version }) => `/api/${kind}/versions/${version}`)],
  'get /:id/editorial': [door('editorial', READ, 'GET', (story) => of(story, '/editorial'))],
  'get /:id/revisions': [door('revisions', READ, 'GET', (story) => of(story, '/revisions'))],
  'get /:id/diff': [door('diff', UNKNOWN, 'GET', (story) => of(story, '/diff?from=a&to=b'))],
  'post /access/:id?': [
    door(
      'access',
      READ,
      'POST',
      ({ kind, id }) => `/api/${kind}/access/${id}`,
      () => ({}),
    ),
  ],
  'post /': CREATES,
  'patch /': [
    door(
      'bulk',
      CLOSED,
      'PATCH',
      (story) => `/api/${story.kind}?draft=false&${where(story)}`,
      () => ({ title: '绕过' }),
    ),
  ],
  'put /': [door('bulk', CLOSED, 'PUT', (story) => `/api/${story.kind}?${where(story)}`, evil)],
  'delete /': [
    door('bulk', CLOSED, 'DELETE', (story) => `/api/${story.kind}?${where(story)}`),
    door('bulk trash', CLOSED, 'DELETE', (story) => `/api/${story.kind}?trash=true&${where(story)}`),
  ],
  'post /versions/:id': [
    door('restore', CLOSED, 'POST', ({ kind, version }) => `/api/${kind}/versions/${version}`),
    door('restore as a draft', CLOSED, 'POST', ({ kind, version }) => `/api/${kind}/versions/${version}?draft=true`),
  ],
  'patch /:id': SAVES('PATCH'),
  'put /:id': SAVES('PUT'),
  'delete /:id': [
    door('delete', '. . . 4', 'DELETE', (story) => of(story)),
    door('trash', '. . . 4', 'DELETE', (story) => of(story, '?trash=true')),
  ],
  'post /:id/duplicate': [
    {
      ...door('duplicate', '+ + . 4', 'POST', (story) => of(story, '/duplicate?draft=false'), evil),
      campaigns: '+ . . 4',
    },
  ],
  'post /:id/transition': [
    door(
      'an action that is none',
      BAD,
      'POST',
      (story) => of(story, '/transition'),
      () => ({ action: 'release' }),
    ),
    door(
      'no action',
      BAD,
      'POST',
      (story) => of(story, '/transition'),
      () => ({ stage: 'published' }),
    ),
  ],
}

const override = (name: string, method: string) =>
  door(`${name}: ${method}`, UNKNOWN, 'POST', (story) => of(story), evil, { [name]: method })
const address = (rest: string, json: unknown = {}) =>
  door(
    rest,
    UNKNOWN,
    'POST',
    (story) => of(story, rest),
    () => json,
  )
const graphql = (what: string, query: (story: Story, name: string) => string) =>
  door(
    `GraphQL: ${what}`,
    UNKNOWN,
    'POST',
    () => '/api/graphql',
    (story) => ({
      query: query(story, { cases: 'Case', speeches: 'Speech', notices: 'Notice', campaigns: 'Campaign' }[story.kind]),
    }),
  )
const job = ({ kind, id }: Story) => ({
  taskSlug: 'schedulePublish',
  input: { type: 'publish', doc: { relationTo: kind, value: id } },
})

/** Ways that no route of the collection names. */
export const OTHER_DOORS: StoryDoor[] = [
  override('X-HTTP-Method-Override', 'PATCH'),
  override('X-Payload-HTTP-Method-Override', 'PATCH'),
  override('X-HTTP-Method-Override', 'DELETE'),
  address('/publish'),
  address('/unpublish'),
  address('/restore'),
  address('/schedulePublish', { type: 'publish', date: '2020-01-01' }),
  address('/copy-data-from-locale'),
  door('import', UNKNOWN, 'POST', ({ kind }) => `/api/${kind}/import`, evil),
  door('seed', UNKNOWN, 'POST', () => '/api/seed', evil),
  graphql('update', ({ id }, name) => `mutation{update${name}(id:"${id}",data:{title:"绕过"},draft:false){id}}`),
  graphql('delete', ({ id }, name) => `mutation{delete${name}(id:"${id}"){id}}`),
  graphql('restore', ({ version }, name) => `mutation{restoreVersion${name}(id:"${version}"){id}}`),
  graphql('read', ({ id }, name) => `{${name}(id:"${id}",draft:true){id title}}`),
  door('queue a job', UNKNOWN, 'POST', () => '/api/payload-jobs', job),
  door('run the jobs', UNKNOWN, 'GET', () => '/api/payload-jobs/run?limit=1&allQueues=true'),
  door('cancel a job', UNKNOWN, 'DELETE', (story) => `/api/payload-jobs?where[input.doc.value][equals]=${story.id}`),
  door(
    'lock',
    UNKNOWN,
    'POST',
    () => '/api/payload-locked-documents',
    ({ kind, id }) => ({
      document: { relationTo: kind, value: id },
      globalSlug: null,
    }),
  ),
  door(
    'a preference',
    '+ + + +',
    'POST',
    ({ kind, id }) => `/api/payload-preferences/${kind}-${id}`,
    (story) => ({
      value: { stage: other(story) },
    }),
  ),
]
