/** Checks 11, 13, 14, 28, 31, 38: words that there are better ones for. Each is a hint or a warning, never an error. */
import type { TextCheck } from '../types'
import { replaced } from './replaced'

/** Two ways of writing one word. */
export const variants: TextCheck = {
  check: '11',
  severity: 'hint',
  quotations: 'skip',
  patterns: [
    replaced('betterWord', '其它', '其他', { before: /[尤极]$/ }),
    // 外交 + 待遇, 提交 + 待审 …
    replaced(
      'betterWord',
      '交待',
      '交代',
      { before: /[外提移上社成递送转呈缴结]$/ },
      { after: /^(?:遇|[办审定批命业查核]|处理|人接物|[建补售客])/ },
    ),
  ],
}

const SECRET =
  '(?:(?:党和国家|国家|党|企业|公司|商业|工作|技术|军事|个人|客户|用户|公民|重要|核心|他人|内部|有关|相关|考试|招标|投标)的?){0,3}(?:机密|秘密|隐私|个人信息|信息|情报|内幕|试题|考题|标底|底价|资料|文件内容|消息|天机|风声|身份)(?!封|度)'

/** Gas and oil 泄漏, secrets 泄露. */
export const leaks: TextCheck = {
  check: '13',
  severity: 'warning',
  quotations: 'skip',
  patterns: [
    {
      find: new RegExp(`泄漏(?=(?:了|过|出|有关|其)?${SECRET})`, 'g'),
      unless: [{ before: /(?:气|油|核|液|水|氨|氯|化学品|管道|物料|介质|储罐|辐射|放射性|毒)$/ }],
      message: 'leakedSecret',
      fix: () => '泄露',
    },
    {
      find: /(机密|秘密|隐私|个人信息|客户信息|客户资料|用户信息|数据|情报|内幕|试题|考题|标底|底价)((?:信息|资料)?(?:被|遭到?|已|严重|外|可能|存在|不慎)?)泄漏/g,
      message: 'leakedSecret',
      fix: ([, secret = '', between = '']) => `${secret}${between}泄露`,
    },
  ],
}

/** Both forms stand in real speeches. */
export const rareForms: TextCheck = {
  check: '14',
  severity: 'hint',
  quotations: 'skip',
  patterns: [
    replaced('betterWord', '惟一', '唯一', { after: /^(?:[心意]|以贯)/ }),
    replaced('betterWord', '蚂蝗', '蚂蟥'),
  ],
}

export const oldNames: TextCheck = {
  check: '28',
  severity: 'hint',
  quotations: 'skip',
  patterns: [
    replaced(
      'betterWord',
      '解放前',
      '新中国成立前',
      { before: /(?:和平|人民|思想|西藏)$/ },
      { after: /^(?:线|进|行|来|往)/ },
    ),
    replaced('betterWord', '解放后', '新中国成立后', { before: /(?:和平|人民|思想|西藏)$/ }),
    // 目前, 此前 … + 苏联
    replaced('betterWord', '前苏联', '苏联', { before: /[目当战此之以生眼先年日]$/ }),
    // 乡村 + 长期, 农村 + 长远
    replaced(
      'betterWord',
      '村长',
      '村委会主任',
      { before: /[乡农]$/ },
      { after: /^(?:[期效远久度寿廊城江满势]|三角|大(?!会|人|爷)|年|此以往)/ },
    ),
  ],
}

const VERDICT =
  '判处|判决|宣判|定罪|服刑|刑满|监狱|改造|减刑|假释|社区矫正|有期徒刑|无期徒刑|死刑|刑罚|看押|在押|释放|执行'
const BEFORE_VERDICT =
  '抓获|抓捕|捕获|逮捕|拘留|刑拘|涉嫌|侦查|侦破|破案|破获|嫌疑|审讯|讯问|通缉|追捕|立案|公安|民警|警方|派出所|落网|归案|作案|控制|自首|潜逃|逃跑|押解|指认|供述|交代|移送|起诉|团伙|抓住'

/** Fair words for people. Nobody is a criminal before a court says so. */
export const fairWords: TextCheck = {
  check: '31',
  severity: 'warning',
  quotations: 'skip',
  patterns: [
    replaced('fairWord', '残废人', '残疾人'),
    replaced('fairWord', '残废者', '残疾人'),
    replaced('fairWord', '残废儿童', '残疾儿童'),
    {
      find: /罪犯/g,
      when: [
        { before: new RegExp(`(?:${BEFORE_VERDICT})[^。！？；\\n]{0,40}$`) },
        { after: new RegExp(`^[^。！？；\\n]{0,40}?(?:${BEFORE_VERDICT})`) },
      ],
      unless: [
        { before: new RegExp(`(?:${VERDICT})[^。！？；\\n]{0,40}$`) },
        { after: new RegExp(`^[^。！？；\\n]{0,40}?(?:${VERDICT})`) },
      ],
      message: 'suspect',
      vars: () => ({ right: '犯罪嫌疑人' }),
    },
  ],
}

const ADJECTIVE =
  '(?:大|好|小|新|重点|重大|优质|优秀|外资|内资|工业|高新|亿元|招商|在谈|签约|产业|投资|建设|落地|储备|百亿|十亿)'

/** 每一个项目. */
export const measureWords: TextCheck = {
  check: '38',
  severity: 'hint',
  quotations: 'skip',
  patterns: [
    {
      find: new RegExp(`只(?=${ADJECTIVE}{0,3}(?:项目|工程))`, 'g'),
      when: [{ before: /[一二两三四五六七八九十百几数多这那每哪\d] ?$/ }],
      message: 'measureWord',
      vars: () => ({ right: '个' }),
      fix: () => '个',
    },
  ],
}
