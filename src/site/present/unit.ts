/** The page of a unit: its present name, what it is, what it was called, what became of it, its live stories. */
import { t } from '../../messages/index'
import { PAGE_SIZE, type UnitListing } from '../model'
import { listPath, storyPath, unitPath } from '../paths'
import { columnPath, columnTitle, homeLink, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { facts, names, type Fact } from './fact'
import { optionText } from './option'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { pager, type PagerProps } from './pager'

export interface UnitPageProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  name: string
  facts: Fact[]
  /** the unit that it was merged into */
  successor?: NavLink
  /** its stories by kind, and its campaigns, each with how many there are */
  kinds: NavLink[]
  campaigns: NavLink[]
  entries: Entry[]
  pager: PagerProps
}

const counted = (text: string, count: number): string => t('pages.counted', { text, count })

const kindLinks = ({ unit, kinds }: UnitListing): NavLink[] =>
  kinds.map(([kind, count]) => ({
    text: counted(columnTitle(kind), count),
    href: listPath(columnPath(kind), { unit: unit.slug }),
  }))

export function presentUnit(site: SiteContext, listing: UnitListing): UnitPageProps {
  const { unit, successor, page, total, cards, campaigns } = listing
  const hrefOf = (number: number) => listPath(unitPath(unit.slug), { page: number })
  const itself = { text: unit.name, href: unitPath(unit.slug) }
  const crumbs = [homeLink(), itself]
  const description = t('site.unit.description', { name: unit.name })
  return {
    meta: pageMeta(site, {
      title: page > 1 ? t('site.titleOfPage', { title: unit.name, page }) : unit.name,
      description,
      path: hrefOf(page),
      feeds: [itself],
      trail: crumbs,
      tags: {
        ColumnName: unit.name,
        ColumnDescription: description,
        ColumnKeywords: [unit.name, unit.shortName].filter((name) => !!name).join(','),
        ColumnType: t('site.unit.column'),
      },
    }),
    crumbs,
    name: unit.name,
    facts: facts(
      ['kind', 'pages.unit.kind', optionText('unitKind', unit.kind)],
      ['shortName', 'pages.unit.shortName', unit.shortName === unit.name ? undefined : unit.shortName],
      ['formerNames', 'pages.unit.formerNames', names(unit.formerNames)],
    ),
    successor: successor && { text: successor.name, href: unitPath(successor.slug) },
    kinds: kindLinks(listing),
    campaigns: campaigns.map(([{ kind, slug, card }, count]) => ({
      text: counted(card.title, count),
      href: storyPath(kind, slug),
    })),
    entries: cards.map(entryOf),
    pager: pager(total, page, PAGE_SIZE, hrefOf),
  }
}
