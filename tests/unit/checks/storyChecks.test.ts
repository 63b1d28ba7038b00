/** The checks of a whole story: attachments and links (35), figures (37), repetition (42), maps (43), reprints (44). */
import { describe, expect, it } from 'vitest'
import type { Surroundings } from '../../../src/editorial/rules/checks'
import type { Figure, MediaFacts, StoryContent } from '../../../src/editorial/rules/content'
import { issuesOf, marked, node, paragraphs, rich, story, text } from './stories'

describe('check 35: attachments', () => {
  const two = [
    { file: 'd1', title: '申报表' },
    { file: 'd2', title: '汇总表' },
  ]
  const notice = (attachments: StoryContent['attachments'], ...lines: string[]) =>
    issuesOf(story('notices', { attachments, body: paragraphs('请报送。', ...lines) }), '35')

  it.each([
    [two.slice(0, 1), ['附件：1.申报表 2.汇总表']],
    [undefined, ['附件：申报表']],
    [two, ['附件：1. 申报表', '　　　2. 汇总表', '　　　3. 名单']],
    [two, ['附件：1.申报表；2.名单']],
    [two.slice(0, 1), ['附件1：申报表', '附件2：汇总表']],
  ])('warns: %o %o', (attachments, lines) => {
    expect(notice(attachments, ...lines)).toMatchObject([{ check: '35', severity: 'warning', field: 'attachments' }])
  })
  it.each([
    [two, ['附件：1.申报表 2.汇总表']],
    [two, ['附件：1. 《申报表》', '　　　2. 汇总表.docx', '一号办']],
    [two, ['附件：申报表、汇总表']],
    [two, ['附件1：申报表', '附件2：汇总表']],
    [undefined, ['附件：3份']],
    [undefined, ['附件10万元预算表']],
    [[{ file: 'd1', title: '1.5亿元项目表' }], ['附件：1.5亿元项目表']],
    [two, ['没有列附件。']],
    [[{ file: 'd1' }], ['附件：申报表']],
  ])('lets pass: %o %o', (attachments, lines) => {
    expect(notice(attachments, ...lines)).toEqual([])
  })
})

describe('check 35: links', () => {
  const body = rich(
    node(
      'paragraph',
      { ...node('link', text('案例')), fields: { url: '/cases/a?x=1#b' } },
      { ...node('link', text('讲话')), fields: { url: '/speeches/b' } },
      { ...node('link', text('别处')), fields: { url: 'https://a.cn/cases/a' } },
      { ...node('link', text('别处')), fields: { url: '//a.cn/cases/a' } },
    ),
  )
  const around = (links: Record<string, boolean>): Surroundings => ({ live: [], links })
  it('names each path that answers nothing', () => {
    const issues = issuesOf(story('cases', { body }), '35', {}, around({ '/cases/a': false, '/speeches/b': false }))
    expect(issues.map(({ field, severity }) => [field, severity])).toEqual([
      ['body', 'warning'],
      ['body', 'warning'],
    ])
    expect(issues.map(({ suggestion }) => /“(.*?)”/.exec(suggestion)?.[1])).toEqual(['/cases/a', '/speeches/b'])
  })
  it('lets pass what answers, what is not known, and everything where nothing is known', () => {
    expect(issuesOf(story('cases', { body }), '35', {}, around({ '/cases/a': true }))).toEqual([])
    expect(issuesOf(story('cases', { body }), '35', {}, around({ 'https://a.cn/cases/a': false }))).toEqual([])
    expect(issuesOf(story('cases', { body }), '35')).toEqual([])
  })
})

describe('check 37', () => {
  const total: Figure = {
    indicator: 'totalInvestment',
    amount: '1000',
    unit: 'usd10k',
    kind: 'actual',
    asOf: '2023-07-05',
  }
  const found = (lines: string[], change: Partial<StoryContent> = {}) => {
    const body = lines.join('\n')
    return issuesOf(story('cases', { figures: [total], body: paragraphs(...lines), ...change }), '37').map((issue) => [
      issue.severity,
      issue.field === 'body' ? marked(body, issue) : issue.field,
    ])
  }
  it.each([
    [['项目总投资2000万美元。'], '总投资2000万美元'],
    [['该项目总投资1000万元。'], '总投资1000万元'],
    [['担保公司总投资达1200万美元。'], '总投资达1200万美元'],
    [['甲公司项目注册资本500万元。', '甲公司项目注册资本为800万元。'], '注册资本为800万元'],
    [['2023年全市实到外资7000万美元。', '2023年全市实到外资达8000万美元。'], '实到外资达8000万美元'],
  ])('warns: %o', (lines, mark) => {
    expect(found(lines)).toEqual([['warning', mark]])
  })
  it.each([
    [['项目总投资1000万美元，即总投资0.1亿美元。']],
    [['甲项目总投资5亿元。', '乙项目总投资3亿元。']],
    [['去年全市实到外资5000万美元，今年全市实到外资7000万美元。']],
    [['全年计划实到外资7000万美元，全年实到外资5000万美元。']],
    [['项目计划总投资2000万美元。']],
    [['项目总投资近1亿元。']],
    [['他说：“总投资2000万美元。”']],
  ])('lets pass: %o', (lines) => {
    expect(found(lines)).toEqual([])
  })
  it('compares title and body', () => {
    const title = '总投资1500万美元项目落户'
    expect(found(['该项目总投资2000万美元。'], { title, figures: [] })).toEqual([['warning', '总投资2000万美元']])
    expect(found(['该项目总投资1500万美元。'], { title, figures: [] })).toEqual([])
  })
})

describe('check 42', () => {
  const LONG =
    '市工商联盯住一条线索不放，先后六次上门，硬是把总投资一千万美元的中小企业担保公司引进嵊州，填补了本地担保行业的空白。'
  const OTHER =
    '开发区为这个项目派出专人，从名称核准到办理执照，全程代办，前后只用了十二个工作日，客商说没有想到会这样快。'
  const live = (...lines: string[]): Surroundings => ({
    links: {},
    live: [{ kind: 'cases', id: 'c1', title: '担保公司落户', publicUrl: '/cases/danbao', paragraphs: lines }],
  })
  const found = (lines: string[], around?: Surroundings) =>
    issuesOf(story('cases', { body: paragraphs(...lines) }), '42', {}, around)

  it('warns of the same paragraphs, and says where they stand', () => {
    const [issue, ...more] = found(['导语。', LONG, OTHER], live('别的开头。', LONG, OTHER))
    expect(more).toEqual([])
    expect(issue).toMatchObject({ severity: 'warning', field: 'body', excerpt: LONG })
    expect(issue?.suggestion).toContain('/cases/danbao')
    expect(found([LONG], live(LONG.replace('六次', '七次')))).toHaveLength(1)
  })
  it('lets pass another story, a common formula, and everything where nothing is known', () => {
    expect(found([LONG], live(OTHER))).toEqual([])
    expect(found(['特此通知。', LONG], live('特此通知。', OTHER))).toEqual([])
    expect(found([LONG])).toEqual([])
  })
})

describe('check 43', () => {
  const found = (facts: Partial<MediaFacts>) =>
    issuesOf(story('cases', { cover: 'i1' }, [{ id: 'i1', ...facts }]), '43').map(({ field, severity }) => [
      field,
      severity,
    ])
  it.each<[Partial<MediaFacts>, string]>([
    [{ isMap: true }, 'error'],
    [{ isMap: true, mapNumber: ' ' }, 'error'],
    [{ caption: '嵊州市地图' }, 'warning'],
    [{ alt: '开发区区位图' }, 'warning'],
    [{ filename: 'shengzhou-map.png' }, 'warning'],
  ])('%o: %s', (facts, severity) => {
    expect(found(facts)).toEqual([['cover', severity]])
  })
  it.each<[Partial<MediaFacts>]>([
    [{ isMap: true, mapNumber: '浙S（2023）12号' }],
    [{ caption: '思维地图' }],
    [{ caption: '地图公司签约' }],
    [{ filename: 'roadmapping.png' }],
    [{ caption: '签约现场' }],
  ])('lets pass: %o', (facts) => {
    expect(found(facts)).toEqual([])
  })
})

describe('check 44', () => {
  const full = {
    origin: 'reprint',
    source: '新华社',
    sourceUrl: 'https://www.news.cn/a',
    sourcePublishedAt: '2023-07-05',
  } as const
  const found = (change: Partial<StoryContent>) =>
    issuesOf(story('cases', { ...full, ...change }), '44').map(({ field, severity }) => [field, severity])
  it.each<[Partial<StoryContent>, string[]]>([
    [{ source: undefined }, ['source']],
    [{ sourceUrl: ' ' }, ['sourceUrl']],
    [{ sourcePublishedAt: undefined }, ['sourcePublishedAt']],
    [{ source: '某自媒体' }, ['source']],
    [{ source: '新华社区报' }, ['source']],
    [
      { source: undefined, sourceUrl: undefined, sourcePublishedAt: undefined },
      ['source', 'sourceUrl', 'sourcePublishedAt'],
    ],
  ])('warns: %o', (change, fields) => {
    expect(found(change)).toEqual(fields.map((field) => [field, 'warning']))
  })
  it.each<[Partial<StoryContent>]>([
    [{}],
    [{ source: '《人民日报》' }],
    [{ source: '人民日报客户端' }],
    [{ origin: 'own', source: undefined, sourceUrl: undefined }],
    [{ origin: undefined, source: '某自媒体' }],
  ])('lets pass: %o', (change) => {
    expect(found(change)).toEqual([])
  })
  it('asks the list of the director', () => {
    const reprint = story('cases', { ...full, source: '嵊州日报' })
    expect(issuesOf(reprint, '44')).toHaveLength(1)
    expect(issuesOf(reprint, '44', { sources: ['嵊州日报'] })).toEqual([])
    expect(issuesOf(story('cases', full), '44', { sources: [] })).toHaveLength(1)
  })
})

describe('attached files', () => {
  const attached = (said: string) =>
    issuesOf(story('notices', { attachments: [{ file: 'd1', title: '名单' }] }, [{ id: 'd1', text: said }]))
  it('are read for numbers of persons; no position and no fix', () => {
    const [issue, ...more] = attached('姓名：王某\n手机：13805751234，住址略。\n帐户 XX')
    expect(more).toEqual([])
    expect(issue).toMatchObject({
      check: '32',
      severity: 'error',
      field: 'attachments.0.file',
      excerpt: '手机：13805751234，住址略。',
      position: { start: 0, end: 0 },
    })
    expect(issue?.fix).toBeUndefined()
  })
  it('are called by their name in the story, else as they were uploaded', () => {
    const said = '手机：13805751234。'
    expect(attached(said)[0]?.suggestion).toMatch(/^附件“名单”里有问题：/)
    const untitled = story('notices', { attachments: [{ file: 'd1' }] }, [{ id: 'd1', text: said, filename: '表.pdf' }])
    expect(issuesOf(untitled)[0]?.suggestion).toMatch(/^附件“表\.pdf”里有问题：/)
  })
  it.each([
    ['partly', '只读了一部分'],
    ['empty', '扫描件'],
    ['locked', '密码'],
    ['unreadable', '读不出来'],
  ] as const)('that are %s are for a person to look at, and block nothing', (textState, words) => {
    const given = story('notices', { attachments: [{ file: 'd1', title: '名单' }] }, [
      { id: 'd1', textState, text: '' },
    ])
    const hint = { check: '32', severity: 'hint', field: 'attachments.0.file', excerpt: '' }
    expect(issuesOf(given)).toMatchObject([{ ...hint, suggestion: expect.stringContaining(words) }])
  })
  it('that were read whole, and pictures, are not spoken of', () => {
    const attachments = [
      { file: 'd1', title: '名单' },
      { file: 'i1', title: '图' },
    ]
    expect(issuesOf(story('notices', { attachments }, [{ id: 'd1', textState: 'whole', text: '各单位' }]))).toEqual([])
  })
  it('may have blanks, and codes that are no number of a person', () => {
    expect(attached('XX单位  某某  【待核实】')).toEqual([])
    expect(attached('项目代码330683199003072312')).toEqual([])
  })
})
