/** The map of the site: an index of its parts. Each part is asked for by its tag, so that the index need not tell its day. */
import { PLACES_SITEMAP, sitemapPath, type SitemapPart } from '../paths'
import { xmlText } from '../xml'

/** @param origin scheme and host without a slash at its end */
export function sitemapIndexXml(origin: string, parts: readonly SitemapPart[]): string {
  const all = [PLACES_SITEMAP, ...parts.map(sitemapPath)]
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${all.map((path) => `<sitemap><loc>${xmlText(`${origin}${path}`)}</loc></sitemap>`).join('\n')}
</sitemapindex>
`
}
