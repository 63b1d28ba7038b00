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

const PREFIX = 'batch-'
/** The folder of an order. @param batch its id, which no request made up */
export const batchFolder = (batch: string): string => path.join(root(), `${PREFIX}${path.basename(batch)}`)

export const removeBatchFolder = (batch: string): Promise<void> =>
  rm(batchFolder(batch), { recursive: true, force: true })

/** Removes the folders of orders that are no more. @param known ids of those that are */
export async function forgetFolders(known: readonly string[]): Promise<void> {
  const names = await readdir(root()).catch(() => [])
  const kept = new Set(known.map((id) => path.basename(batchFolder(id))))
  for (const name of names)
    if (name.startsWith(PREFIX) && !kept.has(name)) await rm(path.join(root(), name), { recursive: true, force: true })
}
