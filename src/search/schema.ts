/** The derived file: what is filtered by, what else lists ask for, the texts that excerpts are cut from, and their words. */

/** Another form of the file has another name; the one before is left alone and asked no more. */
export const FILE = 'search-5.db'

export const SCHEMA = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA secure_delete = ON',
  'CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  // heads: the signs of title and names without what stands between them.
  `CREATE TABLE IF NOT EXISTS stories (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, story TEXT NOT NULL, slug TEXT NOT NULL, revision TEXT NOT NULL,
    unit TEXT NOT NULL, year INTEGER NOT NULL, published TEXT NOT NULL, ends TEXT, heads TEXT NOT NULL,
    UNIQUE (kind, story)
  )`,
  'CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, title TEXT, summary TEXT, names TEXT, body TEXT, card TEXT)',
  'CREATE INDEX IF NOT EXISTS newest ON stories (published DESC, story)',
  // Beside what is filtered by: the search need not read past it.
  'CREATE TABLE IF NOT EXISTS lists (id INTEGER PRIMARY KEY, listed TEXT NOT NULL)',
  // heads: title and names by pairs of signs; letters: summary and body. What words miss, these find. pinyin: title and names.
  `CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (
    title, summary, names, body, heads, letters, pinyin, content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 0'
  )`,
]

/** Weights of the columns of `words`, in their order. */
export const RANK = 'bm25(words, 10, 4, 6, 1, 5, 1, 1)'
