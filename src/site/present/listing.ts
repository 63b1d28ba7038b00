/** A page of a column: filters as links, entries, numbered pages. */
import { METHODS } from '../../editorial/rules/values'
import { t } from '../../messages/index'
import { PAGE_SIZE, type FilterValues, type Listing } from '../model'
import { listPath, type ListQuery } from '../paths'
import { columnLink, columnPath, columnTitle, homeLink, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { optionText } from './option'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { pager, type PagerProps } from './pager'

export interface FilterProps {
  label: string
  options: (NavLink & { current: boolean })[]
}

export interface ListPageProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  title: string
  filters: FilterProps[]
  entries: Entry[]
  pager: PagerProps
  /** what belongs here, while nothing does; with filters chosen: how to see everything */
  empty?: { text: string; all?: NavLink }
}

type Name = Exclude<keyof ListQuery, 'page'>
type Option = [value: string, text: string]

/** Free texts in the order of their pinyin, methods in the order of their list. */
const alphabetical = (texts: string[]): string[] => [...texts].sort((a, b) => a.localeCompare(b, 'zh-CN'))
const inOrder = (methods: string[]): string[] => METHODS.filter((method) => methods.includes(method))

const choicesOf = (values: FilterValues): [Name, Option[]][] => [
  ['campaign', values.campaigns.map(({ slug, title }) => [slug, title])],
  ['unit', values.units.map(({ slug, name, shortName }) => [slug, shortName ?? name])],
  ['year', values.years.map((year) => [year, t('site.year', { year })])],
  ['industry', alphabetical(values.industries).map((industry) => [industry, industry])],
  ['method', inOrder(values.methods).map((method) => [method, optionText('method', method) ?? method])],
  ['park', alphabetical(values.parks).map((park) => [park, park])],
]

/** A filter is offered where there is something to choose, or something was chosen. */
function filtersOf({ kind, query, filters }: Listing): FilterProps[] {
  const { page: _page, ...chosen } = query
  const href = (name: Name, value: string | undefined) => listPath(columnPath(kind), { ...chosen, [name]: value })
  return choicesOf(filters)
    .filter(([name, options]) => options.length > 1 || chosen[name] !== undefined)
    .map(([name, options]) => ({
      label: t(`site.filter.${name}`),
      options: [
        { text: t('site.filter.all'), href: href(name, undefined), current: chosen[name] === undefined },
        ...options.map(([value, text]) => ({ text, href: href(name, value), current: chosen[name] === value })),
      ],
    }))
}

function emptyOf({ kind, query, total }: Listing): ListPageProps['empty'] {
  if (total > 0) return undefined
  const filtered = Object.keys(query).some((name) => name !== 'page')
  if (!filtered) return { text: t(`site.empty.${kind}`) }
  return {
    text: t('site.empty.filtered'),
    all: { text: t('site.allIn', { column: columnTitle(kind) }), href: columnPath(kind) },
  }
}

export function presentListing(site: SiteContext, listing: Listing): ListPageProps {
  const { kind, query, page, total, cards } = listing
  const title = columnTitle(kind)
  const hrefOf = (number: number) => listPath(columnPath(kind), { ...query, page: number })
  const crumbs = [homeLink(), columnLink(kind)]
  return {
    meta: pageMeta(site, {
      title: page > 1 ? t('site.titleOfPage', { title, page }) : title,
      description: t(`site.columnDescription.${kind}`),
      path: hrefOf(page),
      feeds: [columnLink(kind)],
      trail: crumbs,
      tags: {
        ColumnName: title,
        ColumnDescription: t(`site.columnDescription.${kind}`),
        ColumnKeywords: t(`site.columnKeywords.${kind}`),
        ColumnType: title,
      },
    }),
    crumbs,
    title,
    filters: filtersOf(listing),
    entries: cards.map(entryOf),
    pager: pager(total, page, PAGE_SIZE, hrefOf),
    empty: emptyOf(listing),
  }
}
