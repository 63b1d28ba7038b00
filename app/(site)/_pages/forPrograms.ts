import { createHash } from 'node:crypto'

/** Whether the client holds these bytes already. */
const holds = (asked: string | null, tag: string): boolean =>
  (asked ?? '').split(',').some((held) => held.trim() === '*' || held.trim().replace(/^W\//, '') === tag)

/** A document for programs; 304 without a body where the client has it already. A withdrawal shows in the next answer. */
export function documentAnswer(request: Request, type: string, body: string): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { etag: tag, 'cache-control': 'no-cache', vary: 'host' }
  if (holds(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } })
}

export const XML = 'application/xml'

/** Where nothing stands. */
export const nothingHere = (): Response => new Response(null, { status: 404 })
