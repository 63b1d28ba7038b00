/**
 * The SQLite file in which the index of finished pages lies. It is derived of the pages themselves: one that is none, or is
 * broken, is made anew. Asked in the thread of the server: a question takes some microseconds, and nothing waits for the disk
 * but a checkpoint now and then.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'

/** Another form of the file has another name; the one before is removed with all that is no page. */
const NAME = 'index-1.db'
const ENDINGS = ['', '-wal', '-shm']

/** Names of the files of an index. */
export const INDEX_FILES: readonly string[] = ENDINGS.map((ending) => NAME + ending)

/** Another process of the same folder may be writing; nobody is answered meanwhile, and what fails is tried again. Milliseconds. */
const BUSY_MS = 200
/** Of the file, in memory: KiB. */
const CACHE_KIB = 8 * 1024

const SCHEMA = [
  `PRAGMA busy_timeout = ${BUSY_MS}`,
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA secure_delete = ON',
  `PRAGMA cache_size = -${CACHE_KIB}`,
  'PRAGMA temp_store = MEMORY',
  'CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  // What JSON holds is asked for with its page alone. Of one address there is one page; each keeping has another id.
  `CREATE TABLE IF NOT EXISTS pages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL, status INTEGER NOT NULL,
    headers TEXT NOT NULL, files TEXT NOT NULL, shows TEXT NOT NULL, tags TEXT NOT NULL, until REAL, ends REAL,
    stale INTEGER NOT NULL
  )`,
  // Which pages show a story, in which edition: null where the page says that it is not live.
  'CREATE TABLE IF NOT EXISTS shown (story TEXT, page INTEGER, revision TEXT, PRIMARY KEY (story, page)) WITHOUT ROWID',
  'CREATE INDEX IF NOT EXISTS shown_by ON shown (page)',
  // Which pages that are made at once depend on a tag.
  'CREATE TABLE IF NOT EXISTS tagged (tag TEXT, page INTEGER, PRIMARY KEY (tag, page)) WITHOUT ROWID',
  'CREATE INDEX IF NOT EXISTS tagged_by ON tagged (page)',
  'CREATE TABLE IF NOT EXISTS filed (name TEXT, page INTEGER, PRIMARY KEY (name, page)) WITHOUT ROWID',
  'CREATE INDEX IF NOT EXISTS filed_by ON filed (page)',
  // The last entry of the log that touched a tag, and the last by which a story came down.
  'CREATE TABLE IF NOT EXISTS touched (tag TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID',
  'CREATE TABLE IF NOT EXISTS down (story TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID',
  'CREATE TEMP TABLE live (story TEXT PRIMARY KEY, revision TEXT) WITHOUT ROWID',
]

export type Row = Record<string, unknown>
export type Value = string | number | null

export const addressesOf = (rows: readonly Row[]): string[] => rows.map(({ address }) => String(address))

const isBroken = (error: unknown): boolean =>
  ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((code) => String((error as { code?: unknown }).code).startsWith(code))

function openFile(file: string): Database.Database {
  const database = new Database(file)
  try {
    for (const statement of SCHEMA) database.exec(statement)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

export class IndexFile {
  readonly #database: Database.Database
  readonly #prepared = new Map<string, Database.Statement>()
  #writing = false

  /** @param folder of the pages */
  constructor(folder: string) {
    const file = path.join(folder, NAME)
    try {
      this.#database = openFile(file)
    } catch (error) {
      if (!isBroken(error)) throw error
      for (const ending of ENDINGS) rmSync(file + ending, { force: true })
      this.#database = openFile(file)
    }
  }

  /** Each statement is prepared once. */
  #statement(sql: string): Database.Statement {
    const known = this.#prepared.get(sql) ?? this.#database.prepare(sql)
    this.#prepared.set(sql, known)
    return known
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.#statement(sql).all(...values) as Row[]
  }

  /** The first row, or undefined. */
  one(sql: string, ...values: Value[]): Row | undefined {
    return this.all(sql, ...values)[0]
  }

  run(sql: string, ...values: Value[]): void {
    this.#statement(sql).run(...values)
  }

  /** All of it is written or nothing. @throws what the work throws, and where it cannot be written */
  write<T>(work: () => T): T {
    if (this.#writing) return work()
    this.run('BEGIN IMMEDIATE')
    this.#writing = true
    try {
      const done = work()
      this.run('COMMIT')
      return done
    } catch (error) {
      this.run('ROLLBACK')
      throw error
    } finally {
      this.#writing = false
    }
  }

  /** What was removed lies in no file of the index any more. */
  clear(): void {
    this.all('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  close(): void {
    this.#prepared.clear()
    this.#database.close()
  }
}
