/** Follows links: whatever an answer names on this server is asked next. */
import type { Crawler, Got } from './ask'
import { assets, decoded, patterns } from './manifest'
import type { Knowledge } from './knowledge'

const LINK =
  /(?:href|src|action|srcset|content|poster)="([^"]+)"|<loc>([^<]+)<\/loc>|url\(([^)]+)\)|"(\/[\w./?&=%[\]-]{2,200})"/gi
/** It would end the session that asks; and variants, which are asked by turns of what is followed anyway. */
const LEFT_OUT = /\/logout|^\/_next\/static|^\/(?:hant|elder|small|medium|large|contrast|pointer)(?:[/?]|$)/

/** Addresses on this server that an answer names. */
function links({ body }: Got, origin: string): string[] {
  const found: string[] = []
  for (const match of body.toString('utf8').replaceAll('\\"', '"').matchAll(LINK)) {
    for (const part of (match.slice(1).find(Boolean) ?? '').split(/,\s+/)) {
      const [address = ''] = part.trim().replaceAll('&amp;', '&').split(/[\s#]/)
      const path = address.startsWith(origin) ? address.slice(origin.length) || '/' : address
      if (/^\/(?!\/)/.test(path) && !LEFT_OUT.test(path)) found.push(path)
    }
  }
  return found
}

/** Everything that can be reached from some addresses. @param most how many to follow */
export async function crawl(
  crawler: Crawler,
  origin: string,
  seeds: readonly string[],
  most: number,
): Promise<string[]> {
  const known = new Set(seeds)
  let layer = [...seeds]
  while (layer.length > 0) {
    const answers = await crawler.askAll(layer.map((path) => ({ method: 'GET', path: encodeURI(decoded(path)) })))
    const named = answers.flatMap((got) => links(got, origin))
    layer = [...new Set(named)].filter((path) => !known.has(path)).slice(0, Math.max(0, most - known.size))
    for (const path of layer) known.add(path)
  }
  return [...known]
}

/** Every address of the built pages, their names filled in. */
export const pageAddresses = (knowledge: Knowledge): string[] =>
  patterns().flatMap((pattern) => {
    const names = [...pattern.matchAll(/\[+(?:\.\.\.)?(\w+)\]+/g)].map(([, name = '']) => name)
    const lists = names.map((name) => knowledge.ofPage(pattern, name))
    if (lists.some((list) => list.length === 0)) return []
    return (lists.at(-1) ?? ['']).map((_, turn) => {
      const parts = lists.map((list) => list[turn % list.length] ?? '')
      return encodeURI(pattern.replace(/\[+(?:\.\.\.)?\w+\]+/g, () => parts.shift() ?? ''))
    })
  })

/** Files of the build, and the maps that would tell their sources. */
export const assetAddresses = (): string[] => assets().flatMap((address) => [address, `${address}.map`])

/** Rooms of the desk: of every collection the list, the form, documents of others, and what could stand below them. */
export const deskAddresses = (
  collections: readonly string[],
  globals: readonly string[],
  { ids, nothing }: Knowledge,
): string[] => [
  '/admin',
  '/admin/login',
  '/admin/account',
  ...globals.map((slug) => `/admin/globals/${slug}`),
  ...collections.flatMap((slug) => {
    const [id = nothing, other = nothing] = ids.get(slug) ?? []
    const room = `/admin/collections/${slug}`
    return [
      room,
      `${room}?limit=50&sort=-title&search=a`,
      `${room}/create`,
      `${room}/${id}`,
      `${room}/${other}/versions`,
      `${room}/${other}/api`,
      `${room}/${nothing}`,
    ]
  }),
]
