/**
 * The doors of rows that the gate alone writes, of settings, and of Payload's own tables, each with the answers of the HTTP
 * contract. Signs: those of `answers.ts`, in the order of `RoomDoor`.
 */
import type { RoomDoor, Routes } from './rooms'

export const ALL = '++ ++++ + 1'
export const NONE = '.. .... . 1'
export const UNKNOWN = '44 4444 4 1'
export const BAD = 'bb bbbb b 1'

/** One door as a list of one: most routes have no more. */
export const only = (what: string, signs: string, request: string, json?: RoomDoor['json']): RoomDoor[] => [
  { what, signs, request, json },
]
/** A body that is the same for everybody. */
export const body =
  (json: unknown): RoomDoor['json'] =>
  () =>
    json

const ROW = body({ kind: 'cases', story: 'x', slug: 'x', state: 'live', title: '绕过', number: 9, seq: 999, key: 'x' })
const at = (slug: string, rest = '') => `/api/${slug}/{${slug}}${rest}`
const filtered = (slug: string, rest = '') => `/api/${slug}${rest}?where[id][equals]={${slug}}`

/** Versions where none are kept: nobody promised such an address. */
export const noVersions = (slug: string): Routes => ({
  'get /versions': only('versions', UNKNOWN, `GET /api/${slug}/versions`),
  'get /versions/:id': only('version', UNKNOWN, `GET /api/${slug}/versions/{${slug}}`),
  'post /versions/:id': only('restore', UNKNOWN, `POST /api/${slug}/versions/{${slug}}`),
})

/** What every collection has, read by the answers of a list, of one row, and of a count. */
export const reads = (slug: string, list: string, one: string, count = list): Routes => ({
  'get /': only('list', list, `GET ${filtered(slug)}&draft=true`),
  'get /count': only('count', count, `GET ${filtered(slug, '/count')}`),
  'get /:id': only('read', one, `GET ${at(slug)}?draft=true`),
  'post /access/:id?': only('access', one, `POST /api/${slug}/access/{${slug}}`, body({})),
})

/** Bulk changes, which nobody may. */
export const bulk = (slug: string, json: RoomDoor['json']): Routes => ({
  'patch /': only('bulk', NONE, `PATCH ${filtered(slug)}`, json),
  'delete /': only('bulk', NONE, `DELETE ${filtered(slug)}`),
})

/** A collection of the gate alone. */
const gateRows = (slug: string, list: string, one: string, count = list): Routes => ({
  ...reads(slug, list, one, count),
  ...noVersions(slug),
  ...bulk(slug, ROW),
  'post /': only('create', NONE, `POST /api/${slug}?draft=false`, ROW),
  'patch /:id': only('change', NONE, `PATCH ${at(slug)}?overrideAccess=true`, ROW),
  'delete /:id': only('delete', NONE, `DELETE ${at(slug)}`),
})

const ABSENT =
  'get / get /count get /:id get /versions get /versions/:id post / post /access/:id? post /versions/:id post /:id/duplicate patch / patch /:id delete / delete /:id'.match(
    /\w+ \S+/g,
  ) ?? []
/** A table of Payload's own, which is as if it were not there. */
const absent = (slug: string): Routes =>
  Object.fromEntries(
    ABSENT.map((route) => {
      const [method = '', path = ''] = route.split(' ')
      const request = `${method.toUpperCase()} /api/${slug}${path === '/' ? '' : path.replace(/:id\??/, '0123')}`
      return [route, only('nothing there', UNKNOWN, request, method === 'get' ? undefined : ROW)]
    }),
  )

const PREFERENCE = '/api/payload-preferences'
/** A name is a name: `count` and `versions` are preferences like any other. */
const PREFERENCES: Routes = {
  ...absent('payload-preferences'),
  'get /:key': [
    ...only('read', ALL, `GET ${PREFERENCE}/x`),
    ...only('views of a list', UNKNOWN, `GET ${PREFERENCE}/list-views-cases`),
  ],
  'post /:key': [
    ...only('keep', ALL, `POST ${PREFERENCE}/x`, body({ value: 1 })),
    ...only('keep too much', BAD, `POST ${PREFERENCE}/x`, body({ value: 'x'.repeat(70_000) })),
    ...only('views of a list', UNKNOWN, `POST ${PREFERENCE}/list-views-cases`, body({ value: { views: [] } })),
  ],
  'delete /:key': only('forget', UNKNOWN, `DELETE ${PREFERENCE}/x`),
  'get /count': only('named count', ALL, `GET ${PREFERENCE}/count`),
  'get /versions': only('named versions', ALL, `GET ${PREFERENCE}/versions`),
  'get /:id': only('by id', ALL, `GET ${PREFERENCE}/0123`),
}

const OF_STORY = ['++ ++++ 0 1', '++ ++++ 4 1'] as const
/** Who asks units for stories. */
const ASKERS = '.. ++.. . 1'
const LOG = '44 4+++ 4 1'
const IMPORT = '/api/imports/{imports}'
/** One that the editor of the unit has dropped and cancelled: it never made a draft, and so is the unit's alone. */
const IMPORTS: Routes = {
  ...gateRows('imports', ALL, UNKNOWN, UNKNOWN),
  'get /:id': only('read', '++ 4444 4 1', `GET ${IMPORT}`),
  'get /:id/original': only('a file that is gone', UNKNOWN, `GET ${IMPORT}/original`),
  'post /': only('no file', BAD, 'POST /api/imports?draft=false', ROW),
  'post /:id/cancel': only('cancel again', '.w 4444 4 1', `POST ${IMPORT}/cancel`, body({})),
  'post /:id/retry': only('retry', '.w 4444 4 1', `POST ${IMPORT}/retry`, body({})),
  'post /:id/proposals': only('take', 'ww 4444 4 1', `POST ${IMPORT}/proposals`, body({ take: [0] })),
  'post /:id/kind': only('another kind', 'ww 4444 4 1', `POST ${IMPORT}/kind`, body({ kind: 'news' })),
}

const POINTS = {
  kinds: { cases: 1, speeches: 1, notices: 1, news: 1 },
  campaignBonus: 0,
  outletLevels: { city: 1, province: 1, national: 1, overseas: 1 },
  places: { mode: 'bonus', headline: 0, front: 0, inside: 0 },
  dedupe: 'sum',
  split: 'equal',
  remainder: 'first',
  deductions: { correction: 0, withdrawal: 0 },
  monthlyMinimum: 0,
}
const SCORE_RULES: Routes = {
  // Everybody may know what counts.
  ...gateRows('scoreRules', ALL, UNKNOWN, UNKNOWN),
  'post /': only('without a table', BAD, 'POST /api/scoreRules?draft=false', ROW),
  'post /preview': only(
    'what would change',
    '.. .+.. . 1',
    'POST /api/scoreRules/preview',
    body({ table: POINTS, months: ['2026-01'] }),
  ),
}

const RATE = { currency: 'usd', day: '2023-07-05', rate: '7.2', source: '公布的中间价' }

/** Below the address of a collection, what somebody may not read is as unknown as what never was: `UNKNOWN`, not `NONE`. */
export const PLAIN_ROOMS: Record<string, Routes> = {
  revisions: gateRows('revisions', ...OF_STORY),
  reviews: gateRows('reviews', ...OF_STORY),
  publications: gateRows('publications', NONE, UNKNOWN, UNKNOWN),
  auditLog: gateRows('auditLog', '.. .+++ . 1', LOG, LOG),
  auditHead: gateRows('auditHead', NONE, UNKNOWN, UNKNOWN),
  comments: gateRows('comments', ...OF_STORY),
  readers: gateRows('readers', ...OF_STORY),
  imports: IMPORTS,
  ...Object.fromEntries(
    [
      'signInFailures',
      'outbox',
      'follows',
      'notificationChoices',
      'previewLinks',
      'escalations',
      'fileTexts',
      'viewCounts',
      'dossierBatches',
      'coverage',
      'campaignRuns',
      'scoreMonths',
      'inspections',
      'inspectionFindings',
    ].map((slug) => [slug, gateRows(slug, NONE, UNKNOWN, UNKNOWN)]),
  ),
  scoreRules: SCORE_RULES,
  taskTemplates: {
    ...gateRows('taskTemplates', ASKERS, UNKNOWN, UNKNOWN),
    'post /': only('nothing of it', BAD, 'POST /api/taskTemplates', ROW),
    'patch /:id': only('change one', UNKNOWN, `PATCH ${at('taskTemplates')}`, ROW),
    'post /:id/drop': only('drop one', UNKNOWN, `POST ${at('taskTemplates')}/drop`, body({})),
  },
  calendarFeeds: {
    ...gateRows('calendarFeeds', ALL, UNKNOWN, UNKNOWN),
    'post /': only('opens one', '++ ++.+ + 1', 'POST /api/calendarFeeds', ROW),
    'post /:id/revoke': only('ends what is not theirs', UNKNOWN, `POST ${at('calendarFeeds')}/revoke`, body({})),
  },
  // Everybody reads what their own stories carry, and the rates.
  figureChanges: gateRows('figureChanges', ALL, UNKNOWN, UNKNOWN),
  exchangeRates: {
    ...gateRows('exchangeRates', ALL, UNKNOWN, UNKNOWN),
    'post /': [
      ...only('nothing of it', BAD, 'POST /api/exchangeRates', ROW),
      ...only('one of a day to come', BAD, 'POST /api/exchangeRates', body({ ...RATE, day: '2099-01-01' })),
    ],
  },
  'payload-kv': absent('payload-kv'),
  'payload-preferences': PREFERENCES,
}

const settings = (slug: string, signs: string, json: RoomDoor['json']): Routes => {
  const global = `/api/globals/${slug}`
  return {
    'get /': only('read', ALL, `GET ${global}?draft=true`),
    'post /access': only('access', ALL, `POST ${global}/access`, body({})),
    'post /': only('change', signs, `POST ${global}?draft=false`, json),
    'patch /': only('change', signs, `PATCH ${global}`, json),
    'get /versions': only('versions', UNKNOWN, `GET ${global}/versions`),
    'get /versions/:id': only('version', UNKNOWN, `GET ${global}/versions/0123`),
    'post /versions/:id': only('restore', UNKNOWN, `POST ${global}/versions/0123`),
  }
}
const ADMINS = '.. ...+ . 1'
export const GLOBALS: Record<string, Routes> = {
  // a confirmed director is told that a draft is not live, everybody else that this is not theirs
  publicSettings: settings('publicSettings', '.. .b.. . 1', ({ row }) => ({
    siteName: '绕过',
    headline: { kind: 'cases', id: row.draft },
  })),
  gateSettings: settings(
    'gateSettings',
    BAD,
    body({ chains: [{ kind: 'cases', action: 'submit', steps: ['signOff'] }] }),
  ),
  wordSettings: settings('wordSettings', BAD, body({ linePitch: 5 })),
  ruleBook: settings('ruleBook', BAD, body({ terms: [{ wrong: '甲' }] })),
  // the office alone reads it
  dutyRoster: {
    ...settings('dutyRoster', BAD, body({ periods: [{ from: '2030-01-01' }] })),
    'get /': only('read', '.. ++++ . 1', 'GET /api/globals/dutyRoster?draft=true'),
  },
  robotSettings: {
    ...settings('robotSettings', '.. ...b . 1', body({ wecom: { url: 'x' } })),
    'get /': only('read', ADMINS, 'GET /api/globals/robotSettings?draft=true'),
  },
}

let views = 0
const VIEWS: Routes = {
  'get /list-views/:kind': [
    ...only('my views', ALL, 'GET /api/list-views/cases'),
    ...only('of no list', UNKNOWN, 'GET /api/list-views/users'),
  ],
  'post /list-views/:kind': [
    ...only('keeps one', ALL, 'POST /api/list-views/cases', () => ({ name: `视图${views++}` })),
    ...only('of no stage', BAD, 'POST /api/list-views/cases', body({ name: '绕过', stage: 'none' })),
  ],
  'patch /list-views/:kind/:id': only('renames one', UNKNOWN, 'PATCH /api/list-views/cases/0123', body({ name: '甲' })),
  'delete /list-views/:kind/:id': only('deletes one', UNKNOWN, 'DELETE /api/list-views/cases/0123'),
}

const DESK = '.. .+.+ . 1'
const DIRECTORS = '.. .+.. . 1'
export const ROOT: Routes = {
  'get /live-search': only('everything live', '.. ++.. . 1', 'GET /api/live-search?q=x'),
  'get /notifications': only('my messages', ALL, 'GET /api/notifications'),
  'post /notifications/read': [
    ...only('read', ALL, 'POST /api/notifications/read', body({})),
    ...only('a list', BAD, 'POST /api/notifications/read', body([1])),
  ],
  'get /notifications/choices': only('my choices', ALL, 'GET /api/notifications/choices'),
  'post /notifications/choices': only('choose', ALL, 'POST /api/notifications/choices', body({ mail: true })),
  'get /notifications/undelivered': only('what did not arrive', ADMINS, 'GET /api/notifications/undelivered'),
  'post /notifications/undelivered/:id/again': only(
    'send again',
    '.. ...4 . 1',
    'POST /api/notifications/undelivered/0123/again',
    body({}),
  ),
  'get /audit/entries': only('the log', DESK, 'GET /api/audit/entries'),
  'get /audit/verify': only('the log', DESK, 'GET /api/audit/verify'),
  'get /handbook/:picture': [
    ...only('a picture of the handbook', ALL, 'GET /api/handbook/login.webp'),
    ...only('a picture that is none', UNKNOWN, 'GET /api/handbook/..%2Fwriter.md'),
  ],
  'get /calendar/:file': only('a calendar of nobody', '44 4444 4 4', 'GET /api/calendar/x.ics'),
  'get /figures': only('figures and their sums', ALL, 'GET /api/figures'),
  'get /dossiers': only('orders of dossiers', DIRECTORS, 'GET /api/dossiers'),
  'post /dossiers': only('of nothing', '.. .b.. . 1', 'POST /api/dossiers', body({})),
  'post /dossiers/:id/cancel': only('cancel one', '.. .4.. . 1', 'POST /api/dossiers/0123/cancel', body({})),
  'get /dossiers/:id/file': only('take one', '.. .4.. . 1', 'GET /api/dossiers/0123/file'),
  'delete /dossiers/:id': only('delete one', '.. .4.. . 1', 'DELETE /api/dossiers/0123'),
  'get /inspection': only('what was found', ALL, 'GET /api/inspection'),
  'post /inspection': only('look at once', '.. ++.. . 1', 'POST /api/inspection', body({})),
  'get /scores': only('what a month came to', ALL, 'GET /api/scores?month=2026-01'),
  'get /scores/sheet': only('as a spreadsheet', ALL, 'GET /api/scores/sheet'),
  'get /overview/sheet': only('the wave in numbers', ALL, 'GET /api/overview/sheet?month=2026-01'),
  'post /scores/lock': only('a month ahead', '.. .w.. . 1', 'POST /api/scores/lock', body({ month: '2099-01' })),
  'post /scores/release': only('an open one', '.. .w.. . 1', 'POST /api/scores/release', body({ month: '2099-01' })),
  'get /linkable': only('what is live', ALL, 'GET /api/linkable?q='),
  'get /access': only('access', ALL, 'GET /api/access'),
  ...VIEWS,
  'get /og': only('a picture of a title', UNKNOWN, 'GET /api/og?title=x'),
}
