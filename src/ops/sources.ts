/** What a build is made from, as one fingerprint. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

const FOLDERS = ['app', 'collections', 'src', 'public']
const FILES = [
  'payload.config.ts',
  'next.config.mjs',
  'middleware.ts',
  'proxy.ts',
  'tsconfig.json',
  'package-lock.json',
]

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

async function filesIn(root: string): Promise<string[]> {
  const lists = await Promise.all(
    FOLDERS.map(async (folder) => {
      const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(
        (error: unknown) => {
          if (isAbsent(error)) return []
          throw error
        },
      )
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    }),
  )
  return [...FILES, ...lists.flat()].map((file) => file.split(path.sep).join('/')).sort()
}

/**
 * SHA-256 over the names and bytes of everything that a build is made from, and over the major version of node.
 * Contents rather than times: a git checkout sets new times on files that did not change.
 * @param root folder of the repository
 */
export async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '')
  for (const file of await filesIn(root)) {
    const bytes = await readFile(path.join(root, file)).catch((error: unknown) => {
      if (isAbsent(error)) return null
      throw error
    })
    if (bytes) hash.update(`\0${file}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}
