/** The query string of a request, held to what the API understands: anything else is 400 before a database sees it. */
import type { PayloadRequest } from 'payload'
import { parse } from 'qs-esm'
import { Refusal } from '../../src/editorial/errors'

/** Longest query string, characters. */
export const MAX_QUERY = 8192
/** Longest query that a POST may carry in its body in the place of a GET. */
export const MAX_LONG_QUERY = 65_536
const MAX_DEPTH = 8
/** Most rows of one answer: of a list, and of the log. */
export const MOST_ROWS = 500
/** Characters of a parameter's name in an answer. */
const LONGEST_NAME = 100
const FIELD = /^[\w.-]{1,100}$/
/** What both databases can do: not the geometry, and not `all`. */
const OF_ONE = new Set(
  'equals not_equals exists greater_than greater_than_equal less_than less_than_equal like not_like contains'.split(
    ' ',
  ),
)
const OF_LIST = new Set(['in', 'not_in'])

const bad = (field: string) => new Refusal('INVALID_REQUEST', { field, message: 'errors.badQuery', vars: { field } })

type Tree = { [name: string]: unknown }
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const isValue = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))

/** A list is for the operators that take one: a driver fails on it elsewhere. */
const fits = (operator: string, value: unknown): boolean =>
  OF_LIST.has(operator) ? isValue(value) : OF_ONE.has(operator) && typeof value === 'string'

function assertWhere(where: unknown, depth = 0): void {
  if (depth > MAX_DEPTH) throw bad('where')
  if (where === '' || where === undefined) return
  if (!isTree(where)) throw bad('where')
  for (const [name, condition] of Object.entries(where)) {
    if (/^(and|or)$/i.test(name)) {
      const parts = Array.isArray(condition) ? condition : isTree(condition) ? Object.values(condition) : null
      if (!parts) throw bad('where')
      for (const part of parts) assertWhere(part, depth + 1)
      continue
    }
    if (!FIELD.test(name) || !isTree(condition)) throw bad('where')
    for (const [operator, value] of Object.entries(condition)) {
      if (!fits(operator, value)) throw bad('where')
    }
  }
}

const natural = (query: Tree, name: string, max: number): void => {
  const value = query[name]
  if (value === undefined || value === '') return
  if (typeof value !== 'string' || !/^\d{1,9}$/.test(value) || Number(value) > max) throw bad(name)
}

/** @throws Refusal 400 with `field` */
export function assertQuery(search: string, max: number): void {
  if (search.length > max) throw bad('query')
  const query = parse(search, { ignoreQueryPrefix: true, depth: 20, arrayLimit: 1000 }) as Tree
  // Payload would cut and scale a stored picture by this: approved bytes are never edited in place.
  if ('uploadEdits' in query) throw bad('uploadEdits')
  assertWhere(query.where)
  natural(query, 'limit', MOST_ROWS)
  natural(query, 'page', 1_000_000)
  natural(query, 'depth', 10)
  const { sort } = query
  if (sort !== undefined && !(isValue(sort) && [sort].flat().every((part) => /^[\w.,-]{0,200}$/.test(String(part)))))
    throw bad('sort')
}

/**
 * Holds a list of ours to what it understands of its address: whoever misspells a filter must not take everything for what
 * was asked.
 * @param read what was understood, by parameter; an empty one is not asked for
 * @throws Refusal 400 naming the first parameter that is unknown, or whose value was not understood
 */
export function assertUnderstood(req: PayloadRequest, read: Readonly<Record<string, unknown>>): void {
  // `req.query` holds more than the address says: Payload adds to it.
  for (const [name, value] of req.searchParams) {
    const written = value.trim()
    const understood = Object.hasOwn(read, name) && (written === '' || written === String(read[name] ?? ''))
    if (!understood) throw bad(name.replace(/\[.*$/s, '').slice(0, LONGEST_NAME))
  }
}
