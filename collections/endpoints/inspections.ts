/** The doors of the daily inspection: what it found, and a look at once. */
import type { Endpoint, PayloadHandler } from 'payload'
import { askForInspection, inspectionOf } from '../../src/campaign/inspection/inspect'

const read: PayloadHandler = async (req) => Response.json(await inspectionOf(req))

const ask: PayloadHandler = async (req) => {
  await askForInspection(req)
  return Response.json(await inspectionOf(req), { status: 202 })
}

export const inspectionEndpoints: Endpoint[] = [
  { path: '/inspection', method: 'get', handler: read },
  { path: '/inspection', method: 'post', handler: ask },
]
