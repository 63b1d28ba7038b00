/** Kept bytes as an answer. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answering, Asked } from '../asked'
import { encodingFor, presentEncoding, type Bodies, type Body, type Encoding } from './bodies'
import { sendText } from '../sendWhole'
import type { Made } from './maker'
import type { Page } from './page'
import { placesAsked } from './part'

/** Whether the client holds these bytes already. */
const holds = (asked: string, etag: string): boolean =>
  asked.split(',').some((held) => {
    const tag = held.trim()
    return tag === '*' || (tag.startsWith('W/') ? tag.slice(2) : tag) === etag
  })

type Sent = Pick<Page, 'status' | 'headers'>

/** Header lines of a page in one encoding, as they are written: name, value, name, value … */
const heads = new WeakMap<Body, { head: string[]; isFile: boolean }>()

function headOf({ headers }: Sent, encoding: Encoding, body: Body): { head: string[]; isFile: boolean } {
  const known = heads.get(body)
  if (known) return known
  const head = [...headers.flat(), 'ETag', body.etag]
  if (encoding !== 'identity') head.push('Content-Encoding', encoding)
  head.push('Content-Length', String(body.bytes.length))
  // What says so of itself is sent in parts to who asks for one.
  const isFile = headers.some(([name]) => name.toLowerCase() === 'accept-ranges')
  heads.set(body, { head, isFile })
  return { head, isFile }
}

/** Headers of the body: an answer without one has none of them. */
const OF_BODY = ['content-type', 'content-encoding', 'content-length']
const valueOf = (head: readonly string[], name: string): string =>
  head.find((_, at) => at % 2 === 1 && head[at - 1]?.toLowerCase() === name) ?? ''
const withoutBody = (head: readonly string[]): string[] =>
  head.filter((_, at) => !OF_BODY.includes((head[at - (at % 2)] ?? '').toLowerCase()))

function sendPart(request: Asked, response: Answering, head: string[], body: Body): void {
  const { bytes, etag } = body
  const part = placesAsked(request, etag, bytes.length)
  if (part === undefined) response.writeHead(200, head).end(request.method === 'HEAD' ? undefined : bytes)
  else if (part === null)
    response
      .writeHead(416, [...withoutBody(head), 'Content-Range', `bytes */${bytes.length}`, 'Content-Length', '0'])
      .end()
  else {
    const [first, last] = part
    const own = [
      'Content-Type',
      valueOf(head, 'content-type'),
      'Content-Length',
      String(last - first + 1),
      'Content-Range',
      `bytes ${first}-${last}/${bytes.length}`,
    ]
    response.writeHead(206, [...withoutBody(head), ...own]).end(bytes.subarray(first, last + 1))
  }
}

/** The page in the encoding that the client takes, or 304 where it has it. */
export function sendPage(request: Asked, response: Answering, page: Sent, bodies: Bodies): void {
  const encoding = presentEncoding(bodies, encodingFor(request.headers['accept-encoding'] as string | undefined))
  const body = bodies[encoding]
  const { head, isFile } = headOf(page, encoding, body)
  const asked = request.headers['if-none-match']
  if (page.status === 200 && asked !== undefined && holds(asked, body.etag))
    response.writeHead(304, withoutBody(head)).end()
  else if (page.status === 200 && isFile) sendPart(request, response, head, body)
  else response.writeHead(page.status, head).end(request.method === 'HEAD' ? undefined : body.bytes)
}

export async function sendMade(request: IncomingMessage, response: ServerResponse, made: Made): Promise<void> {
  if (made.kept) return sendPage(request, response, made.page, made.bodies)
  for (const [name, value] of made.headers) response.appendHeader(name, value)
  await sendText(response, made.status, made.bytes, request.headers['accept-encoding'] as string | undefined)
}
