/** Pages about the site itself, as the footer and the site map lead to them. */
import { t } from '../../messages/index'
import type { SiteSettings } from '../model'
import { ABOUT, ACCESSIBILITY, ARCHIVE, ATOM_FEED, COPYRIGHT, CORRECTIONS, PRIVACY, SITE_MAP, TOPICS } from '../paths'
import type { NavLink } from './columns'
import { safeHref } from './links'

/** 网站地图 · 找错 first; what is not set leaves no gap. */
export function serviceLinks({ errorReport }: SiteSettings): NavLink[] {
  const href = safeHref(errorReport)
  return [
    { text: t('pages.siteMap'), href: SITE_MAP },
    ...(href ? [{ text: t('pages.errorReport'), href }] : []),
    { text: t('site.corrections'), href: CORRECTIONS },
    { text: t('pages.archive'), href: ARCHIVE },
    { text: t('pages.topics'), href: TOPICS },
    { text: t('site.feed.link'), href: ATOM_FEED },
    { text: t('pages.about'), href: ABOUT },
    { text: t('pages.copyright'), href: COPYRIGHT },
    { text: t('pages.privacy'), href: PRIVACY },
    { text: t('pages.accessibility'), href: ACCESSIBILITY },
  ]
}
