import { createHash } from 'node:crypto'
import { atomFeed } from '../../../src/site/feeds/atom'
import { jsonFeed } from '../../../src/site/feeds/json'
import { presentFeed } from '../../../src/site/present/feed'
import { findFeed } from '../../../src/site/queries/feed'
import { openSite } from './site'

const FORMATS = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomFeed },
  json: { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
} as const

/** Whether the client holds these bytes already. */
const holds = (asked: string | null, tag: string): boolean =>
  (asked ?? '').split(',').some((held) => held.trim() === '*' || held.trim().replace(/^W\//, '') === tag)

/** The feed in one format; 304 without a body where the client has it already. A withdrawal shows in the next answer. */
export async function feedAnswer(request: Request, format: keyof typeof FORMATS): Promise<Response> {
  const { payload, site } = await openSite()
  const { type, write } = FORMATS[format]
  const body = write(presentFeed(site, await findFeed(payload)))
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { etag: tag, 'cache-control': 'no-cache', vary: 'host' }
  if (holds(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': type } })
}
