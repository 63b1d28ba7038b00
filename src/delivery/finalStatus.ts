/**
 * The last word on an answer that Next writes: a status that the page set takes the place of Next's 200, and a page that
 * failed becomes the 503 page, whole, with nothing of what was made so far.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from '../platform/response'
import { wantsDocument, type Target } from './paths'
import { unavailable } from './plainAnswers'

/** Headers of the failed answer that do not fit another body. */
const OF_BODY = [
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'ETag',
  'Transfer-Encoding',
  'Cache-Control',
  'Vary',
]

type Loose = (...args: unknown[]) => unknown
type Patched = Record<'writeHead' | 'write' | 'end', Loose>

/** Must be called before Next sees `response`, which puts its compression around what stands here. */
export function guardAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer, target: Target): void {
  const patched = response as unknown as Patched
  const { writeHead, write, end } = patched
  const replaceable = (target === 'page' || target === 'desk') && wantsDocument(request)
  let replaced = false

  patched.writeHead = (status, ...rest) => {
    const wanted = status === 200 && answer.status ? answer.status : Number(status)
    if (!replaceable || wanted < 500 || wanted === 503) return writeHead.call(response, wanted, ...rest)
    replaced = true
    for (const name of OF_BODY) response.removeHeader(name)
    const { status: instead, headers, body } = unavailable(target)
    writeHead.call(response, instead, headers)
    end.call(response, request.method === 'HEAD' ? undefined : body)
    return response
  }
  // Headers are written before the first byte, so that a replaced answer drops every one of its own.
  patched.write = (...args) => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    return replaced || write.apply(response, args)
  }
  patched.end = (...args) => {
    if (!response.headersSent) response.writeHead(response.statusCode)
    return replaced ? response : end.apply(response, args)
  }
}
