/** The head of the audit log in a file beside the database: a second witness that a last entry was not cut off. */
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'

export interface HeadFile {
  entries: number
  head: string
}

const file = (): string => path.join(env.dataDir, 'audit-head.json')

const KEY = Symbol.for('exemplar.headFile')
// Next bundles this module more than once: all copies write in one line.
const shared = globalThis as unknown as Record<symbol, Promise<void> | undefined>

const isHead = (value: unknown): value is HeadFile => {
  const { entries, head } = (value ?? {}) as Partial<HeadFile>
  return Number.isSafeInteger(entries) && /^[0-9a-f]{64}$/.test(String(head))
}

function parse(text: string): HeadFile | 'damaged' {
  try {
    const value: unknown = JSON.parse(text)
    return isHead(value) ? value : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** The file's content; null where there is none yet, `damaged` where it holds no head. */
export async function readHeadFile(): Promise<HeadFile | null | 'damaged'> {
  try {
    return parse(await readFile(file(), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all, and on the disk before the old one is gone. */
async function replace(next: HeadFile): Promise<void> {
  await mkdir(env.dataDir, { recursive: true })
  const temporary = `${file()}.${process.pid}`
  const handle = await open(temporary, 'w')
  try {
    await handle.writeFile(JSON.stringify(next))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file())
}

/** Writes the head after its transaction was committed; an older head never replaces a newer one. */
export function writeHeadFile(next: HeadFile): Promise<void> {
  const written = (shared[KEY] ?? Promise.resolve()).then(async () => {
    const now = await readHeadFile()
    if (now === null || now === 'damaged' || now.entries < next.entries) await replace(next)
  })
  shared[KEY] = written.catch(() => {})
  return written
}
