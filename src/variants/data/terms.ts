/**
 * What must not be converted sign by sign, or otherwise than the dictionary has it. A row goes before the dictionary, the
 * longest one that fits first.
 */

/** Names of places, people, firms, and terms: as they stand → as they stand in 繁体. No row that the dictionary has. */
export const TERMS: readonly (readonly [string, string])[] = [
  // Places.
  ['于洪', '于洪'],
  ['于桥', '于橋'],
  ['只园', '祇園'],
  ['子丑', '子丑'],
  // Words of offices, as they are printed in 繁体 by offices.
  ['签', '簽'],
  ['发布', '發布'],
  ['公布', '公布'],
  ['布局', '布局'],
  ['布置', '布置'],
  ['局限', '局限'],
  ['家具', '家具'],
  ['鉴于', '鑒於'],
  ['借鉴', '借鑒'],
  ['年鉴', '年鑒'],
]

/**
 * Family names that the dictionary takes for the short form of another sign. Where a name must stand, they stay: after a
 * post or a label, and at once before a form of address.
 */
export const FAMILY_NAMES = '于余范郁朴涂游干后'
/** The same signs at the start of another word: 书记于昨日, 会长后来, 代表余下. */
export const NO_NAMES = [
  '于[昨今明本上下近当同前去日年月此其这那该各全国省市县区会一二三四五六七八九十]',
  '后[来续期天年方半勤备者面果台]',
  '余[下额款名人家条项万亿]',
  '干[部事预涉扰线流练劲净]',
  '游[客览说人戏]',
  '范[围例本式畴]',
  '郁[闷]',
  '朴[素实]',
  '涂[料改抹层]',
]
export const POSTS = [
  '书记',
  '市长',
  '县长',
  '区长',
  '州长',
  '省长',
  '镇长',
  '乡长',
  '主任',
  '局长',
  '处长',
  '科长',
  '厅长',
  '部长',
  '院长',
  '校长',
  '会长',
  '秘书长',
  '理事长',
  '董事长',
  '经理',
  '总裁',
  '主席',
  '委员',
  '代表',
  '记者',
  '通讯员',
  '编辑',
  '作者',
  '撰稿',
  '摄影',
  '审核',
  '主编',
  '教授',
  '专家',
  '厂长',
  '同志',
]
export const FORMS_OF_ADDRESS = ['先生', '女士', '同志', '老师']
