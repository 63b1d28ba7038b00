/** The page of corrections: what was put right in which live story, and when. */
import { t } from '../../messages/index'
import { PAGE_SIZE, type CorrectedCard } from '../model'
import { CORRECTIONS, listPath, storyPath } from '../paths'
import { homeLink, type NavLink } from './columns'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { pager, type PagerProps } from './pager'
import { momentOf, type Moment } from './time'

export interface CorrectionsProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  title: string
  entries: { link: NavLink; corrections: { at: Moment; note: string }[] }[]
  pager: PagerProps
  /** what belongs here, while nothing does */
  empty?: string
}

export function presentCorrections(
  site: SiteContext,
  cards: readonly CorrectedCard[],
  total: number,
  page: number,
): CorrectionsProps {
  const title = t('site.corrections')
  const description = t('site.correctionsDescription')
  const hrefOf = (number: number) => listPath(CORRECTIONS, { page: number })
  const crumbs = [homeLink(), { text: title, href: CORRECTIONS }]
  return {
    meta: pageMeta(site, {
      title,
      description,
      path: hrefOf(page),
      trail: crumbs,
      tags: { ColumnName: title, ColumnDescription: description, ColumnKeywords: title, ColumnType: title },
    }),
    crumbs,
    title,
    entries: cards.map(({ kind, slug, card, corrections }) => ({
      link: { text: card.title, href: storyPath(kind, slug) },
      corrections: corrections.map(({ at, note }) => ({ at: momentOf(at), note })),
    })),
    pager: pager(total, page, PAGE_SIZE, hrefOf),
    empty: total > 0 ? undefined : t('site.empty.corrections'),
  }
}
