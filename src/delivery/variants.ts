/** Variants of what the server answers: which one a request asks for, and an answer in it. */
import type { IncomingMessage } from 'node:http'
import { beginsAsVariant, inVariant, linkIn, readAddress, type Variant } from '../variants/index'
import { env } from '../platform/env'
import { wantsDocument } from './paths'

export type { Variant }

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

/** Where an answer leads, in a variant: on to the same one. */
export const dressedLocation = (location: string, variant: Variant): string => linkIn(variant, location, env.siteUrl)

/** Headers of an answer in a variant. */
export const dressedHeaders = (headers: readonly [string, string][], variant: Variant): [string, string][] =>
  headers.map(([name, value]) => [name, name.toLowerCase() === 'location' ? dressedLocation(value, variant) : value])
