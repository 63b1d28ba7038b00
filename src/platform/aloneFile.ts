/**
 * `alone.json` in DATA_DIR: which database this folder was last used with, and whether nobody else decided there. Without
 * the database, only who was alone may show what it keeps: it knows of every story that came down.
 */
import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'

/** `never`: this folder was not used with this database. */
export type Alone = 'alone' | 'others' | 'never'

const file = (): string => path.join(env.dataDir, 'alone.json')

/** A name for the database without the password that its address may hold. */
const databaseName = (): string =>
  createHash('sha256')
    .update(env.databaseUri.replace(/\/\/[^@/]*@/, '//'))
    .digest('hex')

export async function readAlone(): Promise<Alone> {
  try {
    const { database, alone } = JSON.parse(await readFile(file(), 'utf8')) as Record<string, unknown>
    if (database !== databaseName()) return 'never'
    return alone === true ? 'alone' : 'others'
  } catch {
    return 'never'
  }
}

/** On the disk when it settles. Where it cannot be written nothing is allowed. */
export async function writeAlone(alone: boolean): Promise<void> {
  const temporary = `${file()}.${randomUUID()}`
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(JSON.stringify({ database: databaseName(), alone }))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file())
    const folder = await open(env.dataDir, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch (error) {
    await rm(temporary, { force: true })
    await rm(file(), { force: true })
    throw error
  }
}
