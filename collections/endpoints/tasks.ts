import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { Refusal } from '../../src/editorial/errors'
import { changeTask, createTask } from '../../src/editorial/tasks'
import { fieldsOf, shape } from '../shape'
import { readBody } from './body'

const input = async (req: PayloadRequest, complete: boolean) => {
  await readBody(req)
  return shape(fieldsOf(req, 'coverageTasks'), req.data, complete)
}
const task = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'coverageTasks', id, depth: 0, overrideAccess: false, user: req.user, req })

const create: PayloadHandler = async (req) => {
  const id = await createTask(req, await input(req, true))
  return Response.json({ doc: await task(req, id) }, { status: 201 })
}
const change: PayloadHandler = async (req) => {
  const id = String(req.routeParams?.id ?? '')
  await task(req, id)
  await changeTask(req, id, await input(req, false))
  return Response.json({ doc: await task(req, id) })
}
const closed: PayloadHandler = () => {
  throw new Refusal('NOT_PERMITTED')
}

export const taskEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'post', handler: create },
  { path: '/', method: 'patch', handler: closed },
  { path: '/', method: 'delete', handler: closed },
  { path: '/:id', method: 'patch', handler: change },
  { path: '/:id', method: 'put', handler: change },
  { path: '/:id', method: 'delete', handler: closed },
  { path: '/:id/duplicate', method: 'post', handler: closed },
]
