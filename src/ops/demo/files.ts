/** Uploads of the demo. A file is known by the name that it was uploaded under. */
import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { fieldsOf, shape } from '../../../collections/shape'
import { createMedia } from '../../editorial/media'
import { readPicture } from '../../editorial/pictures'

interface Words {
  /** name of the file, ending in .png */
  name: string
  [member: string]: unknown
}

/** Uploads a picture as the person of the request, unless it is there. @returns its id */
export async function upload(
  req: PayloadRequest,
  { name, ...words }: Words,
  draw: () => Promise<Buffer>,
): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { originalName: { equals: name } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (docs[0]) return String(docs[0].id)
  const data = await draw()
  const file = { data, mimetype: 'image/png', name, size: data.length }
  return createMedia(req, shape(fieldsOf(req, 'media'), words), file, `${randomUUID()}.png`, await readPicture(data))
}
