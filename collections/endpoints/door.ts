/**
 * The door of `/api`: what the contract promises for every answer. Asks for a session first, reads bodies with a
 * limit, refuses addresses that nobody promised, and gives every error the contract's form.
 */
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { Refusal, isRefusal } from '../../src/editorial/errors'
import { contractError, refusalFor } from '../../src/editorial/failures'
import { actorOf } from '../../src/editorial/people'
import { assertQuery } from './query'

type Handler = (request: Request, context: { params: Promise<{ slug?: string[] }> }) => Promise<Response>

const MAX_JSON_BYTES = 2 * 1024 * 1024
const MAX_BODY_BYTES = 24 * 1024 * 1024

/** Without a session: signing in and out, the forgotten password, and asking who one is. */
const OPEN = new Set([
  'POST users/login',
  'POST users/logout',
  'POST users/forgot-password',
  'POST users/reset-password',
  'GET users/me',
])
/** Beside the collections: what stands under /api. */
const ADDRESSES = new Set(['globals', 'audit', 'linkable', 'graphql', 'access', 'payload-preferences'])

/** A collection of the product, or one of the few addresses beside them; Payload's own tables are nobody's business. */
const isPromised = ({ collections }: Payload, first: string): boolean =>
  ADDRESSES.has(first) || (Object.hasOwn(collections, first) && !first.startsWith('payload-'))

const answer = (refusal: Refusal): Response => Response.json(refusal.body(), { status: refusal.status })

/** @throws Refusal 400 for a body that is too large, or that says it is JSON and is not */
async function checkBody(request: Request): Promise<Request> {
  if (request.method === 'GET' || request.method === 'HEAD' || !request.body) return request
  const json = request.headers.get('content-type')?.startsWith('application/json') === true
  const max = json ? MAX_JSON_BYTES : MAX_BODY_BYTES
  const tooLarge = new Refusal('INVALID_REQUEST', { message: 'errors.tooLarge', vars: { max: `${max / 1024 / 1024} MB` } })
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
  return new Request(request.url, { method: request.method, headers: request.headers, body: bytes.length > 0 ? bytes : undefined })
}

const isFile = (segments: string[]): boolean => segments[0] === 'media' && segments[1] === 'file'

async function pass(config: Promise<SanitizedConfig>, handler: Handler, request: Request, segments: string[], context: { params: Promise<{ slug?: string[] }> }) {
  const [first = ''] = segments
  const file = isFile(segments)
  const payload = await getPayload({ config, cron: false })
  const { user } = await payload.auth({ headers: request.headers })
  const signedIn = actorOf(user)?.suspended === false
  const method = request.headers.get('x-payload-http-method-override') ? 'GET' : request.method
  if (!signedIn && !file && !OPEN.has(`${method} ${segments.join('/')}`)) throw new Refusal('NOT_SIGNED_IN')
  if (!isPromised(payload, first)) throw new Refusal('NOT_FOUND')
  assertQuery(new URL(request.url).search)
  const response = await handler(await checkBody(request), context)
  if (file && response.status >= 400) throw new Refusal('NOT_FOUND')
  if (response.status < 400) return response
  // A document that the caller may not read is as unknown as one that never was.
  const hidden = response.status === 403 && request.method === 'GET' && segments.length >= 2
  return hidden ? answer(refusalFor(404)) : inContractForm(response)
}

/** Payload's few answers that do not come through its error path. */
async function inContractForm(response: Response): Promise<Response> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null)
  const errors = body && typeof body === 'object' && 'errors' in body ? body.errors : null
  const coded = Array.isArray(errors) && errors.every((error) => error && typeof error === 'object' && 'code' in error)
  return coded ? response : answer(refusalFor(response.status))
}

/** Wraps one method of Payload's REST or GraphQL handler. */
export const door =
  (config: Promise<SanitizedConfig>, handler: Handler): Handler =>
  async (request, context) => {
    const { pathname } = new URL(request.url)
    const segments = pathname.replace(/^\/api\/?/, '').split('/').filter(Boolean)
    try {
      return await pass(config, handler, request, segments, context)
    } catch (error) {
      const refusal = contractError(error)
      if (!isRefusal(error)) (await getPayload({ config }).catch(() => null))?.logger.error({ err: error, msg: 'door' })
      return answer(refusal)
    }
  }
