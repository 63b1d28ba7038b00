/** The whole application in process: the real config, a real database, the exported handlers of `/api`. No network. */
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { mongodbAddress } from './mongod'
import { makePeople, PASSWORD, type People, type Units } from './people'

export interface Answer {
  status: number
  // The body of an HTTP answer is whatever the contract says; each test asserts its shape.
  // oxlint-disable-next-line typescript/no-explicit-any -- see above
  body: any
  headers: Headers
  text: string
  bytes: Buffer
}

export interface RequestOptions {
  token?: string
  json?: unknown
  /** sent as it is, with `contentType` */
  raw?: string
  contentType?: string
  form?: FormData
  headers?: Record<string, string>
}

export interface App {
  payload: Payload
  units: Units
  people: People
  /** where the SQLite file, the head of the log and the media lie */
  dataDir: string
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>
  /** the token of a demo role: `writer@media`, `director@office` … */
  login(who: keyof People): Promise<string>
  stop(): Promise<void>
}

type Handler = (request: Request, context: { params: Promise<{ slug?: string[] }> }) => Promise<Response>

/**
 * Databases on the replica set that this process has made and emptied again. Their collections and indexes take longer to
 * make than many a test file to run, so the next one takes them over.
 */
const KEY = Symbol.for('exemplar.tests.databases')
const known = globalThis as unknown as Record<symbol, { free: string[]; made: number } | undefined>
const databases = (known[KEY] ??= { free: [], made: 0 })

/** The address of an empty database: an SQLite file of its own, or one on the shared replica set. */
function emptyDatabase(dataDir: string): string {
  if (process.env.TEST_DATABASE === 'sqlite') return `file:${path.join(dataDir, 'test.db')}`
  return databases.free.pop() ?? mongodbAddress(`int_${process.pid}_${databases.made++}`)
}

/** Empties the database of an application and keeps it for the next. */
async function giveBack({ connection }: MongooseAdapter, uri: string): Promise<void> {
  const collections = (await connection.db?.collections()) ?? []
  await Promise.all(collections.map((collection) => collection.deleteMany({})))
  databases.free.push(uri)
}

/** Boots one application; one per test file. @param address of its database; an empty one of the tests where none is given */
export async function startApp(address?: string): Promise<App> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'exemplar-int-'))
  const uri = address ?? emptyDatabase(dataDir)
  Object.assign(process.env, {
    NODE_ENV: 'production', // migrations run at start as in a real installation
    DATA_DIR: dataDir,
    MEDIA_DIR: path.join(dataDir, 'media'),
    DATABASE_URI: uri,
    PAYLOAD_SECRET: 'tests-only-0123456789abcdef0123456789abcdef',
    PORT: '3000',
    LOG_LEVEL: 'error',
  })
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../payload.config')
  const payload = await getPayload({ config })
  const { install } = await import('../../src/editorial/installation')
  await install(payload)
  const { units, people } = await makePeople(payload)
  const rest = (await import('../../app/(payload)/api/[...slug]/route')) as unknown as Record<string, Handler>
  const graphql = (await import('../../app/(payload)/api/graphql/route')) as unknown as Record<string, Handler>
  const tokens = new Map<string, string>()

  async function request(method: string, target: string, options: RequestOptions = {}): Promise<Answer> {
    const { token, json, raw, contentType, form } = options
    const headers = new Headers(options.headers)
    if (token) headers.set('authorization', `JWT ${token}`)
    if (json !== undefined || raw !== undefined) headers.set('content-type', contentType ?? 'application/json')
    const body = form ?? raw ?? (json === undefined ? undefined : JSON.stringify(json))
    const url = new URL(target, 'http://127.0.0.1:3000')
    const routes = url.pathname === '/api/graphql' ? graphql : rest
    // Next answers HEAD with the handler of GET.
    const handler = routes[method] ?? (method === 'HEAD' ? routes.GET : undefined)
    if (!handler) return { status: 405, body: null, headers: new Headers(), text: '', bytes: Buffer.alloc(0) }
    const slug = url.pathname.replace(/^\/api\//, '').split('/')
    const response = await handler(new Request(url, { method, headers, body }), { params: Promise.resolve({ slug }) })
    const bytes = Buffer.from(await response.arrayBuffer())
    const text = bytes.toString('utf8')
    let parsed: unknown = text
    try {
      parsed = JSON.parse(text)
    } catch {
      // files are no JSON
    }
    return { status: response.status, body: parsed, headers: response.headers, text, bytes }
  }

  return {
    payload,
    units,
    people,
    dataDir,
    request,
    async login(who) {
      const known = tokens.get(who)
      if (known) return known
      const answer = await request('POST', '/api/users/login', {
        json: { email: people[who].email, password: PASSWORD },
      })
      if (answer.status !== 200) throw new Error(`login of ${who}: ${answer.status} ${answer.text}`)
      tokens.set(who, answer.body.token)
      return answer.body.token
    },
    async stop() {
      if (!address && process.env.TEST_DATABASE === 'mongodb')
        await giveBack(payload.db as unknown as MongooseAdapter, uri)
      await payload.destroy()
      // Payload hands out the destroyed one for ever.
      const cache = globalThis as unknown as { _payload: Map<string, unknown> }
      cache._payload.clear()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
