/** What a request asks for, and its body within limits, before Payload sees it. */
import { Refusal } from '../../src/editorial/errors'

const MAX_JSON_BYTES = 2 * 1024 * 1024
const MAX_BODY_BYTES = 24 * 1024 * 1024

/** @throws Refusal 400 for what says that it is a form and has no boundary, or not the one at its end */
function assertForm(contentType: string, bytes: Buffer): void {
  const boundary = /^multipart\/form-data;.*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)
  const end = `--${boundary?.[1] ?? boundary?.[2]}--`
  if (!boundary || bytes.lastIndexOf(end) < 0) throw new Refusal('INVALID_REQUEST')
}

/** @throws Refusal 400 for a body that is too large, or that is not what it says: JSON, or a form */
async function checkBody(request: Request): Promise<Request> {
  if (request.method === 'GET' || request.method === 'HEAD' || !request.body) return request
  const contentType = request.headers.get('content-type') ?? ''
  const json = contentType.startsWith('application/json')
  const max = json ? MAX_JSON_BYTES : MAX_BODY_BYTES
  const tooLarge = new Refusal('INVALID_REQUEST', {
    message: 'errors.tooLarge',
    vars: { max: `${max / 1024 / 1024} MB` },
  })
  if (Number(request.headers.get('content-length') ?? 0) > max) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > max) throw tooLarge
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  if (json && bytes.length > 0) {
    try {
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      throw new Refusal('INVALID_REQUEST', { message: 'errors.badJson' })
    }
  }
  if (contentType.startsWith('multipart/')) assertForm(contentType, bytes)
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body: bytes.length > 0 ? bytes : undefined,
  })
}

const ASKS_FOR_HEADERS = Symbol.for('exemplar.asksForHeaders')

/** Whether a request that came through the door as a GET wants no more than its headers. No header can say so. */
export const asksForHeaders = (request: object): boolean => ASKS_FOR_HEADERS in request

const SAYS_GET = ['x-payload-http-method-override', 'x-http-method-override']

/** What a request asks for: HEAD is a GET without its body, and Payload lets a POST say that it is a GET. */
export function methodOf({ headers, method }: Request): string {
  if (method === 'HEAD') return 'GET'
  return method === 'POST' && SAYS_GET.some((name) => headers.get(name) === 'GET') ? 'GET' : method
}

/**
 * The request as it is meant, its body read: a POST in the place of a GET carries its query in the body.
 * @throws Refusal 400
 */
export async function asMeant(request: Request): Promise<Request> {
  const { method } = request
  if (methodOf(request) === method) return checkBody(request)
  const url = new URL(request.url)
  const headers = new Headers(request.headers)
  if (method === 'POST' && headers.get('content-type') === 'application/x-www-form-urlencoded') {
    const query = await (await checkBody(request)).text()
    url.search = [url.search.slice(1), query].filter(Boolean).join('&')
  }
  for (const name of [...SAYS_GET, 'content-type', 'content-length']) headers.delete(name)
  const meant = new Request(url, { method: 'GET', headers })
  return method === 'HEAD' ? Object.assign(meant, { [ASKS_FOR_HEADERS]: true }) : meant
}
