/** The archive: what was published when. */
import type { Payload } from 'payload'
import { LIVE_TAG, monthTag } from '../../editorial/rules/pageTags'
import type { ArchiveListing, Months } from '../listModel'
import { findLive, findPageOf, type Catalogue } from './live'

const monthsOf = (live: Catalogue): Months => [...live.counts(undefined, 'month')].sort(([a], [b]) => (a < b ? 1 : -1))

/** How many stories there are of each month. */
export const findMonths = async (payload: Payload): Promise<Months> => monthsOf(await findLive(payload, LIVE_TAG))

/** One page of a year or a month; undefined where nothing was published then. @param period `YYYY` or `YYYY-MM` */
export async function findArchive(payload: Payload, period: string, page: number): Promise<ArchiveListing | undefined> {
  const year = period.slice(0, 4)
  const live = await findLive(payload, monthTag(period), monthTag(year))
  const entries = live.by(undefined, period === year ? 'year' : 'month', period)
  if (entries.length === 0) return undefined
  const found = await findPageOf(payload, entries, page)
  return found && { period, months: monthsOf(live).filter(([month]) => month.startsWith(year)), ...found }
}
