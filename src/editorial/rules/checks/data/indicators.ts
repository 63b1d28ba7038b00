/** Check 37: how a text speaks of the figures of a story. */

/** Indicator → its names; the longest go first. */
const NAMES: readonly (readonly [name: string, indicator: string])[] = [
  ['协议总投资|协议投资额?|意向投资额?', 'agreedInvestment'],
  ['固定资产投资额?', 'fixedAssets'],
  ['总投资额?|投资总额', 'totalInvestment'],
  ['注册资本金?|注册资金', 'registeredCapital'],
  ['合同(?:利用)?外资|合同外资额', 'contractedForeign'],
  ['(?:实到|到位)外资|实际(?:使用|利用|到位)外资', 'paidInForeign'],
  ['(?:实到|到位)内资|实际(?:使用|利用|到位)内资', 'paidInDomestic'],
  ['(?:项目)?(?:总?用地|占地)(?:总?面积)?', 'land'],
  ['(?:年|总|工业|工业总|年总)?产值', 'output'],
  ['(?:年|上缴|缴纳|实现|年上缴|入库)?税收', 'tax'],
  ['就业(?:岗位|人数|人口)?', 'jobs'],
]

/** [1…] one group for each row of NAMES, then number, scale and unit. */
export const MENTION = new RegExp(
  `(?:${NAMES.map(([names]) => `(${names})`).join('|')})` +
    '[^\\d，。；：:、！？\\n（）()]{0,10}?[：:]? ?' +
    '(\\d[\\d,]{0,15}(?:\\.\\d{1,6})?)(余|多)? ?([十百千万亿]{0,3})(余|多)?(美元|欧元|港元|港币|日元|元人民币|元|亩|平方米|人|个|家|[%％])',
  'g',
)
export const INDICATORS_IN_ORDER: readonly string[] = NAMES.map(([, indicator]) => indicator)
/** Behind a number: it is a bound, or about. */
export const ROUGH_BEHIND = /^(?:以上|以下|左右|上下|以内|以外|余|多)/
export const ROUGH = /[约近逾超]|大约|接近|超过|突破|不低于|不少于|以上/

export const SCALES: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }
export const UNITS_IN_TEXT: Readonly<Record<string, string>> = {
  美元: 'usd',
  欧元: 'eur',
  港元: 'hkd',
  港币: 'hkd',
  日元: 'jpy',
  元人民币: 'cny',
  元: 'cny',
  亩: 'mu',
  平方米: 'sqm',
  人: 'people',
  个: 'items',
  家: 'companies',
  '%': 'percent',
  '％': 'percent',
}
/** Units of figures → what they count, and how many of it. */
export const UNITS_OF_FIGURES: Readonly<Record<string, readonly [unit: string, scale: number]>> = {
  usd10k: ['usd', 1e4],
  usd100m: ['usd', 1e8],
  cny: ['cny', 1],
  cny10k: ['cny', 1e4],
  cny100m: ['cny', 1e8],
  hkd10k: ['hkd', 1e4],
  eur10k: ['eur', 1e4],
  jpy100m: ['jpy', 1e8],
  mu: ['mu', 1],
  sqm: ['sqm', 1],
  people: ['people', 1],
  items: ['items', 1],
  companies: ['companies', 1],
  percent: ['percent', 1],
}
/** Indicators that are counted in other things than money. */
export const COUNTED_IN: Readonly<Record<string, readonly string[]>> = {
  land: ['mu', 'sqm'],
  jobs: ['people', 'items'],
}
/** Of two numbers of money one is wrong even where the currencies differ. */
export const MONEY: ReadonlySet<string> = new Set(['usd', 'cny', 'hkd', 'eur', 'jpy'])

/** What is aimed at; without it a number is what is. */
export const TARGET =
  /计划|目标|预计|预期|力争|争取|确保|任务|规划|拟|有望|将(?:达|实现|完成|投入|新增|带动|到|可)|达产后|建成后|投产后|全部建成|可实现|可达/
/** What will be once the project runs: said for the whole sentence. */
export const LATER = /(?:达产|建成|投产|建成投产|投用|运营|完工|竣工)后/
/** A time that a number belongs to. */
export const PERIOD =
  /\d{4} ?年(?:度)?(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}(?:[—～至到-]\d{1,2})?月(?:份|底|末)?)?(?:\d{1,2}日)?|[去今上本前明当同]年(?:[上下]半年|同期|第?[一二三四]季度|\d{1,2}月)?|上年同期|[上下]半年|第?[一二三四]季度|(?:前|1[—～至到-])\d{1,2}个?月|\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?|全年|[上本当下]月|年初|年底|同期|首年|次年|“?十[一二三四]五”?/g
/** Whose number it is: the last such noun of a clause, with what it is called. */
export const OWNER =
  /([^，。；：、！？\s的了在将把由对与和引进入到为是使是共（(]{0,12})(项目|公司|企业|集团|工程|基地|园区|开发区|工厂|生产线|市|省|县|全国|全区|镇|一期|二期|三期|首期)[^，。；：、]{0,12}$/
/** Words that point at the story's own project. */
export const POINTING = /^(?:该|本|此|其|这个?|整个|上述|一个|总|新)?(?:项目|公司|企业|集团|工程)$/
/** Owners that are places: many projects have theirs there. */
export const PLACE = /(?:市|省|县|全国|全区|镇|园区|开发区)$/
export const CLAUSE_END = /[，、：]/
export const YEAR = /(\d{4})年/
export const MONTH = /(\d{1,2})月/
/** What many companies and projects are called. */
export const ANY_COMPANY = /有限|责任|股份|公司|项目|企业|集团|工程|投资|科技|基地|中小|一家|另一|一个/g
