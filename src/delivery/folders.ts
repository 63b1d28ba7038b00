/** The folders that an installation writes to: there, writable, and with room. */
import { access, mkdir, open, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { sqliteFile } from '../platform/settings'
import { env } from '../platform/env'
import { refused, type StartRefused } from './refusal'

const MB = 1024 * 1024
/** Room that a new database needs, and that any start needs, bytes. */
const ROOM_FOR_NEW = 50 * MB
const ROOM = MB
const SQLITE_MAGIC = 'SQLite format 3\0'

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? '')
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

function reasonOf(error: unknown, setting: string, folder: string): StartRefused {
  const code = codeOf(error)
  if (FULL.includes(code)) return refused('ops.folderFull', { setting, folder, need: ROOM / MB })
  if (code === 'ENOTDIR' || code === 'EEXIST') return refused('ops.folderIsFile', { setting, folder })
  if (code === 'EROFS') return refused('ops.folderReadOnly', { setting, folder })
  return refused('ops.folderClosed', { setting, folder, code })
}

/** Makes a folder and those above it. Node's own `recursive` never ends where a system refuses with ENOENT (`/proc`). */
async function makeFolder(folder: string): Promise<void> {
  if (await exists(folder)) return
  const parent = path.dirname(folder)
  if (parent !== folder) await makeFolder(parent)
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
}

/** Writes and removes a file of `bytes` zeros. */
async function probe(folder: string, bytes: number): Promise<void> {
  const file = path.join(folder, '.exemplar-probe')
  try {
    const handle = await open(file, 'w')
    try {
      await handle.writeFile(Buffer.alloc(bytes))
      await handle.sync()
    } finally {
      await handle.close()
    }
  } finally {
    await rm(file, { force: true })
  }
}

/** @throws StartRefused where the folder cannot be made, read or written, or is full */
async function assertFolder(setting: string, folder: string, room: number): Promise<void> {
  try {
    await makeFolder(folder)
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    await access(folder, 4 | 2 | 1)
    await probe(folder, ROOM)
  } catch (error) {
    throw reasonOf(error, setting, folder)
  }
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < room) throw refused('ops.folderFull', { setting, folder, need: room / MB })
}

/** @throws StartRefused where the SQLite file cannot be opened for writing, or is none */
async function assertSqlite(file: string): Promise<void> {
  if (!(await exists(file))) return
  const start = Buffer.alloc(SQLITE_MAGIC.length)
  let read = 0
  try {
    const handle = await open(file, 'r+')
    try {
      read = (await handle.read(start, 0, start.length, 0)).bytesRead
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw refused('ops.databaseFileClosed', { file, code: codeOf(error) })
  }
  if (read > 0 && start.toString('latin1') !== SQLITE_MAGIC) throw refused('ops.databaseFileForeign', { file })
}

/** @throws StartRefused with the first thing that is wrong */
export async function assertFolders(): Promise<void> {
  const file = sqliteFile(env.databaseUri)
  const room = file && !(await exists(file)) ? ROOM_FOR_NEW : ROOM
  await assertFolder('DATA_DIR', env.dataDir, room)
  await assertFolder('MEDIA_DIR', env.mediaDir, ROOM)
  if (!file) return
  await assertFolder('DATABASE_URI', path.dirname(path.resolve(file)), room)
  await assertSqlite(file)
}
