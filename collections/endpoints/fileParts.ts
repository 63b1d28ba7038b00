/**
 * What may be asked of the bytes of a file besides all of them: a part, and whether they are other ones. Payload cuts the
 * part; it would take several ranges as the first, and know nothing of tags.
 */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../../src/platform/env'

const ONE_RANGE = /^bytes=(\d{1,15}-\d{0,15}|-\d{1,15})$/

/** A strong tag of a stored file; null where there is none. Who may not fetch the file never sees it. */
export async function tagOfFile(name: string): Promise<string | null> {
  const file = path.join(env.mediaDir, path.basename(name))
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"` : null
}

/** The request with a range that means one part of these very bytes, or with none: then it is answered with all of them. */
export function withOnePart(request: Request, tag: string | null): Request {
  const range = request.headers.get('range')
  if (range === null) return request
  const ifRange = request.headers.get('if-range')
  const [from = '', to = ''] = range.replace('bytes=', '').split('-')
  const backwards = from !== '' && to !== '' && Number(to) < Number(from)
  if (request.method === 'GET' && ONE_RANGE.test(range) && !backwards && (ifRange === null || ifRange === tag))
    return request
  const headers = new Headers(request.headers)
  headers.delete('range')
  return new Request(request, { headers })
}

/** The answer with its tag; 304 where the client holds these bytes. */
export async function withTag(request: Request, response: Response, tag: string | null): Promise<Response> {
  if (tag === null || response.status >= 300) return response
  const headers = new Headers(response.headers)
  headers.set('ETag', tag)
  const held = (request.headers.get('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (!held.includes(tag) && !held.includes('*'))
    return new Response(response.body, { status: response.status, headers })
  await response.body?.cancel()
  for (const name of ['Content-Length', 'Content-Type', 'Content-Range']) headers.delete(name)
  return new Response(null, { status: 304, headers })
}
