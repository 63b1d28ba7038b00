/** One question to the file: how many by kind, unit and year, and one page of stories. */
import type { Kind } from '../editorial/rules/kinds'
import type { Answer, Asked, Counts, Hit } from './index'
import { pinyinMatch, typedPinyin } from './pinyin'
import { cleanQuestion, partsOf, questionOf, type Question } from './question'
import { RANK } from './schema'
import type { SqliteThread, Statement } from './sqliteThread'
import { suggest } from './suggest'
import type { Words } from './words'

interface Group {
  kind: Kind
  unit: string
  year: number
  n: number
  /** the least number among them */
  last: number
}

/**
 * So many at most are counted and set in order, the newest of all that match: on a large site a common word stands nearly
 * everywhere, and to weigh all of them would take longer than a reader waits.
 */
export const MOST = 2_000
/** Where a story says in short what it is about. */
const HEADS = '{title heads pinyin}'

interface Reach {
  last: number
  total: number
}

const FILTERS = ['kind', 'unit', 'year'] as const
type Filter = (typeof FILTERS)[number]

const NOTHING = {
  total: 0,
  most: null,
  hits: [],
  counts: { kind: new Map(), unit: new Map(), year: new Map() },
  needles: [],
  typed: [],
  suggestion: null,
}

/** What may be shown of all that matches: nothing that has ended by its own dates, or that may have come down. */
const SHOWN = `words MATCH ? AND (ends IS NULL OR ends > ?)
  AND story NOT IN (SELECT value FROM json_each(?))`
const shownOf = (match: string, { without }: Asked): string[] => [
  match,
  new Date().toISOString(),
  JSON.stringify(without ?? []),
]

/** The newest that match, newest first: as their numbers have them, no more is read than is taken. */
const newest = (columns: string, where: string): string =>
  `SELECT ${columns} FROM words CROSS JOIN stories ON stories.id = words.rowid WHERE ${where}
   ORDER BY words.rowid DESC LIMIT ${MOST}`

const groups = async (thread: SqliteThread, match: string, asked: Asked): Promise<Group[]> =>
  (await thread.read([
    `SELECT kind, unit, year, count(*) AS n, min(id) AS last FROM (${newest('stories.id, kind, unit, year', SHOWN)})
     GROUP BY kind, unit, year`,
    ...shownOf(match, asked),
  ])) as unknown as Group[]

const fits = (group: Group, asked: Asked, but?: Filter): boolean =>
  FILTERS.every((filter) => filter === but || asked[filter] === undefined || asked[filter] === group[filter])

function countsOf(all: readonly Group[], asked: Asked): Counts {
  const by = <T>(filter: Filter): Map<T, number> => {
    const counts = new Map<T, number>()
    for (const group of all.filter((each) => fits(each, asked, filter))) {
      const value = group[filter] as T
      counts.set(value, (counts.get(value) ?? 0) + group.n)
    }
    return counts
  }
  return { kind: by<Kind>('kind'), unit: by<string>('unit'), year: by<number>('year') }
}

/** The conditions of a question with its filters, and their values. */
function givenOf(match: string, asked: Asked): [where: string, ...values: (string | number)[]] {
  const given = FILTERS.flatMap((filter) => (asked[filter] === undefined ? [] : [[filter, asked[filter]] as const]))
  return [
    [SHOWN, ...given.map(([filter]) => `${filter} = ?`)].join(' AND '),
    ...shownOf(match, asked),
    ...given.map(([, value]) => value),
  ]
}

/** Of more than are looked through: the number of the last that is, and how many are. @param counted without any filter */
async function reachOf(thread: SqliteThread, match: string, asked: Asked, counted: readonly Group[]): Promise<Reach> {
  if (FILTERS.every((filter) => asked[filter] === undefined))
    return { last: Math.min(...counted.map(({ last }) => last)), total: MOST }
  const [where, ...values] = givenOf(match, asked)
  const [row] = await thread.read([
    `SELECT min(id) AS last, count(*) AS n FROM (${newest('stories.id', where)})`,
    ...values,
  ])
  return { last: Number(row?.last ?? 0), total: Number(row?.n ?? 0) }
}

/** The best first: by weights of what matches. */
function bestOf(match: string, asked: Asked): Statement {
  const [where, ...values] = givenOf(match, asked)
  const order = asked.order === 'date' ? 'published DESC' : `${RANK}, published DESC`
  const found = 'words CROSS JOIN stories ON stories.id = words.rowid'
  return [`SELECT stories.id FROM ${found} WHERE ${where} ORDER BY ${order}, stories.id`, ...values]
}

/**
 * The best of many first: those whose title matches, each part by date. From the newest backward to the last of them FTS5
 * reads no further; asked for what lies after a number, it would begin with the oldest.
 */
function newestOf(match: string, asked: Asked, { last }: Reach): Statement {
  const [where, ...values] = givenOf(match, asked)
  // A number comes as a real one, by which FTS5 does not find its place.
  const since = `${where} AND words.rowid >= CAST(? AS INTEGER)`
  const [, ...inTitle] = givenOf(`${HEADS} : (${match})`, asked)
  const found = newest('stories.id, published', since)
  if (asked.order === 'date') return [`SELECT id FROM (${found}) ORDER BY published DESC, id`, ...values, last]
  const titled = `id IN (SELECT id FROM (${newest('stories.id', since)})) DESC`
  const sql = `SELECT id FROM (${found}) ORDER BY ${titled}, published DESC, id`
  return [sql, ...values, last, ...inTitle, last]
}

/** One page, the best or the newest first. @param reach where there are more than are looked through */
async function pageOf(thread: SqliteThread, match: string, asked: Asked, reach: Reach | null): Promise<Hit[]> {
  const [order, ...values] = reach ? newestOf(match, asked, reach) : bestOf(match, asked)
  const rows = await thread.read([`${order} LIMIT ? OFFSET ?`, ...values, asked.size, (asked.page - 1) * asked.size])
  // Texts of the page alone: of all that match they would cost too much.
  return (await Promise.all(
    rows.map(async ({ id }) => {
      const [row] = await thread.read([
        `SELECT kind, story, revision, title, summary, names, body, card FROM stories JOIN texts USING (id) WHERE id = ?`,
        Number(id),
      ])
      return row ? [row as unknown as Hit] : []
    }),
  ).then((hits) => hits.flat())) as Hit[]
}

/** Ways to look for it, in the order in which they are tried. */
const waysOf = ({ all, any }: Question, typed: string[] | null): [Answer['found'], string][] => [
  ['all', all],
  ...(typed ? [['pinyin', pinyinMatch(typed)] as ['pinyin', string]] : []),
  ...(any === null ? [] : [['any', any] as ['any', string]]),
]

/** @returns what stands in the index; who shows it asks the publications again */
export async function ask(thread: SqliteThread, words: Words, asked: Asked): Promise<Answer> {
  const text = cleanQuestion(asked.text)
  const parts = partsOf(text)
  const question = questionOf(parts, words)
  if (!question) return { text, found: 'all', ...NOTHING }
  const typed = typedPinyin(text)
  for (const [found, match] of waysOf(question, typed)) {
    const counted = await groups(thread, match, asked)
    if (counted.length === 0) continue
    const sumOf = (all: readonly Group[]) => all.reduce((sum, { n }) => sum + n, 0)
    const reach = sumOf(counted) < MOST ? null : await reachOf(thread, match, asked, counted)
    const total = reach?.total ?? sumOf(counted.filter((group) => fits(group, asked)))
    return {
      text,
      found,
      total,
      most: reach ? MOST : null,
      hits: total > 0 ? await pageOf(thread, match, asked, reach) : [],
      counts: countsOf(counted, asked),
      needles: question.needles,
      typed: found === 'pinyin' ? (typed ?? []) : [],
      suggestion: found === 'any' ? await suggest(thread, parts) : null,
    }
  }
  return { text, found: 'all', ...NOTHING, suggestion: await suggest(thread, parts) }
}
