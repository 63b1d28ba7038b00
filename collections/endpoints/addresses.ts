/** What stands under /api, and what of it needs no session. All else is as if it never was. */
import type { Payload } from 'payload'
import { VIEWS_KEY } from '../../src/editorial/listViews'

/** Without a session: signing in and out, the forgotten password, and asking who one is. */
const OPEN = new Set([
  'POST users/login',
  'POST users/logout',
  'POST users/forgot-password',
  'POST users/reset-password',
  'GET users/me',
])
/** The secret in the address of a calendar stands for a session. */
const isCalendar = (method: string, [first, ...rest]: string[]): boolean =>
  method === 'GET' && first === 'calendar' && rest.length === 1
export const isOpen = (method: string, segments: string[]): boolean =>
  OPEN.has(`${method} ${segments.join('/')}`) || isCalendar(method, segments)

/** A file has an answer of its own for who may not fetch it. */
export const isFile = ([first, second]: string[]): boolean => first === 'media' && second === 'file'

/** Beside the collections. GraphQL is not promised: it would tell permissions of hidden documents and write preferences. */
const ADDRESSES = new Set([
  'calendar',
  'globals',
  'audit',
  'linkable',
  'live-search',
  'access',
  'notifications',
  'list-views',
  'handbook',
  'dossiers',
  'figures',
  'scores',
  'overview',
])
/** How somebody likes the desk: read and kept by name, nothing else. */
export const PREFERENCES = 'payload-preferences'

/**
 * A collection of the product, or one of the few addresses beside them; Payload's own tables are nobody's business, and
 * versions are only where they are kept (Payload would look for them everywhere).
 */
export function isPromised({ collections }: Payload, method: string, segments: string[]): boolean {
  const [first = '', second] = segments
  if (ADDRESSES.has(first)) return true
  // what a list's views hold is read and kept by an address of their own, which looks at it
  if (first === PREFERENCES)
    return segments.length === 2 && (method === 'GET' || method === 'POST') && !second?.startsWith(VIEWS_KEY)
  const collection = Object.hasOwn(collections, first) && !first.startsWith('payload-') ? collections[first] : undefined
  return collection !== undefined && (second !== 'versions' || Boolean(collection.config.versions))
}
