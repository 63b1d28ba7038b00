/** Check 4: a committee's name says province, city or county once. */
import type { TextCheck } from '../types'

export const partyCommittees: TextCheck = {
  check: '4',
  severity: 'error',
  quotations: 'look',
  patterns: [
    {
      find: /(中(?:国共产党|共) ?[\u4e00-\u9fffXxＸ×·]{1,12}?)([省市县区州旗镇乡])\2委/g,
      message: 'partyCommittee',
      vars: ([, place = '', level = '']) => ({ right: `${place}${level}委` }),
      fix: ([, place = '', level = '']) => `${place}${level}委`,
    },
    {
      find: /(中(?:国共产党|共) ?[\u4e00-\u9fff]{2,6}自治区)区委/g,
      message: 'partyCommittee',
      vars: ([, place = '']) => ({ right: `${place}党委` }),
      fix: ([, place = '']) => `${place}党委`,
    },
  ],
}
