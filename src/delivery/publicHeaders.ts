/** Headers of every answer to a reader: what a browser may do with it. The desk has its own. */
import type { ServerResponse } from 'node:http'

/** Nothing but our own files, no script or style that stands in the page itself, no frame around it. */
export const PUBLIC_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const SAID: readonly (readonly [name: string, value: string])[] = [
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
]

/**
 * What the frame adds: hints for the colours of the desk, for which a browser would ask for its first page twice, how it
 * made the page, and a second word for the style, which it says only where it has the time.
 */
const NOT_SAID = [
  'Accept-CH',
  'Critical-CH',
  'Link',
  'X-Nextjs-Cache',
  'X-Nextjs-Prerender',
  'X-Nextjs-Stale-Time',
  'X-Nextjs-Postponed',
]
/** What a public page does not differ by, though the frame says so. */
const NOT_VARIED = /^(?:sec-ch-|rsc$|next-)/i

const varied = (value: ReturnType<ServerResponse['getHeader']>): string[] =>
  String(value ?? '')
    .split(/\s*,\s*/)
    .filter((name) => name !== '' && !NOT_VARIED.test(name))

/** Says it on an answer whose headers are not sent yet. A stricter policy that stands there already stays. */
export function sayPublic(response: ServerResponse): void {
  for (const [name, value] of SAID) response.setHeader(name, value)
  if (!response.hasHeader('Content-Security-Policy')) response.setHeader('Content-Security-Policy', PUBLIC_POLICY)
  for (const name of NOT_SAID) response.removeHeader(name)
  const names = varied(response.getHeader('Vary'))
  if (names.length > 0) response.setHeader('Vary', names.join(', '))
  else response.removeHeader('Vary')
}
