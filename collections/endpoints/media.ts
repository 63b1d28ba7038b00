import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import sharp from 'sharp'
import { invalid, Refusal } from '../../src/editorial/errors'
import { fileTexts } from '../../src/editorial/fileTexts'
import { changeMedia, createMedia, deleteMedia } from '../../src/editorial/media'
import { requireActor } from '../../src/editorial/people'
import { MAX_PIXELS, readPicture, type PictureFacts } from '../../src/editorial/pictures'
import type { MediaFacts } from '../../src/editorial/rules/content'
import { t } from '../../src/messages/index'
import { isOfType } from '../../src/office/kind'
import { fieldsOf, shape } from '../shape'
import { ACCEPTED, MAX_FILE_BYTES } from '../uploads'
import { readBody } from './body'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const words = (req: PayloadRequest) => shape(fieldsOf(req, 'media'), req.data ?? {})

const bad = (what: 'fileMissing' | 'fileType' | 'fileLarge' | 'filePixels' | 'fileBroken') =>
  invalid('file', 'errors.badFile', { what: t(`options.${what}`, { max: `${MAX_FILE_BYTES / 1024 / 1024} MB` }) })

/**
 * Looks at what the bytes are, before anything opens them; a picture must open and must not unpack to gigabytes.
 * @returns what the picture is, or null for what is none
 */
async function assertFile(file: NonNullable<PayloadRequest['file']>): Promise<PictureFacts | null> {
  if (!Object.hasOwn(ACCEPTED, file.mimetype)) throw bad('fileType')
  if (file.data.length === 0) throw bad('fileBroken')
  if (file.data.length > MAX_FILE_BYTES) throw bad('fileLarge')
  if (!isOfType(file.mimetype, file.data)) throw bad('fileType')
  if (!file.mimetype.startsWith('image/')) return null
  const picture = await sharp(file.data, { limitInputPixels: MAX_PIXELS })
    .metadata()
    .catch(() => {
      throw bad('fileBroken')
    })
  if (`image/${picture.format}` !== file.mimetype) throw bad('fileType')
  // A moving picture is unpacked with all its frames.
  const { width = 0, height = 0, pages = 1 } = picture
  if (width * height * pages > MAX_PIXELS) throw bad('filePixels')
  return readPicture(file.data).catch(() => {
    throw bad('fileBroken')
  })
}

const keptName = (file: NonNullable<PayloadRequest['file']>): string => `${randomUUID()}.${ACCEPTED[file.mimetype]}`

const media = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'media', id, depth: 0, overrideAccess: false, user: req.user, req })

const create: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  const { file } = req
  if (!file) throw bad('fileMissing')
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
