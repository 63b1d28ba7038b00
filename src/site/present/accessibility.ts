/** The page about ways to read this site, with their switches. */
import { t } from '../../messages/index'
import { ACCESSIBILITY } from '../paths'
import { homeLink, type NavLink } from './columns'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { switchesOf, type Switches } from './variants'

export interface AccessibilityProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  switches: Switches[]
}

export function presentAccessibility(site: SiteContext): AccessibilityProps {
  const title = t('variants.title')
  return {
    meta: pageMeta(site, { title, description: t('variants.description'), path: ACCESSIBILITY }),
    crumbs: [homeLink(), { text: title, href: ACCESSIBILITY }],
    switches: switchesOf(ACCESSIBILITY),
  }
}
