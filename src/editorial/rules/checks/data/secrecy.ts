/** Check 33: marks of secrecy, and words that are taken for one. */
import type { Context, Pattern } from '../types'

const LEVEL = '(?:绝 ?密|机 ?密|秘 ?密)'
const WORD = `(?:${LEVEL}|内部资料|内部文件|内部材料|不予公开)`

/** With a star: a mark wherever it stands. */
const starred: Pattern = {
  find: new RegExp(`${LEVEL} ?[★☆]|[★☆] ?${LEVEL}`, 'g'),
  message: 'secrecyMark',
  severity: 'error',
}

/** Alone on a line, in brackets or not, with a period or 注意保存. */
export const MARK_LINE = new RegExp(
  `^[ \\u3000\\t]{0,20}[【\\[（(〔]?(?:密级|秘密等级|保密等级|公开属性|公开方式|公开类型)?[：:]? ?${WORD}(?:资料|文件|件|级)?[】\\]）)〕]?(?:[ \\u3000，,：:·.★☆（(]{0,3}(?:长期|\\d{1,2} ?(?:年|个月)|注意保存|妥善保管|严禁外传|不得外传|不得外泄|请勿外传|仅供参考|仅供内部参考|严禁翻印|不得转载|阅后即焚|特急|加急|存档))?[】\\]）)〕]?[！!。]?[ \\u3000\\t]{0,20}$`,
)
/** At the head of a document: before what follows on the same line. */
export const MARK_HEAD = new RegExp(
  `^[ \\u3000\\t]{0,20}(?:[【\\[（(〔](?:${WORD})[】\\]）)〕]|(?:密级|秘密等级|保密等级)[：:] ?${LEVEL}|(?:${WORD})(?:[：:·★☆ \\u3000]|，?(?:注意保存|严禁外传|不得外传|请勿外传|妥善保管)))`,
)
/** So many lines are the head. */
export const HEAD_LINES = 3
export const MARK_WORD = new RegExp(`${WORD}(?: ?[★☆])?`)

const running = (find: string, ...unless: Context[]): Pattern => ({
  find: new RegExp(find, 'g'),
  unless,
  message: 'secrecyWord',
  severity: 'warning',
})

export const SECRECY_PATTERNS: readonly Pattern[] = [
  starred,
  running('绝密', { after: /^[★☆]/ }),
  running('机密', { after: /^(?:性强|计算)/ }, { before: /(?:商业|企业|公司)$/ }),
  running(
    '秘密',
    {
      before:
        /(?:商业|技术|经营|企业|公司|个人|工作|客户|成功|致富|发展|增长|制胜|[的大小]|通信|邮电|公开的|无|揭开|探寻)$/,
    },
    { after: /^(?:、商业|、工作秘密|和商业|或商业|及商业|或者商业|武器|投票|花园|基地|会见|通道|就在|在于|侦查)/ },
    { before: /(?:法律|法规|条例|依法|保密)[^。！？；\n]{0,30}$/ },
  ),
  running('内部(?:资料|文件|材料)(?!性)'),
  running(
    '不予公开',
    { before: /(?:依法|依规|依照|按照|按|根据|依据|法律|法规|规定|条例|可以|应当)[^。！？；\n]{0,30}$/ },
    { after: /^(?:的?(?:情形|范围|事项|理由|依据|信息目录|内容|规定|政府信息)|，?应当)/ },
  ),
]
