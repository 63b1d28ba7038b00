/** The page of the search: the form, what was found and why, filters with counts; where nothing was, what to do. */
import { isKind, KINDS } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { PAGE_SIZE, type Piece, type SearchResults } from '../model'
import { isSlug, searchPath, SEARCH, type SearchQuery } from '../paths'
import { columnTitle, homeLink, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { readPage, type RawQuery } from './listQuery'
import type { FilterProps } from './listing'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { pager, type PagerProps } from './pager'

export interface FoundEntry extends Entry {
  pieces: Piece[]
  excerpt: Piece[]
}

export interface SearchPageProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  title: string
  /** what stands in the field */
  q: string
  filters: FilterProps[]
  entries: FoundEntry[]
  pager: PagerProps
  /** another question that finds something */
  suggestion?: NavLink
  /** said above what was found, where it is not just what was asked for */
  note?: string
  /** what to do, while there is nothing to show */
  empty?: { text: string; hints: string[]; all?: NavLink }
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

/** The query of an address, or null where a filter says what it cannot say. What is looked for may be any text. */
export function readSearchQuery(raw: RawQuery): SearchQuery | null {
  const page = readPage(raw.page)
  const [kind, unit, year, order] = [raw.kind, raw.unit, raw.year, raw.order].map(one)
  if (page === null) return null
  if (kind && !isKind(kind)) return null
  if (unit && !isSlug(unit)) return null
  if (year && !/^\d{4}$/.test(year)) return null
  return {
    q: one(raw.q),
    kind: isKind(kind) ? kind : undefined,
    unit: unit || undefined,
    year: year || undefined,
    order: order === 'date' ? 'date' : 'relevance',
    page,
  }
}

type Filter = 'kind' | 'unit' | 'year'

/** A filter is offered where there is something to choose, or something was chosen. */
function filtersOf({ query, kinds, units, years, total }: SearchResults): FilterProps[] {
  const href = (change: Partial<SearchQuery>) => searchPath({ ...query, page: 1, ...change })
  const counted = (text: string, count: number) => t('site.search.counted', { text, count })
  const inOrder = KINDS.flatMap((kind) => kinds.filter(([each]) => each === kind))
  const choices: [Filter, [value: string, text: string][]][] = [
    ['kind', inOrder.map(([kind, count]) => [kind, counted(columnTitle(kind), count)])],
    ['unit', units.map(([{ slug, name, shortName }, count]) => [slug, counted(shortName ?? name, count)])],
    ['year', years.map(([year, count]) => [year, counted(t('site.year', { year }), count)])],
  ]
  const filters = choices
    .filter(([filter, options]) => options.length > 1 || query[filter] !== undefined)
    .map(([filter, options]) => ({
      label: t(`site.search.filter.${filter}`),
      options: [
        { text: t('site.filter.all'), href: href({ [filter]: undefined }), current: query[filter] === undefined },
        ...options.map(([value, text]) => ({
          text,
          href: href({ [filter]: value }),
          current: query[filter] === value,
        })),
      ],
    }))
  if (total < 2) return filters
  const orders = (['relevance', 'date'] as const).map((order) => ({
    text: t(`site.search.order.${order}`),
    href: href({ order }),
    current: query.order === order,
  }))
  return [{ label: t('site.search.order'), options: orders }, ...filters]
}

function emptyOf({ query, total }: SearchResults): SearchPageProps['empty'] {
  const hints = [t('site.search.hintWords'), t('site.search.hintQuotes')]
  if (query.q === '') return { text: t('site.search.ask'), hints }
  if (total > 0) return undefined
  const filtered = query.kind ?? query.unit ?? query.year
  const all = filtered && {
    text: t('site.search.unfiltered'),
    href: searchPath({ q: query.q, order: query.order, page: 1 }),
  }
  return {
    text: t('site.search.nothing', { q: query.q }),
    hints: [t('site.search.hintFewer'), ...hints],
    all: all || undefined,
  }
}

function noteOf({ found, total, most }: SearchResults): string | undefined {
  if (total === 0) return undefined
  const notes = [found === 'any' ? t('site.search.any') : '', most === null ? '' : t('site.search.most', { most })]
  return notes.join('') || undefined
}

export function presentSearch(site: SiteContext, results: SearchResults): SearchPageProps {
  const { query, total, hits, suggestion } = results
  const title = t('site.search.title')
  return {
    meta: pageMeta(site, { title: query.q ? t('site.search.titleOf', { q: query.q }) : title, hidden: true }),
    crumbs: [homeLink(), { text: title, href: SEARCH }],
    title,
    q: query.q,
    filters: query.q ? filtersOf(results) : [],
    entries: hits.map((hit) => ({ ...entryOf(hit.card), pieces: hit.title, excerpt: hit.excerpt })),
    pager: pager(total, query.page, PAGE_SIZE, (page) => searchPath({ ...query, page })),
    suggestion: suggestion
      ? { text: suggestion, href: searchPath({ q: suggestion, order: 'relevance', page: 1 }) }
      : undefined,
    note: noteOf(results),
    empty: emptyOf(results),
  }
}
