/** The doors of dossiers: of one story, and of many that a director orders. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { batchesOf, cancelBatch, deleteBatch, orderBatch } from '../../src/dossier/batch/order'
import { sendBatch } from '../../src/dossier/batch/send'
import { takeDossier } from '../../src/dossier/take'
import { requireActor } from '../../src/editorial/people'
import type { Kind } from '../../src/editorial/rules/kinds'
import { readBody } from './body'
import { asksForHeaders } from './request'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const take =
  (kind: Kind): PayloadHandler =>
  (req) =>
    takeDossier(req, kind, idOf(req))

export const storyDossierEndpoints = (kind: Kind): Omit<Endpoint, 'root'>[] => [
  // Each taking is written down, so that it is no GET.
  { path: '/:id/dossier', method: 'post', handler: take(kind) },
]

const list: PayloadHandler = async (req) => Response.json({ batches: await batchesOf(req) })

const order: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  return Response.json({ batch: await orderBatch(req, req.data ?? {}) }, { status: 201 })
}

const cancel: PayloadHandler = async (req) => Response.json({ batch: await cancelBatch(req, idOf(req)) })

// Who asks for the headers has taken nothing: that is written down of a GET alone.
const file: PayloadHandler = (req) => sendBatch(req, idOf(req), { taken: !asksForHeaders(req) })

const forget: PayloadHandler = async (req) => {
  await deleteBatch(req, idOf(req))
  return Response.json({ deleted: true })
}

export const dossierEndpoints: Endpoint[] = [
  { path: '/dossiers', method: 'get', handler: list },
  { path: '/dossiers', method: 'post', handler: order },
  { path: '/dossiers/:id/cancel', method: 'post', handler: cancel },
  { path: '/dossiers/:id/file', method: 'get', handler: file },
  { path: '/dossiers/:id', method: 'delete', handler: forget },
]
