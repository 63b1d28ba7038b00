/** The doors of the daily inspection: what it found, and a look at once. */
import type { Endpoint, PayloadHandler } from 'payload'
import { askForInspection, inspectionOf } from '../../src/campaign/inspection/inspect'
import { requireActor } from '../../src/editorial/people'
import { readMembers } from './body'

const read: PayloadHandler = async (req) => Response.json(await inspectionOf(req))

const ask: PayloadHandler = async (req) => {
  requireActor(req)
  await readMembers(req)
  await askForInspection(req)
  return Response.json(await inspectionOf(req), { status: 202 })
}

export const inspectionEndpoints: Endpoint[] = [
  { path: '/inspection', method: 'get', handler: read },
  { path: '/inspection', method: 'post', handler: ask },
]
