/** The bytes of files: by which name, for whom. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { env } from '../platform/env'
import { actorOf, relationId } from './people'
import { pictureCopy } from './pictures'
import { COPY_TYPES, hasCopy, PICTURE_ENDINGS, readCopyName, type Copied } from './rules/pictures'
import { canRead } from './rules/visibility'

/** The file of this name, or whose copy is called so. */
async function byFilename(req: PayloadRequest, filename: string) {
  const copy = readCopyName(filename)
  const names = copy ? PICTURE_ENDINGS.map((ending) => `${copy.stem}.${ending}`) : [filename]
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { filename: { in: names } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [found] = docs
  return found && (!copy || hasCopy(found as unknown as Copied, copy)) ? found : null
}

/** Whether a row of a collection holds the file. @param live of publications: whether one that is live does */
export const holding = async (req: PayloadRequest, collection: string, id: string, live = false): Promise<boolean> => {
  const { totalDocs } = await req.payload.count({
    collection,
    where: { and: [{ files: { in: [id] } }, ...(live ? [{ state: { equals: 'live' } }] : [])] },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** May the bytes be fetched: by who reads the file's unit, and by everybody while a live publication shows it. */
export async function mayFetch(req: PayloadRequest, filename: string): Promise<boolean> {
  const file = await byFilename(req, filename)
  if (!file) return false
  return canRead(actorOf(req.user), relationId(file.unit) ?? '') || holding(req, 'publications', String(file.id), true)
}

/**
 * The bytes of a copy and their type; the picture itself where the copy cannot be had now. Whoever asks has been asked
 * whether they may. @returns null for a name that is no copy's
 */
export async function copyBytes(
  req: PayloadRequest,
  name: string,
): Promise<{ bytes: Buffer; mimeType: string } | null> {
  const copy = readCopyName(name)
  const file = copy && (await byFilename(req, name))
  if (!copy || !file) return null
  const { filename, mimeType } = file as unknown as { filename: string; mimeType: string }
  const bytes = await pictureCopy(filename, name)
  if (bytes) return { bytes, mimeType: COPY_TYPES[copy.format] }
  const stored = path.join(/* turbopackIgnore: true */ env.mediaDir, path.basename(filename))
  const whole = await readFile(stored).catch(() => null)
  return whole && { bytes: whole, mimeType }
}
