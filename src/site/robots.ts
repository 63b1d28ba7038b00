/** What crawlers may read: all that is public. The desk and the API are for people with a session. */
import { NEWS_SITEMAP, SITEMAP } from './paths'

/** @param origin scheme and host without a slash at its end */
export const robotsText = (origin: string): string => `User-agent: *
Allow: /api/media/file/
Disallow: /admin
Disallow: /api/
Disallow: /preview

Sitemap: ${origin}${SITEMAP}
Sitemap: ${origin}${NEWS_SITEMAP}
`
