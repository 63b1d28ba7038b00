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
}

const FILTERS = ['kind', 'unit', 'year'] as const
type Filter = (typeof FILTERS)[number]

const NOTHING = {
  total: 0,
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

const groups = async (thread: SqliteThread, match: string, asked: Asked): Promise<Group[]> =>
  (await thread.read([
    `SELECT kind, unit, year, count(*) AS n FROM words JOIN stories ON stories.id = words.rowid
     WHERE ${SHOWN} GROUP BY kind, unit, year`,
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

/** One page, the best or the newest first. */
async function pageOf(thread: SqliteThread, match: string, asked: Asked): Promise<Hit[]> {
  const given = FILTERS.filter((filter) => asked[filter] !== undefined)
  const where = [SHOWN, ...given.map((filter) => `${filter} = ?`)].join(' AND ')
  const order = asked.order === 'date' ? 'published DESC' : `${RANK}, published DESC`
  const ids: Statement = [
    `SELECT stories.id FROM words JOIN stories ON stories.id = words.rowid WHERE ${where}
     ORDER BY ${order}, stories.id LIMIT ? OFFSET ?`,
    ...shownOf(match, asked),
    ...given.map((filter) => asked[filter] ?? null),
    asked.size,
    (asked.page - 1) * asked.size,
  ]
  const rows = await thread.read(ids)
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
    const total = counted.filter((group) => fits(group, asked)).reduce((sum, { n }) => sum + n, 0)
    return {
      text,
      found,
      total,
      hits: total > 0 ? await pageOf(thread, match, asked) : [],
      counts: countsOf(counted, asked),
      needles: question.needles,
      typed: found === 'pinyin' ? (typed ?? []) : [],
      suggestion: found === 'any' ? await suggest(thread, parts) : null,
    }
  }
  return { text, found: 'all', ...NOTHING, suggestion: await suggest(thread, parts) }
}
