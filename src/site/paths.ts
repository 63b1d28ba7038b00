/** Public addresses, as paths of this site. */
import { isKind, KINDS, type Kind } from '../editorial/rules/kinds'
import { isTopic } from '../editorial/rules/publication'

/** Filters and page of a list; what is undefined does not stand in the address. */
export const LIST_FILTERS = ['unit', 'year', 'campaign', 'industry', 'method', 'park', 'stage'] as const
export type ListQuery = Partial<Record<(typeof LIST_FILTERS)[number], string>> & { page?: number }

export const HOME = '/'
export const SEARCH = '/search'
export const CORRECTIONS = '/corrections'
export const ATOM_FEED = '/feed.xml'
export const JSON_FEED = '/feed.json'
export const SITEMAP = '/sitemap.xml'
export const ROBOTS = '/robots.txt'
export const ARCHIVE = '/archive'
export const TOPICS = '/topics'
export const SITE_MAP = '/sitemap'
export const ABOUT = '/about'
export const COPYRIGHT = '/copyright'
export const PRIVACY = '/privacy'
export const ACCESSIBILITY = '/accessibility'
export const storyPath = (kind: Kind, slug: string): string => `/${kind}/${slug}`
export const unitPath = (slug: string): string => `/units/${slug}`
/** @param origin scheme and host without a slash at its end, @param address path, or an address that is whole already */
export const wholeAddress = (origin: string, address: string): string =>
  /^https?:/.test(address) ? address : `${origin}${address}`

/** Site map of the latest two days, of what is no story, and how to search here. */
export const NEWS_SITEMAP = '/sitemap-news.xml'
export const PLACES_SITEMAP = '/sitemaps/places.xml'
export const OPEN_SEARCH = '/opensearch.xml'
/** Stories of one kind that were first published in one year, so many to a part. */
export interface SitemapPart {
  kind: Kind
  year: number
  part: number
}
export const sitemapPath = ({ kind, year, part }: SitemapPart): string =>
  `/sitemaps/${kind}-${year}${part > 1 ? `-${part}` : ''}.xml`
/** The feeds of a page: home, a column, a unit, a campaign. */
export const feedPaths = (page: string): { atom: string; json: string } => ({
  atom: `${page === HOME ? '' : page}${ATOM_FEED}`,
  json: `${page === HOME ? '' : page}${JSON_FEED}`,
})
/** The same page in another form of its script: 繁体. */
export const variantPath = (variant: 'hant', path: string): string => `/${variant}${path === HOME ? '' : path}`

/** @param period `YYYY` or `YYYY-MM` */
export const archivePath = (period: string): string => `${ARCHIVE}/${period.replace('-', '/')}`
/** One spelling of each keyword, whatever it is written with. */
export const topicPath = (keyword: string): string =>
  `${TOPICS}/${encodeURIComponent(keyword).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** The keyword that the last part of a topic's address spells, decoded or not; null where it spells none. */
export function readTopic(part: string): string | null {
  try {
    const keyword = decodeURIComponent(part)
    return isTopic(keyword) ? keyword : null
  } catch {
    return null
  }
}

/** The period of `2026`, or of `2026` and `03`; null for what names none. */
export function readPeriod(year: string, month?: string): string | null {
  if (!/^2\d{3}$/.test(year)) return null
  if (month === undefined) return year
  return /^(?:0[1-9]|1[0-2])$/.test(month) ? `${year}-${month}` : null
}

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

/** Whether a text may be the last part of a story's or unit's address; all else is unknown without asking the database. */
export const isSlug = (text: string): boolean => WHOLE_SLUG.test(text)

export const SLUG = '[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?'
const WHOLE_SLUG = new RegExp(`^${SLUG}$`)
const PAGE = '(?:\\?page=(?:[2-9]|[1-9]\\d{1,4}))?'
const COLUMNS = KINDS.join('|')

/** Pages that stand whether anything is live or not, and lead to all others. */
export const FRONT_PAGES: readonly string[] = [
  HOME,
  ...KINDS.map((kind) => `/${kind}`),
  CORRECTIONS,
  ARCHIVE,
  TOPICS,
  SITE_MAP,
  ABOUT,
  COPYRIGHT,
  PRIVACY,
  ACCESSIBILITY,
  ATOM_FEED,
  JSON_FEED,
  SITEMAP,
  ROBOTS,
  ...KINDS.flatMap((kind) => Object.values(feedPaths(`/${kind}`))),
  PLACES_SITEMAP,
  NEWS_SITEMAP,
  OPEN_SEARCH,
]
const FRONT = new Set(FRONT_PAGES)
const STORY = new RegExp(`^/(?:${COLUMNS})/${SLUG}$`)
const PERIOD = '2\\d{3}(?:/(?:0[1-9]|1[0-2]))?'
const LIST = new RegExp(`^/(?:(?:${COLUMNS}|corrections)|units/${SLUG}|archive/${PERIOD})${PAGE}$`)
const FEED = new RegExp(`^/(?:units|campaigns)/${SLUG}/feed\\.(?:xml|json)$`)
const MAP_PART = new RegExp(`^/sitemaps/(${COLUMNS})-(\\d{4})(?:-([2-9]|[1-9]\\d{1,3}))?\\.xml$`)

/** The part of the site map at an address, as `sitemapPath` spells it, or null. */
export function readSitemapPath(address: string): SitemapPart | null {
  const [, kind, year, part = '1'] = MAP_PART.exec(address) ?? []
  return isKind(kind) ? { kind, year: Number(year), part: Number(part) } : null
}

const TOPIC = new RegExp(`^(/topics/([^/?]{1,450}))${PAGE}$`)

/** A keyword has one spelling that is kept; which keywords there are, the pages themselves know: all others are 404. */
function isTopicAddress(address: string): boolean {
  const [, path, part = ''] = TOPIC.exec(address) ?? []
  const keyword = readTopic(part)
  return keyword !== null && topicPath(keyword) === path
}

/**
 * Whether an address is one of which there are no more than pages: spelled as this site spells it, with no query but the
 * page of a list. The same page under any other address is nobody's to keep.
 */
export const isPageAddress = (address: string): boolean =>
  FRONT.has(address) || STORY.test(address) || LIST.test(address) || isTopicAddress(address) || isForPrograms(address)

/** Whether it is read by programs alone: feeds and maps. */
export const isForPrograms = (address: string): boolean =>
  FEED.test(address) || MAP_PART.test(address) || (FRONT.has(address) && /\.(?:xml|json|txt)$/.test(address))

/** Whether it is the address of a story. */
export const isStoryAddress = (address: string): boolean => STORY.test(address)

/** Whether it is one of the many lists of which each is asked for rarely. */
export const isRareList = (address: string): boolean =>
  address.startsWith(`${TOPICS}/`) || address.startsWith(`${ARCHIVE}/`)

/** The home page as a director tries it. */
const HOME_PREVIEW = '/preview/home'

/** A story in a place: `cases:<id>`. */
interface Placed {
  kind?: string | null
  id?: string | null
}
const placedText = ({ kind, id }: Placed): string[] => (kind && id ? [`${kind}:${id}`] : [])

/** The home page with these placements, for a director alone. Rows that name no story are left out. */
export function homePreviewPath(headline: Placed | undefined, pictures: readonly Placed[]): string {
  const members = [
    ...placedText(headline ?? {}).map((text) => `headline=${encodeURIComponent(text)}`),
    ...pictures.flatMap(placedText).map((text) => `picture=${encodeURIComponent(text)}`),
  ]
  return members.length > 0 ? `${HOME_PREVIEW}?${members.join('&')}` : HOME_PREVIEW
}

/** Address of a preview link. @param secret what the link is made of */
export const previewPath = (secret: string): string => `/preview/${secret}`
/** Address of a file of its revision. @param width of a smaller copy */
export const previewFilePath = (secret: string, id: string, width?: number): string =>
  `${previewPath(secret)}/file/${id}${width ? `?width=${width}` : ''}`
