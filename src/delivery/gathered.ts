/** An answer that is held back until it has ended. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

type Loose = (...args: unknown[]) => unknown
const HELD = ['writeHead', 'write', 'end', 'flushHeaders'] as const
type Patched = Record<(typeof HELD)[number], Loose>

/** What somebody wanted to answer. */
export interface Gathered {
  status: number
  /** by their names in small letters */
  headers: OutgoingHttpHeaders
  bytes: Buffer
}
export type Send = (status: number, headers: OutgoingHttpHeaders, bytes?: Buffer) => void

const bytesOf = (chunk: unknown, encoding: unknown): Buffer | null => {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : null
}

/** Whoever wrote the answer may go on writing after its end (a page that was replaced as it failed): that is nobody's. */
function swallow(response: ServerResponse): void {
  const patched = response as unknown as Patched
  patched.writeHead = () => response
  patched.write = () => true
  patched.end = () => response
  patched.flushHeaders = () => {}
}

/** @param ended told once, with what was gathered and how an answer is sent in its place */
export function gatherAnswer(response: ServerResponse, ended: (gathered: Gathered, send: Send) => void): void {
  const patched = response as unknown as Patched
  const chunks: Buffer[] = []
  let begun = false
  let over = false
  Object.defineProperty(response, 'headersSent', { configurable: true, get: () => begun })

  const take = (args: unknown[]): void => {
    if (!begun) response.writeHead(response.statusCode)
    const bytes = over ? null : bytesOf(args[0], args[1])
    if (bytes) chunks.push(bytes)
    const done = args.find((each) => typeof each === 'function')
    if (done) queueMicrotask(done as () => void)
  }
  const send: Send = (status, headers, bytes) => {
    for (const name of [...HELD, 'headersSent']) Reflect.deleteProperty(response, name)
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    response.writeHead(status, headers).end(bytes)
    swallow(response)
  }

  patched.writeHead = (status, ...rest) => {
    begun = true
    if (over) return response
    response.statusCode = Number(status)
    const headers = rest.find((each) => typeof each === 'object' && each !== null) ?? {}
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string)
    return response
  }
  patched.flushHeaders = () => take([])
  patched.write = (...args) => {
    take(args)
    return true
  }
  patched.end = (...args) => {
    take(args)
    if (over) return response
    over = true
    ended({ status: response.statusCode, headers: { ...response.getHeaders() }, bytes: Buffer.concat(chunks) }, send)
    return response
  }
}
