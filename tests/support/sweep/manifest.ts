/** What the built server says that it serves: pages, handlers, files, functions. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const DIST = process.env.EXEMPLAR_DIST_DIR || '.next'
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(DIST, file), 'utf8'))
const names = (file: string, ...members: string[]): string[] => {
  const found = read(file) as Record<string, unknown>
  return members.flatMap((member) => Object.keys((found[member] as object | undefined) ?? {}))
}

/** Every pattern of an address, as the build wrote them in its several lists: `/cases/[slug]`. */
export function patterns(): string[] {
  const routes = read('routes-manifest.json') as Record<
    'staticRoutes' | 'dynamicRoutes' | 'dataRoutes',
    { page: string }[]
  >
  const all = [
    ...Object.values(read('app-path-routes-manifest.json') as Record<string, string>),
    ...[...routes.staticRoutes, ...routes.dynamicRoutes, ...routes.dataRoutes].map(({ page }) => page),
    ...names('prerender-manifest.json', 'routes', 'dynamicRoutes'),
    ...Object.keys(read('server/pages-manifest.json') as object),
    ...names('server/middleware-manifest.json', 'middleware', 'functions'),
  ]
  return [...new Set(all)].sort()
}

/** Identifiers of the functions that a client can call, as it sends them in `Next-Action`. */
export const functions = (): string[] => names('server/server-reference-manifest.json', 'node', 'edge')
export const buildId = (): string => readFileSync(path.join(DIST, 'BUILD_ID'), 'utf8')

const under = (folder: string): string[] =>
  readdirSync(path.join(DIST, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)))

/** Addresses of the files of the build that a browser loads. */
export const assets = (): string[] => under('static').map((file) => `/_next/${encodeURI(file)}`)

/** Files that the running server wrote beside its build: cached pages, cached answers. @param since milliseconds */
export const writtenSince = (since: number): string[] =>
  under('.')
    .map((file) => path.join(DIST, file))
    .filter((file) => statSync(file).mtimeMs >= since)

/** An address as a person reads it; as it is where it means nothing. */
export function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|\\]/g, '\\$&')
/** Whether an address, without its query, is one of a pattern. */
export const matcher = (pattern: string): ((address: string) => boolean) => {
  const source = pattern
    .split(/(\/\[\[\.\.\.\w+\]\]|\[\.\.\.\w+\]|\[\w+\])/)
    .map((part) => {
      if (part.startsWith('/[[...')) return '(?:/.+)?'
      if (part.startsWith('[...')) return '.+'
      return part.startsWith('[') ? '[^/]+' : escaped(part)
    })
    .join('')
  const whole = new RegExp(`^${source}$`)
  return (address) => whole.test(address)
}
