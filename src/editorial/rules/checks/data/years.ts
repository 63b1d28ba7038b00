/**
 * Check 9: years are written with four Arabic digits. Two digits before 年 are more often a length of time; what
 * stands around them tells.
 */
import type { Context, Pattern, TextCheck } from '../types'

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}
const NUMERAL = '[一二三四五六七八九十]'

/** 十二 → 12, 二十 → 20. */
function small(numeral: string): string {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const ten = numeral.includes('十') ? Number(DIGITS[tens] ?? 1) : 0
  return String(ten * 10 + Number(DIGITS[ones] ?? 0))
}

const inDigits = (date: string): string =>
  date
    .replace(/^[〇○零一二三四五六七八九]{4}/, (year) => [...year].map((digit) => DIGITS[digit]).join(''))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, small)

/** A length of time, an anniversary or an age goes on like this. */
const length: Context = {
  after:
    /^(?:[来间内期龄整多余])|^(?:代|的?(?:历史|时间|历程|光辉|奋斗|发展|经验|工龄|党龄|沉淀|积淀|建设|使用权|产权)|之久|以上|以下|左右|有期|如一日|周年|寿命|质保)/,
}
const lengthBefore: Context = {
  before:
    /(?:[党国军校市县厂行会立历过达约近满共整斗建龄第长短前后用限办寿余超隔逾]|了|周年|长达|至少|最多|期限|将近|有效|连续|历经|走过|历时|用时|耗时|累计|为期|刑|平均|未来|今后|再|每|\d|\.|－|-|—|～)$/,
}
/** What makes a year of any two digits: a month, an end, a season behind it. */
const dated = ' ?(?:\\d{1,2} ?月|年?[底末初]|[上下]半年|第?[一二三四] ?季度|[春夏秋冬](?:[天季，]))'

const twoDigits = (find: string, century: (digits: string) => string | undefined, ...unless: Context[]): Pattern => ({
  find: new RegExp(find, 'g'),
  unless: [{ before: /(?:[\d.,A-Za-z]|\d ?年 ?)$/ }, ...unless],
  message: 'yearInDigits',
  vars: ([text]) => ({ right: `${century(text) ?? '20'}${text.replace(/^['’‘]/, '')}` }),
  fix: ([text]) => `${century(text) ?? '20'}${text.replace(/^['’‘]/, '')}`,
})

export const years: TextCheck = {
  check: '9',
  severity: 'warning',
  quotations: 'skip',
  patterns: [
    {
      find: new RegExp(
        `[一二][〇○零一二三四五六七八九]{3}年(?:${NUMERAL}{1,2}月(?:${NUMERAL}{1,3}日)?)?|[一二][〇○零八九][〇○零一二三四五六七八九]{2}(?=(?:[—～－-]{1,2}|至|到)[一二][〇○零一二三四五六七八九]{3}年)`,
        'g',
      ),
      unless: [{ before: /[〇○零一二三四五六七八九十百千万]$/ }],
      message: 'yearInDigits',
      vars: ([date]) => ({ right: inDigits(date) }),
      fix: ([date]) => inDigits(date),
    },
    twoDigits("['’‘]?(?:5[1-9]|6[1-9]|7[1-9]|8[1-9]|9[1-9])年", () => '19', length, lengthBefore),
    twoDigits(`(?:50|60|70|80|90)年(?=${dated})`, () => '19'),
    twoDigits('0\\d年', () => '20'),
    twoDigits(`[12]\\d年(?=${dated})`, () => '20', lengthBefore, { after: /^ ?\d{1,2} ?个/ }),
  ],
}
