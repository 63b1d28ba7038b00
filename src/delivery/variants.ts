/** Variants of what the server answers: which one a request asks for, and an answer of Next's in it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { beginsAsVariant, inVariant, linkIn, readAddress, type Variant } from '../variants/index'
import { env } from '../platform/env'
import { gatherAnswer, type Gathered, type Send } from './gathered'
import { packedFor } from './pages/bodies'
import { withoutScripts } from './pages/render'
import { wantsDocument } from './paths'
import { unavailable } from './plainAnswers'

export type { Variant }

/** Headers that do not fit another body. */
const OF_BODY = ['content-length', 'content-encoding', 'transfer-encoding', 'etag']

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
  const hasBody = request.method !== 'HEAD'
  gatherAnswer(response, (gathered, send) => {
    finish(gathered, variant, hasBody ? accepted : null, send).catch((error: unknown) => {
      console.error(new Date().toISOString(), 'variant', request.url, error)
      const { status, headers, body } = unavailable('page')
      send(status, headers, hasBody ? Buffer.from(body) : undefined)
    })
  })
}

/** The page without scripts, which would put the original's words back. @throws where it is none without */
const whole = (bytes: Buffer, type: unknown): Buffer =>
  isHtml(type) ? Buffer.from(withoutScripts(bytes.toString('utf8'))) : bytes

/** @param accepted encodings that the client takes; null for an answer without a body */
async function finish(
  { status, headers, bytes }: Gathered,
  variant: Variant,
  accepted: string | undefined | null,
  send: Send,
): Promise<void> {
  for (const name of OF_BODY) delete headers[name]
  if (typeof headers.location === 'string') headers.location = linkIn(variant, headers.location, env.siteUrl)
  if (accepted === null || bytes.length === 0) return send(status, headers)
  const type = headers['content-type']
  const [encoding, packed] = await packedFor(dressed(whole(bytes, type), type, variant), accepted)
  const vary = [headers.vary ?? []].flat().join(', ')
  if (!/accept-encoding/i.test(vary)) headers.vary = vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding'
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  send(status, { ...headers, 'content-length': packed.length }, packed)
}
