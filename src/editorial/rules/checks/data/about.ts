/** Check 20: one number is made approximate once. 约 and 近 are often the end of another word; 近 also means recent. */
import type { Pattern, TextCheck } from '../types'

const NUMERAL = '(?:\\d[\\d,.]{0,14}|[一二两三四五六七八九十百千万亿数几]{1,8})'
const NUMBER = ` ?${NUMERAL}(?:[-—–~～至到]{1,2}${NUMERAL})?[十百千万亿]{0,2}`
/** What is counted: up to the next number or mark. */
const COUNTED = '[^\\d\\s约近，。；：！？、,;:!?（）()“”《》]{0,8}?'
const ROUNDLY = '左右(?!两|侧|岸|邻|手|逢|为难|摇|各|翼)|上下(?!游|班|联|级|功|车|两|齐|贯|同|水|楼|铺|文|限|浮)'
const ODD = '余(?!额|款|粮|热|数|票|地)'
const TIME = '个?半?(?:年|月|天|日|周|小时|载|岁月)'

const twice = (about: string, odd: string, roundly: string, before: RegExp): Pattern => ({
  find: new RegExp(`(${about})[有为占需达合计]?${NUMBER}(?:(${odd})|${COUNTED}(${roundly}))`, 'g'),
  unless: [{ before }],
  message: 'twiceAbout',
  vars: ([, first = '', second, third]) => ({ first, second: second ?? third ?? '' }),
})

export const twiceAbout: TextCheck = {
  check: '20',
  severity: 'warning',
  severityIn: { speeches: 'hint' },
  quotations: 'skip',
  patterns: [
    twice('大约|大概|约', ODD, ROUNDLY, /[签节合条公契预违特制相盟践履失赴婚邀简俭隐集租续商守绰]$/),
    twice(`将近|接近|近(?!${NUMBER}余?${TIME})`, ODD, ROUNDLY, /[附靠临邻就最远亲新切贴逼迫走晋相挨]$/),
  ],
}
