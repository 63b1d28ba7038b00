/** Check 8: months and days of a notice's dates carry no leading zero. */
import type { TextCheck } from '../types'

const YEAR = '(?:\\d{4} ?年 ?)?'
const PADDED_MONTH = '0[1-9] ?月(?: ?\\d{1,2} ?日)?'
const PADDED_DAY = '\\d{1,2} ?月 ?0[1-9] ?日'

const unpadded = (date: string): string => date.replace(/(\D|^)0(?=\d)/g, '$1')

export const zeroPaddedDates: TextCheck = {
  check: '8',
  severity: 'error',
  kinds: ['notices'],
  only: ['title', 'body'],
  quotations: 'skip',
  patterns: [
    {
      find: new RegExp(`${YEAR}(?:${PADDED_DAY}|${PADDED_MONTH})`, 'g'),
      unless: [{ before: /\d$/ }],
      message: 'zeroPaddedDate',
      vars: ([date]) => ({ right: unpadded(date) }),
      fix: ([date]) => unpadded(date),
    },
  ],
}
