/** The doors of the register of projects: records, what may be twice, spreadsheets in and out. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { exportProjects, emptySheets } from '../../src/campaign/projects/export'
import { proposedDuplicates } from '../../src/campaign/projects/find'
import { importProjects } from '../../src/campaign/projects/import'
import { mergeProject } from '../../src/campaign/projects/merge'
import { changeProject, createProject } from '../../src/campaign/projects/save'
import { proposedProjects, storiesOfProject } from '../../src/campaign/projects/stories'
import { projectFilter } from '../../src/campaign/rules/projects/filter'
import { invalid, isRefusal, Refusal } from '../../src/editorial/errors'
import { badFile } from '../../src/editorial/fileCheck'
import { requireActor } from '../../src/editorial/people'
import { t } from '../../src/messages/index'
import { WORKBOOK } from '../../src/sheet/write'
import { savedAs } from '../../src/word/fileName'
import { fieldsOf, shape } from '../shape'
import { readBody, readMembers } from './body'
import { closed } from './closed'
import { assertUnderstood } from './query'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const input = async (req: PayloadRequest, complete: boolean) => {
  await readBody(req)
  return shape(fieldsOf(req, 'projects'), req.data, complete)
}
const project = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'projects', id, depth: 0, overrideAccess: false, user: req.user, req })

function token(req: PayloadRequest): string {
  const given = req.data?.revisionToken
  if (typeof given !== 'string' || given === '') throw invalid('revisionToken', 'errors.missingField')
  return given
}

/** The record as its form takes it up again: the reason belonged to the change and is not kept, so the field is empty. */
const kept = async (req: PayloadRequest, id: string) => ({ ...(await project(req, id)), figureReason: null })

/** Runs the change; where somebody was faster, the record as it stands goes beside the refusal. */
async function withCurrent<T>(req: PayloadRequest, id: string, change: () => Promise<T>): Promise<T> {
  try {
    return await change()
  } catch (error) {
    if (!isRefusal(error) || error.code !== 'STALE_REVISION') throw error
    throw new Refusal('STALE_REVISION', { beside: { current: await project(req, id) } })
  }
}

const create: PayloadHandler = async (req) => {
  const id = await createProject(req, await input(req, true))
  return Response.json({ doc: await kept(req, id) }, { status: 201 })
}

const change: PayloadHandler = async (req) => {
  const id = idOf(req)
  await project(req, id)
  const said = await input(req, false)
  const given = token(req)
  await withCurrent(req, id, () => changeProject(req, id, said, given))
  return Response.json({ doc: await kept(req, id) })
}

const merge: PayloadHandler = async (req) => {
  const id = idOf(req)
  await project(req, id)
  const { into } = await readMembers(req)
  const given = token(req)
  const differences = await withCurrent(req, id, () => mergeProject(req, id, { into, token: given }))
  return Response.json({ doc: await project(req, String(into)), differences })
}

const duplicates: PayloadHandler = async (req) => Response.json(await proposedDuplicates(req))
const proposed: PayloadHandler = async (req) => Response.json({ projects: await proposedProjects(req) })

const stories: PayloadHandler = async (req) => {
  await project(req, idOf(req))
  return Response.json({ stories: await storiesOfProject(req, idOf(req)) })
}

/** A workbook to keep: nobody's browser holds it. */
const workbook = (bytes: Buffer, title: string, plain: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': WORKBOOK,
      'Content-Length': String(bytes.length),
      'Content-Disposition': savedAs(title, plain, '.xlsx'),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })

const exported: PayloadHandler = async (req) => {
  requireActor(req)
  const filter = projectFilter(req.query ?? {})
  assertUnderstood(req, { ...filter })
  return workbook(await exportProjects(req, filter), t('register.title'), 'projects')
}
const template: PayloadHandler = async (req) => {
  requireActor(req)
  return workbook(await emptySheets(req), t('register.template'), 'projects-empty')
}

const receive: PayloadHandler = async (req) => {
  requireActor(req)
  const { dry = 'false' } = req.query ?? {}
  await readBody(req)
  if (dry !== 'true' && dry !== 'false') throw invalid('dry')
  if (!req.file) throw badFile('fileMissing')
  const fields = fieldsOf(req, 'projects')
  const report = await importProjects(req, req.file, dry === 'true', (content) => void shape(fields, content, true))
  return Response.json({ report })
}

export const projectEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'post', handler: create },
  { path: '/', method: 'patch', handler: closed('errors.noBulk') },
  { path: '/', method: 'put', handler: closed('errors.noBulk') },
  { path: '/', method: 'delete', handler: closed('register.noDelete') },
  { path: '/duplicates', method: 'get', handler: duplicates },
  { path: '/proposed', method: 'get', handler: proposed },
  { path: '/export.xlsx', method: 'get', handler: exported },
  { path: '/template.xlsx', method: 'get', handler: template },
  { path: '/import', method: 'post', handler: receive },
  { path: '/:id', method: 'patch', handler: change },
  { path: '/:id', method: 'put', handler: change },
  { path: '/:id', method: 'delete', handler: closed('register.noDelete') },
  { path: '/:id/duplicate', method: 'post', handler: closed('register.noDuplicate') },
  { path: '/:id/merge', method: 'post', handler: merge },
  { path: '/:id/stories', method: 'get', handler: stories },
]
