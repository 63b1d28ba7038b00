/** Our own script, by an address that names its very bytes: any cache may keep it for good. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readerScript } from '../site/script/readerScript'
import { bodiesOf, type Bodies } from './pages/bodies'
import { etagsOf } from './pages/page'
import { sendPage } from './pages/send'

const HEADERS: [string, string][] = [
  ['Content-Type', 'text/javascript; charset=utf-8'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cache-Control', 'public, max-age=31536000, immutable'],
  ['Vary', 'Accept-Encoding'],
]
let packed: Promise<Bodies> | undefined

/** @returns false where something else is asked for */
export async function answerScript(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { path, bytes } = readerScript
  if (request.url !== path || (request.method !== 'GET' && request.method !== 'HEAD')) return false
  const bodies = await (packed ??= bodiesOf(bytes))
  sendPage(request, response, { status: 200, headers: HEADERS, etags: etagsOf(bodies) }, bodies)
  return true
}
