/**
 * Reads the plainest request there is (RFC 9112, 2 to 6): one `GET` of HTTP/1.1 without a body, which came whole and alone, every line
 * in printable ASCII, every field once. What is anything else is not read here: Node's HTTP does.
 */
import type { IncomingHttpHeaders } from 'node:http'

/** Bytes of a head; browsers send some 600. */
const MOST_BYTES = 4_096
/** Each line has one reading: a text that is none is refused in as many steps as it has signs. */
const PLAIN = /^GET \/[!-~]* HTTP\/1\.1\r\n(?:[A-Za-z\d-]+:[ -~]*\r\n)+\r\n$/
/** Fields by which more belongs to the request than its head, or by which it is about the connection (RFC 9110, 7.8 and 10.1; RFC 9112, 6 and 9). */
const NOT_PLAIN = new Set([
  'content-length',
  'transfer-encoding',
  'trailer',
  'te',
  'expect',
  'upgrade',
  'proxy-connection',
  'http2-settings',
])
const LINE = '\r\n'
const BEFORE_URL = 'GET '.length
const AFTER_URL = ' HTTP/1.1'.length

export interface PlainRequest {
  url: string
  headers: IncomingHttpHeaders
}

/** @param bytes all that has come. @returns null for everything that is not plain */
export function readPlain(bytes: Buffer): PlainRequest | null {
  if (bytes.length > MOST_BYTES) return null
  const text = bytes.toString('latin1')
  if (!PLAIN.test(text)) return null
  const first = text.indexOf(LINE)
  const headers: IncomingHttpHeaders = Object.create(null)
  for (let from = first + LINE.length; from < text.length - LINE.length;) {
    const to = text.indexOf(LINE, from)
    const colon = text.indexOf(':', from)
    const name = text.slice(from, colon).toLowerCase()
    const value = text.slice(colon + 1, to).trim()
    if (name in headers || NOT_PLAIN.has(name)) return null
    if (name === 'connection' && value.toLowerCase() !== 'keep-alive') return null
    headers[name] = value
    from = to + LINE.length
  }
  return headers.host ? { url: text.slice(BEFORE_URL, first - AFTER_URL), headers } : null
}
