/** The door table, the doors beside the stories: accounts, units, files, tasks, the gate's rows, settings, the root. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS } from '../../src/editorial/rules/kinds'
import { startApp, type App } from '../support/app'
import { signOfAnswer } from '../support/doors/answers'
import { CALLER_NAMES, openSessions, signIn, type Caller, type Sessions } from '../support/doors/callers'
import { isAskedHere, Tally } from '../support/doors/cells'
import { GLOBALS, PLAIN_ROOMS, ROOT } from '../support/doors/plainDoors'
import { publicBytes } from '../support/doors/publicBytes'
import { FURNISHED_ROOMS } from '../support/doors/roomDoors'
import { COLUMN, furnish, type RoomDoor, type Rooms, type Routes } from '../support/doors/rooms'
import { fetchAnonymously } from '../support/media'
import { publicSide } from '../support/publicSide'

const tally = new Tally()
const ROOMS: Record<string, Routes> = { ...FURNISHED_ROOMS, ...PLAIN_ROOMS }
let app: App
let sessions: Sessions
let rooms: Rooms
let bytes: () => Promise<string>
let before: string
let side: string
let file: Buffer

beforeAll(async () => {
  app = await startApp()
  sessions = await openSessions(app)
  rooms = await furnish(app, sessions)
  bytes = await publicBytes(app)
  before = await bytes()
  side = await publicSide(app)
  file = (await fetchAnonymously(app, `/api/media/file/${rooms.row.liveFile}`)).bytes
})
afterAll(async () => {
  tally.say('rooms')
  await app.stop()
})

async function tokenFor(caller: Caller, own: boolean | undefined): Promise<string | undefined> {
  const { token, email } = sessions[caller]
  return own && token ? signIn(app, email) : token
}

/** A door's address with the names in braces filled in. */
async function addressOf(path: string, caller: Caller): Promise<string> {
  const spare = path.includes('{spare}') ? await rooms.spare() : ''
  const names: Record<string, string> = { ...rooms.row, me: sessions[caller].id ?? 'nobody', spare }
  return path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? `no ${name}`)
}

async function problemOf({ what, signs, request, json, form, ownSession: own }: RoomDoor, caller: Caller) {
  const ownSession = own && caller !== 'suspended'
  const [method = '', path = ''] = request.split(' ')
  const sent = { token: await tokenFor(caller, ownSession), json: json?.(rooms, caller), form: form?.() }
  const sign = signOfAnswer(await app.request(method, await addressOf(path, caller), sent))
  // signing out ends every login of the account
  if (ownSession && sent.token) sessions[caller].token = await signIn(app, sessions[caller].email)
  const wanted = signs.replaceAll(' ', '')[COLUMN[caller]]
  const changed = (await bytes()) === before ? '' : ', the public side changed'
  return sign === wanted && !changed ? null : `${what} by ${caller}: ${sign}, not ${wanted}${changed}`
}

const routesOf = (all: Record<string, Routes>) =>
  Object.entries(all).flatMap(([room, routes]) => Object.keys(routes).map((route) => [room, route] as const))

async function everybody(room: string, route: string, doors: RoomDoor[] = []): Promise<string[]> {
  const problems: string[] = []
  for (const [index, door] of doors.entries())
    for (const caller of CALLER_NAMES) {
      if (!isAskedHere(caller, index)) continue
      const problem = await problemOf(door, caller)
      if (problem) problems.push(problem)
      tally.add(`${room} ${route} ${door.what}`)
    }
  return problems
}

describe('by everybody', () => {
  test.each(routesOf(ROOMS))('%s: %s', async (room, route) =>
    expect(await everybody(room, route, ROOMS[room]?.[route])).toEqual([]),
  )
  test.each(routesOf(GLOBALS))('global %s: %s', async (room, route) =>
    expect(await everybody(room, route, GLOBALS[room]?.[route])).toEqual([]),
  )
  test.each(Object.keys(ROOT))('%s', async (route) => expect(await everybody('root', route, ROOT[route])).toEqual([]))

  test('and the file that a live story shows is the same to the byte', async () => {
    expect((await fetchAnonymously(app, `/api/media/file/${rooms.row.liveFile}`)).bytes.equals(file)).toBe(true)
    expect(await publicSide(app)).toBe(side)
  })
})

describe('every route has a row, and every row a route', () => {
  const names = (endpoints: false | { method: string; path: string }[] | undefined) =>
    [...new Set((endpoints || []).map(({ method, path }) => `${method} ${path}`))].sort()
  const rows = (routes: Routes | undefined) => Object.keys(routes ?? {}).sort()

  test('of collections', () => {
    for (const [slug, { config }] of Object.entries(app.payload.collections)) {
      if ((KINDS as readonly string[]).includes(slug)) continue
      expect([slug, names(config.endpoints)]).toEqual([slug, rows(ROOMS[slug])])
    }
  })
  test('of globals', () => {
    for (const { slug, endpoints } of app.payload.globals.config)
      expect([slug, names(endpoints)]).toEqual([slug, rows(GLOBALS[slug])])
  })
  test('of the root', () => expect(names(app.payload.config.endpoints)).toEqual(rows(ROOT)))
})

describe('what Next serves beside the pages', () => {
  const sources = ['app', 'src', 'collections'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name)),
  )
  const text = (file: string) => readFileSync(file, 'utf8')
  const FOR_PROGRAMS = [
    ...['', ...KINDS.map((kind) => `${kind}/`), 'units/[slug]/', 'campaigns/[slug]/'].flatMap((page) =>
      ['xml', 'json'].map((form) => `app/(site)/${page}feed.${form}/route.ts`),
    ),
    ...['opensearch.xml', 'robots.txt', 'sitemap-news.xml', 'sitemap.xml', 'sitemaps/[part]'].map(
      (name) => `app/(site)/${name}/route.ts`,
    ),
  ]

  test('route handlers: the API, its beginning, what programs read, pictures of pages, what a preview link opens', () => {
    expect(sources.filter((file) => path.basename(file).startsWith('route.')).sort()).toEqual(
      [
        'app/(payload)/api/[...slug]/route.ts',
        'app/(payload)/api/graphql/route.ts',
        'app/(payload)/api/opening/route.ts',
        ...FOR_PROGRAMS,
        'app/(site)/og/[kind]/[slug]/[picture]/route.ts',
        'app/(site)/og/home.png/route.ts',
        'app/(site)/preview/[token]/file/[id]/route.ts',
        'app/(site)/preview/[token]/open/route.ts',
      ].sort(),
    )
  })

  test('functions of the frame of the desk: those that show forms and lists, and none that publishes, copies or restores', () => {
    const frame = 'app/(payload)/layout.tsx'
    expect(sources.filter((file) => /['"]use server['"]/.test(text(file)))).toEqual([frame])
    const [, list = ''] = /CALLED: readonly string\[\] = \[([^\]]*)\]/.exec(text(frame)) ?? []
    expect([...list.matchAll(/'([^']+)'/g)].map(([, name]) => name)).toEqual([
      'form-state',
      'render-document',
      'render-document-slots',
      'render-field',
      'render-list',
      'table-state',
    ])
  })
})
