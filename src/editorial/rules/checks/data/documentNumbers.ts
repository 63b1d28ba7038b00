/**
 * Checks 6 and 7: the year of a document number stands in six-corner brackets, the number has neither 第 nor zeros
 * before it. A court's number has its code behind the year.
 */
import type { Context, Pattern, TextCheck } from '../types'

const YEAR = ' ?((?:19|20)\\d{2}) ?年? ?'
const NUMBER = ' ?第? ?0{0,4}(\\d{1,5}) ?号'

const rightly = (year = '', number = ''): string => `〔${year}〕${number}号`

/** Numbers of a plot, a building, a line: no document. */
const notADocument: Context = { after: /^(?:宗地|地(?!方)|楼|线|标段|桥|机组|厂房|车间|井|窗口)/ }

const brackets = (open: string, close: string): Pattern => ({
  find: new RegExp(`${open}${YEAR}${close}${NUMBER}`, 'g'),
  unless: [notADocument],
  message: 'documentNumberBrackets',
  vars: ([, year, number]) => ({ right: rightly(year, number) }),
  fix: ([, year, number]) => rightly(year, number),
})

export const documentNumbers: TextCheck = {
  check: '6',
  severity: 'error',
  quotations: 'skip',
  patterns: [brackets('[[［(（【〖{｛]', '[\\]］)）】〗}｝〕]'), brackets('〔', '[\\]］)）】〗}｝]')],
}

export const documentNumerals: TextCheck = {
  check: '7',
  severity: 'error',
  quotations: 'skip',
  patterns: [
    {
      find: /〔 ?((?:19|20)\d{2}) ?年? ?〕 ?(?:第 ?0{0,4}|0{1,4})([1-9]\d{0,4}) ?号/g,
      message: 'documentNumerals',
      vars: ([, year, number]) => ({ right: rightly(year, number) }),
      fix: ([, year, number]) => rightly(year, number),
    },
  ],
}
