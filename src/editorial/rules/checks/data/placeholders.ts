/**
 * Check 34: what was left to be filled in. Looked for in quotations and titles of books too; blank forms among the
 * attachments are meant to have blanks.
 */
import type { Context, Pattern, TextCheck } from '../types'

const placeholder = (find: RegExp, ...unless: Context[]): Pattern => ({ find, unless, message: 'placeholder' })

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]'
/** Part of a Latin word, a code, a masked number or a licence plate. */
const insideCode: Context[] = [
  { before: /(?:[A-Za-z0-9_-]|[A-Za-z]\.)$/ },
  { after: /^(?:[A-Za-z_-]|\.[A-Za-z]|\d(?!\d{3}年))/ },
  { before: new RegExp(`${PROVINCE}[A-Z] ?[·•]?$`) },
]
/** XX世纪, 第XX届: the number twenty. */
const roman: Context[] = [
  { match: /^X{2,3}$/, after: /^世纪/ },
  { match: /^X{2,3}$/, before: /第$/, after: /^[届次章卷集部编]/ },
]
const PERSON = '书记|市长|区长|主任|局长|部长|同志|先生|女士'
const PLACE = '[市县省镇乡村](?!场|级)|区(?=长|委|政府)'
/** What is counted; 个人, 项目, 家庭, 名次 and the like are other words. */
const MEASURE = '[万亿](?:元|美元)|万(?=[人吨])|[%％]|个(?![人数体性])|项(?!目)|家(?![庭数])|名(?![次额])'
const afterLetter: Context = { before: /(?:[A-Za-z]\.|[A-Za-z0-9０-９_·Ｘｘ×-]) ?$/ }
/** 王某某 is a name that is kept back on purpose; of the surnames only those that are no word before a noun. */
const surname: Context = {
  before:
    /[王李张刘陈杨黄赵周吴徐孙朱马胡郭林梁郑罗宋谢唐韩曹许邓冯程蔡彭潘袁董苏叶吕魏蒋杜丁沈姜范傅钟卢汪戴崔陆廖姚邱夏谭韦贾邹熊孟秦阎薛侯雷龙段郝孔邵史毛顾赖武贺严尹钱施洪龚]$/,
}

export const placeholders: TextCheck = {
  check: '34',
  severity: 'error',
  exempt: ['attachments'],
  quotations: 'look',
  patterns: [
    placeholder(/[XxＸｘ×]{2,20}/g, ...insideCode, ...roman, { match: /^X/, after: /^(?:染色体|型)/ }),
    placeholder(/(?:19|20)(?:\d[XxＸｘ×]|[XxＸｘ×]{2})年(?:[\dXxＸｘ×]{1,2}月)?(?:[\dXxＸｘ×]{1,2}日)?/g, {
      before: /[A-Za-z0-9]$/,
    }),
    placeholder(new RegExp(`[XxＸｘ](?=${PLACE}|${PERSON}|${MEASURE}|亩)`, 'g'), afterLetter),
    placeholder(new RegExp(`×(?=${PERSON}|${MEASURE})`, 'g'), afterLetter),
    placeholder(new RegExp(`×(?=${PLACE})`, 'g'), { before: /[^\s，。、；：“《（市县省镇乡]$/ }),
    placeholder(new RegExp(`[\\*＊]{1,6}(?=${PERSON}|[市县区镇乡]长|[市县区](?:委|政府))`, 'g')),
    placeholder(
      /[XxＸｘ×]年[XxＸｘ×]{1,2}月(?:[XxＸｘ×]{1,2}日)?|[XxＸｘ×]月[XxＸｘ×]{1,2}日|年[XxＸｘ×]月|月[XxＸｘ×]日/g,
    ),
    placeholder(/[市县省][XxＸｘ×](?=区|街道)/g),
    placeholder(/某{2,10}/g, surname),
    placeholder(
      /[【[［（(] ?(?:待(?:核实|核对|核|查证|查|确认|补充|补|填写|填|完善|续写|插入|校对|更新)|此处[^】\]］）)\n]{0,20}|请(?:填写|补充|插入)[^】\]］）)\n]{0,20}) ?[】\]］）)]/g,
    ),
    placeholder(/[【[［] ?(?:待[定写改]|待审定|待修改|插入[^】\]］\n]{1,20}) ?[】\]］]/g),
    placeholder(/TODO|FIXME|TBD/g, { before: /[A-Za-z0-9_]$/ }, { after: /^[A-Za-z0-9_]/ }),
  ],
}
