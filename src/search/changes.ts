/** A story of the index as statements: each list is carried out whole or not at all. */
import type { Entry, Key } from './entry'
import { BORDER, lettersColumn, signsOf } from './letters'
import { pinyinColumn } from './pinyin'
import type { Statement } from './sqliteThread'
import type { Words } from './words'

/** Numbers for the stories of one second. */
const OF_SECOND = 100_000

/** The first number of a story: the later it was published, the greater it is, so that FTS5 gives the newest first. */
const firstNumber = (published: string): number => Math.floor(Date.parse(published) / 1_000) * OF_SECOND

const WHICH = '(SELECT id FROM stories WHERE kind = ? AND story = ?)'

/** Words were dropped, and lie in the file still: FTS5 marks them as gone, and writes them out when it merges. */
export const LEFT = "SELECT value FROM state WHERE name = 'left'"
/** A step of a merge of all: so many pages of the file, in which others wait no longer than for an answer. */
export const MERGE: Statement = ["INSERT INTO words (words, rank) VALUES ('merge', -400)"]
/** Changes that this thread has made so far: a step that makes none but its own has found nothing to do. */
export const CHANGES = 'SELECT total_changes() AS n'
/** Nothing is left of what had been dropped when `LEFT` was asked. */
export const forgotten = (left: string): Statement => ["DELETE FROM state WHERE name = 'left' AND value = ?", left]

export const dropStatements = ({ kind, story }: Key): Statement[] => [
  [
    "INSERT OR REPLACE INTO state (name, value) SELECT 'left', hex(randomblob(8)) FROM stories WHERE kind = ? AND story = ?",
    kind,
    story,
  ],
  [`DELETE FROM words WHERE rowid = ${WHICH}`, kind, story],
  [`DELETE FROM texts WHERE id = ${WHICH}`, kind, story],
  [`DELETE FROM lists WHERE id = ${WHICH}`, kind, story],
  ['DELETE FROM stories WHERE kind = ? AND story = ?', kind, story],
]

/** Takes the place of an earlier edition. */
export async function putStatements(entry: Entry, words: Words): Promise<Statement[]> {
  const { kind, story, slug, revision, unit, year, published, ends, title, summary, names, body, card, listed } = entry
  const cut = async (text: string) => (await words.cutLong(text)).join(' ')
  const first = firstNumber(published)
  const heads = [...title.split('\n'), ...names.split('\n')]
  const columns = await Promise.all([title, summary, names, body].map(cut))
  return [
    ...dropStatements(entry),
    [
      `INSERT INTO stories (id, kind, story, slug, revision, unit, year, published, ends, heads)
       SELECT coalesce((SELECT max(id) + 1 FROM stories WHERE id >= ? AND id < ?), ?), ?, ?, ?, ?, ?, ?, ?, ?, ?`,
      first,
      first + OF_SECOND,
      first,
      kind,
      story,
      slug,
      revision,
      unit,
      year,
      published,
      ends,
      heads.map(signsOf).join(BORDER),
    ],
    [
      `INSERT INTO texts (id, title, summary, names, body, card) VALUES (${WHICH}, ?, ?, ?, ?, ?)`,
      kind,
      story,
      title,
      summary,
      names,
      body,
      card,
    ],
    [`INSERT INTO lists (id, listed) VALUES (${WHICH}, ?)`, kind, story, listed],
    [
      `INSERT INTO words (rowid, title, summary, names, body, heads, letters, pinyin)
       VALUES (${WHICH}, ?, ?, ?, ?, ?, ?, ?)`,
      kind,
      story,
      ...columns,
      lettersColumn(heads),
      lettersColumn([summary, body]),
      pinyinColumn(heads),
    ],
  ]
}
