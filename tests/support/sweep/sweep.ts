/** Asks everything there is, in every way, and looks for the words in every byte that comes back. */
import { FOR_PROGRAMS } from '../siteMap'
import type { Route } from './api'
import { addressesOf } from './api'
import type { Crawler, Sent } from './ask'
import { assetAddresses, crawl, deskAddresses, pageAddresses } from './crawl'
import type { Field } from './field'
import { GRAPHQL, pageRequests, QUERIES, WHOLE } from './variants'

/** Links that are followed. */
const FOLLOWED = WHOLE ? 3000 : 90
/** Queries of a list in the cut, by turns. */
const LIST_QUERIES = 4

/** What would end the session that asks, or change it: asked at the end. */
const isLast = ({ path }: Route) => /\/users\/(logout|refresh-token)$/.test(path)
const changes = (method: string) => method !== 'GET' && method !== 'HEAD'

/** Beside a plain GET. */
const otherWays = (path: string, query: string): Sent[] => [
  { method: 'HEAD', path },
  { method: 'OPTIONS', path, headers: { Origin: 'https://example.cn' } },
  { method: 'GET', path, headers: { Range: 'bytes=0-99', 'If-None-Match': '*' } },
  {
    method: 'POST',
    path,
    headers: { 'X-HTTP-Method-Override': 'GET', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: query,
  },
]

/** Requests for one route of the API. */
function requestsOf(route: Route, { knowledge }: Field, turn: number): Sent[] {
  const { method, path } = route
  const addresses = addressesOf(route, knowledge.ofApi)
  const isList = !path.includes(':')
  return addresses.flatMap((address, index): Sent[] => {
    if (path.startsWith('/api/graphql'))
      return GRAPHQL.map((query) =>
        method === 'GET'
          ? { method, path: `${address}?query=${encodeURIComponent(query)}` }
          : { method, path: address, body: JSON.stringify({ query }) },
      )
    if (changes(method)) return [{ method, path: address, body: '{}' }]
    const by = (count: number) => Array.from({ length: count }, (_, next) => turn * count + index + next)
    const queries = WHOLE ? QUERIES : by(isList ? LIST_QUERIES : 1).map((at) => QUERIES[at % QUERIES.length] ?? '')
    const ways = otherWays(address, queries[0] ?? '')
    return [
      ...queries.map((query): Sent => ({ method, path: query ? `${address}?${query}` : address })),
      ...(WHOLE ? ways : by(1).map((at) => ways[at % ways.length] as Sent)),
    ]
  })
}

/** The whole sweep of one crawler; only its session is left as it was. */
export async function sweep(field: Field, crawler: Crawler): Promise<void> {
  const { origin, planter, knowledge, config, routes } = field
  const { secrets } = planter
  const collections = config.collections.map(({ slug }) => slug)
  const globals = config.globals.map(({ slug }) => slug)
  const desk = deskAddresses(collections, globals, knowledge)
  const built = pageAddresses(knowledge)
  const old = [...planter.remembered]
  const followed = await crawl(crawler, origin, ['/', ...FOR_PROGRAMS, ...(WHOLE ? desk : ['/admin'])], FOLLOWED)
  const api = routes.filter((route) => !isLast(route)).flatMap((route, turn) => requestsOf(route, field, turn))
  const parts: [string, Sent[]][] = [
    ['the API', api],
    ['pages', pageRequests([...new Set([...built, ...old, ...followed])])],
    ['the desk', WHOLE ? pageRequests(desk) : desk.map((path) => ({ method: 'GET', path }))],
    ['files of the build', assetAddresses().map((path) => ({ method: 'GET', path }))],
  ]
  for (const [name, requests] of parts) {
    if (WHOLE) process.stdout.write(`  ${crawler.who}: ${requests.length} requests to ${name}\n`)
    await crawler.knockAll(requests, secrets)
  }
}

/** What ends the session that asks. */
export const signOut = (field: Field, crawler: Crawler) =>
  crawler.knockAll(
    field.routes.filter(isLast).flatMap((route, turn) => requestsOf(route, field, turn)),
    field.planter.secrets,
  )
