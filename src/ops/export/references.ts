/** The addresses of this site that a document of ours names: pages, feeds, the site map, styles. */

const ATTRIBUTES = /(?:href|src|action)="([^"]*)"/gi
const SOURCES = /srcset="([^"]*)"/gi
const STYLES = /url\(["']?(\/[^"')]*)/g

/** An address within a text: up to what ends it, also where the text is escaped as in a feed. */
const WHOLE = /^(?:(?!&(?:quot|apos|lt|gt|#34|#39|#x22|#x27);)[^"'<>\\\s])*/

const plain = (address: string): string => address.replaceAll('&amp;', '&').replace(/#.*$/s, '')

/** @param origin scheme and host under which the documents name their own site, without a slash at the end */
export function referencesIn(document: string, origin: string): string[] {
  const found = [
    ...[...document.matchAll(ATTRIBUTES)].map(([, address = '']) => address),
    ...[...document.matchAll(SOURCES)].flatMap(([, set = '']) =>
      set.split(',').map((row) => row.trim().split(' ')[0] ?? ''),
    ),
    ...[...document.matchAll(STYLES)].map(([, address = '']) => address),
  ]
  // Whatever stands there whole: in feeds, in the site map, in data for machines.
  for (let at = document.indexOf(origin); at >= 0; at = document.indexOf(origin, at + 1)) {
    const rest = WHOLE.exec(document.slice(at + origin.length, at + origin.length + 1_000))?.[0] ?? ''
    if (rest.startsWith('/')) found.push(rest)
  }
  const own = found.map((address) => plain(address.startsWith(origin) ? address.slice(origin.length) || '/' : address))
  return [...new Set(own)].filter((address) => /^\/(?!\/)[\x21-\x7e]*$/.test(address))
}
