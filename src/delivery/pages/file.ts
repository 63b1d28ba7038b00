/**
 * Pages on the disk: one file each, named by its address, a line that says what it is and then the bytes in every
 * encoding. A file is whole or not there; one that is not what its line says is none.
 */
import { createHash, randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { ENCODINGS, tagOf, type Bodies } from './bodies'
import type { Page } from './page'
import { Shows } from './shows'

const ENDING = '.page'
/** The first line rarely is longer. */
const LINE = 8 * 1024
const LONGEST_LINE = 4 * 1024 * 1024
/** What JSON knows: no map, no set, no infinity. */
interface Line extends Omit<Page, 'shows' | 'tags' | 'until' | 'end'> {
  build: string
  shows: [string, string | null][]
  tags: string[]
  /** of the bytes in the order of `ENCODINGS` */
  etags: string[]
  until: number | null
  end: number | null
  sizes: number[]
}

/** Name of the file of a page. */
export const nameOf = (address: string): string =>
  createHash('sha256').update(address).digest('hex').slice(0, 40) + ENDING

export const fileOf = (folder: string, address: string): string => path.join(folder, nameOf(address))

const finite = (moment: number): number | null => (Number.isFinite(moment) ? moment : null)

/** Writes a file whole or not at all; on the disk before it has its name. */
export async function writeWhole(file: string, chunks: readonly (Buffer | string)[]): Promise<void> {
  const temporary = `${file}.${randomUUID()}.new`
  try {
    const handle = await open(temporary, 'w')
    try {
      for (const chunk of chunks) await handle.writeFile(chunk)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

export function writePage(folder: string, build: string, page: Page, bodies: Bodies): Promise<void> {
  const line: Line = {
    ...page,
    build,
    shows: [...page.shows],
    tags: [...page.tags],
    until: finite(page.until),
    end: finite(page.end),
    etags: ENCODINGS.map((name) => bodies[name].etag),
    sizes: ENCODINGS.map((name) => bodies[name].bytes.length),
  }
  return writeWhole(fileOf(folder, page.address), [
    `${JSON.stringify(line)}\n`,
    ...ENCODINGS.map((name) => bodies[name].bytes),
  ])
}

const pageOf = ({ address, seq, status, headers, files, shows, tags, until, end }: Line): Page => ({
  address,
  seq,
  status,
  headers,
  files,
  shows: new Shows(shows),
  tags,
  until: until ?? Infinity,
  end: end ?? Infinity,
})

/** One buffer for the first lines of all files: they are read one after the other, without a pause between open and close. */
let buffer = Buffer.alloc(LINE)

function firstLine(file: number): string | null {
  for (;;) {
    const length = readSync(file, buffer, 0, buffer.length, 0)
    const end = buffer.subarray(0, length).indexOf('\n')
    if (end >= 0) return buffer.toString('utf8', 0, end)
    if (length < buffer.length || buffer.length > LONGEST_LINE) return null
    buffer = Buffer.alloc(buffer.length * 8)
  }
}

/** What a file says of itself, or null where it is no page of this build. */
export function readPage(folder: string, name: string, build: string): Page | null {
  let handle: number | undefined
  try {
    if (!name.endsWith(ENDING)) return null
    handle = openSync(path.join(folder, name), 'r')
    const line = JSON.parse(firstLine(handle) ?? 'null') as Line | null
    return line?.build === build && nameOf(line.address) === name ? pageOf(line) : null
  } catch {
    // Another process of this installation may have removed it at this moment.
    return null
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** The bytes of this page; null where the file holds that of another moment, or is damaged. */
export async function readBodies(folder: string, { address, seq }: Page): Promise<Bodies | null> {
  const bytes = await readFile(fileOf(folder, address)).catch(() => null)
  const end = bytes?.indexOf('\n') ?? -1
  if (!bytes || end < 0) return null
  try {
    const line = JSON.parse(bytes.toString('utf8', 0, end)) as Line
    let from = end + 1
    const read = ENCODINGS.map((name, at) => {
      const part = bytes.subarray(from, (from += line.sizes[at] ?? 0))
      return [name, { bytes: part, etag: tagOf(part) }] as const
    })
    if (line.seq !== seq || read.some(([, { etag }], at) => etag !== line.etags[at])) return null
    return Object.fromEntries(read) as Bodies
  } catch {
    return null
  }
}

export const removePage = (folder: string, address: string): Promise<void> =>
  rm(fileOf(folder, address), { force: true })

/** What has been removed or renamed stays so, whatever happens to the machine. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
