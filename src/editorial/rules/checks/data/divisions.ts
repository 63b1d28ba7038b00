/** Check 5: several kinds of places under one word. 全市 + 县区 and 市县 + 区域 are two words. */
import type { TextCheck } from '../types'
import { replaced } from './replaced'

const NEXT_WORD = { after: /^(?:域|划|位|别|块|间|分(?!管)|直(?!辖)|长)/ }

export const divisions: TextCheck = {
  check: '5',
  severity: 'warning',
  quotations: 'skip',
  patterns: [
    replaced('divisions', '省、?市、?自治区', '省、自治区、直辖市', { after: /^、?直辖市/ }),
    replaced('divisions', '省、?自治区、?市(?![、县区级])', '省、自治区、直辖市'),
    replaced('divisions', '市县区|县市区|市、县、区|县、市、区', '县（市、区）', NEXT_WORD, {
      before: /[全我本该城两一二三地（(、]$/,
    }),
  ],
}
