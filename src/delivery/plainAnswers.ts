/** Answers that the server gives without asking Next. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { t } from '../messages/index'
import { UNAVAILABLE_POLICY, unavailablePage } from '../site/unavailable'
import type { Target } from './paths'

/** When a reader may try again, seconds. */
const RETRY_AFTER = 10

export interface PlainAnswer {
  status: number
  headers: Record<string, string | number>
  body: string
}

const plain = (status: number, type: string, body: string, more: PlainAnswer['headers'] = {}): PlainAnswer => ({
  status,
  headers: {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...more,
  },
  body,
})

export const json = (status: number, body: unknown, more?: PlainAnswer['headers']): PlainAnswer =>
  plain(status, 'application/json', JSON.stringify(body), more)

const contractError = (status: number, code: string, message: string, more?: PlainAnswer['headers']): PlainAnswer =>
  json(status, { errors: [{ code, message }] }, more)

/** 503: what was asked for cannot be made now. @param away because the database does not answer: who works here is told so */
export function unavailable(target: Target, away = false): PlainAnswer {
  const more = { 'Retry-After': RETRY_AFTER }
  return target === 'api'
    ? contractError(503, 'UNAVAILABLE', t('errors.UNAVAILABLE'), more)
    : plain(503, 'text/html', unavailablePage(away && target === 'desk' ? t('ops.deskAway') : undefined), {
        ...more,
        'Content-Security-Policy': UNAVAILABLE_POLICY,
      })
}

/** What can be asked of an address at all. */
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The same of what is read: of a file of the build, for which Next would answer 500, and of a page, which Next would make anew. */
const READING: readonly string[] = ['GET', 'HEAD']
const methodsOf = (target: Target, takes: boolean): readonly string[] =>
  target === 'asset' || (target === 'page' && !takes) ? READING : METHODS

/** The button of a preview link: the one place beside the pages that takes something. */
export const isButton = (pathname: string): boolean => /^\/preview\/[^/]+\/open$/.test(pathname)

/** @param takes whether it stands where a page takes something */
export const isMethodOf = (target: Target, method = '', takes = false): boolean =>
  methodsOf(target, takes).includes(method)

/** 400 under `/api`, where the contract knows no 405; 405 elsewhere. */
export const methodUnknown = (target: Target, takes = false): PlainAnswer =>
  target === 'api'
    ? contractError(400, 'INVALID_REQUEST', t('errors.INVALID_REQUEST'))
    : plain(405, 'text/plain', t('errors.INVALID_REQUEST'), { Allow: methodsOf(target, takes).join(', ') })

/** 308: the same at the address that it has. */
export const moved = (address: string): PlainAnswer => plain(308, 'text/plain', '', { Location: address })

/** 400: an address that means nothing. */
export const malformed = (): PlainAnswer => contractError(400, 'INVALID_REQUEST', t('ops.malformedAddress'))

export function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: PlainAnswer): void {
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}
