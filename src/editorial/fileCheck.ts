/** What an upload must be before anything keeps it. */
import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import sharp from 'sharp'
import { t } from '../messages/index'
import { isOfType } from '../office/kind'
import { invalid } from './errors'
import { MAX_PIXELS, readPicture, type PictureFacts } from './pictures'
import { ACCEPTED, MAX_FILE_BYTES } from './rules/uploads'

export type UploadedFile = NonNullable<PayloadRequest['file']>

/** 400 for an upload. */
export const badFile = (what: 'fileMissing' | 'fileType' | 'fileLarge' | 'filePixels' | 'fileBroken') =>
  invalid('file', 'errors.badFile', { what: t(`options.${what}`, { max: `${MAX_FILE_BYTES / 1024 / 1024} MB` }) })

/**
 * Looks at what the bytes are, before anything opens them; a picture must open and must not unpack to gigabytes.
 * @returns what the picture is, or null for what is none
 * @throws Refusal 400 with `field`
 */
export async function assertFile(file: UploadedFile): Promise<PictureFacts | null> {
  if (!Object.hasOwn(ACCEPTED, file.mimetype)) throw badFile('fileType')
  if (file.data.length === 0) throw badFile('fileBroken')
  if (file.data.length > MAX_FILE_BYTES) throw badFile('fileLarge')
  if (!isOfType(file.mimetype, file.data)) throw badFile('fileType')
  if (!file.mimetype.startsWith('image/')) return null
  const picture = await sharp(file.data, { limitInputPixels: MAX_PIXELS })
    .metadata()
    .catch(() => {
      throw badFile('fileBroken')
    })
  if (`image/${picture.format}` !== file.mimetype) throw badFile('fileType')
  // A moving picture is unpacked with all its frames.
  const { width = 0, height = 0, pages = 1 } = picture
  if (width * height * pages > MAX_PIXELS) throw badFile('filePixels')
  return readPicture(file.data).catch(() => {
    throw badFile('fileBroken')
  })
}

/** The random name under which the bytes are kept. */
export const keptName = (file: UploadedFile): string => `${randomUUID()}.${ACCEPTED[file.mimetype]}`
