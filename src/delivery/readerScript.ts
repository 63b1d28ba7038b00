/** Our own script, by an address that names its very bytes: any cache may keep it for good. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readerScript } from '../site/script/readerScript'
import { bodiesOf, type Bodies } from './pages/bodies'
import { sendPage } from './pages/send'

const HEADERS: [string, string][] = [
  ['Content-Type', 'text/javascript; charset=utf-8'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cache-Control', 'public, max-age=31536000, immutable'],
  ['Vary', 'Accept-Encoding'],
]
let packed: Promise<Bodies> | undefined

export const isScript = ({ url, method }: IncomingMessage): boolean =>
  url === readerScript.path && (method === 'GET' || method === 'HEAD')

export async function sendScript(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bodies = await (packed ??= bodiesOf(readerScript.bytes))
  sendPage(request, response, { status: 200, headers: HEADERS }, bodies)
}
