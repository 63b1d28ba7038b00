/** The checks of what is written, as tables: what each finds and what it lets pass. */
import { describe, expect, it, test } from 'vitest'
import type { StoryContent } from '../../../src/editorial/rules/content'
import type { Severity } from '../../../src/editorial/rules/issues'
import type { Kind } from '../../../src/editorial/rules/kinds'
import { issuesOf, marked, paragraphs, story } from './stories'

interface Table {
  check: string
  kind: Kind
  severity: Severity
  /** [text, what is marked in it] */
  wrong: readonly (readonly [text: string, ...marked: string[]])[]
  right: readonly string[]
}

const TABLES: readonly Table[] = [
  {
    check: '6',
    kind: 'notices',
    severity: 'error',
    wrong: [
      ['嵊政发[2023]5号', '[2023]5号'],
      ['嵊政发（2023）5号', '（2023）5号'],
      ['见《关于报送的通知》（嵊政发(2023)第5号）。', '(2023)第5号'],
      ['嵊政发【2023】12号文件', '【2023】12号'],
      ['嵊政发〔2023]005号', '〔2023]005号'],
    ],
    right: [
      '嵊政发〔2023〕5号',
      '（2023）浙0683民初5号',
      '城南（2023）5号地块挂牌出让',
      '全年（2023）共引进5个项目',
      '他说：“文件写的是嵊政发[2023]5号。”',
    ],
  },
  {
    check: '8',
    kind: 'notices',
    severity: 'error',
    wrong: [
      ['定于2023年04月05日召开。', '2023年04月05日'],
      ['定于2023年10月05日召开。', '2023年10月05日'],
      ['请于04月15日前报送。', '04月15日'],
      ['从2023年04月起施行。', '2023年04月'],
    ],
    right: ['定于2023年4月5日召开。', '定于2010年10月20日召开。', '编号2023-04-05。', '2005年1月1日起，每日08时开门。'],
  },
  {
    check: '10',
    kind: 'cases',
    severity: 'warning',
    wrong: [
      ['截止目前，全市共引进项目30个。', '截止'],
      ['截止6月底，全市实到外资3000万美元。', '截止'],
      ['截止2023年6月30日全市签约12个。', '截止'],
      ['数据截止6月底。', '截止'],
      ['报名截止目前已有300人。', '截止'],
      ['全市共引进项目30个（截止6月底）。', '截止'],
    ],
    right: [
      '报名于5月15日截止',
      '申报截止5月15日17时',
      '申报截止5月15日17时，请抓紧。',
      '截止日期为5月15日。',
      '截至6月底，全市实到外资3000万美元。',
      '报名截止今天17时。',
      '即日起受理，截止6月30日，逾期不予受理。',
      '他说：“截止目前，形势很好。”',
    ],
  },
  {
    check: '12',
    kind: 'cases',
    severity: 'error',
    wrong: [
      ['开立帐户三个。', '帐户'],
      ['开立帐户外币存款。', '帐户'],
      ['设备按装到位。', '按装'],
      ['按装机器三台。', '按装'],
      ['既使困难很多，也要坚持。', '既使'],
      ['一部份企业受益。', '部份'],
      ['一部份内容已经公开。', '部份'],
      ['到渡假村洽谈。', '渡假'],
      ['他说：“开立帐户三个。”《帐户管理》', '帐户', '帐户'],
    ],
    right: [
      '既使企业受益又使财政增收',
      '既使企业受益，也使财政增收',
      '按装机容量补助',
      '按装修面积计算',
      '转让全部份额',
      '按全部份数表决',
      '平稳过渡假期',
      '蒙古帐户外活动',
      '开立账户，安装设备，即使困难，部分企业，到度假村。',
    ],
  },
  {
    check: '15',
    kind: 'speeches',
    severity: 'error',
    wrong: [
      ['今天,我们开会', ','],
      ['下面谈三点:一是招商', ':'],
      ['一是氛围不浓;二是认识不足', ';'],
      ['怎么办?抓落实!', '?', '!'],
      ['落实“一号工程”,抓好招商', ','],
      ['"一号工程",30个项目', ','],
      ['引进（含续建）,30个', ','],
      ['《招商引资办法》,2023年起施行', ','],
      ['真的吗?!', '?', '!'],
      ['到位7000万美元,力争第三', ','],
      ['比例为3:1,其中', ','],
      ['网址:https://a.cn/x,欢迎', ':', ','],
      ['邮箱:a@b.cn,电话另告', ':', ','],
      ['时间:10:30,地点:会议室', ':', ',', ':'],
      ['𠮷,ABC', ','],
    ],
    right: [
      '1,000元，比例3:1，10:30开会',
      '今天，我们开会；怎么办？抓落实！',
      'https://a.cn/招商?q=引资',
      '写信到 a@b.cn 即可',
      '运行`招商:引资`即可',
      'Hello, world! 100:1',
      'Hello, 你好',
      '他说：“今天,我们开会。”',
      '《今天,我们开会》',
      '“ABC”, “DEF”',
    ],
  },
  {
    check: '20',
    kind: 'cases',
    severity: 'warning',
    wrong: [
      ['共约30个左右。', '约30个左右'],
      ['大约三十家企业上下。', '大约三十家企业上下'],
      ['近200余个项目。', '近200余'],
      ['近百余家企业。', '近百余'],
      ['约有3—5亿元左右。', '约有3—5亿元左右'],
      ['大约1,000万元上下。', '大约1,000万元上下'],
    ],
    right: [
      '签约项目30个左右',
      '签约30个左右',
      '节约10万元左右',
      '附近10余家',
      '近年来引进200余个',
      '近20余年来持续投入',
      '近3年左右',
      '约30家上下游企业',
      '约30人分列会场左右两侧',
      '约30个，引进10个左右',
      '他说：“共约30个左右。”',
    ],
  },
  {
    check: '34',
    kind: 'speeches',
    severity: 'error',
    wrong: [
      ['XX市长在会上的讲话', 'XX'],
      ['请××同志讲话', '××'],
      ['xx公司落户', 'xx'],
      ['某某单位报送', '某某'],
      ['总投资【待核实】万元', '【待核实】'],
      ['总投资（待补充）万元', '（待补充）'],
      ['TODO 补数据', 'TODO'],
      ['X市X区招商', 'X', '市X'],
      ['20XX年X月X日', '20XX年X月X日'],
      ['在202X年，5月X日', '202X年', '月X日'],
      ['引进X万元，X个，增长X%', 'X', 'X', 'X'],
      ['签约资金×亿元，走访×家，×同志通报', '×', '×', '×'],
      ['请*书记、**市长讲话', '*', '**'],
      ['第XX条', 'XX'],
      ['他说：“XX市长来了。”《某某办法》', 'XX', '某某'],
      ['1.XX公司', 'XX'],
    ],
    right: [
      '车牌浙DXX123',
      '车牌浙D·XX123，车牌浙DX12X3，车牌浙D·XXXXX',
      'XX世纪以来',
      '第XX届年会',
      '电话138XXXX1234',
      '尺码XXL，型号XX-200，MAXX公司',
      'X射线检测，X光机，iPhone X发布',
      '3×5米，长×宽，单价×亩数，人数×个人标准',
      'X个体户，iPhone X个性版，SpaceX项目',
      '电话0792-8****888',
      '【待遇保障】',
      '会上王某某发言',
      '某企业落户',
      'TODOS餐厅',
    ],
  },
]

describe.each(TABLES)('check $check', ({ check, kind, severity, wrong, right }) => {
  test.each(wrong)('finds in the body: %s', (line, ...expected) => {
    const issues = issuesOf(story(kind, { body: paragraphs(line) }), check)
    expect(issues.map((issue) => marked(line, issue))).toEqual(expected)
    expect(new Set(issues.map((issue) => issue.severity))).toEqual(new Set([severity]))
    expect(issues.every((issue) => issue.field === 'body' && line.includes(issue.excerpt))).toBe(true)
  })
  test.each(wrong)('finds in the title: %s', (title, ...expected) => {
    const issues = issuesOf(story(kind, { title }), check)
    expect(issues.map((issue) => [issue.field, issue.excerpt, marked(title, issue)])).toEqual(
      expected.map((mark) => ['title', title, mark]),
    )
  })
  test.each(right)('lets pass: %s', (line) => {
    expect(issuesOf(story(kind, { title: line, body: paragraphs(line) }), check)).toEqual([])
  })
})

describe('scope', () => {
  const everywhere: Kind[] = ['cases', 'speeches', 'notices', 'campaigns']
  const severityIn = (check: string, title: string) =>
    everywhere.map((kind) => issuesOf(story(kind, { title }), check)[0]?.severity)

  it('is every kind for 6, 12, 15, 34 as errors, and for 10 as a warning', () => {
    for (const [check, title] of [
      ['6', '政发[2023]5号'],
      ['12', '帐户'],
      ['15', '今天,开会'],
      ['34', 'XX市'],
    ] as const)
      expect(severityIn(check, title)).toEqual(['error', 'error', 'error', 'error'])
    expect(severityIn('10', '截止目前已到位')).toEqual(['warning', 'warning', 'warning', 'warning'])
  })
  it('makes a rule of style a hint in speeches', () => {
    expect(severityIn('20', '约30个左右')).toEqual(['warning', 'hint', 'warning', 'warning'])
  })
  it('reads zero-padded dates in title and body of notices alone', () => {
    expect(severityIn('8', '2023年04月05日')).toEqual([undefined, undefined, 'error', undefined])
    expect(issuesOf(story('notices', { summary: '2023年04月05日' }), '8')).toEqual([])
  })
  it('exempts attachments from placeholders, and from nothing else', () => {
    const issues = issuesOf(story('notices', { attachments: [{ file: 'd1', title: 'XX项目申报表,样张' }] }))
    expect(issues.map(({ check, field }) => [check, field])).toEqual([['15', 'attachments.0.title']])
  })
})

describe('fields', () => {
  const WRONG = '开立帐户'
  const cases: [Kind, Partial<StoryContent>, string][] = [
    ['cases', { kicker: WRONG }, 'kicker'],
    ['cases', { subtitle: WRONG }, 'subtitle'],
    ['cases', { shortTitle: WRONG }, 'shortTitle'],
    ['cases', { summary: WRONG }, 'summary'],
    ['cases', { dateline: WRONG }, 'dateline'],
    ['cases', { source: WRONG }, 'source'],
    ['cases', { keywords: ['招商', WRONG] }, 'keywords.1'],
    ['cases', { authors: [{ name: WRONG }] }, 'authors.0.name'],
    ['cases', { project: { park: WRONG } }, 'project.park'],
    ['cases', { introducedBy: { unit: 'u1', contributors: [WRONG] } }, 'introducedBy.contributors.0'],
    ['cases', { timeline: [{ stage: 'signed' }, { note: WRONG }] }, 'timeline.1.note'],
    ['cases', { quotes: [{ text: '好' }, { text: WRONG }] }, 'quotes.1.text'],
    ['cases', { lessons: ['好', WRONG] }, 'lessons.1'],
    ['cases', { figures: [{ amount: '1', asOf: '2023-07-05', label: WRONG }] }, 'figures.0.label'],
    ['cases', { figures: [{ amount: '1', asOf: '2023-07-05', period: WRONG }] }, 'figures.0.period'],
    ['speeches', { speaker: WRONG }, 'speaker'],
    ['speeches', { post: WRONG }, 'post'],
    ['speeches', { occasion: WRONG }, 'occasion'],
    ['speeches', { place: WRONG }, 'place'],
    ['notices', { issuer: WRONG }, 'issuer'],
    ['notices', { addressees: WRONG }, 'addressees'],
    ['notices', { documentNumber: WRONG }, 'documentNumber'],
    ['campaigns', { goal: WRONG }, 'goal'],
    ['campaigns', { lead: paragraphs(WRONG) }, 'lead'],
    ['campaigns', { targets: [{ label: WRONG }] }, 'targets.0.label'],
  ]
  it.each(cases)('%s %o', (kind, change, field) => {
    expect(issuesOf(story(kind, change), '12').map((issue) => issue.field)).toEqual([field])
  })
  it('does not read what the public never sees', () => {
    const figures = [{ amount: '1', asOf: '2023-07-05', note: WRONG, checkedBy: WRONG }]
    expect(
      issuesOf(story('cases', { figures, consent: { status: 'given', by: WRONG, date: '2023-07-01', file: 'f1' } })),
    ).toEqual([])
  })
  it('reads the words of the images that are shown; they have no position and no fix', () => {
    const issues = issuesOf(story('cases', { cover: 'i1' }, [{ id: 'i1', caption: '今天,签约', alt: 'XX市长' }]))
    expect(
      issues.map(({ check, field, excerpt, position, fix }) => ({ check, field, excerpt, position, fix })),
    ).toEqual([
      { check: '15', field: 'cover', excerpt: '今天,签约', position: { start: 0, end: 0 }, fix: undefined },
      { check: '34', field: 'cover', excerpt: 'XX市长', position: { start: 0, end: 0 }, fix: undefined },
    ])
    expect(issuesOf(story('cases', {}, [{ id: 'i1', caption: 'XX市长' }]))).toEqual([])
  })
})
