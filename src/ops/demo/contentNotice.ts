/** The notice that asks units for coverage. */
import type { StoryContent } from '../../editorial/rules/content'
import { dayAfter } from './days'
import { heading, paragraphs, richText } from './richText'

/** @param ids what it names */
export const notice = (ids: { campaign: string }): StoryContent => ({
  title: '关于征集招商引资典型报道的通知（演示）',
  shortTitle: '征集招商引资典型报道',
  slug: 'guanyu-zhengji-zhaoshang-yinzi-dianxing-baodao-de-tongzhi',
  summary: '演示：请各新闻单位和有关单位在三个月内报送招商引资典型案例。',
  type: 'notice',
  issuer: '一号办（演示）',
  documentNumber: `演示〔${dayAfter(0).slice(0, 4)}〕1号`,
  addressees: '各新闻单位，各有关部门',
  documentDate: dayAfter(0),
  effectiveFrom: dayAfter(0),
  effectiveUntil: dayAfter(90),
  body: richText([
    ...paragraphs(
      '（演示）为宣传招商引资工作中抓住线索不放、追踪到底的典型，兴起招商引资新一轮舆论热潮，现就征集典型报道的有关事项通知如下。',
    ),
    heading('一、写什么'),
    ...paragraphs(
      '写本单位、本地引进项目的真实经过，重点是做法和启示。数字要有指标、单位和截止日期，计划数和完成数分开写。',
    ),
    heading('二、怎么送'),
    ...paragraphs('稿件在本系统里起草，由本单位编辑初审后送一号办。涉及企业名称的，先取得企业同意。'),
    heading('三、要注意什么'),
    ...paragraphs('先做保密审查，再送审。图片要写明权利人和图片说明。'),
  ]),
  source: '一号办（演示）',
  responsibleEditor: '演示审核员乙',
  proofreader: '演示审核员甲',
  keywords: ['招商引资', '典型报道', '征集'],
  campaigns: [ids.campaign],
})
