/** The site map for search engines (sitemaps.org, 0.9). */
import { HOME, storyPath, unitPath } from './paths'
import { columnPath, columnsIn } from './present/columns'
import { momentOf } from './present/time'
import type { SitemapData } from './queries/sitemap'
import { xmlText } from './xml'

const entry = (address: string, changed: string | undefined): string =>
  `<url><loc>${xmlText(address)}</loc>${changed ? `<lastmod>${momentOf(changed).datetime}</lastmod>` : ''}</url>`

/**
 * The document: home, columns and units with something live, every live story with the day of its latest edition.
 * @param origin scheme and host without a slash at its end
 */
export function sitemapXml(origin: string, { cards, units }: SitemapData): string {
  const columns = columnsIn(cards.map(({ kind }) => kind))
  const changes = cards.map(({ revisedAt, firstPublishedAt }) => revisedAt ?? firstPublishedAt).sort()
  const urls = [
    entry(`${origin}${HOME}`, changes.at(-1)),
    ...columns.map((kind) => entry(`${origin}${columnPath(kind)}`, undefined)),
    ...units.map(({ slug }) => entry(`${origin}${unitPath(slug)}`, undefined)),
    ...cards.map((card) =>
      entry(`${origin}${storyPath(card.kind, card.slug)}`, card.revisedAt ?? card.firstPublishedAt),
    ),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}
