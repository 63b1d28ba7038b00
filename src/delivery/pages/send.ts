/** Kept bytes as an answer. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendText } from '../sendWhole'
import { encodingFor, ENCODINGS, type Bodies } from './bodies'
import type { Made } from './maker'
import type { Page } from './page'

/** Whether the client holds these bytes already. */
const holds = (asked: string, etag: string): boolean =>
  asked.split(',').some((held) => {
    const tag = held.trim()
    return tag === '*' || (tag.startsWith('W/') ? tag.slice(2) : tag) === etag
  })

/** The page in the encoding that the client takes, or 304 where it has it. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: Pick<Page, 'status' | 'headers' | 'etags'>,
  bodies: Bodies,
): void {
  const { status, headers, etags } = page
  const encoding = encodingFor(request.headers['accept-encoding'] as string | undefined)
  const etag = etags[ENCODINGS.indexOf(encoding)] ?? ''
  const asked = request.headers['if-none-match']
  for (const [name, value] of headers) response.appendHeader(name, value)
  response.setHeader('ETag', etag)
  if (status === 200 && asked !== undefined && holds(asked, etag)) {
    response.removeHeader('Content-Type')
    response.writeHead(304).end()
    return
  }
  const { bytes } = bodies[encoding]
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', bytes.length)
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : bytes)
}

export async function sendMade(request: IncomingMessage, response: ServerResponse, made: Made): Promise<void> {
  if (made.kept) return sendPage(request, response, made.page, made.bodies)
  for (const [name, value] of made.headers) response.appendHeader(name, value)
  await sendText(response, made.status, made.bytes, request.headers['accept-encoding'] as string | undefined)
}
