/** Where dossiers lie while they are there. */
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../platform/env'

const root = (): string => path.join(/* turbopackIgnore: true */ env.dataDir, 'dossiers')

/** Of one story, until they are sent. */
const takenFolder = (): string => path.join(root(), 'taken')

export async function takenFile(name: string): Promise<string> {
  await mkdir(takenFolder(), { recursive: true, mode: 0o700 })
  return path.join(takenFolder(), name)
}

/** What a process that was killed was sending. */
export async function forgetTaken(): Promise<void> {
  const names = await readdir(takenFolder()).catch(() => [])
  for (const name of names) await rm(path.join(takenFolder(), name), { force: true })
}

/** The folder of an order. @param batch its id, which no request made up */
export const batchFolder = (batch: string): string => path.join(root(), `batch-${path.basename(batch)}`)
