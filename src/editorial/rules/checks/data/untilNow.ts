/**
 * Check 10: 截止 says that something ends; up to a point in time is 截至. A deadline is known by the word before it
 * (申报截止5月15日) or by the sentence that ends with the date.
 */
import type { Context, Pattern, TextCheck } from '../types'

const DIGITS = '[0-9０-９〇零一二三四五六七八九十]'
/** The beginning of a point in time. */
const NOW = '目前|现在|当前|此时|此刻|日前|记者发稿|本报发稿|发稿'
const DAY = '今天|今日|昨天|昨日'
const DATE = `${DIGITS}{2,4} ?年|${DIGITS}{1,3} ?[月日时点]|去年|今年|本年|年底|年末|月底|月末|本月|上月|上周|上半年|前?第?[一二三四]季度`

/** What may end on a day. */
const deadline: Context = {
  before:
    /(?:申报|报名|报送|申请|征集|征稿|投稿|来稿|投标|竞标|竞买|递交|提交|受理|登记|预约|缴费|交费|缴纳|公示|公告|招聘|认购|活动|参评|评选|投票|推荐|办理|注册|网上|材料|有效期|时间|日期|期限|收件|收稿|意见|反馈|上报|挂牌|拍卖|于|为|将|已|均)[：:]?$/,
}
/** The date ends the sentence and no data go before it, or what follows speaks of being late. */
const endsThere: Context = {
  before: /(?:^|[^据计])$/,
  after: new RegExp(
    `^ ?(?:${DIGITS}|[年月日时点分秒底末初上下中午晚前周去今本半季度第:：]){1,24}(?:[。；;！\\n]|$|[，,] ?(?:逾期|过期|过时|届时|不再|请))`,
  ),
}

const until = (time: string, ...unless: Context[]): Pattern => ({
  find: new RegExp(`截止(?= ?(?:${time}))`, 'g'),
  unless,
  message: 'untilNow',
  fix: () => '截至',
})

export const untilNow: TextCheck = {
  check: '10',
  severity: 'warning',
  quotations: 'skip',
  patterns: [until(NOW), until(DAY, deadline), until(DATE, deadline, endsThere)],
}
