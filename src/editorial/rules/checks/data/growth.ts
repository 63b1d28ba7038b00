/** Check 22: a rate says what it is measured against and over which time; 百分点 is not 百分之. */
import type { TextCheck, TextFinding, ZonedText } from '../types'

const NUMBER = '(?:\\d|百分之|[一二两三四五六七八九十]{1,3}(?:倍|成|个百分点)|近?翻)'
/** A time or a base. Either is enough for 增长; for 同比 the base is named by the word itself, and the time is missing. */
const TIME =
  '\\d ?[年月日周]|[一二三四五六七八九十〇] ?[年月]|[今去上本前全当每近逐]年|年(?:[均度来]|以来)|半年|季度|[上本当下每这]月|月[份底末]|[上本这]周|旬|以来|期间|时期|同期|[节假]期|长假|十[一二三四五]?五|[期年]末|历史'
const BASE = '比(?!例|重|较好|如|赛|值|拼)|较(?!好|快|大|高|低|为)|相比|同期|基础上|年均|环比'

const rateless = (find: string, named: string) => ({
  find: new RegExp(find, 'g'),
  unless: [
    { before: /[稳促保抓扩]$/ },
    { before: new RegExp(`(?:${named})[^。！？\\n]{0,80}$`) },
    { after: new RegExp(`^[^。！？\\n]{0,30}?(?:${TIME})`) },
  ],
  message: 'noBase' as const,
})

export const growth: TextCheck = {
  check: '22',
  severity: 'hint',
  quotations: 'skip',
  patterns: [
    rateless('同比', TIME),
    rateless(`增长(?=(?:[了约近达超到为至]|率|幅度?|超过|达到|接近){0,3} ?${NUMBER})`, `${TIME}|${BASE}|同比`),
    {
      find: /百分之[\d.一二三四五六七八九十百零点]{1,8}个?(?:百分点|个点)|[\d.]{1,8}[%％]个?百分[点比]|[\d.一二三四五六七八九十两]{1,8}个百分(?:之|比)|[\d.]{1,8}个[%％]|百分点之[\d.一二三四五六七八九十百零点]{1,8}/g,
      message: 'percentPoints',
    },
  ],
  scan: percentPoints,
}

/** A share before and after, and what is said to be between them, in per cent. */
const SHARES =
  /(\d{1,3}(?:\.\d{1,4})?)[%％][^。！？；\n%％\d]{1,14}(\d{1,3}(?:\.\d{1,4})?)[%％][^。！？；\n%％\d]{0,8}?(?:提高|上升|下降|增长|增加|回落|降低|提升|上涨|减少)了?(\d{1,3}(?:\.\d{1,4})?)[%％]/g

/** 由5%提高到8%，提高3%: the difference of two shares is said in 百分点. */
function percentPoints({ text }: ZonedText): TextFinding[] {
  return [...text.matchAll(SHARES)]
    .filter(([, before, after, between]) => Math.abs(Math.abs(Number(after) - Number(before)) - Number(between)) < 1e-6)
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length, message: 'percentPoints' }))
}
