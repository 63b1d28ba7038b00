/** A page of a column: filters as links, entries, numbered pages. */
import { METHODS, PROJECT_STAGES } from '../../editorial/rules/values'
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
  /** what is chosen, each with the address of the list without it; all: without any */
  chosen: { links: NavLink[]; all?: NavLink }
  entries: Entry[]
  pager: PagerProps
  /** what belongs here, while nothing does; with filters chosen: how to see everything */
  empty?: { text: string; all?: NavLink }
}

type Name = Exclude<keyof ListQuery, 'page'>
type Option = [value: string, text: string]

/** Free texts in the order of their pinyin, methods in the order of their list. */
const alphabetical = (texts: string[]): string[] => [...texts].sort((a, b) => a.localeCompare(b, 'zh-CN'))
const inOrder = (list: readonly string[], values: string[]): string[] => list.filter((value) => values.includes(value))

const choicesOf = (values: FilterValues): [Name, Option[]][] => [
  ['campaign', values.campaigns.map(({ slug, title }) => [slug, title])],
  ['unit', values.units.map(({ slug, name, shortName }) => [slug, shortName ?? name])],
  ['year', values.years.map((year) => [year, t('site.year', { year })])],
  ['industry', alphabetical(values.industries).map((industry) => [industry, industry])],
  ['method', inOrder(METHODS, values.methods).map((method) => [method, optionText('method', method) ?? method])],
  ['park', alphabetical(values.parks).map((park) => [park, park])],
  ['stage', inOrder(PROJECT_STAGES, values.stages).map((stage) => [stage, optionText('projectStage', stage) ?? stage])],
]

const hrefWith = ({ kind, query }: Listing, name: Name, value: string | undefined): string => {
  const { page: _page, ...chosen } = query
  return listPath(columnPath(kind), { ...chosen, [name]: value })
}

/** A filter is offered where there is something to choose, or something was chosen. */
const filtersOf = (listing: Listing, choices: [Name, Option[]][]): FilterProps[] =>
  choices
    .filter(([name, options]) => options.length > 1 || listing.query[name] !== undefined)
    .map(([name, options]) => ({
      label: t(`site.filter.${name}`),
      options: [
        {
          text: t('site.filter.all'),
          href: hrefWith(listing, name, undefined),
          current: listing.query[name] === undefined,
        },
        ...options.map(([value, text]) => ({
          text,
          href: hrefWith(listing, name, value),
          current: listing.query[name] === value,
        })),
      ],
    }))

function chosenOf(listing: Listing, choices: [Name, Option[]][]): ListPageProps['chosen'] {
  const links = choices.flatMap(([name, options]) => {
    const [, text] = options.find(([value]) => value === listing.query[name]) ?? []
    return text
      ? [
          {
            text: t('pages.list.chosen', { label: t(`site.filter.${name}`), text }),
            href: hrefWith(listing, name, undefined),
          },
        ]
      : []
  })
  return {
    links,
    all: links.length > 1 ? { text: t('pages.list.none'), href: columnPath(listing.kind) } : undefined,
  }
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
  const choices = choicesOf(listing.filters)
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
    filters: filtersOf(listing, choices),
    chosen: chosenOf(listing, choices),
    entries: cards.map(entryOf),
    pager: pager(total, page, PAGE_SIZE, hrefOf),
    empty: emptyOf(listing),
  }
}
