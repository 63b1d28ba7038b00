/** What stands at the address of a withdrawn story: when and why, and not one of its words. */
import type { Withdrawal } from '../../editorial/rules/publication'
import { lookUp, t } from '../../messages/index'
import { proseDayOf } from './time'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'

export interface GoneProps {
  meta: PageMetaProps
  title: string
  /** when and why; while it is merely suspended neither is said */
  sentence: string
  /** what the office tells the readers, or a neutral sentence */
  note: string
}

/** @param withdrawal null while a story is suspended */
export function presentGone(site: SiteContext, withdrawal: Withdrawal | null): GoneProps {
  const title = t('site.gone.title')
  const reason = withdrawal ? lookUp(`site.gone.reason.${withdrawal.code}`) : undefined
  return {
    meta: pageMeta(site, { title, hidden: true }),
    title,
    sentence: withdrawal
      ? t(reason ? 'site.gone.onFor' : 'site.gone.on', { day: proseDayOf(withdrawal.at), reason: reason ?? '' })
      : t('site.gone.suspended'),
    note: withdrawal?.publicNote || t('site.gone.neutral'),
  }
}
