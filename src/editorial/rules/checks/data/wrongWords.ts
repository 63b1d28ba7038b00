/**
 * Check 12: words that are always written wrongly. Two neighbouring words may make the same characters
 * (按装机容量 = 按 + 装机容量); the contexts name those neighbours. The words of the house are read beside them.
 */
import { houseTerms } from '../houseTerms'
import type { Context, TextCheck } from '../types'
import { replaced } from './replaced'

const word = (wrong: string, right: string, ...unless: Context[]) => replaced('wrongWord', wrong, right, ...unless)

export const wrongWords: TextCheck = {
  check: '12',
  severity: 'error',
  quotations: 'look',
  patterns: [
    // 帐 + 户外, not 帐户 + 外币
    // 蚊帐 + 户均
    word('帐户', '账户', { before: /[蚊营篷毡]$/ }, { after: /^外(?!币|汇|资|债|部)/ }),
    // 按 + 装机, 装车, 装载 …, not 按装 + 机器
    word('按装', '安装', { after: /^(?:机(?!器|床|械|井)|[车载备配卸箱运修置瓶袋潢帧订船甲])/ }),
    // 既 + 使 … 又
    word('既使', '即使', { after: /^用/ }, { after: /^[^。！？；\n]{0,60}?(?:又|[也还更](?:[使让令为能])|同时|并且)/ }),
    // 部 + 份额, 份数, 份内之事, 份子钱
    word('部份', '部分', { after: /^(?:额|数(?!据|字|量|值|学|控|码)|内(?!容|部|地|外|需|销|资)|子(?=钱)|量|儿)/ }),
    // 过渡, 轮渡 … + 假期; 引渡 + 假释
    word('渡假', '度假', { before: /[轮引摆过偷抢强]$/ }),
  ],
  scan: houseTerms,
}
