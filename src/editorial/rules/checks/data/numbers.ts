/** Checks 17 and 21: numbers that say something else than what is meant. */
import type { Context, Pattern, TextCheck } from '../types'

/** What is counted by the roughly; ordinals (年级, 季度, 期, 产业, 等奖, 月 …) are not here. */
const COUNTED =
  '公?里|公斤|公顷|个(?!体|人)|天|年(?!级|代|度)|[百千万亿十]|元|块|人(?!称|民)|名|位(?!数)|家|次(?!会议|全会|产业)|倍|遍|岁|米|吨|亩|斤|小时|分钟|周(?!年)|间|户|件|条|台(?!阶)|项|只|辆|种|股|支|座|份|点钟|成|步|杯|句|课时|回|趟'
/** A heading: 二、三个方面的做法. */
const heading: Context = { before: /(?:^|\n)[ \u3000]{0,4}$/, after: /^(?:个|项|条|种|点|件|名|位|家|户|次)/ }
const ordinal: Context = { before: /(?:[第一二三四五六七八九十百千万、]|\d)$/ }

const pair = (first: string, second: string): Pattern => ({
  find: new RegExp(`${first}、${second}(?=${COUNTED})`, 'g'),
  unless: first === '两' ? [ordinal] : [heading, ordinal],
  message: 'adjacentNumbers',
  vars: ([text]) => ({ right: text.replace('、', '') }),
  fix: ([text]) => text.replace('、', ''),
})

export const adjacentNumbers: TextCheck = {
  check: '17',
  severity: 'warning',
  quotations: 'skip',
  patterns: [
    pair('一', '[二两]'),
    pair('二', '三'),
    pair('两', '三'),
    pair('三', '[四五]'),
    pair('四', '五'),
    pair('五', '六'),
    pair('六', '七'),
    pair('七', '八'),
    pair('八', '九'),
  ],
}

const TIMES =
  '(?:\\d{1,6}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百千几数半]{1,4})[多余来]?[一二三四五六七八九]?倍(?!数|增|率|频|体|感)'
const ROUGHLY = '(?:[了近约达超过将整]|大约|接近|超过|至少|将近|幅度?[为达]?){0,3} ?'

export const timesLess: TextCheck = {
  check: '21',
  severity: 'warning',
  severityIn: { speeches: 'hint' },
  quotations: 'skip',
  patterns: [
    {
      find: new RegExp(
        `(?:减少|下降|降低|缩小|缩短|减小|减轻|减弱|压缩|压减|回落|下跌|下滑|萎缩|削减|精简|节省|节约|缩减|降|跌|减)${ROUGHLY}${TIMES}`,
        'g',
      ),
      unless: [{ before: /(?:[增加]|不|未)$/ }],
      message: 'timesLess',
    },
    {
      find: new RegExp(
        `(?:减少|降低|缩短|节省|节约|压缩|压减)[^，。；：！？、\\d\\n增升高涨翻扩大达到至是为比较倍]{1,6}${ROUGHLY}${TIMES}`,
        'g',
      ),
      message: 'timesLess',
    },
    {
      find: new RegExp(`[少低小短轻慢便宜]了?(?:近|约)?${TIMES}`, 'g'),
      unless: [{ before: /[至不最多起缺减降大越缩]$/ }],
      message: 'timesLess',
    },
  ],
}
