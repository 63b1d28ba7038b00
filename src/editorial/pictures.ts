/**
 * Pictures: what an upload is, and the bytes of its smaller copies. A copy is made when somebody asks for it, soon after
 * the upload by the program itself, and kept in DATA_DIR: the folder holds nothing that cannot be made again.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { env } from '../platform/env'
import { Places } from '../platform/places'
import { copiesIn, COPY_FORMATS, copyName, readCopyName, type CopyFormat } from './rules/pictures'

/** Largest picture, pixels: above it a small file may unpack to gigabytes. */
export const MAX_PIXELS = 60_000_000
/** Longest making of one copy, seconds: what takes longer is no photograph. */
const LONGEST_S = 20
/** Copies that are made at once in a process, and how many may wait before who asks gets the picture itself. */
const AT_ONCE = 1
const MOST_WAITING = 12
/** Uploads whose copies wait to be made; those of more are made when somebody asks. */
const MOST_WANTED = 1_000

/** AVIF with more effort costs eight times as long and saves a few bytes in a hundred (measured, ADR 0024). */
const ENCODED: Readonly<Record<CopyFormat, (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 2, chromaSubsampling: '4:2:0' }),
  webp: (picture) => picture.webp({ quality: 78, effort: 4 }),
  jpg: (picture) => picture.jpeg({ quality: 80, mozjpeg: true }),
}

interface Making {
  places: Places
  waiting: number
  running: Map<string, Promise<Buffer | null>>
  wanted: Map<string, PictureFacts>
}
const KEY = Symbol.for('exemplar.pictures')
const shared = globalThis as unknown as Record<symbol, Making | undefined>
// Next bundles this module more than once: all copies share one line.
const making = (shared[KEY] ??= { places: new Places(AT_ONCE), waiting: 0, running: new Map(), wanted: new Map() })

const opened = (bytes: Buffer): Sharp =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS }).timeout({ seconds: LONGEST_S }).autoOrient()

/** What the gate keeps of a picture: its size as it is shown, and whether nothing shines through it. */
export interface PictureFacts {
  width: number
  height: number
  opaque: boolean
}

/** Unpacks an uploaded picture once, small. Slow: never inside a transaction. @throws Error where it cannot be shown */
export async function readPicture(bytes: Buffer): Promise<PictureFacts> {
  const { autoOrient, hasAlpha } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata()
  const small = await opened(bytes).resize(480, 480, { fit: 'inside', withoutEnlargement: true }).png().toBuffer()
  return { ...autoOrient, opaque: !hasAlpha || (await sharp(small).stats()).isOpaque }
}

const folderOf = (stem: string): string => path.join(/* turbopackIgnore: true */ env.dataDir, 'pictures', stem)
const stemOf = (filename: string): string => path.parse(filename).name

async function make(filename: string, name: string, width: number, format: CopyFormat): Promise<Buffer> {
  const stored = path.join(/* turbopackIgnore: true */ env.mediaDir, path.basename(filename))
  const picture = opened(await readFile(stored)).resize(width, undefined, { withoutEnlargement: true })
  // Nothing of what a camera writes beside the picture goes with it: sharp keeps none unless it is told to.
  const bytes = await ENCODED[format](picture).toBuffer()
  const folder = folderOf(stemOf(filename))
  const unfinished = path.join(/* turbopackIgnore: true */ folder, `${name}.${process.pid}`)
  await mkdir(folder, { recursive: true })
  await writeFile(unfinished, bytes)
  await rename(unfinished, path.join(/* turbopackIgnore: true */ folder, name))
  return bytes
}

/**
 * The bytes of a copy, as they are kept or made now.
 * @param filename of the uploaded picture, @param name of one of its copies
 * @returns null where it cannot be made, or too many others wait: the picture itself stands for it
 */
export async function pictureCopy(filename: string, name: string): Promise<Buffer | null> {
  const asked = readCopyName(name)
  if (!asked || asked.stem !== stemOf(filename)) return null
  const kept = await readFile(path.join(folderOf(asked.stem), name)).catch(() => null)
  if (kept) return kept
  const running = making.running.get(name)
  if (running) return running
  if (making.waiting >= MOST_WAITING) return null
  making.waiting++
  const made = making.places
    .run(() => make(filename, name, asked.width, asked.format))
    .catch(() => null)
    .finally(() => {
      making.waiting--
      making.running.delete(name)
    })
  making.running.set(name, made)
  return made
}

/** Copies of this upload will be asked for: the program makes them when it comes to it. */
export function wantCopies(filename: string, facts: PictureFacts): void {
  if (making.wanted.size < MOST_WANTED) making.wanted.set(filename, facts)
}

/** Makes the copies that are wanted, one after the other, the plain ones first. @param stopped asked before each */
export async function makeWanted(stopped: () => boolean): Promise<void> {
  for (const [filename, facts] of making.wanted) {
    for (const format of [...COPY_FORMATS].reverse())
      for (const { width } of copiesIn({ url: filename, ...facts }, format)) {
        if (stopped()) return
        await pictureCopy(filename, copyName(filename, width, format))
      }
    making.wanted.delete(filename)
  }
}

/** Forgets the copies of a file that is no more. */
export const forgetCopies = (filename: string): Promise<void> =>
  rm(folderOf(stemOf(filename)), { recursive: true, force: true }).catch(() => {})
