import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { isRefusal, Refusal } from '../../src/editorial/errors'
import { changeTask } from '../../src/editorial/taskChanges'
import { askMany, createTask } from '../../src/editorial/tasks'
import { draftFromTask } from '../../src/editorial/taskStory'
import { fieldsOf, shape } from '../shape'
import { readBody, readMembers } from './body'
import { closed } from './closed'

const SLUG = 'coverageTasks'
const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')
const input = async (req: PayloadRequest, complete: boolean) => {
  await readBody(req)
  return shape(fieldsOf(req, SLUG), req.data, complete)
}
const task = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: SLUG, id, depth: 0, overrideAccess: false, user: req.user, req })

const create: PayloadHandler = async (req) => {
  const id = await createTask(req, await input(req, true))
  return Response.json({ doc: await task(req, id) }, { status: 201 })
}
const change: PayloadHandler = async (req) => {
  const id = idOf(req)
  await task(req, id)
  const said = await input(req, false)
  try {
    await changeTask(req, id, said)
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'STALE_REVISION') throw error
    throw new Refusal('STALE_REVISION', { beside: { current: await task(req, id) } })
  }
  return Response.json({ doc: await task(req, id) })
}

/** One task for each of many units. */
const many: PayloadHandler = async (req) => {
  const { units, ...same } = await readMembers(req)
  const ids = await askMany(req, units, (unit) => shape(fieldsOf(req, SLUG), { ...same, unit }, true))
  return Response.json({ docs: await Promise.all(ids.map((id) => task(req, id))) }, { status: 201 })
}

/** The story that the task asks for. */
const draft: PayloadHandler = async (req) => {
  await task(req, idOf(req))
  const { kind } = await readMembers(req)
  const read = (slug: string, body: Record<string, unknown>, complete: boolean) =>
    shape(fieldsOf(req, slug), body, complete)
  const story = await draftFromTask(req, idOf(req), kind, read)
  return Response.json({ doc: await task(req, idOf(req)), story }, { status: 201 })
}

export const taskEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'post', handler: create },
  { path: '/many', method: 'post', handler: many },
  { path: '/', method: 'patch', handler: closed('errors.noBulk') },
  { path: '/', method: 'delete', handler: closed('wave.taskNoDelete') },
  { path: '/:id', method: 'patch', handler: change },
  { path: '/:id', method: 'put', handler: change },
  { path: '/:id', method: 'delete', handler: closed('wave.taskNoDelete') },
  { path: '/:id/draft', method: 'post', handler: draft },
  { path: '/:id/duplicate', method: 'post', handler: closed('wave.taskNoDuplicate') },
]
