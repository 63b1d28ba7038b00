/** The archive: what was published when. */
import { LIVE_TAG, monthTag } from '../../editorial/rules/pageTags'
import type { ArchiveListing, Months } from '../listModel'
import type { Catalogue } from './live'
import { findPageOf, type ListSource } from './listSource'

const monthsOf = (live: Catalogue): Months => [...live.counts(undefined, 'month')].sort(([a], [b]) => (a < b ? 1 : -1))

/** How many stories there are of each month. */
export const findMonths = async (source: ListSource): Promise<Months> => monthsOf(await source.live(LIVE_TAG))

/** One page of a year or a month; undefined where nothing was published then. @param period `YYYY` or `YYYY-MM` */
export async function findArchive(
  source: ListSource,
  period: string,
  page: number,
): Promise<ArchiveListing | undefined> {
  const year = period.slice(0, 4)
  const live = await source.live(monthTag(period), monthTag(year))
  const entries = live.by(undefined, period === year ? 'year' : 'month', period)
  if (entries.length === 0) return undefined
  const found = await findPageOf(source, entries, page)
  return found && { period, months: monthsOf(live).filter(([month]) => month.startsWith(year)), ...found }
}
