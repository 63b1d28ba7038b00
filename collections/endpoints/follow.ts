/** Following a story: asking to be told of it, and no more. */
import type { Endpoint, PayloadHandler } from 'payload'
import { isFollowing, setFollowing } from '../../src/editorial/notifications/follow'
import type { Kind } from '../../src/editorial/rules/kinds'

const asked =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    Response.json({ following: await isFollowing(req, kind, String(req.routeParams?.id ?? '')) })

const set =
  (kind: Kind, following: boolean): PayloadHandler =>
  async (req) => {
    await setFollowing(req, kind, String(req.routeParams?.id ?? ''), following)
    return Response.json({ following })
  }

export const followEndpoints = (kind: Kind): Omit<Endpoint, 'root'>[] => [
  { path: '/:id/follow', method: 'get', handler: asked(kind) },
  { path: '/:id/follow', method: 'post', handler: set(kind, true) },
  { path: '/:id/follow', method: 'delete', handler: set(kind, false) },
]
