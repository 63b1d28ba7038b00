/** What is asked of the file for one search: counts, and numbers of stories in an order. */
import type { Kind } from '../editorial/rules/kinds'
import type { Asked, Hit } from './index'
import { signsOf } from './letters'
import type { Match, Told } from './question'
import { RANK } from './schema'
import type { SqliteThread } from './sqliteThread'

export interface Group {
  kind: Kind
  unit: string
  year: number
  n: number
}

/**
 * So many at most are counted and set in order, the newest of all that match: on a large site a common word stands nearly
 * everywhere, and to weigh all of them would take longer than a reader waits.
 */
export const MOST = 1_000
/** FTS5 weighs a word by all the places in which it stands: one that stands in so many stories tells the better ones by nothing. */
const COMMON = 500

export const FILTERS = ['kind', 'unit', 'year'] as const
export type Filter = (typeof FILTERS)[number]
type Values = (string | number)[]

/** What may be shown of all that matches: nothing that has ended by its own dates, or that may have come down. */
const SHOWN = `words MATCH ? AND (ends IS NULL OR ends > ?)
  AND story NOT IN (SELECT value FROM json_each(?))`
const shownOf = (match: string, { without }: Asked): string[] => [
  match,
  new Date().toISOString(),
  JSON.stringify(without ?? []),
]

const FOUND = 'words CROSS JOIN stories ON stories.id = words.rowid'
/** The newest that match, newest first: as their numbers have them, no more is read than is taken. */
const newest = (columns: string, where: string): string =>
  `SELECT ${columns} FROM ${FOUND} WHERE ${where} ORDER BY words.rowid DESC LIMIT ${MOST}`

/** What a page is of: a number for how much of what was asked for a story's title and names say, before its date. */
const ORDER = 'ORDER BY said DESC, published DESC, id'

export interface First {
  groups: Group[]
  /** one page of them, the best of many first */
  ids: number[]
}

/** How many there are, and a page of them, both of one reading of the index. */
export async function readFirst(
  thread: SqliteThread,
  { plain }: Match,
  [said, ...signs]: Said,
  asked: Asked,
): Promise<First> {
  const rows = await thread.read([
    `WITH found AS MATERIALIZED (${newest(`id, kind, unit, year, published, ${said} AS said`, SHOWN)})
     SELECT kind, unit, year, count(*) AS n, NULL AS id FROM found GROUP BY kind, unit, year
     UNION ALL SELECT * FROM (SELECT NULL, NULL, NULL, NULL, id FROM found ${ORDER} LIMIT ? OFFSET ?)`,
    ...signs,
    ...shownOf(plain, asked),
    asked.size,
    (asked.page - 1) * asked.size,
  ])
  return {
    groups: rows.filter(({ id }) => id === null) as unknown as Group[],
    ids: rows.flatMap(({ id }) => (id === null ? [] : [Number(id)])),
  }
}

/** The conditions of a question with its filters, and their values. */
function givenOf(match: string, asked: Asked): [where: string, ...values: Values] {
  const given = FILTERS.flatMap((filter) => (asked[filter] === undefined ? [] : [[filter, asked[filter]] as const]))
  return [
    [SHOWN, ...given.map(([filter]) => `${filter} = ?`)].join(' AND '),
    ...shownOf(match, asked),
    ...given.map(([, value]) => value),
  ]
}

const COUNTED = `SELECT count(*) AS n FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ${COMMON})`

/** Whether any of these words is common. */
export async function isCommon(thread: SqliteThread, words: readonly string[]): Promise<boolean> {
  if (words.length === 0) return false
  const rows = await thread.read([words.map(() => COUNTED).join(' UNION ALL '), ...words])
  return rows.some(({ n }) => Number(n) >= COMMON)
}

/** A page of few, the best first: by weights of what matches. */
export async function readBest(thread: SqliteThread, { weighed }: Match, asked: Asked): Promise<number[]> {
  const [where, ...values] = givenOf(weighed, asked)
  const rows = await thread.read([
    `SELECT id FROM ${FOUND} WHERE ${where} ORDER BY ${RANK}, published DESC, id LIMIT ? OFFSET ?`,
    ...values,
    asked.size,
    (asked.page - 1) * asked.size,
  ])
  return rows.map(({ id }) => Number(id))
}

export type Said = [sql: string, ...signs: string[]]

/** How much of what was asked for title and names say: each word that stands there, and what was typed as a whole twice. */
export function saidOf(told: readonly Told[], { order }: Asked): Said {
  const weights = told.flatMap(({ whole, words }) => [
    [signsOf(whole), 2] as const,
    ...words.map((word) => [signsOf(word), 1] as const),
  ])
  if (weights.length === 0 || order === 'date') return ['0']
  return [
    weights.map(([, weight]) => `(instr(stories.heads, ?) > 0) * ${weight}`).join(' + '),
    ...weights.map(([signs]) => signs),
  ]
}

/** A page of what a filter leaves, in the same order; `n` is how many there are. */
export async function readFiltered(
  thread: SqliteThread,
  { plain }: Match,
  [said, ...signs]: Said,
  asked: Asked,
): Promise<{ ids: number[]; total: number }> {
  const [where, ...values] = givenOf(plain, asked)
  const rows = await thread.read([
    `SELECT id, count(*) OVER () AS n FROM (${newest(`id, published, ${said} AS said`, where)}) ${ORDER} LIMIT ? OFFSET ?`,
    ...signs,
    ...values,
    asked.size,
    (asked.page - 1) * asked.size,
  ])
  return { ids: rows.map(({ id }) => Number(id)), total: Number(rows[0]?.n ?? 0) }
}

/** The stories of these numbers, in their order. Texts of one page alone: of all that match they would cost too much. */
export async function hitsOf(thread: SqliteThread, ids: readonly number[]): Promise<Hit[]> {
  if (ids.length === 0) return []
  const rows = await thread.read([
    `SELECT id, kind, story, revision, title, summary, names, body, card FROM stories JOIN texts USING (id)
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  ])
  const byId = new Map(rows.map(({ id, ...hit }) => [Number(id), hit as unknown as Hit]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
