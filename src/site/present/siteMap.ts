/** The site map for readers: every sort of page with links to those of it. */
import { t } from '../../messages/index'
import type { SiteMapData } from '../listModel'
import type { SiteSettings } from '../model'
import { archivePath, ARCHIVE, JSON_FEED, SITE_MAP, SITEMAP, TOPICS, unitPath } from '../paths'
import { linkTo } from './article'
import { columnPath, columnTitle, homeLink, type NavLink } from './columns'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { serviceLinks } from './service'
import { topicLinks } from './topics'

export interface SiteMapProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  title: string
  sections: { id: string; title: string; links: NavLink[] }[]
}

const counted = (text: string, count: number): string => t('pages.counted', { text, count })

const service = (settings: SiteSettings): NavLink[] => [
  ...serviceLinks(settings).filter(({ href }) => href !== SITE_MAP),
  { text: t('pages.siteMap.jsonFeed'), href: JSON_FEED },
  { text: t('pages.siteMap.forMachines'), href: SITEMAP },
]

export function presentSiteMap(site: SiteContext, data: SiteMapData): SiteMapProps {
  const { columns, campaigns, units, years, topics } = data
  const sections = [
    {
      id: 'columns',
      title: t('pages.siteMap.columns'),
      links: columns.map(([kind, count]) => ({ text: counted(columnTitle(kind), count), href: columnPath(kind) })),
    },
    { id: 'campaigns', title: t('pages.siteMap.campaigns'), links: campaigns.map(linkTo) },
    {
      id: 'units',
      title: t('pages.siteMap.units'),
      links: units.map(([{ name, slug }, count]) => ({ text: counted(name, count), href: unitPath(slug) })),
    },
    {
      id: 'archive',
      title: t('pages.siteMap.archive'),
      links: [
        { text: t('pages.archive'), href: ARCHIVE },
        ...years.map(([year, count]) => ({
          text: counted(t('pages.archive.year', { year }), count),
          href: archivePath(year),
        })),
      ],
    },
    {
      id: 'topics',
      title: t('pages.siteMap.topics'),
      links: [{ text: t('pages.topics'), href: TOPICS }, ...topicLinks(topics)],
    },
    { id: 'service', title: t('pages.siteMap.service'), links: service(site.settings) },
  ]
  return {
    meta: pageMeta(site, {
      title: t('pages.siteMap'),
      description: t('pages.siteMap.description'),
      path: SITE_MAP,
    }),
    crumbs: [homeLink(), { text: t('pages.siteMap'), href: SITE_MAP }],
    title: t('pages.siteMap'),
    sections: sections.filter(({ links }) => links.length > 0),
  }
}
