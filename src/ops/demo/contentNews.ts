/** News that tells of the day on which the notice became known. Invented, and it says so. */
import type { StoryContent } from '../../editorial/rules/content'
import { dayAfter } from './days'
import { heading, paragraphs, richText } from './richText'

/** A day as it is written in a text: 7月5日. */
const inWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** @param ids what it names */
export const news = (ids: { campaign: string; notice: string }): StoryContent => {
  const day = dayAfter(-1)
  return {
    title: '市工商联走访会员企业，摸清一批招商线索（演示）',
    shortTitle: '工商联走访会员企业',
    slug: 'shi-gongshanglian-zoufang-huiyuan-qiye',
    summary: '演示：走访中记下的线索逐条登记，有专人跟踪。',
    form: 'message',
    eventDate: day,
    place: '经济开发区（演示）',
    dateline: '市工商联讯（演示）',
    documentDate: dayAfter(0),
    body: richText([
      ...paragraphs(
        `（演示）${inWords(day)}，市工商联的工作人员走访经济开发区的会员企业，了解用工、贷款和上下游配套的情况，记下招商线索。`,
      ),
      heading('线索怎么记'),
      ...paragraphs('（演示）每条线索写明谁提供、找谁谈、缺什么条件，当天登记。'),
      heading('线索怎么跟'),
      ...paragraphs('（演示）线索由专人跟踪，谈成什么、卡在哪里，每月通报一次。'),
    ]),
    source: '市工商联（演示）',
    authors: [{ name: '演示信息员', role: 'correspondent' }],
    responsibleEditor: '演示值班编辑',
    proofreader: '演示信息员',
    keywords: ['招商引资', '走访', '线索'],
    campaigns: [ids.campaign],
    relatedStories: [{ relationTo: 'notices', value: ids.notice }],
  }
}
