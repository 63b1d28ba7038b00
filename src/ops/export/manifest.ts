/** What lies in an exported folder: a file in it, written when the folder is as it says. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '../../delivery/pages/file'

export const MANIFEST = 'manifest.json'

/** A file as it was written: name within the folder, bytes, milliseconds of its time stamp. */
export type Stored = [name: string, size: number, mtime: number]

/** Which part of the folder an answer lies in, and so with which status it is given. */
export type Part = 'page' | 'gone' | 'file' | 'answer'

/** One answer of ours, in each encoding. */
export interface Entry {
  address: string
  part: Part
  /** of the bytes as they are */
  etag: string
  type: string
  /** what is sent beside the type */
  headers: [name: string, value: string][]
  /** of the edition that the page shows */
  revision?: string
  stored: Stored[]
}

export interface Manifest {
  /** of what was exported: another one names other files */
  build: string
  origin: string
  entries: Entry[]
}

export const NOTHING: Manifest = { build: '', origin: '', entries: [] }

/** As it lies on the disk: headers that many have stand there once. */
interface Written extends Omit<Manifest, 'entries'> {
  forms: Entry['headers'][]
  entries: (Omit<Entry, 'headers'> & { form: number })[]
}

/** @returns null where there is none @throws where it is none of ours */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const text = await readFile(path.join(folder, MANIFEST), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const written = JSON.parse(text) as Written | null
  if (typeof written?.build !== 'string' || !Array.isArray(written.entries)) throw new Error(MANIFEST)
  const { build, origin, forms, entries } = written
  return { build, origin, entries: entries.map(({ form, ...entry }) => ({ ...entry, headers: forms[form] ?? [] })) }
}

export function writeManifest(folder: string, { build, origin, entries }: Manifest): Promise<void> {
  const places = new Map<string, number>()
  const form = (headers: Entry['headers']): number => {
    const key = JSON.stringify(headers)
    if (!places.has(key)) places.set(key, places.size)
    return places.get(key) ?? 0
  }
  const rows = entries.map(({ headers, ...entry }) => ({ ...entry, form: form(headers) }))
  const forms = [...places.keys()].map((key) => JSON.parse(key) as Entry['headers'])
  const written: Written = { build, origin, forms, entries: rows }
  return writeWhole(path.join(folder, MANIFEST), [JSON.stringify(written)])
}
