/** The head of a page: title, description, address, and the tags that inspections of government sites read. */
import { t } from '../../messages/index'
import type { SiteSettings } from '../model'
import { ATOM_FEED, JSON_FEED } from '../paths'

/** Where the site stands. */
export interface SiteContext {
  /** scheme and host without a slash at its end */
  origin: string
  settings: SiteSettings
}

export interface PageMetaProps {
  title: string
  description?: string
  /** absolute; absent where a page has no address of its own */
  canonical?: string
  /** names and contents; an empty content is left out */
  tags: [name: string, content: string][]
  /** kept out of search engines */
  hidden?: boolean
  /** for programs that read news; none where the page is hidden */
  feeds: { type: string; href: string; title: string }[]
}

export interface PageMetaInput {
  /** the page's own title; the site's name alone where there is none */
  title?: string
  description?: string
  /** path with query */
  path?: string
  tags?: Record<string, string | undefined>
  hidden?: boolean
}

export const siteName = ({ siteName: name }: SiteSettings): string => name ?? t('site.name')

/** An address of this site, whole. */
export const absolute = ({ origin }: Pick<SiteContext, 'origin'>, path: string): string =>
  /^https?:/.test(path) ? path : `${origin}${path}`

export function pageMeta(
  site: SiteContext,
  { title, description, path, tags = {}, hidden }: PageMetaInput,
): PageMetaProps {
  const name = siteName(site.settings)
  const all = {
    SiteName: name,
    SiteDomain: site.origin.replace(/^https?:\/\//, ''),
    SiteIDCode: site.settings.siteIdCode,
    ...tags,
  }
  return {
    title: title ? t('site.pageTitle', { title, site: name }) : name,
    description,
    canonical: path === undefined ? undefined : absolute(site, path),
    tags: Object.entries(all).flatMap(([tag, content]) => (content ? [[tag, content] as [string, string]] : [])),
    hidden,
    feeds: hidden
      ? []
      : [
          { type: 'application/atom+xml', href: absolute(site, ATOM_FEED), title: name },
          { type: 'application/feed+json', href: absolute(site, JSON_FEED), title: name },
        ],
  }
}
