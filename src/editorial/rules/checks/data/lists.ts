/** Check 16: titles and quotations in a row need no mark between them; one with （…） behind it does. */
import type { TextCheck } from '../types'

export const listsOfTitles: TextCheck = {
  check: '16',
  severity: 'warning',
  quotations: 'skip',
  patterns: [
    {
      find: / ?、 ?/g,
      when: [
        { before: /》$/, after: /^《/ },
        { before: /”$/, after: /^“/ },
        { before: /〉$/, after: /^〈/ },
        { before: /」$/, after: /^「/ },
      ],
      message: 'listComma',
      fix: () => '',
    },
  ],
}
