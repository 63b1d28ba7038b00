/** The doors of accounts, units, files and coverage tasks. Signs as in `plainDoors.ts`. */
import { PASSWORD } from '../people'
import { ALL, BAD, bulk, door, NONE, noVersions, plain, reads, UNKNOWN } from './plainDoors'
import type { Caller, Session } from './callers'
import type { RoomDoor, Rooms, Routes } from './rooms'

let count = 0
const newEmail = (): string => `door${count++}@office.demo`

const closed = (slug: string): Routes => ({
  'delete /:id': [
    door(
      'delete',
      NONE,
      plain('DELETE', ({ row }) => `/api/${slug}/${row[slug]}`),
    ),
  ],
  'post /:id/duplicate': [
    door(
      'duplicate',
      NONE,
      plain(
        'POST',
        ({ row }) => `/api/${slug}/${row[slug]}/duplicate`,
        () => ({}),
      ),
    ),
  ],
})

const self = (what: string, signs: string, method: string, json: unknown, rest = ''): RoomDoor =>
  door(what, signs, (_rooms, _caller, me) => ({ method, path: `/api/users/${me.id}${rest}`, json }))
const spare = (what: string, signs: string, method: string, json: unknown, rest = ''): RoomDoor =>
  door(what, signs, async (rooms) => ({ method, path: `/api/users/${await rooms.spare()}${rest}`, json }))

const ACCOUNT_CHANGES = (method: string): RoomDoor[] => [
  self('promotes oneself', 'bb b++b b 1', method, { role: 'director' }),
  self('confirms oneself', '++ ++b+ + 1', method, { confirmed: true }),
  spare('confirms another', '44 bbbb 4 1', method, { confirmed: true }),
  spare('takes over another', '44 ...+ 4 1', method, { password: PASSWORD }),
]
const users: Routes = {
  ...reads('users', '00 ++++ 0 1', '44 ++++ 4 1'),
  ...noVersions('users'),
  ...bulk('users', { role: 'director', confirmed: true }),
  ...closed('users'),
  'patch /:id': ACCOUNT_CHANGES('PATCH'),
  'put /:id': ACCOUNT_CHANGES('PUT'),
  'post /:id/confirm': [
    spare('confirms', '44 .+.. 4 1', 'POST', {}, '/confirm'),
    self('confirms oneself', '.. .s.. . 1', 'POST', {}, '/confirm'),
  ],
  'post /': [
    door('makes a director', '.. ...+ . 1', ({ app }) => ({
      method: 'POST',
      path: '/api/users',
      json: { email: newEmail(), name: '门', role: 'director', unit: app.units.office, password: PASSWORD },
    })),
    door('makes a confirmed director', '.. ...b . 1', ({ app }) => ({
      method: 'POST',
      path: '/api/users',
      json: {
        email: newEmail(),
        name: '门',
        role: 'director',
        unit: app.units.office,
        password: PASSWORD,
        confirmed: true,
      },
    })),
  ],
  'post /login': [
    door('a wrong password', '11 1111 1 1', () => ({
      method: 'POST',
      path: '/api/users/login',
      json: { email: newEmail(), password: 'wrong-password' },
    })),
  ],
  'post /logout': [
    door('sign out', '++ ++++ + +', () => ({ method: 'POST', path: '/api/users/logout', json: {}, ownSession: true })),
  ],
  'post /refresh-token': [
    door(
      'stay',
      ALL,
      plain(
        'POST',
        () => '/api/users/refresh-token',
        () => ({}),
      ),
    ),
  ],
  'post /forgot-password': [
    door(
      'a letter',
      '++ ++++ + +',
      plain(
        'POST',
        () => '/api/users/forgot-password',
        () => ({ email: newEmail() }),
      ),
    ),
  ],
  'post /reset-password': [
    door(
      'a made-up token',
      'bb bbbb b b',
      plain(
        'POST',
        () => '/api/users/reset-password',
        () => ({
          token: 'f'.repeat(40),
          password: 'exemplar-door',
        }),
      ),
    ),
  ],
  'post /verify/:id': [
    door(
      'verify',
      UNKNOWN,
      plain('POST', () => '/api/users/verify/0123'),
    ),
  ],
  'post /first-register': [
    door(
      'the first account',
      NONE,
      plain(
        'POST',
        () => '/api/users/first-register',
        () => ({
          email: newEmail(),
          password: PASSWORD,
          name: '门',
          role: 'director',
        }),
      ),
    ),
  ],
  'post /unlock': [
    door(
      'unlock',
      NONE,
      plain(
        'POST',
        () => '/api/users/unlock',
        () => ({ email: 'director@office.demo' }),
      ),
    ),
  ],
  'get /init': [
    door(
      'init',
      ALL,
      plain('GET', () => '/api/users/init'),
    ),
  ],
  'get /me': [
    door(
      'who am I',
      '++ ++++ + +',
      plain('GET', () => '/api/users/me'),
    ),
  ],
}

/** A director alone may; they say here what stands there already, so that nothing public changes. */
const newName = ({ unitName }: Rooms, caller: Caller, _me: Session) => ({
  name: ['director', 'director2', 'authorDirector'].includes(caller) ? unitName : '绕过',
})
const UNIT_CHANGES = (method: string): RoomDoor[] => [
  door('renames', '.. .+.. . 1', (rooms, caller, me) => ({
    method,
    path: `/api/units/${rooms.row.units}`,
    json: newName(rooms, caller, me),
  })),
  door(
    'makes it the office',
    '.. .b.b . 1',
    plain(
      method,
      ({ row }) => `/api/units/${row.units}`,
      () => ({
        name: '绕过',
        isGateOffice: true,
      }),
    ),
  ),
]
const units: Routes = {
  ...reads('units', ALL, ALL),
  ...noVersions('units'),
  ...bulk('units', { name: '绕过' }),
  ...closed('units'),
  'post /': [
    door(
      'a second office',
      '.. ...b . 1',
      plain(
        'POST',
        () => '/api/units',
        () => ({
          name: '绕过',
          kind: 'town',
          isGateOffice: true,
        }),
      ),
    ),
  ],
  'patch /:id': UNIT_CHANGES('PATCH'),
  'put /:id': UNIT_CHANGES('PUT'),
}

const form = (bytes: Buffer) => {
  const made = new FormData()
  made.set('_payload', JSON.stringify({ alt: '换' }))
  made.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'other.png')
  return made
}
/** One pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const MEDIA_CHANGES = (method: string): RoomDoor[] => [
  door(
    'the words beside it',
    '++ .... 4 1',
    plain(
      method,
      ({ live }) => `/api/media/${live.id}`,
      () => ({ alt: '改' }),
    ),
  ),
  door('another file', 'ww .... 4 1', ({ live }) => ({ method, path: `/api/media/${live.id}`, form: form(PIXEL) })),
  door(
    'a cut',
    BAD,
    plain(
      method,
      ({ live }) => `/api/media/${live.id}?uploadEdits[crop][width]=10`,
      () => ({ alt: '改' }),
    ),
  ),
  door(
    'its hash',
    'bb bbbb 4 1',
    plain(
      method,
      ({ live }) => `/api/media/${live.id}`,
      () => ({ sha256: 'f'.repeat(64) }),
    ),
  ),
]
const media: Routes = {
  ...reads('media', '++ ++++ 0 1', '++ ++++ 4 1'),
  ...noVersions('media'),
  ...bulk('media', { alt: '改' }),
  ...closed('media'),
  'post /': [
    door(
      'no file',
      BAD,
      plain(
        'POST',
        () => '/api/media',
        () => ({ alt: '换' }),
      ),
    ),
  ],
  'patch /:id': MEDIA_CHANGES('PATCH'),
  'put /:id': MEDIA_CHANGES('PUT'),
  'delete /:id': [
    door(
      'delete',
      'ww .... 4 1',
      plain('DELETE', ({ live }) => `/api/media/${live.id}`),
    ),
  ],
  'get /paste-url': [
    door(
      'fetch for me',
      UNKNOWN,
      plain('GET', () => '/api/media/paste-url?src=http://127.0.0.1/'),
    ),
  ],
  'get /paste-url/:id?': [
    door(
      'fetch for me',
      BAD,
      plain('GET', ({ live }) => `/api/media/paste-url/${live.id}?src=http://127.0.0.1/`),
    ),
  ],
  'get /file/:filename': [
    door(
      'a live one',
      '++ ++++ + +',
      plain('GET', ({ live }) => `/api/media/file/${live.filename}`),
    ),
    door(
      'a private one',
      '++ ++++ 4 4',
      plain('GET', ({ loose }) => `/api/media/file/${loose.filename}`),
    ),
  ],
}

/** Another state each time: a unit that says again what stands there already changes nothing. */
const TASK_CHANGES = (method: string, state: string): RoomDoor[] => [
  door(
    state,
    'bb ++.. 4 1',
    plain(
      method,
      ({ row }) => `/api/coverageTasks/${row.coverageTasks}`,
      ({ draft }) => ({ state, story: { relationTo: 'cases', value: draft } }),
    ),
  ),
]
const coverageTasks: Routes = {
  ...reads('coverageTasks', '++ ++++ 0 1', '++ ++++ 4 1'),
  ...noVersions('coverageTasks'),
  ...bulk('coverageTasks', { state: 'published' }),
  ...closed('coverageTasks'),
  'post /': [
    door(
      'in a state',
      '.. bb.. . 1',
      plain(
        'POST',
        () => '/api/coverageTasks',
        ({ app, row }) => ({
          campaign: row.campaign,
          unit: app.units.media,
          topic: '绕过',
          state: 'published',
        }),
      ),
    ),
  ],
  'patch /:id': TASK_CHANGES('PATCH', 'published'),
  'put /:id': TASK_CHANGES('PUT', 'submitted'),
}

export const FURNISHED_ROOMS: Record<string, Routes> = { users, units, media, coverageTasks }
