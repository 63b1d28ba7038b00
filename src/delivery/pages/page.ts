/** A finished page as the store keeps it, without its bytes. */
import { namedTag, type PageParts } from '../../platform/pageParts'
import { Shows } from './shows'

export interface Page extends Pick<PageParts, 'until' | 'end'> {
  address: string
  shows: Shows
  tags: readonly string[]
  /** the last entry of the audit log that had been read before the making began */
  seq: number
  status: number
  /** as they are sent, but for those of one encoding */
  headers: [string, string][]
  /** names of the files that it shows */
  files: string[]
}

/** What a page depends on, as it is kept. */
export function keptParts({ shows, tags, until, end }: PageParts): Pick<Page, 'shows' | 'tags' | 'until' | 'end'> {
  const named = new Set([...shows.keys()].map(namedTag))
  return { shows: new Shows(shows), tags: [...tags].filter((tag) => !named.has(tag)), until, end }
}

/** Answers that may be kept. What is not there is not kept: there is no end of such addresses. */
export const KEPT_STATUS: readonly number[] = [200, 308, 410]

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Beijing is ahead of UTC. */
const BEIJING_MS = 8 * HOUR_MS

/** The next midnight in Beijing: what a page says of days may be otherwise then. @param now milliseconds since 1970 */
export const nextDay = (now: number): number => (Math.floor((now + BEIJING_MS) / DAY_MS) + 1) * DAY_MS - BEIJING_MS
