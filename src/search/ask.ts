/** One question to the file: how many by kind, unit and year, and one page of stories. */
import type { Kind } from '../editorial/rules/kinds'
import type { Answer, Asked, Counts } from './index'
import { pinyinMatch, typedPinyin } from './pinyin'
import { cleanQuestion, partsOf, questionOf, type Match, type Question, type Told } from './question'
import {
  FILTERS,
  hitsOf,
  isCommon,
  MOST,
  readBest,
  readFiltered,
  readFirst,
  saidOf,
  type Filter,
  type Group,
} from './readings'
import type { SqliteThread } from './sqliteThread'
import { suggest } from './suggest'
import type { Words } from './words'

const NOTHING = {
  total: 0,
  most: null,
  hits: [],
  counts: { kind: new Map(), unit: new Map(), year: new Map() },
  needles: [],
  typed: [],
  suggestion: null,
}

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

type Way = [found: Answer['found'], match: Match, told: Told[]]

/** Ways to look for it, in the order in which they are tried. */
function waysOf({ all, any, told }: Question, typed: string[] | null): Way[] {
  const sound = typed && pinyinMatch(typed)
  return [
    ['all', all, told],
    // The sound is that of a title or a name.
    ...(sound ? [['pinyin', { plain: sound, weighed: sound }, []] as Way] : []),
    ...(any === null ? [] : [['any', any, told] as Way]),
  ]
}

/** @returns what stands in the index; who shows it asks the publications again */
export async function ask(thread: SqliteThread, words: Words, asked: Asked): Promise<Answer> {
  const text = cleanQuestion(asked.text)
  const parts = partsOf(text)
  const question = questionOf(parts, words)
  if (!question) return { text, found: 'all', ...NOTHING }
  const typed = typedPinyin(text)
  // Asked at once with the first reading, which it need not wait for.
  const common = asked.order === 'relevance' ? isCommon(thread, question.words) : Promise.resolve(true)
  // A failure is told where it is awaited.
  common.catch(() => {})
  for (const [found, match, told] of waysOf(question, typed)) {
    const said = saidOf(told, asked)
    const first = await readFirst(thread, match, said, asked)
    if (first.groups.length === 0) continue
    const sumOf = (all: readonly Group[]) => all.reduce((sum, { n }) => sum + n, 0)
    const isMany = sumOf(first.groups) >= MOST
    const isFiltered = FILTERS.some((filter) => asked[filter] !== undefined)
    const page = async (): Promise<{ ids: number[]; total: number }> => {
      const total = sumOf(first.groups.filter((group) => fits(group, asked)))
      if (!isMany && !(await common)) return { ids: total > 0 ? await readBest(thread, match, asked) : [], total }
      return isFiltered ? readFiltered(thread, match, said, asked) : { ids: first.ids, total }
    }
    const { ids, total } = await page()
    return {
      text,
      found,
      total,
      most: isMany ? MOST : null,
      hits: await hitsOf(thread, ids),
      counts: countsOf(first.groups, asked),
      needles: question.needles,
      typed: found === 'pinyin' ? (typed ?? []) : [],
      suggestion: found === 'any' ? await suggest(thread, parts) : null,
    }
  }
  return { text, found: 'all', ...NOTHING, suggestion: await suggest(thread, parts) }
}
