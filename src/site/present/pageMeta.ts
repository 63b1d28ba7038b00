/** The head of a page: title, description, addresses, and what inspections and other programs read. */
import { t } from '../../messages/index'
import type { SiteSettings } from '../model'
import { feedPaths, HOME, isPageAddress, OPEN_SEARCH, variantPath, wholeAddress } from '../paths'
import type { NavLink } from './columns'
import { openGraph, type ArticleDays } from './openGraph'
import type { SharePicture } from './pictures'
import { breadcrumbs, structuredText, type Thing } from './structured'

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
  /** of Open Graph, for those who show a link as a card */
  properties: [property: string, content: string][]
  /** kept out of search engines */
  hidden?: boolean
  /** for programs that read news; none where the page is hidden */
  feeds: { type: string; href: string; title: string }[]
  /** the same page in each script */
  alternates: { hrefLang: string; href: string }[]
  /** how a browser may search here */
  search?: { href: string; title: string }
  /** JSON-LD, ready to stand in the page */
  data?: string
}

export interface PageMetaInput {
  /** the page's own title; the site's name alone where there is none */
  title?: string
  description?: string
  /** path with query */
  path?: string
  tags?: Record<string, string | undefined>
  hidden?: boolean
  /** pages that have feeds of their own, beside that of the site */
  feeds?: readonly NavLink[]
  /** from home to the page itself */
  trail?: readonly NavLink[]
  things?: readonly Thing[]
  /** stands for the page where its address is passed on */
  picture?: SharePicture
  article?: ArticleDays
}

export const siteName = ({ siteName: name }: SiteSettings): string => name ?? t('site.name')

/** An address of this site, whole. */
export const absolute = ({ origin }: Pick<SiteContext, 'origin'>, path: string): string => wholeAddress(origin, path)

type Named = [name: string, content: string]
/** Never an empty content: inspections count it as a fault. */
const said = (all: readonly (readonly [string, string | undefined])[]): Named[] =>
  all.flatMap(([name, content]) => (content?.trim() ? [[name, content] as Named] : []))

function feedsOf(site: SiteContext, pages: readonly NavLink[]): PageMetaProps['feeds'] {
  const name = siteName(site.settings)
  const all = [{ text: name, href: HOME }, ...pages.map(({ text, href }) => ({ text: feedTitle(text, name), href }))]
  return all.flatMap(({ text, href }) => {
    const { atom, json } = feedPaths(href)
    return [
      { type: 'application/atom+xml', href: absolute(site, atom), title: text },
      { type: 'application/feed+json', href: absolute(site, json), title: text },
    ]
  })
}

/** Of the feed of a page. */
export const feedTitle = (title: string, site: string): string => t('site.pageTitle', { title, site })

/** The page in each script, for what is kept alone: others have no second address. */
const alternatesOf = (site: SiteContext, path: string): PageMetaProps['alternates'] =>
  isPageAddress(path)
    ? [
        { hrefLang: 'zh-Hans', href: absolute(site, path) },
        { hrefLang: 'zh-Hant', href: absolute(site, variantPath('hant', path)) },
        { hrefLang: 'x-default', href: absolute(site, path) },
      ]
    : []

function cardOf(site: SiteContext, { title, description, path, picture, article }: PageMetaInput): Named[] {
  const name = siteName(site.settings)
  const url = path && absolute(site, path)
  const whole = picture && { ...picture, url: absolute(site, picture.url) }
  return said(openGraph({ title: title ?? name, description, url, site: name, picture: whole, article }))
}

/** What a page that search engines may keep says to them. */
function openMeta(site: SiteContext, input: PageMetaInput) {
  const { path, trail, things = [], feeds = [] } = input
  const data = [...things, ...(trail ? [breadcrumbs(site.origin, trail)] : [])]
  return {
    properties: cardOf(site, input),
    feeds: feedsOf(site, feeds),
    alternates: path === undefined ? [] : alternatesOf(site, path),
    search: { href: OPEN_SEARCH, title: siteName(site.settings) },
    data: data.length > 0 ? structuredText(data) : undefined,
  }
}

export function pageMeta(site: SiteContext, input: PageMetaInput): PageMetaProps {
  const { title, description, path, tags = {}, hidden } = input
  const name = siteName(site.settings)
  const identity = {
    SiteName: name,
    SiteDomain: site.origin.replace(/^https?:\/\//, ''),
    SiteIDCode: site.settings.siteIdCode,
  }
  return {
    title: title ? t('site.pageTitle', { title, site: name }) : name,
    description,
    canonical: path === undefined ? undefined : absolute(site, path),
    tags: said(Object.entries({ ...identity, ...tags })),
    hidden,
    ...(hidden ? { properties: [], feeds: [], alternates: [] } : openMeta(site, input)),
  }
}
