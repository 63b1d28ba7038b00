/** Reads the query of a list's address. */
import type { Kind } from '../../editorial/rules/kinds'
import { METHODS, PROJECT_STAGES } from '../../editorial/rules/values'
import { isSlug, type ListQuery } from '../paths'

export type RawQuery = Record<string, string | string[] | undefined>

const isLine = (text: string): boolean => text.length <= 100 && !/\p{Cc}/u.test(text)

/** Members of the query of a column and what they may say. */
const FILTERS: Record<Exclude<keyof ListQuery, 'page'>, (text: string) => boolean> = {
  unit: isSlug,
  campaign: isSlug,
  year: (text) => /^\d{4}$/.test(text),
  industry: isLine,
  park: isLine,
  method: (text) => METHODS.some((method) => method === text),
  stage: (text) => PROJECT_STAGES.some((stage) => stage === text),
}

const ONLY_CASES = ['industry', 'method', 'park', 'stage']

/** A page number; null where the text names none. */
export function readPage(raw: string | string[] | undefined): number | null {
  if (raw === undefined) return 1
  return typeof raw === 'string' && /^[1-9]\d{0,5}$/.test(raw) ? Number(raw) : null
}

/** The query, or null where a member says what it cannot say. Members that no list knows, and empty ones, are ignored. */
export function readListQuery(kind: Kind, raw: RawQuery): ListQuery | null {
  const page = readPage(raw.page)
  if (page === null) return null
  const query: ListQuery = { page }
  for (const [name, allows] of Object.entries(FILTERS) as [
    Exclude<keyof ListQuery, 'page'>,
    (text: string) => boolean,
  ][]) {
    const value = raw[name]
    const known = kind === 'cases' || !ONLY_CASES.includes(name)
    if (!known || value === undefined || value === '') continue
    if (typeof value !== 'string' || !allows(value)) return null
    query[name] = value
  }
  return query
}
