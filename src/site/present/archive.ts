/** The archive: years with their months, and what was published in each. */
import { t } from '../../messages/index'
import type { ArchiveListing, Months } from '../listModel'
import { PAGE_SIZE } from '../model'
import { ARCHIVE, archivePath, listPath } from '../paths'
import { homeLink, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { pager, type PagerProps } from './pager'

interface Head {
  meta: PageMetaProps
  crumbs: NavLink[]
  title: string
}

export interface ArchiveProps extends Head {
  years: { year: NavLink; months: NavLink[] }[]
  empty?: string
}

export interface PeriodProps extends Head {
  /** of the year, the present one marked */
  months: (NavLink & { current: boolean })[]
  entries: Entry[]
  pager: PagerProps
}

const counted = (text: string, count: number): string => t('pages.counted', { text, count })
const archiveLink = (): NavLink => ({ text: t('pages.archive'), href: ARCHIVE })

/** 2026年, or 2026年11月. */
function nameOf(period: string): string {
  const [year = '', month] = period.split('-')
  return month ? t('pages.archive.month', { year, month: Number(month) }) : t('pages.archive.year', { year })
}

/** Months of a year in its own order. */
const monthLinks = (months: Months): NavLink[] =>
  [...months].reverse().map(([month, count]) => ({
    text: counted(t('pages.archive.monthShort', { month: Number(month.slice(5)) }), count),
    href: archivePath(month),
  }))

export function presentArchive(site: SiteContext, months: Months): ArchiveProps {
  const years = [...new Set(months.map(([month]) => month.slice(0, 4)))]
  const of = (year: string) => months.filter(([month]) => month.startsWith(year))
  return {
    meta: pageMeta(site, {
      title: t('pages.archive'),
      description: t('pages.archive.description'),
      path: ARCHIVE,
      tags: { ColumnName: t('pages.archive'), ColumnDescription: t('pages.archive.description') },
    }),
    crumbs: [homeLink(), archiveLink()],
    title: t('pages.archive'),
    years: years.map((year) => ({
      year: {
        text: counted(
          nameOf(year),
          of(year).reduce((sum, [, count]) => sum + count, 0),
        ),
        href: archivePath(year),
      },
      months: monthLinks(of(year)),
    })),
    empty: months.length > 0 ? undefined : t('pages.archive.empty'),
  }
}

export function presentPeriod(site: SiteContext, listing: ArchiveListing): PeriodProps {
  const { period, months, page, total, cards } = listing
  const hrefOf = (number: number) => listPath(archivePath(period), { page: number })
  const name = nameOf(period)
  const title = t('pages.archive.ofPeriod', { period: name })
  const year = period.slice(0, 4)
  const crumbs = [homeLink(), archiveLink(), { text: nameOf(year), href: archivePath(year) }]
  return {
    meta: pageMeta(site, {
      title: page > 1 ? t('site.titleOfPage', { title, page }) : title,
      description: title,
      path: hrefOf(page),
      tags: { ColumnName: title, ColumnDescription: title, ColumnType: t('pages.archive') },
    }),
    crumbs: period === year ? crumbs : [...crumbs, { text: name, href: archivePath(period) }],
    title,
    months: monthLinks(months).map((link) => ({ ...link, current: link.href === archivePath(period) })),
    entries: cards.map(entryOf),
    pager: pager(total, page, PAGE_SIZE, hrefOf),
  }
}
