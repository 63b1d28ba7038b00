/** The HTTP doors of who reads a story now and who has taken it up. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { claim, look, release } from '../../src/editorial/readers'
import type { Kind } from '../../src/editorial/rules/kinds'

type Say = (req: PayloadRequest, kind: Kind, id: string) => Promise<unknown>

const saying =
  (kind: Kind, say: Say): PayloadHandler =>
  async (req) =>
    Response.json(await say(req, kind, String(req.routeParams?.id ?? '')))

export const readerEndpoints = (kind: Kind): Omit<Endpoint, 'root'>[] => [
  { path: '/:id/looking', method: 'post', handler: saying(kind, look) },
  { path: '/:id/claim', method: 'post', handler: saying(kind, claim) },
  { path: '/:id/release', method: 'post', handler: saying(kind, release) },
]
