/** What programs read of a running site, and its map as a crawler reads it: the index, then every part of it. */
import { FRONT_PAGES, isForPrograms } from '../../src/site/paths'

/** Documents for programs that always stand. */
export const FOR_PROGRAMS = FRONT_PAGES.filter(isForPrograms)

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>https?:\/\/[^/<]+(\/[^<]*)<\/loc>/g)].map(([, path]) => (path ?? '').replaceAll('&amp;', '&'))

/** Paths of the parts, and of the pages in them. @param read the text at a path */
export async function siteMap(read: (path: string) => Promise<string>): Promise<{ parts: string[]; pages: string[] }> {
  const parts = locations(await read('/sitemap.xml'))
  const pages = await Promise.all(parts.map(async (part) => locations(await read(part))))
  return { parts, pages: pages.flat() }
}
