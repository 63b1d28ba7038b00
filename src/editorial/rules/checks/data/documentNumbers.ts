/** Check 6: the year of a document number stands in six-corner brackets. A court's number has its code behind the year. */
import type { Exception, TextCheck } from '../types'

const YEAR = ' ?((?:19|20)\\d{2}) ?年? ?'
const NUMBER = ' ?第? ?0{0,4}(\\d{1,5}) ?号'

const rightly = (year = '', number = '') => ({ right: `〔${year}〕${number}号` })

/** Numbers of a plot, a building, a line: no document. */
const notADocument: Exception = { after: /^(?:宗地|地(?!方)|楼|线|标段|桥|机组|厂房|车间|井|窗口)/ }

export const documentNumbers: TextCheck = {
  check: '6',
  severity: 'error',
  quotations: 'skip',
  patterns: [
    {
      find: new RegExp(`[[［(（【〖{｛]${YEAR}[\\]］)）】〗}｝〕]${NUMBER}`, 'g'),
      unless: [notADocument],
      message: 'documentNumberBrackets',
      vars: ([, year, number]) => rightly(year, number),
    },
    {
      find: new RegExp(`〔${YEAR}[\\]］)）】〗}｝]${NUMBER}`, 'g'),
      unless: [notADocument],
      message: 'documentNumberBrackets',
      vars: ([, year, number]) => rightly(year, number),
    },
  ],
}
