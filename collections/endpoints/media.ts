import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { Refusal } from '../../src/editorial/errors'
import { assertFile, badFile, keptName } from '../../src/editorial/fileCheck'
import { fileTexts } from '../../src/editorial/fileTexts'
import { changeMedia, createMedia, deleteMedia } from '../../src/editorial/media'
import { requireActor } from '../../src/editorial/people'
import type { MediaFacts } from '../../src/editorial/rules/content'
import { fieldsOf, shape } from '../shape'
import { readBody } from './body'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const words = (req: PayloadRequest) => shape(fieldsOf(req, 'media'), req.data ?? {})

const media = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'media', id, depth: 0, overrideAccess: false, user: req.user, req })

const create: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  const { file } = req
  if (!file) throw badFile('fileMissing')
  const input = words(req)
  const picture = await assertFile(file)
  const id = await createMedia(req, input, file, keptName(file), picture)
  return Response.json({ doc: await media(req, id) }, { status: 201 })
}

const change: PayloadHandler = async (req) => {
  await media(req, idOf(req))
  await readBody(req)
  const { file } = req
  const input = words(req)
  const picture = file ? await assertFile(file) : null
  await changeMedia(req, idOf(req), input, file, file ? keptName(file) : '', picture)
  return Response.json({ doc: await media(req, idOf(req)) })
}

const remove: PayloadHandler = async (req) => {
  const doc = await media(req, idOf(req))
  await deleteMedia(req, idOf(req))
  return Response.json({ doc })
}

/** What is written in a document, for who reads the file: the desk's own run of the checks needs it. */
const text: PayloadHandler = async (req) => {
  requireActor(req)
  const { sha256, mimeType } = (await media(req, idOf(req))) as unknown as MediaFacts
  return Response.json((await fileTexts(req, [{ sha256, mimeType }])).get(sha256) ?? { state: 'empty', text: '' })
}

const closed: PayloadHandler = () => {
  throw new Refusal('NOT_PERMITTED')
}

export const mediaEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'post', handler: create },
  { path: '/', method: 'patch', handler: closed },
  { path: '/', method: 'delete', handler: closed },
  // Payload's way of fetching an address on the caller's behalf: no request leaves this server for a client.
  { path: '/paste-url', method: 'get', handler: closed },
  { path: '/:id/text', method: 'get', handler: text },
  { path: '/:id', method: 'patch', handler: change },
  { path: '/:id', method: 'put', handler: change },
  { path: '/:id', method: 'delete', handler: remove },
  { path: '/:id/duplicate', method: 'post', handler: closed },
]
