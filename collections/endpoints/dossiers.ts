/** The doors of dossiers: of one story, and of many that a director orders. */
import type { Endpoint, PayloadHandler } from 'payload'
import { takeDossier } from '../../src/dossier/take'
import type { Kind } from '../../src/editorial/rules/kinds'

const take =
  (kind: Kind): PayloadHandler =>
  (req) =>
    takeDossier(req, kind, String(req.routeParams?.id ?? ''))

export const storyDossierEndpoints = (kind: Kind): Omit<Endpoint, 'root'>[] => [
  // Each taking is written down, so that it is no GET.
  { path: '/:id/dossier', method: 'post', handler: take(kind) },
]
