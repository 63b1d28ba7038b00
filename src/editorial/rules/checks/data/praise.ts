/** Checks 29 and 30: praise of leaders, and what needs evidence. */
import type { Context, Pattern, TextCheck } from '../types'

const POST = '(?:书记|[省市县区镇乡局处科厅部院校州会]长|主任|主席|领导|一把手|上司|首长|政委|常委)'

const flattery = (find: RegExp, ...unless: Context[]): Pattern => ({ find, unless, message: 'flattery' })

export const praise: TextCheck = {
  check: '29',
  severity: 'warning',
  severityIn: { speeches: 'hint' },
  quotations: 'skip',
  patterns: [
    // 父亲 + 自己
    flattery(/亲自/g, { before: /[父母双乡探娘]$/ }, { after: /^(?:然|由|身|己|来水|治)/ }),
    flattery(/隆重(?=召开|举行|开幕|举办|推出|登场)/g),
    {
      find: new RegExp(
        `${POST}(?:同志|们)?(?:是|为|叫作?|称作?为?|称呼?为?|喊作?|当作?成?|这位|等|，?我们的|的|大){0,2}[“‘]?老板(?!娘|电器|们的企业)`,
        'g',
      ),
      message: 'bossForOfficial',
    },
    { find: new RegExp(`老板[”’]?(?=${POST})`, 'g'), message: 'bossForOfficial' },
    {
      find: /(?:我们|咱们|咱|他们|你们|本)(?:[局市县区厅部委处科镇乡]|机关|单位|街道|政府)里?的?(?:大|新|老)?老板(?!娘)/g,
      message: 'bossForOfficial',
    },
    {
      find: /(?:机关|单位|局里|县里|市里|厅里|政府)的?(?:大|新)?老板(?!娘|们|[开办投])/g,
      unless: [{ before: /(?:施工|经营|用人|民营|个体|承包|建设)$/ }],
      message: 'bossForOfficial',
    },
  ],
}

const needsEvidence = (find: string, ...unless: Context[]): Pattern => ({
  find: new RegExp(find, 'g'),
  unless,
  message: 'superlative',
})

/** 第一 before these is an order, a name or a fixed phrase. */
const ORDER =
  '[百千万十]|产业|书记|季度|时间|批|要务|次|年|步|条|款|项|章|节|代|线|天|届|期|轮|阶段|责任人?|课|人民|中学|小学|高中|中心|医院|党支部|支部|小?组|副|手|部分|部|类|段|场|排|号|种|方面|道|关|附属|人称|周|月|日|句|点|件|任|桶|动力|资源|生产力|议题|民生|信号|选择|考虑|反应|印象|眼|方阵|梯队|把手|把|笔|份|站|程序|议程|顺位|继承|审|受益人|现场|语言|母语|外语|位置|主体|战队|分队|大队|支队|分公司|公司|税务|检察|幼儿园|实验|纵队|军|师|团|野战|机床|汽车厂|食堂|会议室|楼|层|栋|车间|标段|批次|梯次|条件|性质|标准|观察|财|政治|原则|目标|任务|职责|粮|人(?!口)|集|篇|卷|辑|册|版|档|口|杯|枪|炮|炉|桩|锹|课堂|曲线|季|学期|堂|讲|方|印|时段|拨|环节|颗|粒|辆|台|艘|架'
const CLAIM =
  '全[国省市县区球]|世界|亚洲|国内|省内|市内|县内|业内|行业|同类|同行|华东|长三角|绍兴|浙江|中国|我[国省市县]|历史|周边|区域'

export const superlatives: TextCheck = {
  check: '30',
  severity: 'warning',
  severityIn: { speeches: 'hint' },
  quotations: 'skip',
  patterns: [
    needsEvidence('最佳'),
    needsEvidence(
      '最好',
      {
        after:
          /^(?:在|是(?!全|我)|能|于|不|别|由|用|把|将|先|提前|提早|再|以|从|让|使|到|选|请|有|每|携带|带|要|分|按|事先|尽|一次|同时|采用|采取|通过|安排|准备|避|控制|及|当面|书面|自|也|还|可以|就)/,
      },
      { before: /(?:做到|做|力求|争取|尽)$/, after: /^(?:[。，；！]|$)/ },
    ),
    needsEvidence('最(?:著名|知名|有名)'),
    needsEvidence('国家级', {
      after:
        /^(?:(?:绍兴|嵊州|[\u4e00-\u9fff]{2,4})?(?:经济技术|高新技术产业|经济|高新|旅游)?(?:开发区|经开区|高新区|新区)|自然保护区|风景名胜区|非物质文化遗产|非遗|贫困县|领导|干部)/,
    }),
    needsEvidence('首个', {
      after: /^(?:工作日|交易日|季度|星期|周|月|年度|小时|阶段|任期|聘期|假期|休息日|双休日|环节|议程|议题)/,
    }),
    needsEvidence('唯一', {
      after:
        /^(?:性|标识|代码|码|识别|编码|编号|标准|依据|途径|出路|办法|选择|责任|监护|继承|有效|的?(?:出路|办法|标准|途径|选择|依据))/,
    }),
    needsEvidence(
      '第一',
      { after: new RegExp(`^(?:${ORDER})`) },
      { after: /^[、，,：:和至到—－~～-]/, before: /(?:^|[。；;：:，,、！？!?\n（(“ \u3000])$/ },
      { after: /^[是个家名位]/, before: new RegExp(`(?:^|[^${'国省市县区球界洲内业'}])$`) },
      {
        before:
          /(?:安全|质量|生命|健康|服务|友谊|预防|诚信|信誉|效率|效益|顾客|客户|用户|群众|人民|国家|集体|项目|招商|发展|实干|实践|环保|生态|环境|落实|数|民生|教育|防范|政治|学习|工作|纪律|团结|责任|稳定|实效|事业|担当|读书|奉献|思想|技术|人才)$/,
        after: /^(?:的?(?:理念|原则|思想|意识|方针|宗旨|位|观念|导向|要求)|[，。、；！”]|$)/,
      },
      { before: /(?:[第百千万]|星期|周|礼拜|初|卷|册|期|万一|十|之)$/ },
      { before: /[\d０-９]$/ },
    ),
    {
      find: new RegExp(`(?:${CLAIM})第一(?:个|家|名|位|例|座|条|台|套)`, 'g'),
      unless: [{ after: /^(?:问题|方面|月)/ }],
      message: 'superlative',
    },
  ],
}
