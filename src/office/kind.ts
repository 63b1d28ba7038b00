/** What a file is by its bytes, whatever its name or who sends it says. Nothing but heads and a table is looked at. */
import { partsOf } from './archive'
import { contentTypesOf } from './contentTypes'

const begins = (text: string) => (file: Buffer) => file.subarray(0, text.length).equals(Buffer.from(text, 'latin1'))

/** It names a main part of this type, and none of another. */
const office = (main: string) => (file: Buffer) => {
  try {
    const { mains } = contentTypesOf(partsOf(file))
    return mains.size === 1 && mains.has(`${main}.main+xml`)
  } catch {
    return false
  }
}

const OPEN = 'application/vnd.openxmlformats-officedocument.'
const WORD = `${OPEN}wordprocessingml.document`
const EXCEL = `${OPEN}spreadsheetml.sheet`

/** Each type by what its bytes show; no bytes show two. */
const SHOWN: Readonly<Record<string, (file: Buffer) => boolean>> = {
  'image/jpeg': begins('\xff\xd8\xff'),
  'image/png': begins('\x89PNG\r\n\x1a\n'),
  'image/gif': (file) => begins('GIF87a')(file) || begins('GIF89a')(file),
  'image/webp': (file) => begins('RIFF')(file) && begins('WEBP')(file.subarray(8)),
  'application/pdf': begins('%PDF-'),
  [WORD]: office(WORD),
  [EXCEL]: office(EXCEL),
}

/** Are the bytes of this type. False for a type that is not known here. */
export const isOfType = (type: string, bytes: Uint8Array): boolean =>
  Object.hasOwn(SHOWN, type) && SHOWN[type]?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) === true
