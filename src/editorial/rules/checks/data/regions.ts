/** Checks 23 to 26: how Hong Kong, Macao and Taiwan are spoken of. */
import type { Pattern, TextCheck } from '../types'

const REGION = '(?:中国)?(?:香港|澳门|台湾|港澳台?)(?:特别行政区|地区|省)?'
const COUNTRIES =
  '等(?:[\\d一二三四五六七八九十多数几]{1,3}个?)?国(?!际|内|有|资|企|产|民|外|务|债|情|立|货|宝|语|歌|土|家(?:和|与|及|或|、|以及)?(?:（|\\()?地区|家级|家[重战]|和地区|及地区)家?'

/** A list in which a region stands, and which ends in 等国. */
const lists: Pattern = {
  find: new RegExp(`${REGION}(?: ?[、和与及] ?(?:(?![和与及等])[\\u4e00-\\u9fff]){2,9}){0,20}${COUNTRIES}`, 'g'),
  message: 'countriesAndRegions',
  vars: ([text]) => ({ right: countriesAndRegions(text) }),
  fix: ([text]) => countriesAndRegions(text),
}

/** 等国 → 等国家和地区; 等5国 → 等5个国家和地区. */
function countriesAndRegions(list: string): string {
  return list.replace(
    /等([\d一二三四五六七八九十多数几]{0,3})个?国家?$/,
    (_, count: string) => `等${count ? `${count}个` : ''}国家和地区`,
  )
}

export const countryLists: TextCheck = {
  check: '23',
  severity: 'error',
  quotations: 'skip',
  patterns: [lists],
}

const TOGETHER = '(?=合资|合作|合拍|两地|边境|双方|经贸|贸易|投资|关系|企业|合办|合营|独资|交流|客商)'

const between = (wrong: string, right: string, before: RegExp): Pattern => ({
  find: new RegExp(`${wrong}${TOGETHER}`, 'g'),
  unless: [{ before }],
  message: 'mainlandPartner',
  vars: () => ({ right }),
  fix: () => right,
})

export const mainlandPartners: TextCheck = {
  check: '24',
  severity: 'error',
  quotations: 'skip',
  patterns: [
    between('中、?港', '内地与香港', /[其集空华海当途口高]$/),
    between(
      '中、?台',
      '大陆与台湾',
      /(?:[其集华海当高据务术法力能键全双销字云一脑控]|智能|城市|组织|研发|内容|运营|供应链|商|(?:前台|后台|平台|数据|数字|业务|系统|技术|算力)[^。！？\n]{0,60})$/,
    ),
    {
      find: new RegExp(`中、?澳${TOGETHER}`, 'g'),
      when: [{ before: /澳门[^\n]{0,78}$/ }, { after: /^[^\n]{0,78}?澳门/ }],
      unless: [{ before: /其$/ }],
      message: 'mainlandPartner',
      severity: 'warning',
      vars: () => ({ right: '内地与澳门' }),
    },
  ],
}

const PEOPLE =
  '(?:籍|的)?(?:客商|企业家?|商人|商界|投资者|投资商|同胞|居民|青年|学生|媒体|记者|代表团?|参访团|考察团|人士|商会|公司|集团|团队|专家|资本|资金|投资|嘉宾|朋友|游客|艺人)'
const HONG_KONG = `(?:港商|港企|港资|港胞|澳商|澳企|澳资|澳胞|港澳(?:商|企|资|同胞|${PEOPLE})|(?:香港|澳门)(?:特别行政区|地区)?${PEOPLE}?)`
const TAIWAN = `(?:台商|台企|台资|台胞|台湾(?:地区|省)?${PEOPLE}?)`
const MIXED = `(?:港澳台(?:商|企|资|胞|侨|同胞|${PEOPLE})?|(?:香港|澳门)、台湾(?:地区)?${PEOPLE}?)`
/** Up to the verb; neither another mark nor other strangers stand between. */
const BETWEEN = '[^，。！？；：、\\n了外日美韩德法英]{0,8}?'
const COMES =
  '(?:来华(?!东|中|北|南|西|丽|府|为|侨|山|润|夏|联|能|电|商|安(?:镇|乡|县))|来国内|来中国|到国内|到中国|在国内|回国内|赴国内|进入国内|来到国内|来到中国|赴华|到华|在华(?!东|中|北|南|西|为|夏))'

const arrival = (who: string, where: string, place: string): Pattern => ({
  find: new RegExp(`(${who}${BETWEEN})${where}`, 'g'),
  unless: [{ before: /(?:外商|外资|外企|外国|日商|美商)(?:和|与|及)$/ }],
  message: 'comesToMainland',
  vars: ([text, before = '']) => ({ right: rightPlace(text.slice(before.length), place) }),
  fix: ([text, before = '']) => before + rightPlace(text.slice(before.length), place),
})

/** 来华 → 来内地: the verb stays. */
const rightPlace = (verb: string, place: string): string => verb.replace(/华|国内|中国|祖国大陆|大陆|内地/, place)

export const comesToMainland: TextCheck = {
  check: '25',
  severity: 'error',
  quotations: 'skip',
  patterns: [
    { find: new RegExp(`${MIXED}${BETWEEN}${COMES}`, 'g'), message: 'comesToEither' },
    arrival(HONG_KONG, COMES, '内地'),
    arrival(TAIWAN, COMES, '大陆'),
    arrival(HONG_KONG, '(?:[来到赴回在与和同]|来到|进入)(?:祖国)?大陆(?!架|性)', '内地'),
    arrival(TAIWAN, '(?:[来到赴回在与和同]|来到|进入)(?:祖国)?内地', '大陆'),
    {
      find: /(?:大陆)(?=(?:与|和|同|、)(?:香港|澳门)(?!、|和|与|及|台湾))/g,
      unless: [{ before: /(?:台湾|欧亚|亚欧|非洲|新|美洲|哥伦比亚)$/ }],
      message: 'comesToMainland',
      vars: () => ({ right: '内地' }),
      fix: () => '内地',
    },
    {
      find: /内地(?=(?:与|和|同)台湾)/g,
      message: 'comesToMainland',
      vars: () => ({ right: '大陆' }),
      fix: () => '大陆',
    },
  ],
}

export const taiwanAuthorities: TextCheck = {
  check: '26',
  severity: 'error',
  quotations: 'skip',
  patterns: [
    {
      find: /台湾(?:地区|当局|省)?的?(?:现任|新任)?政府/g,
      message: 'taiwanAuthorities',
      vars: () => ({ right: '台湾当局' }),
      fix: () => '台湾当局',
    },
  ],
}
