/** Opens the page store of this DATA_DIR. */
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '../../platform/env'
import { comingDown, readIntents } from '../../platform/takingDown'
import { ownOrigin } from './addresses'
import { keepPages, type Beginning, type Pages } from './pages'
import { renderer } from './render'
import { PageStore } from './store'

/** Name of the build in a folder: its pages name files that no other has. */
export const buildName = async (root: string): Promise<string> =>
  (await readFile(path.join(root, process.env.EXEMPLAR_DIST_DIR || '.next', 'BUILD_ID'), 'utf8')).trim()

/** Name of the pages that this build makes of this site: those of another name other files, or another site. */
export const pagesName = async (root: string): Promise<string> => `${await buildName(root)} ${ownOrigin()}`

/** @param root of the program */
export async function openPages(
  handle: Parameters<typeof renderer>[0],
  root: string,
  beginning: Beginning,
): Promise<Pages> {
  const folder = path.join(env.dataDir, 'pages')
  await mkdir(folder, { recursive: true })
  await readIntents()
  const store = await PageStore.open(folder, await pagesName(root))
  store.doubts.raise(comingDown())
  return keepPages(store, renderer(handle), beginning)
}
