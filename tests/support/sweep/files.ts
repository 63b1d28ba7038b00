/** Files that hold words in their bytes, their names and the words beside them, and their upload. */
import { crc32 } from 'node:zlib'
import type { Field } from 'payload'
import sharp from 'sharp'
import { fileAddresses } from '../../../src/editorial/rules/pictures'
import type { PublicMedia } from '../../../src/editorial/rules/publication'
import type { Email } from '../../../src/ops/demo/contentPeople'
import type { Door } from '../pageDoor'
import { content, type Materials } from './content'
import { newText } from './words'

export interface Stored {
  id: string
  /** addresses of the file and of its smaller copies */
  urls: string[]
}

let shade = 0
/** A picture that carries a text as a comment does, in its `iTXt`. */
async function picture(text: string): Promise<Buffer> {
  const background = { r: shade++ % 256, g: 60, b: 90 }
  const bytes = await sharp({ create: { width: 500, height: 300, channels: 3, background } })
    .png()
    .toBuffer()
  const chunk = Buffer.from(`iTXtComment\0\0\0\0\0${text}`)
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length - 4)
  sum.writeUInt32BE(crc32(chunk))
  const end = bytes.length - 12
  return Buffer.concat([bytes.subarray(0, end), length, chunk, sum, bytes.subarray(end)])
}
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n%${text}\ntrailer<<>>\nstartxref\n0\n%%EOF\n`)

/** Whether the file for a place is a picture; else it is a document. */
export const isDrawn = (place: string): boolean => /cover|picture|shown/.test(place)

/**
 * Uploads a file as a person.
 * @param told `private`: it will be shown, so that only what is never public of a file holds a word
 */
export async function upload(
  door: Door,
  as: Email,
  fields: readonly Field[],
  materials: Pick<Materials, 'unit' | 'user'>,
  place: string,
  told: 'all' | 'private',
): Promise<Stored> {
  const drawn = isDrawn(place)
  const inside = told === 'all' ? newText(`${place} bytes`) : `公开的文件${shade}`
  const bytes = drawn ? await picture(inside) : pdf(inside)
  const none = async () => Promise.reject(new Error('a file in a file'))
  const words = await content(fields, { ...materials, file: none, live: {} }, place, told)
  const form = new FormData()
  form.set('_payload', JSON.stringify(words))
  const type = drawn ? 'image/png' : 'application/pdf'
  form.set(
    'file',
    new Blob([new Uint8Array(bytes)], { type }),
    `${newText(`${place} file name`)}.${drawn ? 'png' : 'pdf'}`,
  )
  const { status, json, text } = await door.ask('POST', '/api/media', { as, form })
  if (status !== 201) throw new Error(`upload of ${place}: ${status} ${text}`)
  const { doc } = json as unknown as { doc: PublicMedia }
  return { id: doc.id, urls: fileAddresses(doc) }
}
