/** What a request asks for, as far as the server must know it before anybody else. */
import type { IncomingMessage } from 'node:http'

/** A page is made by Next for a reader; `api` answers JSON; `asset` is a file of the build. */
export type Target = 'page' | 'desk' | 'api' | 'asset'

const under = (pathname: string, prefix: string): boolean => pathname === prefix || pathname.startsWith(`${prefix}/`)

/** The decoded path of a request, or null for an address that means nothing. */
export function pathOf(url: string | undefined): string | null {
  if (!url?.startsWith('/') || url.startsWith('//')) return null
  try {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    // oxlint-disable-next-line no-control-regex -- such characters are what is looked for
    return /[\u0000-\u001f\u007f]/.test(pathname) ? null : pathname
  } catch {
    return null
  }
}

export function targetOf(pathname: string): Target {
  if (under(pathname, '/api')) return 'api'
  if (under(pathname, '/_next')) return 'asset'
  return under(pathname, '/admin') ? 'desk' : 'page'
}

/** An address as the log may hold it: a preview link opens to whoever knows it. */
export const withoutSecret = (url: string | undefined): string | undefined =>
  url?.replace(/^(\/+preview\/)[^/?]+/i, '$1…')

/** Whether the answer is a document that a person looks at, not data for the desk's own scripts. */
export const wantsDocument = (request: IncomingMessage): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  request.headers.rsc === undefined &&
  request.headers['next-action'] === undefined
