/** Signs of numbers as Word counts with them. */
export const DIGITS = '〇一二三四五六七八九'
export const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖'
export const TENS = ['', '十', '百', '千']
export const FORMAL_TENS = ['', '拾', '佰', '仟']
export const TEN_THOUSAND = '万'
export const STEMS = '甲乙丙丁戊己庚辛壬癸'
export const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** 十二 → 12, 三十一 → 31: the numbers of months and days. */
export function smallNumber(numeral: string): number {
  const ten = numeral.indexOf('十')
  const digit = (sign: string | undefined): number => (sign ? DIGITS.indexOf(sign) : 0)
  if (ten < 0) return digit(numeral)
  return (ten === 0 ? 1 : digit(numeral[0])) * 10 + digit(numeral[ten + 1])
}
