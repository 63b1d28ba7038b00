/**
 * The doors of rows that the gate alone writes, of settings, and of Payload's own tables, each with the answers of the HTTP
 * contract. Signs: those of `answers.ts`, in the order of `RoomDoor`.
 */
import type { RoomDoor, Rooms, Routes } from './rooms'

export const ALL = '++ ++++ + 1'
export const NONE = '.. .... . 1'
export const UNKNOWN = '44 4444 4 1'
export const BAD = 'bb bbbb b 1'

type Ask = RoomDoor['ask']
export const door = (what: string, signs: string, ask: Ask): RoomDoor => ({ what, signs, ask })
export const plain =
  (method: string, path: (rooms: Rooms) => string, json?: (rooms: Rooms) => unknown): Ask =>
  (rooms) => ({ method, path: path(rooms), json: json?.(rooms) })

const ROW = {
  kind: 'cases',
  story: 'x',
  slug: 'x',
  state: 'live',
  title: '绕过',
  number: 9,
  seq: 999,
  key: 'x',
  event: 'x',
}

/** Versions where none are kept: nobody promised such an address. */
export const noVersions = (slug: string): Routes => ({
  'get /versions': [
    door(
      'versions',
      UNKNOWN,
      plain('GET', () => `/api/${slug}/versions`),
    ),
  ],
  'get /versions/:id': [
    door(
      'version',
      UNKNOWN,
      plain('GET', ({ row }) => `/api/${slug}/versions/${row[slug]}`),
    ),
  ],
  'post /versions/:id': [
    door(
      'restore',
      UNKNOWN,
      plain('POST', ({ row }) => `/api/${slug}/versions/${row[slug]}`),
    ),
  ],
})

/** What every collection has, read by the answers of a list, of one row, and of a count. */
export const reads = (slug: string, list: string, one: string, count = list): Routes => ({
  'get /': [
    door(
      'list',
      list,
      plain('GET', ({ row }) => `/api/${slug}?draft=true&where[id][equals]=${row[slug]}`),
    ),
  ],
  'get /count': [
    door(
      'count',
      count,
      plain('GET', ({ row }) => `/api/${slug}/count?where[id][equals]=${row[slug]}`),
    ),
  ],
  'get /:id': [
    door(
      'read',
      one,
      plain('GET', ({ row }) => `/api/${slug}/${row[slug]}?draft=true`),
    ),
  ],
  'post /access/:id?': [
    door(
      'access',
      one,
      plain(
        'POST',
        ({ row }) => `/api/${slug}/access/${row[slug]}`,
        () => ({}),
      ),
    ),
  ],
})

/** Bulk changes, which nobody may. */
export const bulk = (slug: string, json: unknown): Routes => ({
  'patch /': [
    door(
      'bulk',
      NONE,
      plain(
        'PATCH',
        ({ row }) => `/api/${slug}?where[id][equals]=${row[slug]}`,
        () => json,
      ),
    ),
  ],
  'delete /': [
    door(
      'bulk',
      NONE,
      plain('DELETE', ({ row }) => `/api/${slug}?where[id][equals]=${row[slug]}`),
    ),
  ],
})

/** A collection of the gate alone. */
const gateRows = (slug: string, list: string, one: string, count = list): Routes => ({
  ...reads(slug, list, one, count),
  ...noVersions(slug),
  ...bulk(slug, ROW),
  'post /': [
    door(
      'create',
      NONE,
      plain(
        'POST',
        () => `/api/${slug}?draft=false`,
        () => ROW,
      ),
    ),
  ],
  'patch /:id': [
    door(
      'change',
      NONE,
      plain(
        'PATCH',
        ({ row }) => `/api/${slug}/${row[slug]}?overrideAccess=true`,
        () => ROW,
      ),
    ),
  ],
  'delete /:id': [
    door(
      'delete',
      NONE,
      plain('DELETE', ({ row }) => `/api/${slug}/${row[slug]}`),
    ),
  ],
})
/** Below the address of a collection, what somebody may not read is as unknown as what never was. */
const HIDDEN = '44 4444 4 1'

/** Tables of Payload's own, which are as if they were not there. */
const absent = (slug: string): Routes =>
  Object.fromEntries(
    [
      'get /',
      'get /count',
      'get /:id',
      'get /versions',
      'get /versions/:id',
      'post /',
      'post /access/:id?',
      'post /versions/:id',
      'post /:id/duplicate',
      'patch /',
      'patch /:id',
      'delete /',
      'delete /:id',
    ].map((route) => {
      const [method = '', path = ''] = route.split(' ')
      const address = `/api/${slug}${path === '/' ? '' : path.replace(/:id\??/, '0123')}`
      const json = method === 'get' ? undefined : () => ROW
      return [
        route,
        [
          door(
            'nothing there',
            UNKNOWN,
            plain(method.toUpperCase(), () => address, json),
          ),
        ],
      ]
    }),
  )
const key = (method: string, signs: string) => [
  door(
    'a preference',
    signs,
    plain(method, () => '/api/payload-preferences/x', method === 'POST' ? () => ({ value: 1 }) : undefined),
  ),
]
/** A name is a name: `count` and `versions` are preferences like any other. */
const PREFERENCES: Routes = {
  ...absent('payload-preferences'),
  'get /:key': key('GET', ALL),
  'post /:key': key('POST', ALL),
  'delete /:key': key('DELETE', UNKNOWN),
  'get /count': [
    door(
      'named count',
      ALL,
      plain('GET', () => '/api/payload-preferences/count'),
    ),
  ],
  'get /versions': [
    door(
      'named versions',
      ALL,
      plain('GET', () => '/api/payload-preferences/versions'),
    ),
  ],
  'get /:id': [
    door(
      'by id',
      ALL,
      plain('GET', () => '/api/payload-preferences/0123'),
    ),
  ],
}

const OF_STORY = ['++ ++++ 0 1', '++ ++++ 4 1'] as const
export const PLAIN_ROOMS: Record<string, Routes> = {
  revisions: gateRows('revisions', ...OF_STORY),
  reviews: gateRows('reviews', ...OF_STORY),
  publications: gateRows('publications', NONE, HIDDEN, HIDDEN),
  auditLog: gateRows('auditLog', '.. .+++ . 1', '44 4+++ 4 1', '44 4+++ 4 1'),
  auditHead: gateRows('auditHead', NONE, HIDDEN, HIDDEN),
  'payload-kv': absent('payload-kv'),
  'payload-preferences': PREFERENCES,
}

const settings = (slug: string, signs: string, json: (rooms: Rooms) => unknown): Routes => {
  const at = `/api/globals/${slug}`
  return {
    'get /': [
      door(
        'read',
        ALL,
        plain('GET', () => `${at}?draft=true`),
      ),
    ],
    'post /access': [
      door(
        'access',
        ALL,
        plain(
          'POST',
          () => `${at}/access`,
          () => ({}),
        ),
      ),
    ],
    'post /': [
      door(
        'change',
        signs,
        plain('POST', () => `${at}?draft=false`, json),
      ),
    ],
    'patch /': [
      door(
        'change',
        signs,
        plain('PATCH', () => at, json),
      ),
    ],
    'get /versions': [
      door(
        'versions',
        UNKNOWN,
        plain('GET', () => `${at}/versions`),
      ),
    ],
    'get /versions/:id': [
      door(
        'version',
        UNKNOWN,
        plain('GET', () => `${at}/versions/0123`),
      ),
    ],
    'post /versions/:id': [
      door(
        'restore',
        UNKNOWN,
        plain('POST', () => `${at}/versions/0123`),
      ),
    ],
  }
}
export const GLOBALS: Record<string, Routes> = {
  // a confirmed director is told that a draft is not live, everybody else that this is not theirs
  publicSettings: settings('publicSettings', '.. .b.. . 1', ({ draft }) => ({
    siteName: '绕过',
    headline: { kind: 'cases', id: draft },
  })),
  gateSettings: settings('gateSettings', BAD, () => ({
    chains: [{ kind: 'cases', action: 'submit', steps: ['signOff'] }],
  })),
}

const DESK = '.. .+.+ . 1'
export const ROOT: Routes = {
  'get /audit/entries': [
    door(
      'the log',
      DESK,
      plain('GET', () => '/api/audit/entries'),
    ),
  ],
  'get /audit/verify': [
    door(
      'the log',
      DESK,
      plain('GET', () => '/api/audit/verify'),
    ),
  ],
  'get /linkable': [
    door(
      'what is live',
      ALL,
      plain('GET', () => '/api/linkable?q='),
    ),
  ],
  'get /access': [
    door(
      'access',
      ALL,
      plain('GET', () => '/api/access'),
    ),
  ],
  'get /og': [
    door(
      'a picture of a title',
      UNKNOWN,
      plain('GET', () => '/api/og?title=x'),
    ),
  ],
}
