/**
 * The door of `/api`: what the contract promises for every answer. Asks for a session first, reads requests with a
 * limit, refuses addresses that nobody promised, and gives every error the contract's form.
 */
import { executeAuthStrategies, extractJWT, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { Refusal, isRefusal } from '../../src/editorial/errors'
import { contractError, refusalFor } from '../../src/editorial/failures'
import { actorOf } from '../../src/editorial/people'
import { isKind } from '../../src/editorial/rules/kinds'
import { assertDatabaseAnswers } from '../../src/editorial/session'
import { isFile, isOpen, isPromised } from './addresses'
import { tagOfFile, withOnePart, withTag } from './fileParts'
import { assertPreferenceFits } from './preferences'
import { assertQuery, MAX_LONG_QUERY, MAX_QUERY } from './query'
import { asMeant, methodOf } from './request'

type Handler = (request: Request, context: { params: Promise<{ slug?: string[] }> }) => Promise<Response>

const answer = (refusal: Refusal): Response => Response.json(refusal.body(), { status: refusal.status })

/** The answer to HEAD: that to GET, its body let go. */
async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel()
  return new Response(null, response)
}

/** Payload says what somebody may do with a document that they may not read, and so that there is one. */
async function assertReadable(payload: Payload, user: unknown, [collection = '', word, id]: string[]): Promise<void> {
  if (word !== 'access' || id === undefined || !Object.hasOwn(payload.collections, collection)) return
  await assertSeen(payload, user, collection, id)
}

/** @throws Refusal 404 for a document that is unknown, or that this person may not read */
const assertSeen = (payload: Payload, user: unknown, collection: string, id: string): Promise<unknown> =>
  payload.findByID({ collection, id, depth: 0, overrideAccess: false, user: user as never }).catch((error: unknown) => {
    throw contractError(error).status === 503 ? error : new Refusal('NOT_FOUND')
  })

/**
 * Reads a request; what is wrong with it is told of a story only to who may read that story: 404 goes before 400.
 * @throws Refusal 404, 400
 */
async function readAfterSight(
  payload: Payload,
  user: unknown,
  method: string,
  [collection = '', id]: string[],
  read: () => Promise<Request>,
): Promise<Request> {
  try {
    return await read()
  } catch (error) {
    const story = method !== 'GET' && isKind(collection) && id !== undefined
    if (story) await assertSeen(payload, user, collection, id)
    throw error
  }
}

async function pass(
  config: Promise<SanitizedConfig>,
  handler: Handler,
  request: Request,
  { segments, plain }: { segments: string[]; plain: boolean },
  context: { params: Promise<{ slug?: string[] }> },
) {
  const file = isFile(segments)
  const payload = await getPayload({ config, cron: false })
  const { headers } = request
  // Without what `payload.auth` works out beside: everything that the user may do to everything.
  const { user } = await executeAuthStrategies({ headers, payload })
  if (!user && extractJWT({ headers, payload })) await assertDatabaseAnswers(payload)
  const signedIn = actorOf(user)?.suspended === false
  const method = methodOf(request)
  if (!signedIn && method === 'GET' && segments.join('/') === 'users/me') return Response.json({ user: null })
  if (!signedIn && !file && !isOpen(method, segments)) throw new Refusal('NOT_SIGNED_IN')
  if (!plain || !isPromised(payload, method, segments)) throw new Refusal('NOT_FOUND')
  // Payload would look for a column of that name, which a store in folders has and this one has not.
  if (file && new URL(request.url).searchParams.has('prefix')) throw new Refusal('NOT_FOUND')
  await assertReadable(payload, user, segments)
  const meant = await readAfterSight(payload, user, method, segments, async () => {
    const read = await asMeant(request)
    assertQuery(new URL(read.url).search, request.method === 'POST' ? MAX_LONG_QUERY : MAX_QUERY)
    return read
  })
  await assertPreferenceFits(payload, user, segments, meant)
  const tag = file ? await tagOfFile(segments.at(-1) ?? '') : null
  const response = await (file
    ? handler(withOnePart(meant, tag, request.method === 'HEAD'), context).then((answered) =>
        withTag(meant, answered, tag),
      )
    : handler(meant, context))
  if (response.status < 400) return request.method === 'HEAD' ? withoutBody(response) : response
  // Payload asks who may fetch a file before it looks at the part.
  if (file && response.status === 416) return response
  if (file && response.status !== 503) throw new Refusal('NOT_FOUND')
  // A document that the caller may not read is as unknown as one that never was.
  const hidden =
    response.status === 403 &&
    method === 'GET' &&
    segments.length >= 2 &&
    Object.hasOwn(payload.collections, segments[0] ?? '')
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

/** The parts of an address below `/api` as Payload reads them, and whether they are written as they are read. */
function addressOf(request: Request): { segments: string[]; plain: boolean } {
  const { pathname } = new URL(request.url)
  const written = pathname
    .replace(/^\/api\/?/, '')
    .split('/')
    .filter(Boolean)
  try {
    const segments = written.map(decodeURIComponent)
    // Names of files may hold anything; all other addresses are plain.
    return { segments, plain: isFile(segments) || segments.every((segment, index) => segment === written[index]) }
  } catch {
    return { segments: written, plain: false }
  }
}

/** Wraps one method of Payload's REST or GraphQL handler. */
export const door =
  (config: Promise<SanitizedConfig>, handler: Handler): Handler =>
  async (request, context) => {
    try {
      return await pass(config, handler, request, addressOf(request), context)
    } catch (error) {
      const refusal = contractError(error)
      if (!isRefusal(error)) (await getPayload({ config }).catch(() => null))?.logger.error({ err: error, msg: 'door' })
      return answer(refusal)
    }
  }
