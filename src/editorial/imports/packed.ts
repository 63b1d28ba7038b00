/** What a reader says, as bytes: JSON, and the pictures behind it. */
import type { Picture, WordDraft } from '../../word/read/draft'
import { READ_REFUSALS, type Refused } from '../../word/read/refusal'
import { MOST_PICTURE_BYTES } from './readerLimits'

/** Digits of the length of the JSON. */
const HEAD = 8

type Sized = Omit<Picture, 'bytes'> & { bytes: number }

const withHead = (json: unknown, rest: readonly Uint8Array[] = []): Buffer => {
  const text = Buffer.from(JSON.stringify(json), 'utf8')
  return Buffer.concat([Buffer.from(text.length.toString(16).padStart(HEAD, '0'), 'latin1'), text, ...rest])
}

/** A file whose pictures are more than anybody shows is refused like any that is too large. */
export function packed(answer: WordDraft | Refused): Buffer {
  if ('refused' in answer) return withHead(answer)
  const bytes = answer.pictures.map((picture) => picture.bytes)
  if (bytes.reduce((sum, { length }) => sum + length, 0) > MOST_PICTURE_BYTES)
    return withHead({ refused: 'DOCX_TOO_LARGE' } satisfies Refused)
  const pictures: Sized[] = answer.pictures.map((picture) => ({ ...picture, bytes: picture.bytes.length }))
  return withHead({ ...answer, pictures }, bytes)
}

/** @returns null for what no reader says to its end */
export function unpacked(said: Buffer): WordDraft | Refused | null {
  try {
    const length = Number.parseInt(said.toString('latin1', 0, HEAD), 16)
    const answer = JSON.parse(said.toString('utf8', HEAD, HEAD + length)) as
      | Refused
      | (Omit<WordDraft, 'pictures'> & { pictures: Sized[] })
    if ('refused' in answer) return READ_REFUSALS.includes(answer.refused) ? answer : null
    let at = HEAD + length
    const pictures = answer.pictures.map((picture) => {
      const bytes = said.subarray(at, (at += picture.bytes))
      if (bytes.length !== picture.bytes) throw new Error('cut short')
      return { ...picture, bytes }
    })
    return { ...answer, pictures }
  } catch {
    return null
  }
}
