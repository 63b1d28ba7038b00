/** Checks 18 and 19: from one number to another. */
import type { Pattern, TextCheck } from '../types'

/** Behind the second number: what is counted. Without it a mark may be a part of a code, a date, a telephone number. */
export const COUNTED =
  /^\d[\d,]{0,11}(?:\.\d{1,4})?(?: ?[%％℃‰]|[百千万亿]|个|年(?!版)|月|日|天|周|人|名|家|岁|倍|元|美元|米|公里|千米|平方|吨|亩|小时|分钟|次|项|种|户|级|度|层|件|台|条|倍|辆|千瓦|瓦|℃|克|公斤|千克|位|折|成|间|公顷|世纪|季度|时|点(?!评|赞)|页|套|座|批|场|门|只|支|组|处|期|轮)/
/** Before the mark: the end of a number of its own. */
export const NUMBER_BEFORE =
  /(?:^|[^\d.\-—–－～~/A-Za-z_〔（(［[])(?:\d[\d,]{0,11}(?:\.\d{1,4})?)(?: ?[%％℃]|[百千万亿]{1,2}(?:元|美元)?|年|月|日|岁|元|人|个|倍|米)?$/

/** What is written between two numbers, and is wrong on every site. */
export const HYPHENS = /[-－‐–−~―]{1,2}/g
/** The two right marks; a site keeps to one. */
export const DASHES = /—{1,2}|～/g

const SECOND = '(?: ?[-－–—～~]{1,2} ?|至)\\d[\\d,]{0,11}(?:\\.\\d{1,4})?'

const NUMBER = '\\d[\\d,]{0,11}(?:\\.\\d{1,4})?'

/** The first number of a range lacks what stands behind the second. */
const lacking = (unit: string): Pattern => ({
  find: new RegExp(`${NUMBER}(?=${SECOND}${unit})`, 'g'),
  unless: [{ before: /[\d.,\-－–—～~/A-Za-z〔]$/ }],
  message: 'rangeUnit',
  vars: ([first]) => ({ right: `${first}${unit.replace(/\(.*/, '')}` }),
  fix: ([first]) => `${first}${unit.replace(/\(.*/, '')}`,
})

export const unitsOfRanges: TextCheck = {
  check: '19',
  severity: 'warning',
  quotations: 'skip',
  patterns: ['万(?!亿)', '万亿', '亿', '百万', '千万', '千(?![瓦克米卡伏帕赫万])', '百(?!万)', '%', '％', '‰'].map(
    lacking,
  ),
}
