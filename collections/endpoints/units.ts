import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { Refusal } from '../../src/editorial/errors'
import { changeUnit, createUnit } from '../../src/editorial/units'
import { fieldsOf, shape } from '../shape'
import { readBody } from './body'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')
const input = async (req: PayloadRequest, complete: boolean) => {
  await readBody(req)
  return shape(fieldsOf(req, 'units'), req.data, complete)
}
const unit = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'units', id, depth: 0, overrideAccess: false, user: req.user, req })

const create: PayloadHandler = async (req) => {
  const id = await createUnit(req, await input(req, true))
  return Response.json({ doc: await unit(req, id) }, { status: 201 })
}
const change: PayloadHandler = async (req) => {
  await unit(req, idOf(req))
  await changeUnit(req, idOf(req), await input(req, false))
  return Response.json({ doc: await unit(req, idOf(req)) })
}
const closed: PayloadHandler = () => {
  throw new Refusal('NOT_PERMITTED', { message: 'errors.noDelete' })
}

export const unitEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'post', handler: create },
  { path: '/', method: 'patch', handler: closed },
  { path: '/', method: 'delete', handler: closed },
  { path: '/:id', method: 'patch', handler: change },
  { path: '/:id', method: 'put', handler: change },
  { path: '/:id', method: 'delete', handler: closed },
  { path: '/:id/duplicate', method: 'post', handler: closed },
]
