/** Whether a notice is in force today: from its dates, and from live notices that repeal or amend it. */
import { beijingDay } from '../../editorial/rules/days'
import type { LiveStory, Surroundings } from '../model'
import { linkTo } from './article'
import type { NavLink } from './columns'

export type NoticeState = 'valid' | 'amended' | 'expired' | 'repealed' | 'pending'

export interface NoticeStatus {
  state: NoticeState
  /** the notices that repealed or amended it */
  by: NavLink[]
}

/** Repealed before expired before amended; a notice whose first day lies ahead is not yet in force. */
export function noticeStatus(
  { page }: Pick<LiveStory, 'page'>,
  { repealedBy, amendedBy }: Pick<Surroundings, 'repealedBy' | 'amendedBy'>,
  now: Date,
): NoticeStatus {
  const { effectiveFrom, effectiveUntil } = page.content
  const today = beijingDay(now)
  if (repealedBy.length > 0) return { state: 'repealed', by: repealedBy.map(linkTo) }
  if (effectiveUntil && effectiveUntil < today) return { state: 'expired', by: [] }
  if (amendedBy.length > 0) return { state: 'amended', by: amendedBy.map(linkTo) }
  return { state: effectiveFrom && effectiveFrom > today ? 'pending' : 'valid', by: [] }
}
