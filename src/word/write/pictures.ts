/** Pictures of a document: which file of each is taken, and what it is by its own bytes. */
import type { PublicMedia } from '../../editorial/rules/publication'
import { isOfType } from '../../office/kind'

/** The bytes of a file by its address, or nothing where it cannot be read. */
export type BytesOf = (url: string) => Promise<Uint8Array | undefined>

export interface PictureFile {
  bytes: Uint8Array
  ending: Ending
}

/** What every program that opens such documents shows. */
const TYPES = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/gif': 'gif' } as const
export type Ending = (typeof TYPES)[keyof typeof TYPES]
export const ENDINGS = Object.values(TYPES)

const endingOf = (type: string): Ending | undefined =>
  Object.hasOwn(TYPES, type) ? TYPES[type as keyof typeof TYPES] : undefined

/** Wider is finer than paper shows: 156 mm at 300 dots an inch. */
const ENOUGH = 1843

/** The file that is asked for: the narrowest copy that is wide enough, else the picture itself, else its widest copy. */
export function chosenFile({
  url,
  mimeType,
  width = 0,
  variants,
}: PublicMedia): { url: string; mimeType: string } | undefined {
  const copies = variants.filter((copy) => endingOf(copy.mimeType)).sort((a, b) => a.width - b.width)
  const own = endingOf(mimeType) ? { url, mimeType } : undefined
  return (width > ENOUGH ? copies.find((copy) => copy.width >= ENOUGH) : undefined) ?? own ?? copies.at(-1)
}

/**
 * The files of pictures by the ids of their media. One whose bytes are not there, or are not what they are said to be, is
 * left out.
 */
export async function readPictures(
  media: readonly PublicMedia[],
  bytesOf: BytesOf,
): Promise<ReadonlyMap<string, PictureFile>> {
  const files = new Map<string, PictureFile>()
  for (const file of media) {
    const chosen = chosenFile(file)
    const ending = chosen && endingOf(chosen.mimeType)
    const bytes = chosen && ending && (await bytesOf(chosen.url))
    if (bytes && isOfType(chosen.mimeType, bytes)) files.set(file.id, { bytes, ending })
  }
  return files
}
