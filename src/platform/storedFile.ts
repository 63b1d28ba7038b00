/** The bytes of a stored file: their strong tag, and which part of them is asked for. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'

export interface StoredFile {
  path: string
  size: number
  tag: string
}

/** A smaller copy of a picture lies in the folder of its file (ADR 0024). */
const COPY = /^(.+)-[1-9]\d{0,3}\.(?:avif|webp|jpg)$/

/** Endings of uploaded pictures. */
const PICTURES = ['jpg', 'png', 'webp', 'gif']

function placesOf(name: string, orPicture: boolean): string[] {
  const [, stem] = COPY.exec(name) ?? []
  const uploaded = path.join(/* turbopackIgnore: true */ env.mediaDir, name)
  if (stem === undefined) return [uploaded]
  const pictures = PICTURES.map((ending) => path.join(/* turbopackIgnore: true */ env.mediaDir, `${stem}.${ending}`))
  return [
    uploaded,
    path.join(/* turbopackIgnore: true */ env.dataDir, 'pictures', stem, name),
    ...(orPicture ? pictures : []),
  ]
}

/**
 * An uploaded file, or a copy of one that is made already; null where there is none of this name.
 * @param orPicture the picture itself will do for a copy that is not made
 */
export async function storedFile(name: string, orPicture = false): Promise<StoredFile | null> {
  for (const place of placesOf(path.basename(name), orPicture)) {
    const found = await fileAt(place)
    if (found) return found
  }
  return null
}

async function fileAt(file: string): Promise<StoredFile | null> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) return null
  return { path: file, size: found.size, tag: `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"` }
}

/** First and last place of a part; of one that counts from the end the first is empty. */
export type Part = [first: string, last: string]

const ONE_RANGE = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/

/** The one part of these very bytes that is asked for; null where all of them are an answer. */
export function partAsked(range: string | null, ifRange: string | null, tag: string | null): Part | null {
  const [, first = '', last = '', end = ''] = ONE_RANGE.exec(range ?? '') ?? []
  if (first === '' && end === '') return null
  const backwards = first !== '' && last !== '' && Number(last) < Number(first)
  return backwards || (ifRange !== null && ifRange !== tag) ? null : [first, last || end]
}

/** Whether who asks holds these bytes. @param asked as `If-None-Match` says it */
export const holdsTag = (asked: string, tag: string): boolean =>
  asked.split(',').some((each) => ['*', tag].includes(each.trim().replace(/^W\//, '')))
