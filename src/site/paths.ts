/** Public addresses, as paths of this site. */
import { KINDS, type Kind } from '../editorial/rules/kinds'

/** Filters and page of a list; what is undefined does not stand in the address. */
export type ListQuery = Partial<Record<'unit' | 'year' | 'campaign' | 'industry' | 'method' | 'park', string>> & {
  page?: number
}

export const HOME = '/'
export const SEARCH = '/search'
export const CORRECTIONS = '/corrections'
export const ACCESSIBILITY = '/accessibility'
export const ATOM_FEED = '/feed.xml'
export const JSON_FEED = '/feed.json'
export const SITEMAP = '/sitemap.xml'
export const ROBOTS = '/robots.txt'
export const storyPath = (kind: Kind, slug: string): string => `/${kind}/${slug}`
export const unitPath = (slug: string): string => `/units/${slug}`

/** A path with a query: members in a fixed order, page 1 left out, so that one list has one address. */
export function listPath(base: string, query: ListQuery = {}): string {
  const { page, ...filters } = query
  const members = Object.entries(filters)
    .filter((member): member is [string, string] => !!member[1])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  if (page && page > 1) members.push(`page=${page}`)
  return members.length > 0 ? `${base}?${members.join('&')}` : base
}

/** What a reader looks for, and the filters, order and page of what was found. */
export interface SearchQuery {
  q: string
  kind?: Kind
  /** slug of the unit */
  unit?: string
  year?: string
  order: 'relevance' | 'date'
  page: number
}

/** Address of a page of results: the best first and page 1 do not stand in it. */
export function searchPath({ q, kind, unit, year, order, page }: SearchQuery): string {
  const members = Object.entries({ q, kind, unit, year, order: order === 'date' ? order : undefined })
    .filter((member): member is [string, string] => !!member[1])
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  if (page > 1) members.push(`page=${page}`)
  return `${SEARCH}?${members.join('&')}`
}

/** The address of a page in 繁体, as `site/variants.ts` makes it. @param path of the page itself */
export const variantPath = (name: 'hant', path: string): string => `/${name}${path === HOME ? '' : path}`

/** Whether a text may be the last part of a story's or unit's address; all else is unknown without asking the database. */
export const isSlug = (text: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?$/.test(text)

const SLUG = '[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?'
const PAGE = '(?:\\?page=(?:[2-9]|[1-9]\\d{1,4}))?'
const COLUMNS = KINDS.join('|')

/** Pages that stand whether anything is live or not, and lead to all others. */
export const FRONT_PAGES: readonly string[] = [
  HOME,
  ...KINDS.map((kind) => `/${kind}`),
  CORRECTIONS,
  ACCESSIBILITY,
  ATOM_FEED,
  JSON_FEED,
  SITEMAP,
  ROBOTS,
]
const FRONT = new Set(FRONT_PAGES)
const STORY = new RegExp(`^/(?:${COLUMNS})/${SLUG}$`)
const LIST = new RegExp(`^/(?:(?:${COLUMNS}|corrections)|units/${SLUG})${PAGE}$`)

/**
 * Whether an address is one of which there are no more than pages: spelled as this site spells it, with no query but the
 * page of a list. The same page under any other address is nobody's to keep.
 */
export const isPageAddress = (address: string): boolean =>
  FRONT.has(address) || STORY.test(address) || LIST.test(address)

/** Whether it is the address of a story. */
export const isStoryAddress = (address: string): boolean => STORY.test(address)

/** Address of a preview link. @param secret what the link is made of */
export const previewPath = (secret: string): string => `/preview/${secret}`
/** Address of a file of its revision. @param width of a smaller copy */
export const previewFilePath = (secret: string, id: string, width?: number): string =>
  `${previewPath(secret)}/file/${id}${width ? `?width=${width}` : ''}`
