/**
 * The Word files themselves, as they were sent, in a folder of their own: no row of `media` names one, so no address of
 * media leads there.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../../platform/env'
import { sha256 } from '../hash'

const folder = (): string => path.join(/* turbopackIgnore: true */ env.mediaDir, 'originals')
const placeOf = (name: string): string => path.join(/* turbopackIgnore: true */ folder(), path.basename(name))

/** Keeps the bytes, on the disk before anybody is told so. @returns the name under which they lie */
export async function keepOriginal(bytes: Uint8Array): Promise<string> {
  await mkdir(folder(), { recursive: true })
  const name = `${randomUUID()}.docx`
  const file = await open(placeOf(name), 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  return name
}

/** The bytes, or null where they are not there or are not what they were. */
export async function original(name: string, hash: string): Promise<Buffer | null> {
  const bytes = await readFile(placeOf(name)).catch(() => null)
  return bytes && sha256(bytes) === hash ? bytes : null
}

export const dropOriginal = (name: string): Promise<void> => rm(placeOf(name), { force: true })
