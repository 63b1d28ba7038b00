/** The search of a recall: part after part, until everything live was looked at, the person stops it, or it breaks off. */
import { isKind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import type { Found } from './recall'

/** So many of the newest are listed. */
const MOST = 500

export interface Search {
  /** newest first */
  found: readonly Found[]
  total: number
  looked: number
  live: number
  /** where it goes on; null where everything was looked at */
  next: string | null
  /** why it broke off there */
  why?: string
}

export const NOT_BEGUN: Search = { found: [], total: 0, looked: 0, live: 0, next: '' }

const isFound = (row: unknown): row is Found =>
  typeof row === 'object' && row !== null && 'kind' in row && isKind(row.kind) && 'liveRevision' in row

/** What was found with what a further part found. @param body of the answer */
export function withPart(before: Search, body: Record<string, unknown>): Search {
  const found = [...before.found, ...(body.docs as unknown[]).filter(isFound)]
    .sort((a, b) => Date.parse(b.firstPublishedAt) - Date.parse(a.firstPublishedAt))
    .slice(0, MOST)
  return {
    found,
    total: before.total + Number(body.totalDocs),
    looked: before.looked + Number(body.looked),
    live: Number(body.live),
    next: typeof body.next === 'string' ? body.next : null,
  }
}

/** What a search that runs says of itself; what is looked through at once needs no numbers. */
export const toldWhile = ({ looked, live, total }: Search): string =>
  looked > 0 ? t('desk.recallLooked', { looked, live, total }) : t('desk.searching')

/** What was found, or that nothing was: the latter only where everything was looked at. */
export function toldAfter({ total, looked, next }: Search): string {
  if (total > 0 || (next !== null && looked > 0)) return t('desk.recallFound', { total })
  return next === null ? t('desk.recallNone') : ''
}

/**
 * Goes on with a search.
 * @param tell told after each part. @returns whether it goes on
 */
export async function searchOn(words: string, before: Search, tell: (search: Search) => boolean): Promise<Search> {
  let search = before
  while (search.next !== null) {
    const path = `/api/live-search?q=${encodeURIComponent(words)}&from=${encodeURIComponent(search.next)}`
    const { status, body, message } = await callDoor('GET', path)
    // What is no list must not be read as an empty one.
    if (status !== 200 || !Array.isArray(body.docs)) return { ...search, why: message }
    search = withPart(search, body)
    if (!tell(search)) break
  }
  return search
}
