/** A notice: its status, its properties as the index of public documents lists them, its text, who signed it. */
import type { StoryContent } from '../../editorial/rules/content'
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

/** 公文要素. */
export const noticeFacts = (content: StoryContent): Fact[] =>
  facts(
    ['indexNumber', 'site.notice.indexNumber', content.indexNumber],
    ['topic', 'site.notice.topic', content.topic],
    ['issuer', 'site.notice.issuer', content.issuer],
    ['type', 'site.notice.type', optionText('noticeType', content.type)],
    ['documentDate', 'site.notice.documentDate', day(content.documentDate)],
    ['effectiveFrom', 'site.notice.effectiveFrom', day(content.effectiveFrom)],
    ['effectiveUntil', 'site.notice.effectiveUntil', day(content.effectiveUntil)],
    ['disclosure', 'site.notice.disclosure', optionText('disclosure', content.disclosure)],
  )

/** 主送机关 with one colon at its end. */
export const addressed = (addressees: string | undefined): string | undefined =>
  addressees && t('site.notice.addressed', { addressees: addressees.trim().replace(/[:：]$/, '') })

/** 落款. */
export const signatureOf = ({ issuer, documentDate }: StoryContent): NoticeProps['signature'] => ({
  issuer,
  day: day(documentDate),
})

export function presentNotice(story: LiveStory, around: Surroundings, now: Date): NoticeProps {
  const { content } = story.page
  return {
    article: presentArticle(story, around),
    status: noticeStatus(story, around, now),
    documentNumber: content.documentNumber,
    properties: noticeFacts(content),
    addressees: addressed(content.addressees),
    signature: signatureOf(content),
    repeals: around.repeals.map(linkTo),
    amends: around.amends.map(linkTo),
  }
}
