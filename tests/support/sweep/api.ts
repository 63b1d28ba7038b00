/** What the application's own description says that stands under `/api`: every route with the values its names may take. */
import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FlattenedField, SanitizedConfig } from 'payload'

export interface Route {
  /** upper case */
  method: string
  /** `/api/cases/:id/editorial` */
  path: string
  /** slug, or empty */
  collection: string
}

/** The configuration of the product, read and not started. */
export async function configuration(): Promise<SanitizedConfig> {
  Object.assign(process.env, {
    DATA_DIR: await mkdtemp(path.join(tmpdir(), 'exemplar-sweep-')),
    PAYLOAD_SECRET: 'tests-only-0123456789abcdef0123456789abcdef',
    LOG_LEVEL: 'error',
  })
  const { default: config } = await import('../../../payload.config')
  return config
}

type Endpoints = false | readonly { method: string; path: string }[] | undefined
const routes = (endpoints: Endpoints, prefix: string, collection = ''): Route[] =>
  (endpoints || []).map(({ method, path: rest }) => ({
    method: method === 'connect' ? 'GET' : method.toUpperCase(),
    path: `/api${prefix}${rest === '/' ? '' : rest}`,
    collection,
  }))

/** Addresses under `/api` that the written documents name beside the contract. */
const written = (): Route[] =>
  [...readFileSync('docs/http.md', 'utf8').matchAll(/`(GET|POST|DELETE)(?:`, `\w+)* (\/api\/[^`?]+)/g)].map(
    ([, method = '', address = '']) => ({
      method,
      path: address.replace('{kind}', 'cases').replace(/\{(\w+)\}/g, ':$1'),
      collection: address.startsWith('/api/{kind}') ? 'cases' : '',
    }),
  )

/** Every route, once. */
export function apiRoutes({ collections, globals, endpoints }: SanitizedConfig): Route[] {
  const all = [
    ...collections.flatMap(({ slug, endpoints: own }) => routes(own, `/${slug}`, slug)),
    ...globals.flatMap(({ slug, endpoints: own }) => routes(own, `/globals/${slug}`)),
    ...routes(endpoints, ''),
    ...['GET', 'POST'].map((method) => ({ method, path: '/api/graphql', collection: '' })),
    { method: 'GET', path: '/api/graphql-playground', collection: '' },
    ...written(),
  ]
  return [...new Map(all.map((route) => [`${route.method} ${route.path}`, route])).values()]
}

/** Whether a request is one of a route. */
export const isOf = ({ method, path: pattern }: Route, request: string): boolean => {
  const [asked, address = ''] = request.split(' ')
  const source = pattern.replace(/\/:\w+\?/g, '(?:/[^/]+)?').replace(/:\w+/g, '[^/]+')
  return asked === method && new RegExp(`^${source}$`).test(address.split('?')[0] ?? '')
}

/** Values that a name in a path takes, in their order of use; a route with a name that has none is not asked. */
export type Values = (route: Route, name: string) => readonly string[]

/** Addresses of a route: each value of its last name, and the others' by turns. */
export function addressesOf(route: Route, values: Values): string[] {
  const { path: pattern } = route
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const lists = names.map((name) => values(route, name))
  if (lists.some((list) => list.length === 0)) return []
  return (lists.at(-1) ?? ['']).map((_, turn) => {
    const parts = lists.map((list) => list[turn % list.length] ?? '')
    return pattern.replace(/:\w+\??/g, () => encodeURIComponent(parts.shift() ?? ''))
  })
}

export interface Column {
  path: string
  /** leads to another document */
  relation: boolean
}

/** Dotted paths of every field that a query could name. */
export const columns = (fields: readonly FlattenedField[], prefix = ''): Column[] =>
  fields.flatMap((field) => {
    const name = `${prefix}${field.name}`
    if (field.type === 'group' || field.type === 'tab' || field.type === 'array')
      return columns(field.flattenedFields, `${name}.`)
    const relation = field.type === 'relationship' || field.type === 'upload' || field.type === 'join'
    return [{ path: name, relation }]
  })
