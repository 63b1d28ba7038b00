/** The running server over real HTTP: as a person of the demo, or as nobody. */
import type { Kind } from '../../src/editorial/rules/kinds'
import type { Issue } from '../../src/editorial/rules/issues'
import { PASSWORD, type Email } from '../../src/ops/demo/contentPeople'

export interface HttpAnswer {
  status: number
  headers: Headers
  text: string
  /** the text as JSON; null where it is none */
  json: Json
}
export type Json = Record<string, never> | null

export interface Asking {
  as?: Email
  json?: unknown
  form?: FormData
  headers?: Record<string, string>
  /** sent as it is */
  body?: BodyInit
}

interface Told {
  stage: string
  revision: string
  liveRevision: string
  issues: Issue[]
}
/** The members of `/editorial` that tests ask for. */
export interface Editorial extends Told {
  live: boolean
  publicUrl: string | null
}

const parse = (text: string): Json => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

/** Who takes which step. */
export type Step = readonly [Email, string]

/** From the desk of a unit to the public. */
const STEPS: readonly Step[] = [
  ['writer@media.demo', 'submit'],
  ['editor@media.demo', 'pass'],
  ['gatekeeper@office.demo', 'pass'],
  ['director@office.demo', 'sign'],
  ['gatekeeper2@office.demo', 'publish'],
]

/** One server, with the sessions of its people. */
export class Door {
  readonly url: string
  readonly #tokens = new Map<Email, Promise<string>>()

  /** @param url scheme, host and port */
  constructor(url: string) {
    this.url = url
  }

  async #signIn(email: Email): Promise<string> {
    const { json, text } = await this.ask('POST', '/api/users/login', { json: { email, password: PASSWORD } })
    const { token } = (json ?? {}) as { token?: string }
    if (!token) throw new Error(`${email} could not sign in: ${text}`)
    return token
  }

  token(email: Email): Promise<string> {
    const known = this.#tokens.get(email) ?? this.#signIn(email)
    this.#tokens.set(email, known)
    return known
  }

  /** One request; redirects are answers. */
  async ask(method: string, path: string, { as, json, form, headers, body }: Asking = {}): Promise<HttpAnswer> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(as ? { Authorization: `JWT ${await this.token(as)}` } : {}),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: json === undefined ? (form ?? body) : JSON.stringify(json),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, json: parse(text) }
  }

  /** What a reader without a session gets. */
  read(path: string): Promise<HttpAnswer> {
    return this.ask('GET', path)
  }

  /** The body of an answer that must be a success. @throws with the answer, where it is none */
  async get<T>(path: string, as: Email): Promise<T> {
    const { status, json, text } = await this.ask('GET', path, { as })
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${text}`)
    return json as unknown as T
  }

  /** Creates a story of the media unit's writer. @returns its id */
  async create(kind: Kind, data: Record<string, unknown>): Promise<string> {
    const { status, json, text } = await this.ask('POST', `/api/${kind}`, { as: 'writer@media.demo', json: data })
    if (status !== 201) throw new Error(`create: ${status} ${text}`)
    return (json as unknown as { doc: { id: string } }).doc.id
  }

  /** Uploads a file of the media unit's writer. @returns the document */
  async upload(
    bytes: Buffer,
    words: Record<string, unknown>,
    type = 'image/png',
    name = 'ceshi.png',
  ): Promise<{ id: string; url: string }> {
    const form = new FormData()
    form.set('_payload', JSON.stringify(words))
    form.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
    const { status, json, text } = await this.ask('POST', '/api/media', { as: 'writer@media.demo', form })
    if (status !== 201) throw new Error(`upload: ${status} ${text}`)
    return (json as unknown as { doc: { id: string; url: string } }).doc
  }

  /** One transition. @throws with the answer, where it is refused */
  async act(as: Email, kind: Kind, id: string, body: Record<string, unknown>): Promise<Told> {
    const { status, json, text } = await this.ask('POST', `/api/${kind}/${id}/transition`, { as, json: body })
    if (status !== 200) throw new Error(`${String(body.action)}: ${status} ${text}`)
    return json as unknown as Told
  }

  /** Leads a story of the media unit's writer to the public. @returns its live revision */
  async publish(kind: Kind, id: string): Promise<string> {
    return (await this.lead(kind, id, STEPS))?.liveRevision ?? ''
  }

  /** Leads it to where it waits for its publication. @returns the revision that is signed */
  async sign(kind: Kind, id: string): Promise<string> {
    return (await this.lead(kind, id, STEPS.slice(0, -1)))?.revision ?? ''
  }

  /** Takes a story from one person to the next; warnings are acknowledged. @returns where it is in the end @throws where one is refused */
  async lead(kind: Kind, id: string, steps: readonly Step[]): Promise<Told | null> {
    let told: Told | null = null
    for (const [as, action] of steps) {
      const acknowledged = told?.issues.filter(({ severity }) => severity === 'warning').map((issue) => issue.id)
      told = await this.act(as, kind, id, { action, revision: told?.revision, secrecyReviewed: true, acknowledged })
    }
    return told
  }

  editorial(kind: Kind, id: string): Promise<Editorial> {
    return this.get(`/api/${kind}/${id}/editorial`, 'director@office.demo')
  }
}
