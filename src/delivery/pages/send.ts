/** Kept bytes as an answer. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encodingFor, presentEncoding, type Bodies, type Body, type Encoding } from './bodies'
import { sendText } from '../sendWhole'
import type { Made } from './maker'
import type { Page } from './page'

/** Whether the client holds these bytes already. */
const holds = (asked: string, etag: string): boolean =>
  asked.split(',').some((held) => {
    const tag = held.trim()
    return tag === '*' || (tag.startsWith('W/') ? tag.slice(2) : tag) === etag
  })

type Sent = Pick<Page, 'status' | 'headers'>

/** Header lines of a page in one encoding, as they are written: name, value, name, value … */
const heads = new WeakMap<Body, string[]>()

function headOf({ headers }: Sent, encoding: Encoding, body: Body): string[] {
  const known = heads.get(body)
  if (known) return known
  const head = [...headers.flat(), 'ETag', body.etag]
  if (encoding !== 'identity') head.push('Content-Encoding', encoding)
  head.push('Content-Length', String(body.bytes.length))
  heads.set(body, head)
  return head
}

/** Headers of the body: an answer without one has none of them. */
const OF_BODY = ['content-type', 'content-encoding', 'content-length']
const withoutBody = (head: readonly string[]): string[] =>
  head.filter((_, at) => !OF_BODY.includes((head[at - (at % 2)] ?? '').toLowerCase()))

/** The page in the encoding that the client takes, or 304 where it has it. */
export function sendPage(request: IncomingMessage, response: ServerResponse, page: Sent, bodies: Bodies): void {
  const encoding = presentEncoding(bodies, encodingFor(request.headers['accept-encoding'] as string | undefined))
  const body = bodies[encoding]
  const head = headOf(page, encoding, body)
  const asked = request.headers['if-none-match']
  if (page.status === 200 && asked !== undefined && holds(asked, body.etag))
    response.writeHead(304, withoutBody(head)).end()
  else response.writeHead(page.status, head).end(request.method === 'HEAD' ? undefined : body.bytes)
}

export async function sendMade(request: IncomingMessage, response: ServerResponse, made: Made): Promise<void> {
  if (made.kept) return sendPage(request, response, made.page, made.bodies)
  for (const [name, value] of made.headers) response.appendHeader(name, value)
  await sendText(response, made.status, made.bytes, request.headers['accept-encoding'] as string | undefined)
}
