/**
 * What the answer that is being made depends on. Whatever reads for a page says so here, without knowing who asks: the
 * page store keeps it with the finished bytes, and knows by it when they are no longer right.
 */
import { currentAnswer } from './response'

export interface PageParts {
  /** id of each story of which something was read → sha256 of its live edition, null where it is not live */
  shows: Map<string, string | null>
  /** what was asked, as `editorial/rules/pageTags.ts` names it */
  tags: Set<string>
  /** moment from which it would say something else, milliseconds since 1970 */
  until: number
  /** moment from which it may not be shown: what it shows comes down by its own dates */
  end: number
}

/** That a story was named, whether it is live or not. What a page shows it names: there this goes without saying. */
export const namedTag = (story: string): string => `story:${story}`

export const noParts = (): PageParts => ({ shows: new Map(), tags: new Set(), until: Infinity, end: Infinity })

/** Whether the answer that is being made will be kept: what changes by itself is laid on it when it is sent. */
export const isToBeKept = (): boolean => currentAnswer()?.parts !== undefined

const earlier = (moment: number, iso: string | null | undefined): number => {
  const named = iso ? Date.parse(iso) : Number.NaN
  return Number.isNaN(named) ? moment : Math.min(moment, named)
}

/**
 * Something of this story was read.
 * @param revision sha256 of the edition that is live, null where none is
 * @param end ISO moment from which it is not public any more
 */
export function pageShows(story: string, revision: string | null, end?: string | null): void {
  const parts = currentAnswer()?.parts
  if (!parts) return
  parts.shows.set(story, revision)
  parts.end = earlier(parts.end, end)
}

/** Something was asked that changes with these tags. */
export function pageDependsOn(...tags: string[]): void {
  const parts = currentAnswer()?.parts
  for (const tag of tags) parts?.tags.add(tag)
}

/** The answer changes at this ISO moment by itself. */
export function pageChangesAt(moment: string | undefined): void {
  const parts = currentAnswer()?.parts
  if (parts) parts.until = earlier(parts.until, moment)
}
