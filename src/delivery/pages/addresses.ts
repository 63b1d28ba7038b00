/** Which requests the page store may answer, and which addresses it makes by itself. */
import type { Asked } from '../asked'
import { env } from '../../platform/env'
import {
  ARCHIVE,
  CORRECTIONS,
  FRONT_PAGES,
  HOME,
  isForPrograms,
  isPageAddress,
  isRareList,
  isStoryAddress,
  LIST_FILTERS,
  SEARCH,
  storyPath,
  TOPICS,
} from '../../site/paths'
import { isCardAddress, storyCards } from '../../site/cardPaths'
import { isWordAddress } from '../../site/wordPaths'

export { FRONT_PAGES, HOME, SEARCH, isForPrograms, isStoryAddress, isWordAddress }

/** Whether a file stands there, which is packed already and says nothing of today: a picture, a document. */
export const isFileAddress = (address: string): boolean => isCardAddress(address) || isWordAddress(address)

/** Of a story as the public side names it. */
export const addressOf = ({ kind, slug }: { kind: string; slug: string }): string =>
  storyPath(kind as Parameters<typeof storyPath>[0], slug)

/** Host that pages are made for: links of theirs name it. */
export const ownHost = (): string => (env.siteUrl ? new URL(env.siteUrl).host : `${env.host}:${env.port}`)

/** Scheme and host with which pages name this site. */
export const ownOrigin = (): string => env.siteUrl || `http://${ownHost()}`

/** Without `SITE_URL` a page names the host that it was asked at; one that came under another name is not for others. */
const isOwnHost = ({ headers }: Asked, only: string | null): boolean =>
  only === null || (headers.host === only && headers['x-forwarded-proto'] === undefined)

const reads = ({ method }: Asked): boolean => method === 'GET' || method === 'HEAD'

/** The one host whose requests kept pages answer; null: every host, as pages name that of the settings. */
export const onlyHost = (): string | null => (env.siteUrl === '' ? ownHost() : null)

/** Whether a kept page may answer this request, if its address is one. @param only as `onlyHost` says */
export const mayAnswer = (request: Asked, only: string | null): boolean => reads(request) && isOwnHost(request, only)

const pathIn = (url: string): string => url.split('?', 1)[0] ?? ''

/** Whether stories are listed at a path, whatever the query names: what has a second page is a list. */
const isList = (path: string): boolean =>
  path === ARCHIVE || path === TOPICS || (path !== CORRECTIONS && isPageAddress(`${path}?page=2`))

/** Whether Next can make the answer of what this node keeps, without the database: the search and lists, of its index. */
export function isMadeAlone(request: Asked): boolean {
  const path = pathIn(request.url ?? '')
  return (path === SEARCH || isList(path)) && reads(request)
}

/** Whether a page of results is asked for by whom kept pages are made for. */
export const isSearch = (request: Asked): boolean =>
  pathIn(request.url ?? '') === SEARCH && mayAnswer(request, onlyHost())

const isKept = (address: string): boolean => isPageAddress(address) || isFileAddress(address)

/** Without what the page does not read of a query, as all but lists read none: who passes an address on may have added it. */
function meant(url: string): string {
  const path = pathIn(url)
  if (isWordAddress(path)) return path
  if (path === url || !isPageAddress(path)) return url
  if (path !== CORRECTIONS && !isList(path)) return path
  // As Next reads it: what stands behind a # is no part of it.
  const members = new URL(url, 'http://x').searchParams
  if (LIST_FILTERS.some((name) => members.has(name))) return url
  const [page, ...more] = members.getAll('page')
  if (page === undefined) return path
  const address = `${path}?page=${page}`
  return more.length === 0 && isPageAddress(address) ? address : url
}

/** Letters, digits and `-._~` that are written as numbers, as no address of this site has them. */
const NUMBERED = /%(?:2[DE]|3\d|4[1-9A-F]|5[\dAF]|6[1-9A-F]|7[\dAE])/gi

/**
 * The address of a page, a file or the search that is spelled with signs as numbers (`/c%61ses`) as this site spells it; null for
 * every other. A keyword has its one spelling, and any other is nobody's.
 */
export function plainlySpelled(url = ''): string | null {
  const path = pathIn(url)
  const plain = path.replace(NUMBERED, (number) => decodeURIComponent(number))
  if (plain === path || plain.startsWith(`${TOPICS}/`)) return null
  return isKept(plain) || plain === SEARCH ? plain + url.slice(path.length) : null
}

/** The address of a request that a kept page answers, or null. Nothing else of the request has a say in the page. */
export function keptAddress(request: Asked): string | null {
  const { url = '' } = request
  const address = isKept(url) ? url : meant(url)
  return isKept(address) && mayAnswer(request, onlyHost()) ? address : null
}

/** Whether it is the picture of one of these stories, of whatever edition. */
export const isCardOf = (address: string, stories: readonly { kind: string; slug: string }[]): boolean =>
  isCardAddress(address) && stories.some((story) => address.startsWith(storyCards(story.kind, story.slug)))

/** Pages that are made again as soon as they are out of date: all but stories, later pages of lists, topics, months, pictures and documents. */
export const isMadeAtOnce = (address: string): boolean =>
  address.startsWith('/campaigns/') ||
  (!isStoryAddress(address) && !isRareList(address) && !isFileAddress(address) && !address.includes('?'))

/** The pages that a document of ours leads to. */
export function linksIn(document: string): string[] {
  const named = [...document.matchAll(/(?:href="|<loc>)(?:https?:\/\/[^/"<]+)?(\/[^"<#]*)/g)]
  return [...new Set(named.map(([, link]) => link ?? ''))].filter(isPageAddress)
}
