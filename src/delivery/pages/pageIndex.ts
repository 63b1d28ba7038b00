/**
 * Which pages there are, found by address, by the stories that they show and by their tags. It lies on the disk: a site of 100,000
 * stories has more pages than a process should hold, and none has to be read at a start.
 */
import { isMadeAtOnce } from './addresses'
import { Comparison } from './comparison'
import { sharedHeaders } from './headers'
import { addressesOf, IndexFile, type Row } from './indexFile'
import type { Page } from './page'
import { Shows } from './shows'
import { keyOf, keysOf, Touched } from './touched'

/** Rows that are read at a time where one may be enough. */
const FEW = 20

const finite = (moment: number): number | null => (Number.isFinite(moment) ? moment : null)

const pageOf = (row: Row): Page => ({
  address: String(row.address),
  seq: Number(row.seq),
  status: Number(row.status),
  headers: sharedHeaders(JSON.parse(String(row.headers)) as Page['headers']),
  files: JSON.parse(String(row.files)) as string[],
  shows: new Shows(JSON.parse(String(row.shows)) as [string, string | null][]),
  tags: JSON.parse(String(row.tags)) as string[],
  until: (row.until as number | null) ?? Infinity,
  end: (row.ends as number | null) ?? Infinity,
})

export interface Entry {
  page: Page
  /** names this keeping of the page */
  id: number
  /** something on it may have changed without a word in the log */
  stale: boolean
}

export class Index {
  readonly #file: IndexFile
  readonly touched: Touched
  readonly comparison: Comparison

  /** @param folder of the pages */
  constructor(folder: string) {
    this.#file = new IndexFile(folder)
    this.touched = new Touched(this.#file)
    this.comparison = new Comparison(this.#file)
  }

  /** What was remembered under this name, or undefined. */
  recall(name: string): string | undefined {
    return this.#file.one('SELECT value FROM state WHERE name = ?', name)?.value as string | undefined
  }

  remember(name: string, value: string): void {
    this.#file.run('INSERT OR REPLACE INTO state VALUES (?, ?)', name, value)
  }

  /** All of the work is written or nothing. @throws where it cannot be written */
  write<T>(work: () => T): T {
    return this.#file.write(work)
  }

  get(address: string): Entry | undefined {
    const row = this.#file.one('SELECT * FROM pages WHERE address = ?', address)
    return row && { page: pageOf(row), id: Number(row.id), stale: row.stale === 1 }
  }

  /** Whether this very keeping of a page is the present one. */
  has(id: number): boolean {
    return this.#file.one('SELECT 1 FROM pages WHERE id = ?', id) !== undefined
  }

  addresses(): string[] {
    return addressesOf(this.#file.all('SELECT address FROM pages'))
  }

  /** Addresses of the pages that show a file, a few at a time: mostly the first will do. */
  *withFile(name: string): Iterable<string> {
    const sql = `SELECT page, address FROM filed JOIN pages ON id = page WHERE name = ? AND page > ? ORDER BY page LIMIT ${FEW}`
    for (let last = 0; ;) {
      const rows = this.#file.all(sql, name, last)
      yield* addressesOf(rows)
      if (rows.length < FEW) return
      last = Number(rows.at(-1)?.page)
    }
  }

  /** Takes the place of the page that had this address. @returns the name of this keeping */
  add(page: Page, stale = false): number {
    const { address, seq, status, headers, files, shows, tags, until, end } = page
    const file = this.#file
    return file.write(() => {
      this.remove(address)
      const texts = [headers, files, [...shows], tags].map((value) => JSON.stringify(value))
      const [inHeaders = '', inFiles = '', inShows = '', inTags = ''] = texts
      const id = Number(
        file.one(
          'INSERT INTO pages VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id',
          address,
          seq,
          status,
          inHeaders,
          inFiles,
          inShows,
          inTags,
          finite(until),
          finite(end),
          stale ? 1 : 0,
        )?.id,
      )
      for (const [story, revision] of shows) file.run('INSERT INTO shown VALUES (?, ?, ?)', story, id, revision)
      for (const name of new Set(files)) file.run('INSERT INTO filed VALUES (?, ?)', name, id)
      if (isMadeAtOnce(address)) for (const tag of keysOf(page)) file.run('INSERT INTO tagged VALUES (?, ?)', tag, id)
      return id
    })
  }

  /** @returns whether it was there */
  remove(address: string): boolean {
    const file = this.#file
    const id = file.one('SELECT id FROM pages WHERE address = ?', address)?.id as number | undefined
    if (id === undefined) return false
    file.write(() => {
      for (const table of ['shown', 'filed', 'tagged']) file.run(`DELETE FROM ${table} WHERE page = ?`, id)
      file.run('DELETE FROM pages WHERE id = ?', id)
    })
    return true
  }

  /** Pages that were made before an entry of the log and show this story in some edition. */
  showing(story: string, before: number): string[] {
    const sql = 'SELECT address FROM shown JOIN pages ON id = page WHERE story = ? AND revision IS NOT NULL AND seq < ?'
    return addressesOf(this.#file.all(sql, story, before))
  }

  /** Pages that were made before an entry of the log and name this story, also as one that is not live. */
  naming(story: string, before: number): string[] {
    const sql = 'SELECT address FROM shown JOIN pages ON id = page WHERE story = ? AND seq < ?'
    return addressesOf(this.#file.all(sql, story, before))
  }

  /** Pages that are made at once and depend on a tag, made before an entry of the log. */
  tagged(tag: string, before: number): string[] {
    const sql = 'SELECT address FROM tagged JOIN pages ON id = page WHERE tag = ? AND seq < ?'
    return addressesOf(this.#file.all(sql, keyOf(tag), before))
  }

  /** Pages that were made after an entry of the log. */
  madeAfter(seq: number): string[] {
    return addressesOf(this.#file.all('SELECT address FROM pages WHERE seq > ?', seq))
  }

  /** Those of these addresses of which there is no page. */
  missing(of: readonly string[]): string[] {
    const sql = 'SELECT value AS address FROM json_each(?) WHERE value NOT IN (SELECT address FROM pages)'
    return addressesOf(this.#file.all(sql, JSON.stringify(of)))
  }

  /** Forgets everything. */
  empty(): void {
    this.#file.write(() => {
      for (const table of ['state', 'pages', 'shown', 'filed', 'tagged', 'touched', 'down'])
        this.#file.run(`DELETE FROM ${table}`)
    })
    this.clear()
  }

  /** What was removed lies in no file of the index any more. */
  clear(): void {
    this.#file.clear()
  }

  close(): void {
    this.#file.close()
  }
}
