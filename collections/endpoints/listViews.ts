/** The HTTP doors of the views of a list that a person has named: one's own, nobody else's. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { notFound } from '../../src/editorial/errors'
import { addView, removeView, renameView, viewsOf } from '../../src/editorial/listViews'
import { requireActor } from '../../src/editorial/people'
import { isKind, type Kind } from '../../src/editorial/rules/kinds'
import type { ListView } from '../../src/editorial/rules/listViews'
import { readBody } from './body'

/** @param said the body of the request, where it has one */
type Say = (req: PayloadRequest, kind: Kind, id: string, said: Record<string, unknown>) => Promise<ListView[]>

const saying =
  (say: Say, status = 200): PayloadHandler =>
  async (req) => {
    requireActor(req)
    const { kind, id } = req.routeParams ?? {}
    if (!isKind(kind)) throw notFound()
    if (req.method === 'POST' || req.method === 'PATCH') await readBody(req)
    return Response.json({ views: await say(req, kind, String(id ?? ''), req.data ?? {}) }, { status })
  }

export const listViewEndpoints: Endpoint[] = [
  { path: '/list-views/:kind', method: 'get', handler: saying(viewsOf) },
  {
    path: '/list-views/:kind',
    method: 'post',
    handler: saying((req, kind, _id, said) => addView(req, kind, said), 201),
  },
  { path: '/list-views/:kind/:id', method: 'patch', handler: saying(renameView) },
  { path: '/list-views/:kind/:id', method: 'delete', handler: saying(removeView) },
]
