/** A notice: its status, its properties as the index of public documents lists them, its text, who signed it. */
import { t } from '../../messages/index'
import type { LiveStory, Surroundings } from '../model'
import { linkTo, presentArticle, type ArticleProps } from './article'
import type { NavLink } from './columns'
import { facts, type Fact } from './fact'
import { noticeStatus, type NoticeStatus } from './noticeStatus'
import { optionText } from './option'
import { proseDay } from './time'

export interface NoticeProps {
  article: ArticleProps
  status: NoticeStatus
  documentNumber?: string
  properties: Fact[]
  /** 主送机关 with the colon at its end */
  addressees?: string
  /** 落款 */
  signature: { issuer?: string; day?: string }
  /** live notices that this one repeals and amends */
  repeals: NavLink[]
  amends: NavLink[]
}

const day = (value: string | undefined): string | undefined => value && proseDay(value)

function properties({ page }: LiveStory): Fact[] {
  const { content } = page
  return facts(
    ['site.notice.indexNumber', content.indexNumber],
    ['site.notice.topic', content.topic],
    ['site.notice.issuer', content.issuer],
    ['site.notice.type', optionText('noticeType', content.type)],
    ['site.notice.documentDate', day(content.documentDate)],
    ['site.notice.effectiveFrom', day(content.effectiveFrom)],
    ['site.notice.effectiveUntil', day(content.effectiveUntil)],
    ['site.notice.disclosure', optionText('disclosure', content.disclosure)],
  )
}

export function presentNotice(story: LiveStory, around: Surroundings, now: Date): NoticeProps {
  const { addressees, issuer, documentDate, documentNumber } = story.page.content
  return {
    article: presentArticle(story, around),
    status: noticeStatus(story, around, now),
    documentNumber,
    properties: properties(story),
    addressees: addressees && t('site.notice.addressed', { addressees: addressees.trim().replace(/[:：]$/, '') }),
    signature: { issuer, day: day(documentDate) },
    repeals: around.repeals.map(linkTo),
    amends: around.amends.map(linkTo),
  }
}
