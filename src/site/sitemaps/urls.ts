/** Addresses for search engines (sitemaps.org, 0.9), with pictures, and with the same page in each script. */
import { KINDS, type Kind } from '../../editorial/rules/kinds'
import { FRONT_PAGES, HOME, isForPrograms, storyPath, unitPath, variantPath, wholeAddress } from '../paths'
import { columnPath } from '../present/columns'
import { picturesOf } from '../present/pictures'
import { momentOf } from '../present/time'
import type { LiveStory } from '../model'
import { xmlText } from '../xml'

/** The protocol takes so many pictures of one page. */
const MOST_PICTURES = 1_000

function scripts(origin: string, path: string): string {
  const link = (language: string, to: string) =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(`${origin}${to}`)}"/>`
  return [link('zh-Hans', path), link('zh-Hant', variantPath('hant', path)), link('x-default', path)].join('')
}

const url = (origin: string, path: string, changed?: string, pictures: readonly string[] = []): string =>
  [
    `<url><loc>${xmlText(`${origin}${path}`)}</loc>`,
    changed ? `<lastmod>${momentOf(changed).datetime}</lastmod>` : '',
    scripts(origin, path),
    ...pictures.map((picture) => `<image:image><image:loc>${xmlText(picture)}</image:loc></image:image>`),
    '</url>',
  ].join('')

const document = (urls: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`

/** Stories with the moment of their latest edition and their pictures. @param origin scheme and host without a slash */
export const storiesXml = (origin: string, stories: readonly LiveStory[]): string =>
  document(
    stories.map((story) => {
      const pictures = picturesOf(story).slice(0, MOST_PICTURES)
      return url(
        origin,
        storyPath(story.kind, story.slug),
        story.revisedAt ?? story.firstPublishedAt,
        pictures.map((picture) => wholeAddress(origin, picture.url)),
      )
    }),
  )

/** Home and the other pages that always stand, columns and units with something live. */
export function placesXml(origin: string, columns: readonly Kind[], units: readonly { slug: string }[]): string {
  const empty = KINDS.filter((kind) => !columns.includes(kind)).map(columnPath)
  const fronts = FRONT_PAGES.filter((path) => !isForPrograms(path) && !empty.includes(path))
  const paths = [HOME, ...fronts.filter((path) => path !== HOME), ...units.map(({ slug }) => unitPath(slug))]
  return document(paths.map((path) => url(origin, path)))
}
