/** The page of a unit: its present name, what it is, its live stories. */
import { t } from '../../messages/index'
import { PAGE_SIZE, type UnitListing } from '../model'
import { listPath, unitPath } from '../paths'
import { homeLink, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { optionText } from './option'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { pager, type PagerProps } from './pager'

export interface UnitPageProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  name: string
  kind?: string
  entries: Entry[]
  pager: PagerProps
  empty?: string
}

export function presentUnit(site: SiteContext, { unit, page, total, cards }: UnitListing): UnitPageProps {
  const hrefOf = (number: number) => listPath(unitPath(unit.slug), { page: number })
  const itself = { text: unit.name, href: unitPath(unit.slug) }
  const crumbs = [homeLink(), itself]
  return {
    meta: pageMeta(site, {
      title: unit.name,
      description: t('site.unit.description', { name: unit.name }),
      path: hrefOf(page),
      feeds: [itself],
      trail: crumbs,
      tags: {
        ColumnName: unit.name,
        ColumnDescription: t('site.unit.description', { name: unit.name }),
        ColumnKeywords: [unit.name, unit.shortName].filter((name) => !!name).join(','),
        ColumnType: t('site.unit.column'),
      },
    }),
    crumbs,
    name: unit.name,
    kind: optionText('unitKind', unit.kind),
    entries: cards.map(entryOf),
    pager: pager(total, page, PAGE_SIZE, hrefOf),
    empty: total > 0 ? undefined : t('site.empty.unit'),
  }
}
