/** The doors of a story's preview links. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { requireActor } from '../../src/editorial/people'
import { listPreviews, makePreview, revokePreview } from '../../src/editorial/previews'
import type { Kind } from '../../src/editorial/rules/kinds'
import { loadStory } from '../../src/editorial/story'
import { readBody } from './body'

const param = (req: PayloadRequest, name: string): string => String(req.routeParams?.[name] ?? '')

const make =
  (kind: Kind): PayloadHandler =>
  async (req) => {
    await loadStory(req, requireActor(req), kind, param(req, 'id'))
    await readBody(req)
    return Response.json(await makePreview(req, kind, param(req, 'id'), req.data ?? {}), { status: 201 })
  }

const list =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    Response.json(await listPreviews(req, kind, param(req, 'id')))

const revoke =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    Response.json(await revokePreview(req, kind, param(req, 'id'), param(req, 'previewId')))

export const previewEndpoints = (kind: Kind): Omit<Endpoint, 'root'>[] => [
  { path: '/:id/previews', method: 'post', handler: make(kind) },
  { path: '/:id/previews', method: 'get', handler: list(kind) },
  { path: '/:id/previews/:previewId/revoke', method: 'post', handler: revoke(kind) },
]
