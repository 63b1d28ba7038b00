/** Opens the index of the pages in a folder, and brings both together where a process ended in the middle, or the index is lost. */
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as breath } from 'node:timers/promises'
import { nameOf, readPage } from './file'
import { INDEX_FILES } from './indexFile'
import { Index } from './pageIndex'

/** Under which the index remembers whose pages it has. */
const BUILD = 'build'

/** Files that are read before others get a turn: some milliseconds. A tenth of the time that promises for each would take. */
const AT_ONCE = 200

/** Every page of this build that lies there, as its file says: nothing is known of how it stands. */
async function readAgain(index: Index, folder: string, build: string): Promise<void> {
  const names = await readdir(folder)
  for (let first = 0; first < names.length; first += AT_ONCE) {
    index.write(() => {
      for (const name of names.slice(first, first + AT_ONCE)) {
        const page = readPage(folder, name, build)
        if (page) index.add(page, true)
      }
    })
    await breath()
  }
}

/** Removes what no page of the index lies in: another build's, or what was being written or removed. */
async function removeOthers(index: Index, folder: string): Promise<void> {
  // Listed first: another process may be keeping pages, each in the index before it is on the disk.
  const names = await readdir(folder)
  const known = new Set([...index.addresses().map(nameOf), ...INDEX_FILES])
  for (const name of names) if (!known.has(name)) await rm(path.join(folder, name), { force: true, recursive: true })
}

/**
 * @param folder of the pages
 * @param build name of the build that made them: others name its files, and are removed
 */
export async function openIndex(folder: string, build: string): Promise<Index> {
  const index = new Index(folder)
  const whose = index.recall(BUILD)
  if (whose !== build) {
    index.empty()
    if (whose === undefined) await readAgain(index, folder, build)
    index.remember(BUILD, build)
  }
  await removeOthers(index, folder)
  return index
}
