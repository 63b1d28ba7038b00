/** Check 32: numbers that belong to a person, and what stands around those that do not. */

const DIGIT = '[0-9０-９]'
/** Nothing of a longer number or code before, and behind. */
export const ALONE_BEFORE = /(?:^|[^0-9０-９A-Za-z_.\-－—/=])$/
export const ALONE_BEHIND = /^(?![0-9０-９A-Za-z_]|[-－][0-9０-９]|\.[0-9])/

/** Six digits of a place, eight of a birthday, three, and one of the checksum; written together or in groups. */
export const ID_CARD = new RegExp(
  `${DIGIT}{6}[ -]?(?:19|20|１９|２０)${DIGIT}{2}[ -]?(?:${DIGIT}{4})[ -]?${DIGIT}{3}[0-9０-９XxＸｘ]`,
  'g',
)
/** The first two digits: provinces. */
export const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

/** 15 to 19 digits as banks give them, together or in groups of four. */
export const BANK_CARDS: readonly RegExp[] = [
  new RegExp(`${DIGIT}{15,19}`, 'g'),
  new RegExp(`${DIGIT}{4}([ -])${DIGIT}{4}\\1${DIGIT}{4}\\1${DIGIT}{4}(?:\\1${DIGIT}{1,3})?`, 'g'),
]
/** UnionPay, Visa, Mastercard, American Express, JCB, old cards of ICBC. */
export const CARD_PREFIX = /^(?:62|60|4|5[1-5]|2[2-7]|3[457]|9558|6[34589])/
export const CARD_LENGTHS: readonly number[] = [15, 16, 17, 18, 19]

export const MOBILE =
  /(?:(?:\+|＋)?(?:86|００８６|0086)[ -]?)?[1１](?:[3-9３-９])[0-9０-９][ -]?[0-9０-９]{4}[ -]?[0-9０-９]{4}/g
/** An amount, not a number to call; or the number of something else. */
export const AMOUNT_BEHIND =
  /^ ?(?:[万亿百千]|元|美元|人次?|个|家|亩|平方|立方|吨|公里|千克|千瓦|度|株|件|份|台|户|字|项|倍|[%％])/
export const CODE_BEFORE =
  /(?:编号|代码|单号|订单号|批号|案号|项目号|备案号|登记号|许可证号|序号|No\.?|编码)[为是：:]? ?$/
/** Who offers a number to be called on business. */
export const CONTACT_BEFORE = /(?:联系人|联系电话|联系方式|联系|咨询|业务电话|报名电话|服务热线)[^。！？\n]{0,40}$/
export const CONTACT_BEHIND = /^[^。；！？\n\d]{0,12}(?:联系人|联系电话|咨询)/
