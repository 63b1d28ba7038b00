/** What a page says of itself to programs, in the words of schema.org (JSON-LD). Public members of a live edition alone. */
import type { Byline } from '../../editorial/rules/content'
import { t } from '../../messages/index'
import type { LiveStory, SiteSettings } from '../model'
import { HOME, SEARCH, storyPath, wholeAddress } from '../paths'
import type { ArticleProps } from './article'
import { columnTitle, type NavLink } from './columns'
import { picturesOf, sharePicture } from './pictures'
import { momentOf } from './time'

/** A thing of schema.org; members that are undefined are not said. */
export interface Thing {
  '@type': string
  [property: string]: unknown
}

const LANGUAGE = 'zh-CN'

interface Where {
  origin: string
  settings: SiteSettings
  /** name of the site */
  name: string
}

const publisherId = (origin: string): string => `${origin}/#publisher`

/** Who publishes. An office whose site has its code (网站标识码) is a government's; of any other nothing is claimed. */
export function publisher({ origin, settings, name }: Where): Thing {
  const { organizer, supervisor, siteIdCode, reportPhone, reportMail } = settings
  return {
    '@type': siteIdCode ? 'GovernmentOrganization' : 'Organization',
    '@id': publisherId(origin),
    name: organizer ?? name,
    url: `${origin}${HOME}`,
    parentOrganization: supervisor ? { '@type': 'Organization', name: supervisor } : undefined,
    contactPoint:
      reportPhone || reportMail
        ? {
            '@type': 'ContactPoint',
            contactType: t('machines.reporting'),
            telephone: reportPhone,
            email: reportMail,
          }
        : undefined,
  }
}

/** The site itself, and how to search it. */
export const webSite = ({ origin, name }: Where): Thing => ({
  '@type': 'WebSite',
  '@id': `${origin}/#site`,
  name,
  url: `${origin}${HOME}`,
  inLanguage: LANGUAGE,
  publisher: { '@id': publisherId(origin) },
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}${SEARCH}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})

/** 当前位置, the page itself last. */
export const breadcrumbs = (origin: string, trail: readonly NavLink[]): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ text, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    item: wholeAddress(origin, href),
  })),
})

const people = (authors: readonly Byline[]): Thing[] | undefined => {
  const named = authors.flatMap(({ name }) => (name ? [{ '@type': 'Person', name }] : []))
  return named.length > 0 ? named : undefined
}

/** A story, or the page of a campaign. @param description as the head of the page says it */
export function storyThing({ origin }: Where, story: LiveStory, article: ArticleProps, description: string): Thing {
  const { kind, slug, firstPublishedAt, revisedAt, history, page } = story
  const { authors = [], keywords = [] } = page.content
  const url = wholeAddress(origin, storyPath(kind, slug))
  const pictures = picturesOf(story).flatMap((file) => sharePicture(file) ?? [])
  const corrections = history.flatMap(({ at, note }) =>
    note ? [{ '@type': 'CorrectionComment', text: note, datePublished: momentOf(at).datetime }] : [],
  )
  return {
    '@type': kind === 'campaigns' ? 'CollectionPage' : 'NewsArticle',
    '@id': url,
    url,
    ...(kind === 'campaigns' ? { name: article.title } : { mainEntityOfPage: url, articleSection: columnTitle(kind) }),
    headline: article.title,
    description,
    inLanguage: LANGUAGE,
    datePublished: momentOf(firstPublishedAt).datetime,
    dateModified: momentOf(revisedAt ?? firstPublishedAt).datetime,
    author: people(authors.filter(({ role }) => role !== 'editor')) ?? {
      '@type': 'Organization',
      name: article.source,
    },
    editor: people(authors.filter(({ role }) => role === 'editor')),
    publisher: { '@id': publisherId(origin) },
    image: pictures.length > 0 ? pictures.map((picture) => wholeAddress(origin, picture.url)) : undefined,
    keywords: keywords.filter((word) => word !== '').join(',') || undefined,
    isBasedOn: article.reprint?.href && wholeAddress(origin, article.reprint.href),
    correction: corrections.length > 0 ? corrections : undefined,
    isAccessibleForFree: true,
  }
}

/** The document of things as text that may stand in an HTML page: nothing in it can end the element. */
export const structuredText = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
