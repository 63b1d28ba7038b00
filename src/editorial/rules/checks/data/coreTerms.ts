/**
 * Check 1: the names of the state, its party and its organs. Each place of a term lists the characters that are
 * mistaken for the right one, which goes first; a text that differs in any of them is wrong.
 */
import type { Context, Pattern, TextCheck } from '../types'

/** What is written in place of a term: one wrong character or more, of the listed ones. */
function misprints(places: string, ...unless: Context[]): Pattern {
  const sets = places.split(' ')
  const right = sets.map((set) => set.charAt(0)).join('')
  return {
    find: new RegExp(`(?!${right})${sets.map((set) => (set.length > 1 ? `[${set}]` : set)).join('')}`, 'g'),
    unless,
    message: 'coreTerm',
    vars: () => ({ right }),
    fix: () => right,
  }
}

/**
 * A long term with any other character in one of the places that are given: none of them is in another word of
 * the same form.
 */
function otherAt(right: string, ...places: number[]): Pattern {
  const forms = places.map((place) => `${right.slice(0, place)}[\\u4e00-\\u9fff]${right.slice(place + 1)}`)
  return {
    find: new RegExp(`(?!${right})(?:${forms.join('|')})`, 'g'),
    message: 'coreTerm',
    vars: () => ({ right }),
    fix: () => right,
  }
}

/** A wrong form that is not one character for another: left out, doubled, turned round. */
const form = (wrong: string, right: string, ...unless: Context[]): Pattern => ({
  find: new RegExp(wrong, 'g'),
  unless,
  message: 'coreTerm',
  vars: () => ({ right }),
  fix: () => right,
})

export const coreTerms: TextCheck = {
  check: '1',
  severity: 'error',
  quotations: 'look',
  patterns: [
    misprints('中钟忠终 华划化画话 人仁任认 民名明鸣 共供公工贡 和合核河何荷禾 国囯果过'),
    misprints('人仁 民名明 共供公工贡 和合核河何荷禾 国囯果过'),
    misprints('共 和合核河荷 国囯'),
    misprints('中钟忠 国囯果 共供公贡 产惨铲 党挡档堂觉'),
    misprints('共供贡 产惨铲 党挡堂觉'),
    misprints('人仁 民名 政正攻致 府俯腑'),
    misprints('人仁 民名明 代带待 表裱 大 会汇'),
    misprints('人仁 民名 法 院完'),
    misprints('人仁 民名 检捡 察查擦 院完'),
    misprints('人 大 代 表裱'),
    misprints('中钟 央殃英 政正 治 局'),
    misprints('社设 会汇 主 义仪'),
    misprints('政正 治 协携谐 商 会汇'),
    misprints('纪 律 检捡 查察 委'),
    misprints('中 央 军君均 委萎'),
    misprints('解 放 军君'),
    otherAt('中华人民共和国', 2, 3, 4, 5),
    otherAt('中国共产党', 2, 3),
    otherAt('人民代表大会', 2, 3),
    otherAt('政治协商会议', 1, 2, 3),
    otherAt('中央政治局', 2, 3),
    otherAt('人民解放军', 2, 3),
    otherAt('中国特色社会主义', 2, 3, 5),
    otherAt('毛泽东思想', 1, 2),
    otherAt('邓小平理论', 1, 2),
    otherAt('习近平新时代', 1, 2),
    misprints('总 书 记计纪', { before: /汇$/ }, { after: /^[算划]/ }),
    // 围攻 + 府邸 are two words
    form('攻府', '政府', { before: /(?:[围进主强猛助佯反]|人[民名])$/ }, { after: /^[邸衙第城库]/ }),
    form('正府', '政府', { before: /[端改纠修扶匡校更真方公反立]$/ }, { after: /^[邸衙第城]/ }),
    form(
      '中华人民和国|中华人民共国|中华人民共和(?=成立|宪法|刑法|民法典)|中华民共和国|华人民共和国(?=中)',
      '中华人民共和国',
    ),
    form('中华人民和共国|中华人共民和国', '中华人民共和国'),
    form('社会主意(?!识|思|向|图|见|愿|料|志)', '社会主义'),
    form('马克思主意(?!识)', '马克思主义'),
    form('习进平|习近评|习近乎|刁近平|习迈平|习近苹|习近坪', '习近平'),
    form('党中殃|党中英', '党中央'),
    form('国务[员完苑]', '国务院'),
    form('政[俯腑](?!视|首|瞰|卧|身|冲)', '政府'),
    form('政治句(?!子)', '政治局'),
    form('社会主议(?!程|题|案|事)', '社会主义'),
    form('省萎(?!缩|靡)', '省委'),
    form('市萎(?!缩|靡)', '市委'),
    form('县萎(?!缩|靡)', '县委'),
    form('中国人名(?=解放军|银行|政治协商|大学|警察|保险|政府)', '中国人民'),
    form('人名(?=代表大会|法院|检察院|政府|币|解放军|政协|日报|群众|共和国)', '人民', { before: /中[国华]$/ }),
  ],
}
