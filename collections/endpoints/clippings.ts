/** The doors of clippings: a unit enters, the gate office decides. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { decideClipping } from '../../src/campaign/clippings/decide'
import { changeClipping, enterClipping } from '../../src/campaign/clippings/enter'
import { isRefusal, Refusal } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import { fieldsOf, shape } from '../shape'
import { readBody, readMembers } from './body'
import { closed } from './closed'

const input = async (req: PayloadRequest, complete: boolean) => {
  await readBody(req)
  return shape(fieldsOf(req, 'clippings'), req.data, complete)
}
const clipping = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'clippings', id, depth: 0, overrideAccess: false, user: req.user, req })
const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const enter: PayloadHandler = async (req) => {
  requireActor(req)
  const id = await enterClipping(req, await input(req, true))
  return Response.json({ doc: await clipping(req, id) }, { status: 201 })
}

/** Changes one that the person may read. Who comes too late gets what stands now. */
async function changing(req: PayloadRequest, change: (id: string) => Promise<void>): Promise<Response> {
  requireActor(req)
  const id = idOf(req)
  await clipping(req, id)
  try {
    await change(id)
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'STALE_REVISION') throw error
    throw new Refusal('STALE_REVISION', { ...error.details, beside: { current: await clipping(req, id) } })
  }
  return Response.json({ doc: await clipping(req, id) })
}

const change: PayloadHandler = (req) => changing(req, async (id) => changeClipping(req, id, await input(req, false)))

const decide: PayloadHandler = (req) =>
  changing(req, async (id) => {
    await decideClipping(req, id, await readMembers(req))
  })

export const clippingEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'post', handler: enter },
  { path: '/', method: 'patch', handler: closed('errors.noBulk') },
  { path: '/', method: 'delete', handler: closed('scores.clippingNoDelete') },
  { path: '/:id', method: 'patch', handler: change },
  { path: '/:id', method: 'put', handler: change },
  { path: '/:id', method: 'delete', handler: closed('scores.clippingNoDelete') },
  { path: '/:id/duplicate', method: 'post', handler: closed('scores.clippingNoDuplicate') },
  { path: '/:id/decide', method: 'post', handler: decide },
]
