/** Public addresses, as paths of this site. */
import type { Kind } from '../editorial/rules/kinds'

/** Filters and page of a list; what is undefined does not stand in the address. */
export type ListQuery = Partial<Record<'unit' | 'year' | 'campaign' | 'industry' | 'method' | 'park', string>> & {
  page?: number
}

export const HOME = '/'
export const CORRECTIONS = '/corrections'
export const ATOM_FEED = '/feed.xml'
export const JSON_FEED = '/feed.json'
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

/** Whether a text may be the last part of a story's or unit's address; all else is unknown without asking the database. */
export const isSlug = (text: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,198}[a-z0-9])?$/.test(text)

/** Address of a preview link. @param secret what the link is made of */
export const previewPath = (secret: string): string => `/preview/${secret}`
/** Address of a file of its revision. @param width of a smaller copy */
export const previewFilePath = (secret: string, id: string, width?: number): string =>
  `${previewPath(secret)}/file/${id}${width ? `?width=${width}` : ''}`
