/** The doors of accounts, units, files and coverage tasks. Signs as in `plainDoors.ts`. */
import { PASSWORD } from '../people'
import { ALL, BAD, body, bulk, NONE, noVersions, only, reads, UNKNOWN } from './plainDoors'
import type { RoomDoor, Routes } from './rooms'

const EVERYBODY = '++ ++++ + +'
const OWN_LIST = '++ ++++ 0 1'
const OWN = '++ ++++ 4 1'

let count = 0
const newEmail = (): string => `door${count++}@office.demo`

/** What nobody may, of every collection here but one. */
const closed = (slug: string): Routes => ({
  'delete /:id': only('delete', NONE, `DELETE /api/${slug}/{${slug}}`),
  'post /:id/duplicate': only('duplicate', NONE, `POST /api/${slug}/{${slug}}/duplicate`, body({})),
})

const OTHER = 'exemplar-taken-over'
const accountChanges = (method: string): RoomDoor[] => [
  ...only('promotes oneself', 'bb b++b b 1', `${method} /api/users/{me}`, body({ role: 'director' })),
  ...only('confirms oneself', '++ ++b+ + 1', `${method} /api/users/{me}`, body({ confirmed: true })),
  ...only('confirms another', '44 bbbb 4 1', `${method} /api/users/{spare}`, body({ confirmed: true })),
  ...only('takes over a session', BAD, `${method} /api/users/{me}`, body({ password: OTHER })),
  ...only('guesses', BAD, `${method} /api/users/{me}`, body({ password: OTHER, currentPassword: 'x' })),
  ...only('takes over another', '44 ...+ 4 1', `${method} /api/users/{spare}`, body({ password: PASSWORD })),
]
const director =
  (more: object): RoomDoor['json'] =>
  ({ app }) => ({
    email: newEmail(),
    name: '门',
    role: 'director',
    unit: app.units.office,
    password: PASSWORD,
    ...more,
  })
const withEmail =
  (more: object): RoomDoor['json'] =>
  () => ({ email: newEmail(), ...more })
const RESET = body({ token: 'f'.repeat(40), password: 'exemplar-door' })

const users: Routes = {
  ...reads('users', '00 ++++ 0 1', '44 ++++ 4 1'),
  ...noVersions('users'),
  ...bulk('users', body({ role: 'director', confirmed: true })),
  ...closed('users'),
  'patch /:id': accountChanges('PATCH'),
  'put /:id': accountChanges('PUT'),
  'post /:id/confirm': [
    ...only('confirms', '44 .+.. 4 1', 'POST /api/users/{spare}/confirm', body({})),
    ...only('confirms oneself', '.. .s.. . 1', 'POST /api/users/{me}/confirm', body({})),
  ],
  'post /:id/substitute': only('names a substitute', '44 bbbb 4 1', 'POST /api/users/{spare}/substitute', body({})),
  'delete /:id/substitute': only('ends one', '44 .w.. 4 1', 'DELETE /api/users/{spare}/substitute'),
  'post /': [
    ...only('makes a director', '.. ...+ . 1', 'POST /api/users', director({})),
    ...only('makes a confirmed one', '.. ...b . 1', 'POST /api/users', director({ confirmed: true })),
  ],
  'post /login': only(
    'a wrong password',
    '11 1111 1 1',
    'POST /api/users/login',
    withEmail({ password: 'wrong-password' }),
  ),
  'post /logout': [...only('sign out', EVERYBODY, 'POST /api/users/logout', body({}))].map((door) => ({
    ...door,
    ownSession: true as const,
  })),
  'post /refresh-token': only('stay', ALL, 'POST /api/users/refresh-token', body({})),
  'post /forgot-password': only('a letter', EVERYBODY, 'POST /api/users/forgot-password', withEmail({})),
  'post /reset-password': only('a made-up token', 'bb bbbb b b', 'POST /api/users/reset-password', RESET),
  'post /verify/:id': only('verify', UNKNOWN, 'POST /api/users/verify/0123'),
  'post /first-register': only('the first account', NONE, 'POST /api/users/first-register', director({})),
  'post /unlock': only('unlock', NONE, 'POST /api/users/unlock', body({ email: 'director@office.demo' })),
  'get /init': only('init', ALL, 'GET /api/users/init'),
  'get /me': only('who am I', EVERYBODY, 'GET /api/users/me'),
}

/** A confirmed director may: here they say what stands there already, so that nothing public changes. */
const newName: RoomDoor['json'] = ({ unitName }, caller) => ({
  name: ['director', 'director2', 'authorDirector'].includes(caller) ? unitName : '绕过',
})
const OFFICE = body({ name: '绕过', kind: 'town', isGateOffice: true })
const unitChanges = (method: string): RoomDoor[] => [
  ...only('renames', '.. .+.. . 1', `${method} /api/units/{units}`, newName),
  ...only('makes it the office', '.. .b.b . 1', `${method} /api/units/{units}`, OFFICE),
]
const units: Routes = {
  ...reads('units', ALL, ALL),
  ...noVersions('units'),
  ...bulk('units', body({ name: '绕过' })),
  ...closed('units'),
  'post /': only('a second office', '.. ...b . 1', 'POST /api/units', OFFICE),
  'patch /:id': unitChanges('PATCH'),
  'put /:id': unitChanges('PUT'),
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
/** A form with another picture. */
function otherFile(): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: '换' }))
  form.set('file', new Blob([new Uint8Array(Buffer.from(PIXEL, 'base64'))], { type: 'image/png' }), 'other.png')
  return form
}
const FILE = '/api/media/{media}'
const WORDS = body({ alt: '改' })
const mediaChanges = (method: string): RoomDoor[] => [
  ...only('the words beside it', '++ .... 4 1', `${method} ${FILE}`, WORDS),
  { what: 'another file', signs: 'ww .... 4 1', request: `${method} ${FILE}`, form: otherFile },
  ...only('a cut', BAD, `${method} ${FILE}?uploadEdits[crop][width]=10`, WORDS),
  ...only('its hash', 'bb bbbb 4 1', `${method} ${FILE}`, body({ sha256: 'f'.repeat(64) })),
]
const media: Routes = {
  ...reads('media', OWN_LIST, OWN),
  ...noVersions('media'),
  ...bulk('media', WORDS),
  ...closed('media'),
  'post /': only('no file', BAD, 'POST /api/media', WORDS),
  'patch /:id': mediaChanges('PATCH'),
  'put /:id': mediaChanges('PUT'),
  'delete /:id': only('delete', 'ww .... 4 1', `DELETE ${FILE}`),
  'get /:id/text': only('what is written in it', OWN, `GET ${FILE}/text`),
  'get /paste-url': only('fetch for me', UNKNOWN, 'GET /api/media/paste-url?src=http://127.0.0.1/'),
  'get /paste-url/:id?': only('fetch for me', BAD, 'GET /api/media/paste-url/{media}?src=http://127.0.0.1/'),
  'get /file/:filename': [
    ...only('a live one', EVERYBODY, 'GET /api/media/file/{liveFile}'),
    ...only('a private one', '++ ++++ 4 4', 'GET /api/media/file/{looseFile}'),
  ],
}

/** Another state each time: a unit that says again what stands there already changes nothing. */
const taskChange = (method: string, state: string): RoomDoor[] =>
  only(state, 'bb ++.. 4 1', `${method} /api/coverageTasks/{coverageTasks}`, ({ row }) => ({
    state,
    story: { relationTo: 'cases', value: row.draft },
  }))
const coverageTasks: Routes = {
  ...reads('coverageTasks', OWN_LIST, OWN),
  ...noVersions('coverageTasks'),
  ...bulk('coverageTasks', body({ state: 'published' })),
  ...closed('coverageTasks'),
  'post /': only('in a state', '.. bb.. . 1', 'POST /api/coverageTasks', ({ app, row }) => ({
    campaign: row.campaign,
    unit: app.units.media,
    topic: '绕过',
    state: 'published',
  })),
  'post /many': only('nobody', BAD, 'POST /api/coverageTasks/many', body({ units: [] })),
  'post /:id/draft': only(
    'as a campaign',
    'bb bbbb 4 1',
    'POST /api/coverageTasks/{coverageTasks}/draft',
    body({ kind: 'campaigns' }),
  ),
  'patch /:id': taskChange('PATCH', 'published'),
  'put /:id': taskChange('PUT', 'submitted'),
}

const CONFIRMED = { revisionToken: 'old', state: 'confirmed' }
const DECISION = { revisionToken: 'old', outcome: 'confirmed' }
const clippings: Routes = {
  ...reads('clippings', OWN_LIST, OWN),
  ...noVersions('clippings'),
  ...bulk('clippings', body({ state: 'confirmed' })),
  ...closed('clippings'),
  'post /': only('confirmed at once', 'bb bb.. b 1', 'POST /api/clippings', ({ row }) => ({
    story: { relationTo: 'cases', value: row.live },
    outlet: '绕过报',
    level: 'city',
    date: '2026-01-01',
    url: 'https://news.example/1',
    state: 'confirmed',
  })),
  'patch /:id': only('confirm', 'bb bbbb 4 1', 'PATCH /api/clippings/{clippings}', body(CONFIRMED)),
  'put /:id': only('confirm', 'bb bbbb 4 1', 'PUT /api/clippings/{clippings}', body(CONFIRMED)),
  'post /:id/decide': [
    ...only('nothing', 'bb bbbb 4 1', 'POST /api/clippings/{clippings}/decide', body({})),
    ...only('an old one', '.. tt.. 4 1', 'POST /api/clippings/{clippings}/decide', body(DECISION)),
  ],
}

/** By who saw an old state: the order of refusals is that of the contract. */
const OLD = body({ revisionToken: 'old', park: '绕过', into: 'x' })
const PROJECT = '/api/projects/{projects}'
const KEEPERS = '.. tt.. 4 1'
/** What a unit may not list is as unknown as what never was. */
const LISTED = '44 ++44 4 1'
const projects: Routes = {
  ...reads('projects', OWN_LIST, OWN),
  ...noVersions('projects'),
  ...bulk('projects', body({ park: '绕过' })),
  ...closed('projects'),
  'put /': only('bulk', NONE, 'PUT /api/projects', body({ park: '绕过' })),
  'post /': only('registers', '.. ++.. . 1', 'POST /api/projects', body({ name: '门' })),
  'patch /:id': only('of an old state', KEEPERS, `PATCH ${PROJECT}`, OLD),
  'put /:id': only('of an old state', KEEPERS, `PUT ${PROJECT}`, OLD),
  'post /:id/merge': only('of an old state', KEEPERS, `POST ${PROJECT}/merge`, OLD),
  'get /:id/stories': only('what stands on it', OWN, `GET ${PROJECT}/stories`),
  'get /duplicates': only('what may be twice', LISTED, 'GET /api/projects/duplicates'),
  'get /proposed': only('what cases name', LISTED, 'GET /api/projects/proposed'),
  'get /export.xlsx': only('as a spreadsheet', ALL, 'GET /api/projects/export.xlsx'),
  'get /template.xlsx': only('empty sheets', ALL, 'GET /api/projects/template.xlsx'),
  'post /import': only('no file', BAD, 'POST /api/projects/import', body({})),
}

export const FURNISHED_ROOMS: Record<string, Routes> = {
  users,
  units,
  media,
  coverageTasks,
  clippings,
  projects,
}
