/** Variants of what the server answers: which one a request asks for, and an answer of Next's in it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { beginsAsVariant, inVariant, linkIn, readAddress, type Variant } from '../variants/index'
import { env } from '../platform/env'
import { gatherAnswer } from './gathered'
import { packedFor } from './pages/bodies'
import { withoutScripts } from './pages/render'
import { wantsDocument } from './paths'
import { send, unavailable } from './plainAnswers'

export type { Variant }

/** Headers that do not fit another body. */
const OF_BODY = ['Content-Length', 'Content-Encoding', 'Transfer-Encoding', 'ETag']

/**
 * The variant that a request asks for, or null. From then on the request is one for the page itself, so that nobody
 * behind knows of variants.
 */
export function takeVariant(request: IncomingMessage): Variant | null {
  const { url = '' } = request
  const asked = beginsAsVariant(url) && wantsDocument(request) ? readAddress(url) : null
  if (!asked) return null
  request.url = asked.address
  return asked.variant
}

const isHtml = (type: unknown): boolean => /^text\/html\b/.test(String(type))

/** Bytes of an answer in a variant; what is no HTML stays. */
export const dressed = (bytes: Buffer, type: unknown, variant: Variant): Buffer =>
  isHtml(type) ? inVariant(bytes, variant, env.siteUrl) : bytes

/** Headers of an answer in a variant: it leads on to the same variant. */
export const dressedHeaders = (headers: readonly [string, string][], variant: Variant): [string, string][] =>
  headers.map(([name, value]) => [
    name,
    name.toLowerCase() === 'location' ? linkIn(variant, value, env.siteUrl) : value,
  ])

/** From now on an answer is gathered, and sent in a variant when it has ended. Called before anybody sees `response`. */
export function dressAnswer(request: IncomingMessage, response: ServerResponse, variant: Variant): void {
  const accepted = request.headers['accept-encoding'] as string | undefined
  // It is packed here, and what the client holds is compared with nothing: such answers are not kept.
  delete request.headers['accept-encoding']
  delete request.headers['if-none-match']
  gatherAnswer(response, (gathered) => {
    finish(request, response, variant, gathered, accepted).catch((error: unknown) => {
      console.error(new Date().toISOString(), 'variant', request.url, error)
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      send(request, response, unavailable('page'))
    })
  })
}

/** The page without scripts, which would put the original's words back. @throws where it is none without */
const whole = (bytes: Buffer, type: unknown): Buffer =>
  isHtml(type) ? Buffer.from(withoutScripts(bytes.toString('utf8'))) : bytes

async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  variant: Variant,
  gathered: Buffer,
  accepted: string | undefined,
): Promise<void> {
  const location = response.getHeader('Location')
  if (typeof location === 'string') response.setHeader('Location', linkIn(variant, location, env.siteUrl))
  for (const name of OF_BODY) response.removeHeader(name)
  const type = response.getHeader('Content-Type')
  if (request.method === 'HEAD' || gathered.length === 0) return void response.end()
  const [encoding, bytes] = await packedFor(dressed(whole(gathered, type), type, variant), accepted)
  const vary = String(response.getHeader('Vary') ?? '')
  if (!/accept-encoding/i.test(vary)) response.appendHeader('Vary', 'Accept-Encoding')
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', bytes.length)
  response.end(bytes)
}
