/** The last word on an answer of the desk: what failed becomes the 503 page, whole, with nothing of what was made so far. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { wantsDocument } from './paths'
import { answerUnavailable } from './sendWhole'

type Loose = (...args: unknown[]) => unknown
type Patched = Record<'writeHead' | 'write' | 'end', Loose>

/** Must be called before Next sees `response`, which puts its compression around what stands here. */
export function guardDesk(request: IncomingMessage, response: ServerResponse): void {
  if (!wantsDocument(request)) return
  const patched = response as unknown as Patched
  const { writeHead, write, end } = patched
  let replaced = false

  patched.writeHead = (status, ...rest) => {
    if (Number(status) < 500 || status === 503) return writeHead.call(response, status, ...rest)
    replaced = true
    Object.assign(response, { writeHead, end })
    answerUnavailable(request, response, 'desk')
    patched.end = () => response
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
