/** Requests as they are written, many at a time, every byte of every answer searched. */
import { Agent, request as send } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { hash } from 'node:crypto'
import { beginningOfAll, placeOf, wordsIn } from './words'

export interface Sent {
  method: string
  /** as it goes over the wire */
  path: string
  headers?: Record<string, string>
  body?: string
}
export interface Got {
  status: number
  headers: string[]
  body: Buffer
}

const SOCKETS = 8
const WAIT_MS = 120_000
const INFLATE: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
}

/** Somebody who knocks at every door, and a ledger of what was asked and found. */
export class Crawler {
  readonly who: string
  readonly #origin: string
  readonly #token: string | undefined
  readonly #agent = new Agent({ keepAlive: true, maxSockets: SOCKETS })
  /** hashes of bodies that hold nothing */
  readonly #clean = new Set<string>()
  requests = 0
  bytes = 0
  /** method and path of everything asked */
  readonly asked = new Set<string>()
  /** word → the request that told it first */
  readonly found = new Map<string, string>()
  /** answers that tell of a failure of the server */
  readonly failures: string[] = []

  /** @param token of a session; without it nobody in particular */
  constructor(who: string, origin: string, token?: string) {
    this.who = who
    this.#origin = origin
    this.#token = token
  }

  /** One request; its answer is searched, whatever it is. @param secrets further texts that no answer may hold */
  async ask(sent: Sent, secrets: readonly string[] = []): Promise<Got> {
    const got = await this.#send(sent)
    const { method, path, headers = {} } = sent
    for (const word of this.#search(got, sent, secrets)) {
      if (!this.found.has(word)) this.found.set(word, `${method} ${path} ${JSON.stringify(headers)} → ${got.status}`)
    }
    this.asked.add(`${method} ${path}`)
    this.requests += 1
    this.bytes += got.body.length
    if (got.status >= 500 && got.status !== 501)
      this.failures.push(`${method} ${path} ${JSON.stringify(headers)} → ${got.status}`)
    return got
  }

  /** What an answer holds that it may not. */
  #search({ headers, body }: Got, sent: Sent, secrets: readonly string[]): string[] {
    const said = [sent.path, ...Object.values(sent.headers ?? {}), sent.body ?? ''].join('\n')
    const print = hash('sha1', body)
    // Most answers are one of a few refusals: their bytes are read once.
    const known = this.#clean.has(print) && !said.includes(beginningOfAll)
    const bytes = Buffer.from(`${headers.join('\n')}\n`)
    const whole = known ? bytes : Buffer.concat([bytes, body])
    const text = whole.toString('utf8')
    const opened = secrets.filter((each) => text.includes(each) && !said.includes(each))
    const words = [...wordsIn(whole, said).map(placeOf), ...opened]
    if (words.length === 0) this.#clean.add(print)
    return words
  }

  /** All of them, eight at a time; their answers are searched and not kept: the whole of a sweep fits in no memory. */
  async knockAll(all: readonly Sent[], secrets: readonly string[] = [], keep?: (got: Got, index: number) => void) {
    let next = 0
    const work = async () => {
      for (let index = next++; index < all.length; index = next++) {
        const got = await this.ask(all[index] as Sent, secrets)
        keep?.(got, index)
      }
    }
    await Promise.all(Array.from({ length: SOCKETS }, work))
  }

  /** All of them, with their answers in order. */
  async askAll(all: readonly Sent[], secrets: readonly string[] = []): Promise<Got[]> {
    const answers: Got[] = []
    await this.knockAll(all, secrets, (got, index) => {
      answers[index] = got
    })
    return answers
  }

  #send(sent: Sent): Promise<Got> {
    const { method, path, headers, body } = sent
    const { hostname, port } = new URL(this.#origin)
    return new Promise((resolve, reject) => {
      const request = send(
        {
          hostname,
          port,
          method,
          path,
          agent: this.#agent,
          timeout: WAIT_MS,
          headers: {
            'Accept-Encoding': 'gzip, br',
            ...(this.#token ? { Authorization: `JWT ${this.#token}`, Cookie: `payload-token=${this.#token}` } : {}),
            ...(this.#token ? { Origin: this.#origin } : {}),
            ...(body === undefined
              ? {}
              : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.once('error', reject)
          response.once('end', () => {
            const raw = Buffer.concat(chunks)
            const unpack = INFLATE[response.headers['content-encoding'] ?? '']
            const whole = unpack && raw.length > 0 && response.statusCode !== 206
            resolve({ status: response.statusCode ?? 0, headers: response.rawHeaders, body: whole ? unpack(raw) : raw })
          })
        },
      )
      request.once('timeout', () => request.destroy(new Error(`no answer to ${method} ${path}`)))
      request.once('error', (error: NodeJS.ErrnoException) => {
        // A connection that stood idle is closed by the server just as it is used again.
        if (request.reusedSocket && error.code === 'ECONNRESET') resolve(this.#send(sent))
        else reject(error)
      })
      request.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
