/** The columns of the site: what they are called and what belongs in them. */
import { KINDS, type Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { HOME, SITE_MAP } from '../paths'

export interface NavLink {
  text: string
  href: string
}

export const columnTitle = (kind: Kind): string => t(`site.column.${kind}`)
export const columnPath = (kind: Kind): string => `/${kind}`
export const columnLink = (kind: Kind): NavLink => ({ text: columnTitle(kind), href: columnPath(kind) })

/** The columns that have something to read, in the order of the menu. */
export const columnsIn = (live: readonly Kind[]): Kind[] => KINDS.filter((kind) => live.includes(kind))

export const homeLink = (): NavLink => ({ text: t('site.home'), href: HOME })

/** The menu and the site map, as ways out of a page that has nothing for its reader. */
export const waysOut = (menu: readonly NavLink[]): NavLink[] => [
  ...menu.map(({ text, href }) => ({ text, href })),
  { text: t('pages.siteMap'), href: SITE_MAP },
]
