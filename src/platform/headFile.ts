/** The head of the audit log in a file beside the database: a second witness that a last entry was not cut off. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'

export interface HeadFile {
  entries: number
  head: string
}

const file = (): string => path.join(env.dataDir, 'audit-head.json')
let writing: Promise<void> = Promise.resolve()

/** The file's content, or null where there is none yet. */
export async function readHeadFile(): Promise<HeadFile | null> {
  try {
    return JSON.parse(await readFile(file(), 'utf8')) as HeadFile
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Writes the head after its transaction was committed; an older head never replaces a newer one. */
export function writeHeadFile(next: HeadFile): Promise<void> {
  const written = writing.then(async () => {
    const now = await readHeadFile().catch(() => null)
    if (now && now.entries >= next.entries) return
    await mkdir(env.dataDir, { recursive: true })
    const temporary = `${file()}.${process.pid}`
    await writeFile(temporary, JSON.stringify(next))
    await rename(temporary, file())
  })
  writing = written.catch(() => {})
  return written
}
