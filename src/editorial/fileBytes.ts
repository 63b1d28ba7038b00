import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../platform/env'
import { Refusal } from './errors'
import { sha256 } from './hash'

/**
 * What is published is what was signed, to the byte: the stored file still has the hash that the revision names.
 * @throws Refusal 422 where the file is missing or was changed on the disk
 */
export async function assertBytes(filename: string, hash: string): Promise<void> {
  const bytes = await readFile(path.join(/* turbopackIgnore: true */ env.mediaDir, path.basename(filename))).catch(
    () => null,
  )
  if (bytes && sha256(bytes) === hash) return
  throw new Refusal('CHECKS_FAILED', { field: 'media', message: 'errors.fileChanged', issues: [] })
}
