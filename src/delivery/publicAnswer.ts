/**
 * The last word on an answer to a reader, whoever asked for it: a text is gathered whole, gets the status that the page
 * set, loses the scripts of the frame, and is packed. So an answer that the page store made and one that Next made for
 * this reader alone are the same bytes under the same headers.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, AnswerFile } from '../platform/response'
import { withoutSecret } from './paths'
import { sayPublic } from './publicHeaders'
import { answerUnavailable, sendText } from './sendWhole'
import { dressed, dressedLocation, type Variant } from './variants'
import { withoutScripts } from './withoutScripts'

type Loose = (...args: unknown[]) => unknown
type Patched = Record<'writeHead' | 'write' | 'end' | 'flushHeaders', Loose>

/** What the frame's scripts ask with. */
const OF_FRAME = [
  'rsc',
  'next-action',
  'next-url',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
]
const TEXT = /^text\/|[/+](?:xml|json)\b/
const BODILESS = [204, 304]
const HTML = /^text\/html\b/

/** What only the desk's pages may be asked with: Next would answer others by another address. */
export function forgetFrame({ headers }: IncomingMessage): void {
  for (const name of OF_FRAME) delete headers[name]
}

/** A status as `writeHead` is given it, with the headers behind it. */
function readHead(response: ServerResponse, [status, ...rest]: unknown[]): number {
  const headers = rest.find((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string)
  return Number(status)
}

/** Sends a file in the place of the page that handed it over. */
function sendInstead(response: ServerResponse, { bytes, headers }: AnswerFile): void {
  for (const [name, value] of headers) response.setHeader(name, value)
  response.setHeader('Content-Length', bytes.length)
  sayPublic(response)
  response.writeHead(200).end(bytes)
}

/** Ends an answer that failed: with the 503 page, or where some of it is sent already with a broken connection. */
export type Fail = () => void

/**
 * Must be called before Next sees `request`: what it packs itself nobody could read, `HEAD` is told what `GET` is, and a
 * page is a document whatever the frame's own scripts would ask for.
 * @param variant in which it is answered
 */
export function guardPublic(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  variant: Variant | null = null,
): Fail {
  const accepted = request.headers['accept-encoding'] as string | undefined
  // The packing is done here.
  delete request.headers['accept-encoding']
  forgetFrame(request)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (reads) request.method = 'GET'

  const patched = response as unknown as Patched
  const { writeHead, write, end, flushHeaders } = patched
  const chunks: Buffer[] = []
  let status = 0
  let mode: 'open' | 'text' | 'other' | 'done' = 'open'
  const restore = () => Object.assign(response, { writeHead, write, end, flushHeaders })

  function leadOn(): void {
    const location = response.getHeader('Location')
    if (variant && typeof location === 'string') response.setHeader('Location', dressedLocation(location, variant))
  }

  /** At the first sign of an answer: whether it is gathered or goes on as it comes. */
  function begin(...head: unknown[]): void {
    if (mode !== 'open') return
    status = readHead(response, head)
    const type = String(response.getHeader('Content-Type') ?? '')
    mode = (TEXT.test(type) && !BODILESS.includes(status)) || status >= 500 ? 'text' : 'other'
    if (mode !== 'other') return
    sayPublic(response)
    leadOn()
  }

  async function finish(): Promise<void> {
    restore()
    response.removeHeader('Content-Length')
    response.removeHeader('Transfer-Encoding')
    const wanted = status === 200 && answer.status ? answer.status : status
    const type = String(response.getHeader('Content-Type') ?? '')
    try {
      if (answer.file && wanted === 200) return sendInstead(response, answer.file)
      if (reads && wanted >= 500 && wanted !== 503) return answerUnavailable(request, response, 'page', variant)
      const whole = Buffer.concat(chunks)
      const plain = HTML.test(type) ? Buffer.from(withoutScripts(whole.toString('utf8'))) : whole
      const bytes = variant ? dressed(plain, type, variant) : plain
      sayPublic(response)
      leadOn()
      await sendText(response, wanted, bytes, accepted)
    } catch (error) {
      console.error(new Date().toISOString(), 'page', withoutSecret(request.url), error)
      fail()
    }
  }

  function fail(): void {
    restore()
    mode = 'done'
    if (response.headersSent) response.destroy()
    else answerUnavailable(request, response, 'page', variant)
  }

  const take = (chunk: unknown, encoding: unknown): void => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return
    chunks.push(
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array),
    )
  }

  // What goes on as it comes keeps what Next has put around `response` since: its packing waits there for the head.
  patched.writeHead = (...head) => {
    begin(...head)
    if (mode === 'other') writeHead.call(response, answer.status && status === 200 ? answer.status : status)
    return response
  }
  patched.flushHeaders = () => {
    begin(response.statusCode)
    if (mode === 'other') flushHeaders.call(response)
  }
  patched.write = (...args) => {
    begin(response.statusCode)
    if (mode === 'other') return write.apply(response, args)
    take(args[0], args[1])
    const done = args.find((value) => typeof value === 'function') as (() => void) | undefined
    if (done) process.nextTick(done)
    return true
  }
  patched.end = (...args) => {
    begin(response.statusCode)
    if (mode === 'other') return end.apply(response, args)
    if (mode === 'done') return response
    mode = 'done'
    take(args[0], args[1])
    const told = args.find((value) => typeof value === 'function') as (() => void) | undefined
    if (told) response.once('finish', told)
    void finish()
    return response
  }
  return fail
}
