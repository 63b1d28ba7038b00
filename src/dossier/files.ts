/** The uploaded files of a story: their bytes as they were frozen, and what a document shows of pictures. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { Refusal } from '../editorial/errors'
import { sha256 } from '../editorial/hash'
import { pictureCopy } from '../editorial/pictures'
import { readCopyName } from '../editorial/rules/pictures'
import { env } from '../platform/env'
import type { BytesOf } from '../word/write/pictures'

/** How often a copy is asked for again while others wait for theirs, and how long after, milliseconds. */
const TRIES = 20
const AGAIN_MS = 250

const stored = (filename: string): string =>
  path.join(/* turbopackIgnore: true */ env.mediaDir, path.basename(filename))

/** Names of stored files by the ids of media. */
export async function fileNames(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...ids] } },
    select: { filename: true },
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, filename }) => [String(id), String(filename)]))
}

export const fileChanged = (): Refusal =>
  new Refusal('CHECKS_FAILED', { field: 'media', message: 'dossier.fileChanged', issues: [] })

/** The bytes of a frozen file. @throws Refusal 422 where they are missing or not what was frozen */
export async function frozenBytes(filename: string | undefined, hash: string): Promise<Buffer> {
  const bytes = filename === undefined ? null : await readFile(stored(filename)).catch(() => null)
  if (bytes && sha256(bytes) === hash) return bytes
  throw fileChanged()
}

/** A copy that is made when it is asked for; undefined where it cannot be made. */
async function copyOf(filename: string, name: string): Promise<Uint8Array | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const bytes = await pictureCopy(filename, name)
    if (bytes) return bytes
    await pause(AGAIN_MS)
  }
  return undefined
}

/** The bytes of what a document shows, by its address. @param names of stored files */
export const shownBytes =
  (names: Iterable<string>): BytesOf =>
  async (url) => {
    const name = decodeURIComponent(url.split('/').at(-1) ?? '')
    const copy = readCopyName(name)
    if (!copy) return readFile(stored(name)).catch(() => undefined)
    const original = [...names].find((filename) => path.parse(filename).name === copy.stem)
    return original === undefined ? undefined : copyOf(original, name)
  }
