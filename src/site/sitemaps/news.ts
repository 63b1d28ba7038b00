/** The map of the latest news (Google's extension, 0.9): what was first published in the last 48 hours. */
import type { LiveCard } from '../model'
import { HOME, storyPath } from '../paths'
import { momentOf } from '../present/time'
import { xmlText } from '../xml'

/** As the extension writes simplified Chinese. */
const LANGUAGE = 'zh-cn'

const entry = (origin: string, name: string, { kind, slug, firstPublishedAt, card }: LiveCard): string =>
  [
    `<url><loc>${xmlText(`${origin}${storyPath(kind, slug)}`)}</loc><news:news>`,
    `<news:publication><news:name>${xmlText(name)}</news:name><news:language>${LANGUAGE}</news:language></news:publication>`,
    `<news:publication_date>${momentOf(firstPublishedAt).datetime}</news:publication_date>`,
    `<news:title>${xmlText(card.title)}</news:title></news:news></url>`,
  ].join('')

/**
 * A map must name something: in days without news that is the home page, which is none.
 * @param origin scheme and host without a slash at its end
 * @param name of the site
 */
export function newsXml(origin: string, name: string, stories: readonly LiveCard[]): string {
  const urls = stories.map((story) => entry(origin, name, story))
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.length > 0 ? urls.join('\n') : `<url><loc>${xmlText(`${origin}${HOME}`)}</loc></url>`}
</urlset>
`
}
