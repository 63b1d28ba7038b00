/** The doors of templates of coverage tasks. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { requireActor } from '../../src/editorial/people'
import {
  assertTemplate,
  changeTemplate,
  dropTemplate,
  makeTemplate,
  templatesOf,
} from '../../src/editorial/taskTemplates'
import { fieldsOf, shape } from '../shape'
import { readBody, readMembers } from './body'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')
const input = async (req: PayloadRequest) => {
  requireActor(req)
  await readBody(req)
  return shape(fieldsOf(req, 'taskTemplates'), req.data)
}

const list: PayloadHandler = async (req) => Response.json({ templates: await templatesOf(req) })
const make: PayloadHandler = async (req) =>
  Response.json({ template: await makeTemplate(req, await input(req)) }, { status: 201 })
const change: PayloadHandler = async (req) => {
  await assertTemplate(req, idOf(req))
  const said = await input(req)
  return Response.json({ template: await changeTemplate(req, idOf(req), req.data?.revisionToken, said) })
}
const drop: PayloadHandler = async (req) => {
  await assertTemplate(req, idOf(req))
  const { revisionToken } = await readMembers(req)
  return Response.json({ template: await dropTemplate(req, idOf(req), revisionToken) })
}

export const templateEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'get', handler: list },
  { path: '/', method: 'post', handler: make },
  { path: '/:id', method: 'patch', handler: change },
  { path: '/:id/drop', method: 'post', handler: drop },
]
