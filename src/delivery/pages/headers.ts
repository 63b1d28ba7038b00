/** Headers of a kept page: those that Next gave it, but for what belongs to one connection or one encoding. */

/** Of the connection, or set anew for each answer. */
const NOT_KEPT = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'date',
  'content-length',
  'content-encoding',
  'etag',
])

type Header = [string, string]

const pairs = (raw: readonly string[]): Header[] =>
  raw.flatMap((name, at): Header[] => (at % 2 === 0 ? [[name, raw[at + 1] ?? '']] : []))

/** Headers of different pages are mostly the same: they are held once. */
const held = new Map<string, Header[]>()
const MOST_HEADERS = 1_000

export function sharedHeaders(of: Header[]): Header[] {
  const key = JSON.stringify(of)
  const known = held.get(key)
  if (!known && held.size < MOST_HEADERS) held.set(key, of)
  return known ?? of
}

/** What the answer depends on besides its address. */
function vary(headers: readonly Header[]): Header {
  const named = headers.filter(([name]) => name.toLowerCase() === 'vary').flatMap(([, value]) => value.split(/\s*,\s*/))
  return ['Vary', [...new Set([...named, 'Accept-Encoding'].map((name) => name.trim()))].filter(Boolean).join(', ')]
}

/** As Next wrote them, for an answer that is not kept. */
export const plainHeaders = (raw: readonly string[]): Header[] =>
  pairs(raw).filter(([name]) => !NOT_KEPT.has(name.toLowerCase()))

/**
 * Of an answer that is kept. It may lie in any cache, and every use of it is asked for first: what is withdrawn is
 * withdrawn at the next click.
 */
export function keptHeaders(raw: readonly string[]): Header[] {
  const headers = plainHeaders(raw)
  const others = headers.filter(([name]) => !['vary', 'cache-control'].includes(name.toLowerCase()))
  return sharedHeaders([...others, vary(headers), ['Cache-Control', 'no-cache']])
}
